package dev.sparkify.local.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells what exports leave in a folder from what others put there; follows no links. Used by one thread. */
final class EarlierExport extends SimpleFileVisitor<Path> {
    private static final Pattern FILE = Pattern.compile("part-\\d+\\.(parquet|(csv|json)(\\.(gz|zst))?)");
    private static final Pattern PARTITION = Pattern.compile("[^=]+=.*", Pattern.DOTALL);

    private final Path folder;
    private final TreeSet<Path> strangers = new TreeSet<>();

    private EarlierExport(Path folder) {
        this.folder = folder;
    }

    /** Finds the first file or folder, at any depth, that no export made: a path below the folder. */
    static Optional<Path> stranger(Path folder) throws IOException {
        var found = new EarlierExport(folder);
        Files.walkFileTree(folder, found);
        return found.strangers.stream().findFirst();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        if (directory.equals(folder) || matches(PARTITION, directory)) {
            return FileVisitResult.CONTINUE;
        }
        strangers.add(folder.relativize(directory));
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile() || !matches(FILE, file)) {
            strangers.add(folder.relativize(file));
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean matches(Pattern pattern, Path path) {
        return pattern.matcher(String.valueOf(path.getFileName())).matches();
    }
}
