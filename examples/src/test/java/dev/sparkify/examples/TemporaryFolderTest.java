package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {
    @Test
    void isGoneWithAllItHolds() throws Exception {
        var folder = TemporaryFolder.make("sparkify-test-");
        Files.createDirectories(folder.path().resolve("a/b"));
        Files.writeString(folder.path().resolve("a/b/c.txt"), "c");

        folder.close();
        folder.close();

        assertThat(folder.path()).doesNotExist();
    }
}
