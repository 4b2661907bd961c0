package dev.sparkify.parity.standin;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Names how PostgreSQL is set so that it does as Redshift. */
public enum ServerSetting {
    /** A backslash in a text takes the sign after it along. */
    STANDARD_CONFORMING_STRINGS(
            Level.SESSION, "off", "a backslash within a text is an escape on Redshift (QUOTE_LITERAL doubles it)"),
    /** No warnings of that. */
    ESCAPE_STRING_WARNING(Level.SESSION, "off", "so it needs no warning"),
    /** A transaction sees what was committed before its first query. */
    DEFAULT_TRANSACTION_ISOLATION(
            Level.SESSION,
            "repeatable read",
            "SNAPSHOT isolation is the default; PostgreSQL's repeatable read is one, and fails alike"),
    /** The zone of sessions. */
    TIMEZONE(Level.SESSION, "UTC", "sessions are in UTC"),
    /** Tables that were just made have no statistics. */
    ENABLE_NESTLOOP(
            Level.SESSION,
            "off",
            "a table that was just made has no statistics here, so slow plans would be chosen for it"),
    /** Plans are small. */
    JIT(Level.SESSION, "off", "compiling a plan takes longer than it runs over a test's few rows"),
    /** The driver knows no other. */
    PASSWORD_ENCRYPTION(Level.SERVER, "md5", "the driver knows no SCRAM"),
    /** Durability is of no use to a test. */
    FSYNC(Level.SERVER, "off", "a test needs no durability"),
    /** The same. */
    SYNCHRONOUS_COMMIT(Level.SERVER, "off", "a test needs no durability"),
    /** The same. */
    FULL_PAGE_WRITES(Level.SERVER, "off", "a test needs no durability");

    private final Level level;
    private final String value;
    private final String reason;

    ServerSetting(Level level, String value, String reason) {
        this.level = level;
        this.value = value;
        this.reason = reason;
    }

    /**
     * Is what it is set to.
     *
     * @return the value
     */
    public String value() {
        return value;
    }

    /**
     * Says why it is set.
     *
     * @return a sentence without its full stop
     */
    public String reason() {
        return reason;
    }

    static Stream<ServerSetting> of(Level level) {
        return Arrays.stream(values()).filter(setting -> setting.level == level);
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells when a setting is made. */
    enum Level {
        /** As the server starts. */
        SERVER,
        /** As a session begins. */
        SESSION
    }
}
