package dev.sparkify.examples.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of this build. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"sparkify " + number()};
    }

    private static String number() {
        try (var text = Version.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IllegalStateException("The build left out version.txt");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
