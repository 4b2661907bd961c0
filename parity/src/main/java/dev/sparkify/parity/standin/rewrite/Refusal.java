package dev.sparkify.parity.standin.rewrite;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Names what PostgreSQL takes and Redshift does not: it is refused here, too. */
public enum Refusal {
    /** INSERT … ON CONFLICT. */
    ON_CONFLICT("ON CONFLICT", "c_unsupported-postgresql-features", anywhere("on", "conflict")),
    /** RETURNING behind a change. */
    RETURNING("RETURNING", "c_unsupported-postgresql-features", anywhere("returning")),
    /** A comparison that takes NULL for a value. */
    DISTINCT_FROM(
            "IS DISTINCT FROM",
            "c_unsupported-postgresql-features",
            anywhere("is", "distinct", "from").or(anywhere("is", "not", "distinct", "from"))),
    /** Sequences and columns that count by them. */
    SEQUENCES(
            "a sequence",
            "c_unsupported-postgresql-features",
            anywhere("create", "sequence").or(anywhere("nextval", "(")).or(anywhere("serial|bigserial"))),
    /** Indexes. */
    INDEXES(
            "an index",
            "c_unsupported-postgresql-features",
            begins("create", "index").or(begins("create", "unique", "index"))),
    /** CHECK constraints. */
    CHECKS(
            "a CHECK constraint",
            "c_unsupported-postgresql-features",
            statement -> TableShape.of(statement).isPresent()
                    && anywhere("check", "(").test(statement)),
    /** Triggers. */
    TRIGGERS("a trigger", "c_unsupported-postgresql-features", begins("create", "trigger")),
    /** VALUES where a query stands. */
    VALUES_AS_QUERY(
            "VALUES outside of INSERT",
            "c_unsupported-postgresql-features",
            anywhere("(", "values").or(begins("values"))),
    /** Arrays. */
    ARRAYS("an array", "c_unsupported-postgresql-datatypes", anywhere("array", "[")),
    /** Functions that Redshift lacks or has on its leader alone. */
    FUNCTIONS(
            "STRING_AGG, ARRAY_AGG, PG_SLEEP, REGEXP_MATCHES, FORMAT, GENERATE_SERIES or an advisory lock",
            "c_unsupported-postgresql-functions",
            anywhere("string_agg|array_agg|pg_sleep|regexp_matches|format|generate_series|pg_advisory_lock", "(")),
    /** What tells the time on the leader alone. */
    LEADER_TIMES(
            "NOW, AGE, CURRENT_TIMESTAMP, LOCALTIMESTAMP or CURRENT_TIME over tables",
            "c_SQL_functions_leader_node_only",
            anywhere("from|into")
                    .and(anywhere("now|age", "(").or(anywhere("current_timestamp|localtimestamp|current_time")))),
    /** Savepoints to return to. */
    SAVEPOINTS(
            "a savepoint",
            "c_unsupported-postgresql-functions",
            begins("savepoint").or(begins("rollback", "to"))),
    /** A MERGE whose target has an alias. */
    MERGE_ALIAS(
            "an alias of the target of MERGE",
            "r_MERGE",
            statement -> statement.has(0, "merge", "into") && !statement.has(statement.behindName(2), "using")),
    /** A MERGE whose WHEN has a condition. */
    MERGE_CONDITION("a condition of WHEN in MERGE", "r_MERGE", anywhere("matched", "and|by")),
    /** A window of an aggregate that is ordered and has no frame of rows. */
    WINDOW_FRAMES(
            "an ordered aggregate over a window without a frame of ROWS", "c_Window_functions", Refusal::lacksFrame);

    private final String subject;
    private final String page;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Predicate<Tokens> condition;

    Refusal(String subject, String page, Predicate<Tokens> condition) {
        this.subject = subject;
        this.page = page;
        this.condition = condition;
    }

    private static Predicate<Tokens> anywhere(String... words) {
        return statement -> IntStream.range(0, statement.size()).anyMatch(at -> statement.has(at, words));
    }

    private static Predicate<Tokens> begins(String... words) {
        return statement -> statement.has(0, words);
    }

    private static boolean lacksFrame(Tokens statement) {
        return IntStream.range(0, statement.size()).anyMatch(at -> {
            int over = statement.behind(at + 1);
            return statement.has(at, "sum|min|max|avg|count|first_value|last_value|nth_value", "(")
                    && statement.has(over, "over", "(")
                    && isOrderedWithoutFrame(statement.slice(over + 2, statement.behind(over + 1) - 1));
        });
    }

    private static boolean isOrderedWithoutFrame(Tokens window) {
        return window.find(0, "order", "by") < window.size() && window.find(0, "rows") == window.size();
    }

    /**
     * Says what is refused.
     *
     * @return a sentence without its full stop, with the page of Redshift's documentation
     */
    public String message() {
        return "Redshift does not take " + subject + " (" + page + ")";
    }

    /**
     * Finds what is refused of a statement.
     *
     * @param statement one statement as a client wrote it
     * @return the first reason; empty if there is none
     */
    public static Optional<Refusal> of(Tokens statement) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.condition.test(statement))
                .findFirst();
    }
}
