package dev.sparkify.local.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.load.ChangedFilePolicy;
import dev.sparkify.load.Source;
import dev.sparkify.sql.statement.KnownFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects the files that have changed since they were loaded although their sources refuse that. */
final class ChangedFiles {
    private static final int SHOWN = 10;

    private final List<String> found = new ArrayList<>();

    /** Looks for known files among those that are new or changed. */
    void check(Source source, List<Path> fresh, Map<String, KnownFile> known) {
        if (source.changedFiles() == ChangedFilePolicy.REFUSE) {
            for (var file : fresh) {
                Optional.ofNullable(known.get(file.toString()))
                        .ifPresent(before -> found.add(file + ": " + change(LocalSources.size(file), before)));
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
    void refuse() {
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
