package dev.sparkify.local.internal;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LocalFiles;
import dev.sparkify.load.Sources;
import dev.sparkify.local.internal.json.BadRecordKeeping;
import dev.sparkify.local.internal.json.FileIdentity;
import dev.sparkify.local.internal.json.FileStamp;
import dev.sparkify.local.internal.json.ReadingPlan;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.execution.ChangedFiles;
import dev.sparkify.sql.execution.SourceReader;
import dev.sparkify.sql.statement.KnownFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Opens sources on this machine as jobs that SQL can read. */
public final class LocalSources implements SourceReader {
    private final Engine engine;
    private final StarSchema star;
    private final LocalFiles files;

    /**
     * Creates it.
     *
     * @param engine the engine that reads
     * @param star what is loaded
     * @param roots folders and files that may be read; empty: all
     */
    public LocalSources(Engine engine, StarSchema star, List<Path> roots) {
        this.engine = engine;
        this.star = star;
        this.files = new LocalFiles(roots);
    }

    @Override
    public Opened open(Sources sources, Function<String, Map<String, KnownFile>> known, LoadListener listener) {
        var found = new ArrayList<OpenedSources.Found>();
        var changed = new ChangedFiles();
        for (var source : sources.all()) {
            var all = files.find(source.location());
            var before = known.apply(source.staging());
            var fresh = all.stream()
                    .filter(file -> !isUnchanged(file, Optional.ofNullable(before.get(file.toString()))))
                    .toList();
            changed.check(source, fresh, LocalSources::size, before);
            found.add(new OpenedSources.Found(source, all.size(), fresh));
        }
        changed.refuse();
        return opened(found, listener);
    }

    @Override
    public Opened reopen(Sources sources, Function<String, List<String>> uris, LoadListener listener) {
        var found = sources.all().stream()
                .map(source -> {
                    var again = files.again(uris.apply(source.staging()));
                    return new OpenedSources.Found(source, again.size(), again);
                })
                .toList();
        return opened(found, listener);
    }

    private Opened opened(List<OpenedSources.Found> found, LoadListener listener) {
        var progress = new ReadSoFar(total(found), files(found), listener);
        return OpenedSources.open(engine, found, file -> plan(file, progress));
    }

    /** Tells whether a file is as the ledger knows it; only where its stamp does not tell is all of it read. */
    static boolean isUnchanged(Path file, Optional<KnownFile> known) {
        return known.filter(before -> isUntouched(file, before.stamp()) || hasContentOf(file, before))
                .isPresent();
    }

    private static boolean isUntouched(Path file, String stamp) {
        return !stamp.isEmpty() && FileStamp.of(file).text().equals(stamp);
    }

    private static boolean hasContentOf(Path file, KnownFile before) {
        if (size(file) != before.size()) {
            return false;
        }
        var identity = FileIdentity.of(file);
        return identity.bytes() == before.size()
                && HexFormat.of().toHexDigits(identity.fingerprint()).equals(before.fingerprint());
    }

    private static long total(List<OpenedSources.Found> found) {
        return found.stream()
                .flatMap(source -> source.fresh().stream())
                .mapToLong(LocalSources::size)
                .sum();
    }

    private static long files(List<OpenedSources.Found> found) {
        return found.stream().mapToLong(source -> source.fresh().size()).sum();
    }

    /** Returns the bytes of a file; one that is gone counts as empty until its opening tells. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private ReadingPlan plan(OpenedSources.Found found, ReadSoFar progress) {
        var fields = star.staging(found.source().staging())
                .map(table -> new SourceFields(found.source(), engine.off()).of(table))
                .orElse(List.of());
        var keeping = found.source().badRecords() instanceof BadRecordPolicy.Quarantine
                ? BadRecordKeeping.ALL
                : BadRecordKeeping.FIRST;
        return ReadingPlan.of(fields, found.fresh())
                .tell(progress.of(found.source()))
                .spillingTo(engine.spill())
                .keeping(keeping);
    }
}
