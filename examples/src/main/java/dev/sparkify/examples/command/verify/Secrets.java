package dev.sparkify.examples.command.verify;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** Knows where the password and the credentials of AWS come from. */
public interface Secrets {
    /** The environment variable of the password. */
    String VARIABLE = "SPARKIFY_PASSWORD";

    /**
     * Gives the password.
     *
     * @param user whose
     * @return the password; empty if there is none, and nobody to ask
     */
    Optional<char[]> password(String user);

    /**
     * Gives the credentials by which S3 is reached.
     *
     * @return those that the SDK of AWS finds by itself
     */
    default AwsCredentialsProvider credentials() {
        return DefaultCredentialsProvider.builder().build();
    }

    /**
     * Asks the environment, then whoever sits at the terminal, without echo.
     *
     * @return the secrets of this process
     */
    @SuppressWarnings("SystemConsoleNull")
    static Secrets ofProcess() {
        return user -> {
            var variable = System.getenv(VARIABLE);
            if (variable != null) {
                return Optional.of(variable.toCharArray());
            }
            var console = System.console();
            return console == null
                    ? Optional.empty()
                    : Optional.ofNullable(console.readPassword("Password of %s: ", user));
        };
    }
}
