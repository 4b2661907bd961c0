package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.load.ChangedFilePolicy;
import dev.sparkify.load.Source;
import dev.sparkify.sql.statement.KnownFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Collects the files that have changed since they were loaded although their sources refuse that. Used by one thread. */
public final class ChangedFiles {
    private static final int SHOWN = 10;

    private final List<String> found = new ArrayList<>();

    /** Begins with none. */
    public ChangedFiles() {}

    /**
     * Looks for known files among those that are new or changed, if their source refuses that.
     *
     * @param source the source
     * @param fresh files that are new or changed
     * @param size tells the bytes of one
     * @param known those that were loaded before, by URI
     * @param <F> a file, whose text is its URI
     */
    public <F> void check(Source source, List<F> fresh, ToLongFunction<F> size, Map<String, KnownFile> known) {
        if (source.changedFiles() == ChangedFilePolicy.REFUSE) {
            for (var file : fresh) {
                Optional.ofNullable(known.get(file.toString()))
                        .ifPresent(before -> found.add(file + ": " + change(size.applyAsLong(file), before)));
            }
        }
    }

    private static String change(long size, KnownFile before) {
        return size == before.size()
                ? "has other content of the same size"
                : "was " + before.size() + " bytes when it was loaded, is " + size + " now";
    }

    /**
     * Refuses the load if there are any.
     *
     * @throws InputException if there are
     */
    public void refuse() {
        if (found.isEmpty()) {
            return;
        }
        boolean isOne = found.size() == 1;
        var shown = found.stream().limit(SHOWN).map(file -> "\n  " + file).collect(Collectors.joining());
        long hidden = Math.max(0, found.size() - SHOWN);
        throw new InputException("Nothing was loaded: "
                + (isOne ? "1 file has changed since it was" : found.size() + " files have changed since they were")
                + " loaded; give " + (isOne ? "it another name" : "them other names")
                + ", or let the source read changed files again" + shown
                + (hidden > 0 ? "\n  and " + hidden + " more" : ""));
    }
}
