package dev.sparkify.aws.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.load.LocalFiles;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.sql.redshift.transfer.S3Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts files of this machine into folders of Amazon S3, several at once. Used by one thread. */
public final class FileStaging implements AutoCloseable {
    private static final String LINE = "line-";

    private final ObjectStore objects;
    private final PartSizes sizes;
    private final ParallelWork work;
    private final LocalFiles files = new LocalFiles(List.of());

    /**
     * Is an object that holds a part of a file.
     *
     * @param part what it holds
     * @param place where it is
     * @param uploaded the bytes that were uploaded; 0: it was there
     */
    public record Staged(FilePart part, S3Prefix place, long uploaded) {}

    private FileStaging(ObjectStore objects, PartSizes sizes, ParallelWork work) {
        this.objects = objects;
        this.sizes = sizes;
        this.work = work;
    }

    /**
     * Begins.
     *
     * @param objects where they go
     * @param sizes into how many parts they are split
     * @param executor the threads; empty: four of its own
     * @return the staging, to be closed
     */
    public static FileStaging open(ObjectStore objects, PartSizes sizes, Optional<Executor> executor) {
        return new FileStaging(objects, sizes, ParallelWork.on(executor));
    }

    /**
     * Tells how much there is to stage.
     *
     * @param location on this machine
     * @return the bytes of its files
     */
    public long bytes(Location location) {
        return files.find(location).stream().mapToLong(FileStaging::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new InputException("Cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }

    /**
     * Has the files of a location lie in a folder.
     *
     * @param location on this machine
     * @param folder where the objects go
     * @param done gets the bytes of each part that is there, from the threads that work
     * @return what is there now, in the order of files and lines
     */
    public List<Staged> stage(Location location, S3Prefix folder, LongConsumer done) {
        var found = files.find(location);
        found.forEach(file -> key(folder, file, 1));
        var there = objects.below(folder).stream().map(StoredObject::place).collect(Collectors.toSet());
        var parts = work
                .all(found.stream()
                        .<Supplier<List<FilePart>>>map(file -> () -> parts(file))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        var tasks = parts.stream()
                .<Supplier<Staged>>map(part -> () -> staged(part, key(folder, part.file(), part.line()), there, done))
                .toList();
        var staged = work.all(tasks);
        work.all(stale(folder, found, staged, there));
        return staged;
    }

    private List<FilePart> parts(Path file) {
        try {
            return FileParts.of(file, sizes);
        } catch (IOException failure) {
            throw new InputException("Cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }

    private Staged staged(FilePart part, S3Prefix place, Set<S3Prefix> there, LongConsumer done) {
        boolean isThere =
                there.contains(place) && objects.uploads().digest(place).equals(Optional.of(part.digest()));
        long uploaded = isThere ? 0 : new PartUpload(objects.uploads(), work::isGivenUp).run(part, place);
        done.accept(part.length());
        return new Staged(part, place, uploaded);
    }

    /** A ledger may know them, and a reload ask for them: they must be there, and hold nothing. */
    private List<Supplier<Boolean>> stale(S3Prefix folder, List<Path> found, List<Staged> staged, Set<S3Prefix> there) {
        var current = staged.stream().map(Staged::place).collect(Collectors.toSet());
        var own = new HashSet<String>();
        found.forEach(file -> own.add(beginning(folder, file)));
        return there.stream()
                .filter(place -> !current.contains(place) && own.contains(beginning(place)))
                .<Supplier<Boolean>>map(place -> () -> emptied(place))
                .toList();
    }

    private static String beginning(S3Prefix place) {
        return place.key().substring(0, place.key().lastIndexOf('/') + 1);
    }

    private boolean emptied(S3Prefix place) {
        boolean isEmpty = objects.uploads().digest(place).equals(Optional.of(EmptyPart.DIGEST));
        if (!isEmpty) {
            var nothing = EmptyPart.bytes();
            objects.uploads().put(place, EmptyPart.DIGEST, nothing, nothing.length);
        }
        return !isEmpty;
    }

    /** Refuses what is no key, before anything is uploaded. */
    private static S3Prefix key(S3Prefix folder, Path file, long line) {
        var key = beginning(folder, file) + String.format(Locale.ROOT, "%s%012d.json.gz", LINE, line);
        var place = new S3Prefix(folder.bucket(), key);
        S3Place.of(place.uri());
        return place;
    }

    /** What begins with a dot or an underscore would be passed by, so it begins otherwise. */
    private static String beginning(S3Prefix folder, Path file) {
        var names = new ArrayList<String>();
        Stream.ofNullable(file.getRoot())
                .map(root -> root.toString().replaceAll("[/\\\\]", ""))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        file.forEach(name -> names.add(name.toString()));
        return folder.key()
                + names.stream()
                        .map(name -> "._~".indexOf(name.charAt(0)) < 0 ? name : "~" + name)
                        .collect(Collectors.joining("/", "", "/"));
    }

    @Override
    public void close() {
        work.close();
    }
}
