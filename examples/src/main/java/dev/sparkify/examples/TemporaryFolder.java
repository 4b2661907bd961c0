package dev.sparkify.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Is a folder that is gone with all it holds once it is closed, or when the process is told to end before. */
public final class TemporaryFolder implements AutoCloseable {
    private final Path path;
    private final Thread onExit;

    private TemporaryFolder(Path path) {
        this.path = path;
        this.onExit = new Thread(this::delete, "delete " + path);
    }

    /**
     * Makes one among the system's temporary files.
     *
     * @param prefix how its name begins
     * @return the folder, to be closed
     * @throws IOException if it cannot be made
     */
    public static TemporaryFolder make(String prefix) throws IOException {
        var folder = new TemporaryFolder(Files.createTempDirectory(prefix));
        Runtime.getRuntime().addShutdownHook(folder.onExit);
        return folder;
    }

    /**
     * Tells where it is.
     *
     * @return its path
     */
    public Path path() {
        return path;
    }

    /** Deletes it with all it holds. Does nothing the second time. */
    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException ending) {
            onExit.setName("delete " + path + ", which is done");
        }
    }

    private void delete() {
        try {
            for (var found : deepestFirst()) {
                Files.deleteIfExists(found);
            }
        } catch (IOException left) {
            throw new UncheckedIOException("Delete " + path + " by hand", left);
        }
    }

    private List<Path> deepestFirst() throws IOException {
        if (Files.notExists(path)) {
            return List.of();
        }
        try (var found = Files.walk(path)) {
            return found.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
