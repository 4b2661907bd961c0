package dev.sparkify.examples.command.configuration;

import dev.sparkify.error.InputException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Is where a database is reached, as the console of AWS shows it: a name of Amazon's, and perhaps port and database.
 *
 * @param name of the host
 * @param id of the cluster, or name of the workgroup
 * @param region of both
 * @param isServerless whether it is a workgroup
 * @param port of the database; empty where it is not there
 * @param database its name; empty where it is not there
 */
public record Host(
        String name,
        String id,
        String region,
        boolean isServerless,
        Optional<Integer> port,
        Optional<String> database) {
    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:redshift://)?(?<host>(?<id>[a-z0-9-]+)\\.[a-z0-9]+\\.(?<region>[a-z0-9-]+)"
                    + "\\.(?<service>redshift|redshift-serverless)\\.amazonaws\\.com(?:\\.cn)?)"
                    + "(?::(?<port>[0-9]{1,5}))?(?:/(?<database>[^/]+))?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Reads it.
     *
     * @param text such as {@code dwhcluster.abc123.us-west-2.redshift.amazonaws.com:5439/dev}
     * @return the host
     * @throws InputException if it is no host of Amazon Redshift
     */
    public static Host of(String text) {
        return find(text)
                .orElseThrow(() -> new InputException(Setting.HOST.label() + " is no host of Amazon Redshift: " + text
                        + "; it looks like dwhcluster.abc123.us-west-2.redshift.amazonaws.com"));
    }

    /**
     * Reads it, if it is one.
     *
     * @param text such as {@code dwhcluster.abc123.us-west-2.redshift.amazonaws.com:5439/dev}
     * @return the host; empty if it is no host of Amazon Redshift
     */
    public static Optional<Host> find(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(found(form)) : Optional.empty();
    }

    private static Host found(Matcher form) {
        return new Host(
                form.group("host"),
                form.group("id"),
                form.group("region"),
                form.group("service").equalsIgnoreCase("redshift-serverless"),
                optional(form.group("port")).map(Integer::valueOf),
                optional(form.group("database")));
    }

    private static Optional<String> optional(@Nullable String group) {
        return Optional.ofNullable(group);
    }
}
