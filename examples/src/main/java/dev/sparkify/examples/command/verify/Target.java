package dev.sparkify.examples.command.verify;

import dev.sparkify.error.InputException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Is a Redshift as a URL names it.
 *
 * @param url begins with {@code jdbc:redshift:}, and holds no secret
 */
public record Target(String url) {
    private static final String REDSHIFT = "jdbc:redshift:";
    private static final String IAM = "jdbc:redshift:iam:";
    private static final Pattern PROPERTIES = Pattern.compile("[?;&]");

    private static final Pattern LOGIN = Pattern.compile("//[^/]*:[^/]*@");

    /** Properties of the driver that no command line should hold: other users of the machine can read it. */
    private static final List<String> SECRETS =
            List.of("password", "pwd", "secretaccesskey", "sessiontoken", "client_secret", "token");

    /**
     * Checks the URL.
     *
     * @throws InputException if it is of another engine, or holds a secret; the message repeats none
     */
    public Target {
        if (!url.startsWith(REDSHIFT)) {
            throw new InputException("--target is neither duckdb nor a URL of Redshift; write it like"
                    + " jdbc:redshift://host:5439/dev");
        }
        PROPERTIES
                .splitAsStream(url)
                .map(property -> property.replaceFirst("=.*", "").toLowerCase(Locale.ROOT))
                .filter(name -> SECRETS.contains(name) || LOGIN.matcher(name).find())
                .findFirst()
                .ifPresent(Target::refuse);
    }

    private static void refuse(String name) {
        throw new InputException("--target holds a secret, " + (SECRETS.contains(name) ? name : "before @")
                + ", which whoever lists the processes of this machine can read; take it out and set SPARKIFY_PASSWORD, or"
                + " use credentials of AWS");
    }

    /**
     * Tells whether credentials of AWS stand for the password.
     *
     * @return true for a URL that begins with {@code jdbc:redshift:iam:}
     */
    public boolean isIam() {
        return url.startsWith(IAM);
    }

    /**
     * Names it for people.
     *
     * @return the URL without properties
     */
    public String name() {
        var properties = PROPERTIES.matcher(url);
        return properties.find() ? url.substring(0, properties.start()) : url;
    }

    /**
     * Gives connections.
     *
     * @param user who connects; null: the URL or the credentials of AWS say so
     * @param password that user's; null: none is needed
     * @return the connections
     */
    RedshiftConnections connections(@Nullable String user, char @Nullable [] password) {
        var properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", String.valueOf(password));
        }
        return new RedshiftConnections(url, properties);
    }
}
