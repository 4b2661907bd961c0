package dev.sparkify.hardening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.error.InputException;
import dev.sparkify.load.LocalFiles;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads locations: prefixes of S3, and paths and patterns of this machine, of which none may lead out of its folder. */
final class LocationsTarget implements FuzzTarget {
    private final Folder folder = new Folder();
    private final Path root;

    LocationsTarget() throws IOException {
        root = Files.createDirectories(folder.path().resolve("allowed"));
        Files.createDirectories(root.resolve("a/b"));
        Files.writeString(root.resolve("a/one.json"), "{}");
        Files.writeString(root.resolve("a/b/two.jsonl.gz"), "");
        Files.writeString(folder.path().resolve("secret.json"), "{}");
        Files.createSymbolicLink(root.resolve("link.json"), folder.path().resolve("secret.json"));
    }

    @Override
    public void read(Input input) {
        boolean isS3 = input.oneOf(List.of(true, false));
        var text = input.text();
        try {
            if (isS3) {
                readPrefix(Location.of("s3://" + text), text);
            } else {
                readFiles(Location.of(root + "/" + text));
            }
        } catch (InputException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    private static void readPrefix(Location location, String text) {
        var prefix = S3Prefix.of(location);
        assertThat(prefix.uri()).startsWith("s3://" + prefix.bucket() + "/");
        assertThat(prefix.bucket()).isNotEmpty().doesNotContain("/");
        assertThat(S3Prefix.of(Location.of(prefix.uri()))).isEqualTo(prefix);
        assertThat(S3Prefix.folder(location).isFolder()).isTrue();
        assertThat(prefix.means(text) && !text.startsWith(prefix.key())).isFalse();
    }

    private void readFiles(Location location) {
        var found = new LocalFiles(List.of(root)).find(location);
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.toRealPath()).startsWith(root.toRealPath()));
    }

    @Override
    public void close() {
        folder.close();
    }
}
