package dev.sparkify.local.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names the folders beside the target of an export, such as {@code .plays.new-…}, and clears up those that a killed
 * process left.
 *
 * @param folder the target
 */
record BesideExport(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(BesideExport.class);
    private static final String ANY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Holds an export that is not complete. */
    Path unfinished() {
        return named("new");
    }

    /** Holds what was in the target until the new is there. */
    Path replaced() {
        return named("old");
    }

    private Path parent() {
        return folder.resolve("..").normalize();
    }

    private Path named(String role) {
        return folder.resolveSibling(prefix(role) + UUID.randomUUID());
    }

    private String prefix(String role) {
        return "." + folder.getFileName() + "." + role + "-";
    }

    /** Puts back the latest export that was moved away for one that never came, and removes unfinished ones. */
    void clearUp() throws IOException {
        if (!Files.isDirectory(parent())) {
            return;
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            var replaced = left("old");
            if (!replaced.isEmpty()) {
                putBack(replaced.get(replaced.size() - 1));
            }
        }
        for (var unfinished : left("new")) {
            remove(unfinished);
        }
    }

    private void putBack(Path replaced) throws IOException {
        Files.move(replaced, folder, StandardCopyOption.ATOMIC_MOVE);
        LOG.warn("An export that replaced {} was cut off; what was there is put back from {}", folder, replaced);
    }

    /** Takes its name away first, so that an export that still writes to it fails instead of being published in part. */
    private void remove(Path unfinished) throws IOException {
        var renamed = unfinished();
        Files.move(unfinished, renamed, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(renamed);
        LOG.warn("An export to {} was cut off; what it left in {} is removed", folder, unfinished);
    }

    private List<Path> left(String role) throws IOException {
        var name = Pattern.compile(Pattern.quote(prefix(role)) + ANY);
        try (var siblings = Files.list(parent())) {
            return siblings.filter(sibling ->
                            name.matcher(sibling.getFileName().toString()).matches())
                    .filter(sibling -> Files.isDirectory(sibling, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparingLong(sibling -> sibling.toFile().lastModified()))
                    .toList();
        }
    }
}
