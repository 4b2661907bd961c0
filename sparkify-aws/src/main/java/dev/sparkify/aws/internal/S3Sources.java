package dev.sparkify.aws.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.ChangedFiles;
import dev.sparkify.sql.execution.SourceReader;
import dev.sparkify.sql.statement.KnownFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the objects of sources and has Redshift read those that are new, by a manifest. Used by one thread. */
public final class S3Sources implements SourceReader {
    private final ObjectStore objects;
    private final Dialect dialect;
    private final LoadDocuments documents;
    private final Duration patience;

    /**
     * Creates it.
     *
     * @param objects where the objects lie
     * @param dialect how Redshift is spoken to
     * @param documents what loads put beside the data
     * @param patience how long is waited until Redshift tells which records it skipped
     */
    public S3Sources(ObjectStore objects, Dialect dialect, LoadDocuments documents, Duration patience) {
        this.objects = objects;
        this.dialect = dialect;
        this.documents = documents;
        this.patience = patience;
    }

    @Override
    public Opened open(Sources sources, Function<String, Map<String, KnownFile>> known, LoadListener listener) {
        var found = new ArrayList<FoundObjects>();
        var changed = new ChangedFiles();
        for (var source : sources.all()) {
            var all = find(source.location());
            var before = known.apply(source.staging());
            var fresh = all.stream()
                    .filter(object -> !object.isUnchanged(Optional.ofNullable(before.get(object.toString()))))
                    .toList();
            changed.check(source, fresh, StoredObject::size, before);
            found.add(new FoundObjects(source, all.size(), fresh));
        }
        changed.refuse();
        return new OpenedObjects(found, new LoadErrors(dialect, patience), documents, listener);
    }

    private List<StoredObject> find(Location location) {
        var place = S3Prefix.of(location);
        var found = objects.below(place).stream()
                .filter(object -> place.means(object.place().key()))
                .toList();
        if (found.isEmpty()) {
            throw new InputException(
                    place.isFolder()
                            ? "No file to read at " + place
                                    + ": there must be one named *.json, *.jsonl or *.ndjson, or so with .gz, .bz2, .lzo or"
                                    + " .zst; names that start with . or _ are skipped"
                            : "No such file: " + place);
        }
        return found;
    }

    @Override
    public Opened reopen(Sources sources, Function<String, List<String>> files, LoadListener listener) {
        var wanted = sources.all().stream()
                .collect(Collectors.toMap(Source::staging, source -> files.apply(source.staging())));
        var present = present(wanted.values().stream().flatMap(List::stream).toList());
        var found = sources.all().stream()
                .map(source -> again(source, wanted.getOrDefault(source.staging(), List.of()), present))
                .toList();
        return new OpenedObjects(found, new LoadErrors(dialect, patience), documents, listener);
    }

    private static FoundObjects again(Source source, List<String> uris, Map<String, StoredObject> present) {
        var objects = uris.stream()
                .flatMap(uri -> Optional.ofNullable(present.get(uri)).stream())
                .toList();
        return new FoundObjects(source, objects.size(), objects);
    }

    /** Asks folder by folder, which takes fewer questions than asking for each file. */
    private Map<String, StoredObject> present(List<String> uris) {
        var present = new HashMap<String, StoredObject>();
        uris.stream()
                .map(uri -> uri.substring(0, uri.lastIndexOf('/') + 1))
                .distinct()
                .forEach(folder -> objects.in(S3Prefix.folder(Location.of(folder)))
                        .forEach(object -> present.put(object.toString(), object)));
        var gone = uris.stream().filter(uri -> !present.containsKey(uri)).toList();
        if (!gone.isEmpty()) {
            throw new InputException(
                    "Nothing was loaded: files that were loaded before are gone, so what they brought cannot"
                            + " be loaded again; bring them back: " + gone);
        }
        return present;
    }
}
