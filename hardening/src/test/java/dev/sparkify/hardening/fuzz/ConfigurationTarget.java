package dev.sparkify.hardening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.error.InputException;
import dev.sparkify.examples.command.configuration.Configuration;
import dev.sparkify.examples.command.configuration.EndpointNote;
import dev.sparkify.examples.command.configuration.Purpose;
import dev.sparkify.examples.command.configuration.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code dwh.cfg}, and notes an endpoint in it, which must then be read back. */
final class ConfigurationTarget implements FuzzTarget {
    private static final String HOST = "dwhcluster.abc123.us-west-2.redshift.amazonaws.com";

    private final Folder folder = new Folder();

    @Override
    public void read(Input input) throws IOException {
        var purpose = input.oneOf(List.of(Purpose.values()));
        var file = Files.write(folder.path().resolve("dwh.cfg"), input.rest());
        try {
            var configuration = Configuration.read(file, purpose, Map.of());
            assertThat(configuration.port().orElse(1)).isBetween(1, 65_535);
            configuration
                    .value(Setting.SECRET_KEY)
                    .filter(secret -> secret.length() > 20)
                    .ifPresent(secret -> {
                        assertThat(configuration.toString()).doesNotContain(secret);
                        assertThat(configuration.warnings()).noneMatch(warning -> warning.contains(secret));
                    });
        } catch (InputException refused) {
            assertThat(refused).hasMessageMatching("(?s).*(dwh.cfg|refers to other values).*");
        }
        try {
            new EndpointNote(HOST, Optional.empty()).writeTo(file);
            assertThat(Configuration.read(file, Purpose.ACCOUNT, Map.of()).warnings())
                    .noneMatch(warning -> warning.contains("again"));
            assertThat(Files.readString(file)).contains(HOST);
        } catch (InputException refused) {
            assertThat(refused).hasMessageMatching("(?s).*(Nothing was noted|dwh.cfg|refers to other values).*");
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
