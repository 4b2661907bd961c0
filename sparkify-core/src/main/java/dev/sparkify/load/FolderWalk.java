package dev.sparkify.load;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the files of a folder; hidden ones and hidden folders are passed by. A folder that matches brings all below. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Pattern name;
    private final PathMatcher matcher;
    private final List<Path> found = new ArrayList<>();

    FolderWalk(Path root, Pattern name, PathMatcher matcher) {
        this.root = root;
        this.name = name;
        this.matcher = matcher;
    }

    List<Path> found() {
        return found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!attributes.isOther() && name.matcher(fileName(file)).matches() && isMeant(file)) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        throw new IOException(file + ": " + failure.getClass().getSimpleName(), failure);
    }

    private boolean isHidden(Path path) {
        return !path.equals(root) && "._".indexOf(fileName(path).charAt(0)) >= 0;
    }

    private boolean isMeant(Path file) {
        for (Path path = file; path != null && !path.equals(root); path = path.getParent()) {
            if (matcher.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
