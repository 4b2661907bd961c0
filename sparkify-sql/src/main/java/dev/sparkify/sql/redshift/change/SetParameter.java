package dev.sparkify.sql.redshift.change;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.redshift.TransactionRule;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sets a parameter for the rest of the session.
 *
 * @param name a parameter, or a variable of the session: two names with a point between; folded to lower case
 * @param value the value
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html">Redshift: SET</a>
 */
public record SetParameter(String name, Value value) implements Change {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?");

    /**
     * Checks the name.
     *
     * @throws dev.sparkify.error.InvalidModelException if it is no name that stands without quotes
     */
    public SetParameter {
        name = Names.folded(name);
        Faults.of("SET " + name)
                .when(
                        !NAME.matcher(name).matches(),
                        "the name of a parameter stands without quotes: write letters, digits and _, with at most one point"
                                + " (Redshift: SET)")
                .refuse();
    }

    /** Is what a parameter is set to. */
    public sealed interface Value {}

    /**
     * Is a number.
     *
     * @param value the number
     */
    public record Whole(long value) implements Value {}

    /**
     * Is a text.
     *
     * @param value the text
     */
    public record Text(String value) implements Value {}

    /**
     * Is a list of schemas.
     *
     * @param schemas one or more, each once; folded to lower case
     */
    public record Path(List<String> schemas) implements Value {
        /**
         * Checks the schemas.
         *
         * @throws dev.sparkify.error.InvalidModelException if there is none, or one twice
         */
        public Path {
            schemas = schemas.stream().map(Names::folded).toList();
            Faults.of("SET search_path")
                    .when(schemas.isEmpty(), "no schema is listed: name one or more (Redshift: search_path)")
                    .twice("schema", schemas, "search_path")
                    .refuse();
        }
    }

    /** Is on or off. */
    public enum Switch implements Value {
        /** True. */
        ON,
        /** False. */
        OFF
    }

    /** Is what the parameter is without being set. */
    public record Default() implements Value {}

    /**
     * Sets any parameter or variable of the session to a text.
     *
     * @param name its name
     * @param text the text
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if the name needs quotes
     */
    public static SetParameter of(String name, String text) {
        return new SetParameter(name, new Text(text));
    }

    /**
     * Sets any parameter or variable of the session to a number.
     *
     * @param name its name
     * @param number the number
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if the name needs quotes
     */
    public static SetParameter of(String name, long number) {
        return new SetParameter(name, new Whole(number));
    }

    /**
     * Sets any parameter to what it is without being set.
     *
     * @param name its name
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if the name needs quotes
     */
    public static SetParameter byDefault(String name) {
        return new SetParameter(name, new Default());
    }

    /**
     * Ends statements that take longer, the time in queues included.
     *
     * @param longest whole milliseconds; zero: no limit
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if it is negative, or a part of a millisecond, which would be no limit
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html">Redshift: statement_timeout</a>
     */
    public static SetParameter statementTimeout(Duration longest) {
        Faults.of("SET statement_timeout")
                .when(
                        longest.isNegative() || (longest.toMillis() == 0 && !longest.isZero()),
                        longest + " is no time in milliseconds: give one or more, or zero for no limit"
                                + " (Redshift: statement_timeout)")
                .refuse();
        return new SetParameter("statement_timeout", new Whole(longest.toMillis()));
    }

    /**
     * Labels the statements that follow, which chooses their queue.
     *
     * @param label the label
     * @return the statement
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_query_group.html">Redshift: query_group</a>
     */
    public static SetParameter queryGroup(String label) {
        return of("query_group", label);
    }

    /**
     * Says in which schemas tables without schema are looked for, and in the first of them created.
     *
     * @param schemas one or more in this order; {@code $user} is the one named like the user
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if there is none, or one twice
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_search_path.html">Redshift: search_path</a>
     */
    public static SetParameter searchPath(String... schemas) {
        return new SetParameter("search_path", new Path(List.of(schemas)));
    }

    /**
     * Sets the time zone of the session.
     *
     * @param zone a region such as Europe/Berlin, or UTC; UTC unless set
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if it is an offset other than UTC, which Redshift reads the other way round
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_timezone_config.html">Redshift: timezone</a>
     */
    public static SetParameter timezone(ZoneId zone) {
        var id = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        Faults.of("SET timezone")
                .when(
                        !ZoneId.getAvailableZoneIds().contains(id),
                        id + " is an offset, whose hours Redshift would count to the west: name a region such as"
                                + " Europe/Berlin, or UTC (Redshift: timezone)")
                .refuse();
        return of("timezone", id);
    }

    /**
     * Says whether the case of names in quotes counts. This library writes names in lower case.
     *
     * @param value off unless set
     * @return the statement
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_identifier.html">Redshift: enable_case_sensitive_identifier</a>
     */
    public static SetParameter caseSensitiveIdentifier(Switch value) {
        return new SetParameter("enable_case_sensitive_identifier", value);
    }

    /**
     * Says whether an UPDATE fails that finds several new values for one row, instead of taking any of them.
     *
     * @param value off unless set
     * @return the statement
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_error_on_nondeterministic_update.html">Redshift: error_on_nondeterministic_update</a>
     */
    public static SetParameter errorOnNondeterministicUpdate(Switch value) {
        return new SetParameter("error_on_nondeterministic_update", value);
    }

    @Override
    public TransactionRule transaction() {
        return TransactionRule.SETS;
    }

    @Override
    public <R> R accept(ChangeVisitor<R> visitor) {
        return visitor.setParameter(this);
    }
}
