package dev.sparkify.examples.command.configuration;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Is what {@code dwh.cfg} says, judged: quotes are gone, identifiers are in lower case, what is empty or still a placeholder is
 * not there. A value that tells no secret when it is printed.
 */
public final class Configuration {
    private final Map<Setting, String> values;
    private final Optional<Nodes> nodes;
    private final List<String> warnings;

    Configuration(Map<Setting, String> values, Optional<Nodes> nodes, List<String> warnings) {
        this.values = Map.copyOf(values);
        this.nodes = nodes;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Returns one that no file says.
     *
     * @param given what is said
     * @return the configuration
     */
    public static Configuration of(Map<Setting, String> given) {
        return new Configuration(given, Optional.empty(), List.of());
    }

    /**
     * Reads a file.
     *
     * @param file such as {@code dwh.cfg}, in UTF-8
     * @param purpose says what must be there
     * @param given what is said otherwise, and counts more
     * @return the configuration
     * @throws InputException if it cannot be read, or anything is wrong or missing; tells all of it, with lines
     */
    public static Configuration read(Path file, Purpose purpose, Map<Setting, String> given) {
        return new ConfigurationJudge(file.toString(), IniFile.of(text(file)), purpose, given).judged();
    }

    /** Reads a file without a byte changed. */
    static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (NoSuchFileException none) {
            throw new InputException(
                    "There is no file " + file
                            + ": copy dwh.cfg.example and fill it in, or name another one with --config",
                    none);
        } catch (CharacterCodingException other) {
            throw new InputException(file + " is not written in UTF-8: save it so", other);
        } catch (IOException failure) {
            throw new InputException(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /**
     * Tells what a setting says.
     *
     * @param setting which one
     * @return its value; empty where it is not there
     */
    public Optional<String> value(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /**
     * Tells what a setting says that the purpose needs.
     *
     * @param setting which one
     * @return its value
     * @throws InputException if it is not there after all
     */
    public String needed(Setting setting) {
        return value(setting)
                .orElseThrow(() -> new InputException("The configuration does not say " + setting.label()));
    }

    /**
     * Tells the port.
     *
     * @return the port; empty where it is not there
     */
    public Optional<Integer> port() {
        return value(Setting.PORT).map(Integer::valueOf);
    }

    /**
     * Tells what the cluster is made of.
     *
     * @return the nodes; empty where nothing is said of them
     */
    public Optional<Nodes> nodes() {
        return nodes;
    }

    /**
     * Tells the credentials that stand in the file.
     *
     * @return a provider of them; empty where there are none, so that the SDK of AWS looks for some
     */
    public Optional<AwsCredentialsProvider> credentials() {
        return value(Setting.ACCESS_KEY).map(key -> StaticCredentialsProvider.create(credentials(key)));
    }

    private AwsCredentials credentials(String key) {
        var secret = needed(Setting.SECRET_KEY);
        return value(Setting.SESSION_TOKEN)
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(key, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(key, secret));
    }

    /**
     * Tells what is odd.
     *
     * @return sentences with file and line, without secrets
     */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return "Configuration of " + values.keySet().stream().sorted().toList();
    }
}
