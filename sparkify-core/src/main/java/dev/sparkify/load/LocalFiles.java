package dev.sparkify.load;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Finds the files of locations on this machine. Folders are walked to their ends; what begins with a dot or an
 * underscore is skipped; of the others those count whose names end as JSON's do, also compressed. A value; thread-safe.
 */
public final class LocalFiles {
    private static final Pattern NAME = Pattern.compile("[^._].*\\.(json|jsonl|ndjson)(\\.gz)?", Pattern.DOTALL);
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    /** Each more multiplies the time in which a long name is compared. */
    private static final int MOST_WILDCARDS = 10;

    private static final Pattern WILDCARDS = Pattern.compile("\\*{1,2}");

    private final List<Path> roots;

    /**
     * Creates it.
     *
     * @param roots folders and files that may be read; empty: all
     */
    public LocalFiles(List<Path> roots) {
        this.roots = roots.stream().map(LocalFiles::canonical).toList();
    }

    /**
     * Finds the files of a location.
     *
     * @param location a file, folder or glob
     * @return the files, absolute, in the order of their names
     * @throws InputException if there is no such file or folder, it holds no file to read, cannot be read, or may not be
     */
    public List<Path> find(Location location) {
        if (location.isS3()) {
            throw new InputException("The embedded platform reads files of this machine, not " + location
                    + "; copy them here, or load on Redshift");
        }
        var path = path(location);
        var found = Files.exists(path) ? plain(location, path) : glob(location, path);
        found.forEach(this::checkAllowed);
        return found;
    }

    /**
     * Finds files that were read before.
     *
     * @param paths the files, absolute
     * @return the same files
     * @throws InputException if one is gone or may not be read
     */
    public List<Path> again(List<String> paths) {
        var found = paths.stream().map(Path::of).toList();
        var gone = found.stream().filter(file -> !Files.isRegularFile(file)).toList();
        if (!gone.isEmpty()) {
            throw new InputException(
                    "Nothing was loaded: files that were loaded before are gone, so what they brought cannot"
                            + " be loaded again; bring them back: " + gone);
        }
        found.forEach(this::checkAllowed);
        return found;
    }

    private static Path path(Location location) {
        try {
            return Path.of(location.uri());
        } catch (InvalidPathException failure) {
            throw new InputException("Not a path: " + location + ": " + failure.getReason(), failure);
        }
    }

    private static List<Path> plain(Location location, Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(canonical(path));
        }
        var root = canonical(path);
        return walk(location, root, file -> true);
    }

    private static List<Path> glob(Location location, Path path) {
        if (!GLOB.matcher(location.uri()).find()) {
            throw new InputException("No such file or folder: " + location);
        }
        var all = canonical(path);
        var folder = existing(all);
        var rest = folder.relativize(all);
        if (!GLOB.matcher(rest.getName(0).toString()).find()) {
            throw new InputException("No such folder: " + folder.resolve(rest.getName(0)) + ", of " + location);
        }
        var matcher = matcher(location, rest);
        return walk(location, folder, file -> matcher.matches(folder.relativize(file)));
    }

    /** Goes down as far as folders are there by their very names, which may hold the characters of patterns. */
    private static Path existing(Path all) {
        var folder = all.getRoot();
        for (var name : all) {
            var next = folder.resolve(name);
            if (!Files.isDirectory(next)) {
                break;
            }
            folder = next;
        }
        return folder;
    }

    private static PathMatcher matcher(Location location, Path pattern) {
        long wildcards = WILDCARDS.matcher(pattern.toString()).results().count();
        if (wildcards > MOST_WILDCARDS) {
            throw new InputException("The pattern " + location + " has " + wildcards + " times * or **, and "
                    + MOST_WILDCARDS + " are the most; name a folder, which is searched as a whole");
        }
        try {
            return pattern.getFileSystem().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException failure) {
            throw new InputException(
                    "Neither a file nor a pattern: " + location + ": " + failure.getDescription(), failure);
        }
    }

    private static List<Path> walk(Location location, Path root, PathMatcher matcher) {
        var walk = new FolderWalk(root, NAME, matcher);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException failure) {
            throw new InputException("Cannot read " + failure.getMessage() + ", of " + location, failure);
        }
        if (walk.found().isEmpty()) {
            throw new InputException("No file to read at " + location
                    + ": there must be one named *.json, *.jsonl or *.ndjson, or so with .gz; names that start with"
                    + " . or _ are skipped");
        }
        return walk.found().stream().sorted().toList();
    }

    /** What a link leads to is what is read, so that is what must be allowed. */
    private void checkAllowed(Path file) {
        var target = real(file);
        if (!roots.isEmpty() && roots.stream().noneMatch(root -> target.startsWith(real(root)))) {
            throw new InputException(
                    "Not allowed to read " + file + ": it is not under " + roots + "; add its folder with reading(…)");
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path;
        }
    }

    private static Path canonical(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
