package dev.sparkify.benchmarks.material;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lets files lie in a second folder without a copy: by hard links, which look like files to every program. */
public final class Links {
    private Links() {}

    /**
     * Makes a link for each file, in the folders below the second folder that it has below the first.
     *
     * @param from the folder that the files are in
     * @param files which of its files
     * @param to the other folder, on the same file system; made if it is not there
     * @throws IOException if a link cannot be made
     */
    public static void make(Path from, List<Path> files, Path to) throws IOException {
        Files.createDirectories(to);
        for (var file : files) {
            var link = to.resolve(from.relativize(file).toString());
            Files.createDirectories(link.getParent());
            Files.createLink(link, file);
        }
    }
}
