package dev.sparkify.local.naive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Lists the files of a folder that hold records: not the hidden ones, nor those in hidden folders. */
public final class Listing {
    private Listing() {}

    /**
     * Lists them.
     *
     * @param folder the folder
     * @return all below it, in the order of their names
     */
    public static List<Path> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> file.toString().matches("(?s).*\\.(json|jsonl|ndjson)(\\.gz)?"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isHidden(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(part -> part.toString().matches("(?s)[._].*"));
    }
}
