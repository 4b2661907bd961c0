package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.error.InvalidModelException;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Says how time stamps are written in files; one way for all columns of a COPY.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html">Redshift: COPY, data
 *     conversion parameters</a>
 */
public sealed interface TimeFormat {
    /**
     * Spells it.
     *
     * @return the argument of TIMEFORMAT
     */
    String text();

    /** Is what has a keyword of its own. */
    enum Known implements TimeFormat {
        /** Many ways of writing a time, but no number. */
        AUTO,
        /** Seconds since 1970 in UTC. */
        EPOCHSECS,
        /** Milliseconds since 1970 in UTC. */
        EPOCHMILLISECS;

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Is a format that is spelled out.
     *
     * @param text such as {@code YYYY-MM-DD HH:MI:SS}
     */
    record Spelled(String text) implements TimeFormat {
        /**
         * Checks the format.
         *
         * @throws InvalidModelException if it is blank, one of the keywords, or holds a time zone
         */
        public Spelled {
            var word = text.strip().toUpperCase(Locale.ROOT);
            if (word.isEmpty()
                    || Stream.of(Known.values()).anyMatch(known -> known.name().equals(word))) {
                throw new InvalidModelException("Not a time format: '" + text + "'; use auto(), epochSeconds() or"
                        + " epochMillis(), or spell one like YYYY-MM-DD HH:MI:SS (Redshift: COPY, data conversion"
                        + " parameters)");
            }
            if (word.contains("OF") || word.contains("TZ")) {
                throw new InvalidModelException("The time format '" + text + "' holds a time zone, which TIMEFORMAT"
                        + " does not take; use auto() (Redshift: COPY, data conversion parameters)");
            }
        }
    }

    /**
     * Recognises many ways of writing a time, but no number.
     *
     * @return the format
     */
    static TimeFormat auto() {
        return Known.AUTO;
    }

    /**
     * Takes seconds since 1970 in UTC.
     *
     * @return the format
     */
    static TimeFormat epochSeconds() {
        return Known.EPOCHSECS;
    }

    /**
     * Takes milliseconds since 1970 in UTC.
     *
     * @return the format
     */
    static TimeFormat epochMillis() {
        return Known.EPOCHMILLISECS;
    }

    /**
     * Spells a format out.
     *
     * @param text such as {@code YYYY-MM-DD HH:MI:SS}; HH counts to 24
     * @return the format
     * @throws InvalidModelException if it is blank, one of the keywords, or holds a time zone
     */
    static TimeFormat of(String text) {
        return new Spelled(text);
    }
}
