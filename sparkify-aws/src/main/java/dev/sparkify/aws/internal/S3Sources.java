package dev.sparkify.aws.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.personal.Masking;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.ChangedFiles;
import dev.sparkify.sql.execution.SourceReader;
import dev.sparkify.sql.redshift.transfer.CopySettings;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Reach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the objects of sources and has Redshift read those that are new, by a manifest, or all by their
 * prefix. Used by one thread. */
public final class S3Sources implements SourceReader {
    private final ObjectStore objects;
    private final Dialect dialect;
    private final CopySettings copying;
    private final LoadDocuments documents;
    private final BucketRegions regions;
    private final Duration patience;
    private final Masking masking;

    /**
     * Creates it.
     *
     * @param objects where the objects lie
     * @param dialect how Redshift is spoken to
     * @param copying whether there is a place for manifests; without one, COPY is told a prefix, where that means the same
     * @param documents what loads put beside the data
     * @param patience how long is waited until Redshift tells which records it skipped
     * @param masking what may be told of records that cannot be read
     */
    public S3Sources(
            ObjectStore objects,
            Dialect dialect,
            CopySettings copying,
            LoadDocuments documents,
            Duration patience,
            Masking masking) {
        this.objects = objects;
        this.dialect = dialect;
        this.copying = copying;
        this.regions = new BucketRegions(objects, copying);
        this.documents = documents;
        this.patience = patience;
        this.masking = masking;
    }

    @Override
    public Opened open(Sources sources, Function<String, Map<String, KnownFile>> known, LoadListener listener) {
        var found = new ArrayList<FoundObjects>();
        var changed = new ChangedFiles();
        for (var source : sources.all()) {
            var place = S3Prefix.of(source.location());
            var below = objects.below(place);
            var all = meant(place, below);
            var before = known.apply(source.staging());
            var fresh = all.stream()
                    .filter(object -> !object.isUnchanged(Optional.ofNullable(before.get(object.toString()))))
                    .toList();
            changed.check(source, fresh, StoredObject::size, before);
            found.add(new FoundObjects(source, all.size(), fresh, reach(new WholeFolder(source, below, all, fresh))));
        }
        changed.refuse();
        return opened(found, listener);
    }

    private Opened opened(List<FoundObjects> found, LoadListener listener) {
        return new OpenedObjects(
                found,
                new CopyReports(new LoadErrors(dialect, patience, masking), new FilesOfCopy(dialect, patience)),
                documents,
                objects,
                listener);
    }

    private Reach reach(WholeFolder folder) {
        if (folder.fresh().isEmpty()) {
            return Reach.listed();
        }
        var listed = Reach.listed().in(regions.of(S3Prefix.of(folder.source().location())));
        if (copying.documents().isPresent()) {
            return listed;
        }
        folder.demand();
        return listed.whole();
    }

    private static List<StoredObject> meant(S3Prefix place, List<StoredObject> below) {
        var found = below.stream()
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
        if (copying.documents().isEmpty()) {
            throw new InputException(
                    "Redshift reads the files of a reload by a manifest in Amazon S3, and there is no place"
                            + " for it; say where with documentsIn(\"s3://bucket/documents/\")");
        }
        var wanted = sources.all().stream()
                .collect(Collectors.toMap(Source::staging, source -> files.apply(source.staging())));
        var present = present(wanted.values().stream().flatMap(List::stream).toList());
        var found = sources.all().stream()
                .map(source -> again(source, wanted.getOrDefault(source.staging(), List.of()), present))
                .toList();
        return opened(found, listener);
    }

    private FoundObjects again(Source source, List<String> uris, Map<String, StoredObject> present) {
        var found = uris.stream()
                .flatMap(uri -> Optional.ofNullable(present.get(uri)).stream())
                .toList();
        var region = found.stream().findFirst().flatMap(object -> regions.of(object.place()));
        return new FoundObjects(source, found.size(), found, Reach.listed().in(region));
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
