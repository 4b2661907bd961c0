package dev.sparkify.local.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.export.ExportReport;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * Brings the files of an export to their folder. DuckDB writes into its spill folder, the only one that it may write to;
 * complete files are moved beside the target, and a folder gets its name when all are there. Used by one thread.
 */
public final class ExportFolder {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

    private final Path spill;
    private final ExportTarget target;
    private final Path folder;

    private ExportFolder(Path spill, ExportTarget target, Path folder) {
        this.spill = spill;
        this.target = target;
        this.folder = folder;
    }

    /**
     * Finds the folder of a target.
     *
     * @param engine the engine that writes
     * @param target where to
     * @return the folder, which may be absent
     * @throws InputException if the target is no folder of this machine, or files are there that may not be replaced
     */
    public static ExportFolder of(Engine engine, ExportTarget target) {
        var found = new ExportFolder(engine.spill(), target, path(target.location()));
        found.clearUp();
        found.demandRoom();
        return found;
    }

    private static Path path(Location location) {
        if (location.isS3()) {
            throw new InputException("DuckDB exports to a folder of this machine, not to " + location
                    + ", since it is shut off from the network; export to a folder and copy that");
        }
        if (SCHEME.matcher(location.uri()).lookingAt()) {
            throw new InputException("DuckDB exports to a folder of this machine, not to " + location
                    + "; name a folder by its path, such as plays/out");
        }
        try {
            var path = Path.of(location.uri()).toAbsolutePath().normalize();
            return Files.exists(path) ? path.toRealPath() : path;
        } catch (InvalidPathException | IOException failure) {
            throw new InputException("Cannot export to " + location + ": " + failure.getMessage(), failure);
        }
    }

    private void clearUp() {
        try {
            new BesideExport(folder).clearUp();
        } catch (IOException | UncheckedIOException failure) {
            throw new InputException(
                    "Cannot clear up what a cut-off export left beside " + folder + ": " + failure.getMessage(),
                    failure);
        }
    }

    private void demandRoom() {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new InputException("Cannot export to " + folder + ": it is a file; name a folder");
        }
        try {
            if (target.existing() == ExportTarget.ExistingFiles.REFUSE) {
                demandEmpty();
            } else {
                demandNothingOfOthers();
            }
        } catch (IOException failure) {
            throw new InputException("Cannot export to " + folder + ": " + failure.getMessage(), failure);
        }
    }

    private void demandEmpty() throws IOException {
        try (var present = Files.newDirectoryStream(folder)) {
            if (present.iterator().hasNext()) {
                throw new InputException("Cannot export to " + folder
                        + ": it is not empty; name a new folder, or have the export replace what is there");
            }
        }
    }

    private void demandNothingOfOthers() throws IOException {
        var stranger = EarlierExport.stranger(folder);
        if (stranger.isPresent()) {
            throw new InputException("Cannot replace " + folder + ": " + stranger.get()
                    + " in it is of no export; move it away, or name another folder");
        }
    }

    /**
     * Has the files written, and moves them to the folder.
     *
     * @param write writes to a target of the same kind and counts the rows
     * @return what was written
     * @throws InputException if the folder cannot be written to; it is as before
     */
    public ExportReport fill(ToLongFunction<ExportTarget> write) {
        var own = spill.resolve("export-" + UUID.randomUUID());
        var beside = new BesideExport(folder).unfinished();
        try {
            Files.createDirectory(own);
            long rows = write.applyAsLong(target.at(Location.of(own)));
            create(beside);
            move(own, beside);
            publish(beside);
            return report(rows);
        } catch (IOException failure) {
            throw new InputException("Cannot export to " + folder + ": " + reason(failure), failure);
        } finally {
            Folders.delete(own);
            Folders.delete(beside);
        }
    }

    private void create(Path beside) throws IOException {
        try {
            Files.createDirectories(folder.resolve("..").normalize());
            Files.createDirectory(beside);
        } catch (IOException failure) {
            throw notAnew(failure);
        }
    }

    /** A target that is there is replaced by a rename, which mount points and closed parents do not allow. */
    private IOException notAnew(IOException failure) {
        if (!Files.exists(folder)) {
            return failure;
        }
        throw new InputException(
                "Cannot export to " + folder + ": " + reason(failure)
                        + "; an export makes its folder anew beside the target, so it needs to write to "
                        + folder.getParent() + " and to rename the target; name a folder below it, such as "
                        + folder.resolve("export"),
                failure);
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "permission denied for " + denied.getFile();
        }
        return failure instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : failure.toString();
    }

    private static void move(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (!directory.equals(from)) {
                    Files.createDirectory(to.resolve(from.relativize(directory)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.move(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** What was there is kept under another name until the new is in its place. */
    private void publish(Path complete) throws IOException {
        demandRoom();
        var old = new BesideExport(folder).replaced();
        boolean wasThere = Files.exists(folder);
        if (wasThere) {
            moveAway(old);
        }
        try {
            Files.move(complete, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (wasThere) {
                Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw failure;
        }
        Folders.delete(old);
    }

    private void moveAway(Path old) throws IOException {
        try {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw notAnew(failure);
        }
    }

    private ExportReport report(long rows) throws IOException {
        try (var files = Files.walk(folder)) {
            var written = files.filter(Files::isRegularFile).sorted().toList();
            long bytes = written.stream().mapToLong(ExportFolder::size).sum();
            return new ExportReport(written.stream().map(Path::toString).toList(), bytes, rows);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
