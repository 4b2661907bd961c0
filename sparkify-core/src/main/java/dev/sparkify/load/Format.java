package dev.sparkify.load;

import dev.sparkify.internal.Names;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says how the records of a source are written. */
public sealed interface Format {
    /**
     * Is JSON: objects separated by white space, one a line or over several lines. A value; each method returns a new format.
     *
     * @param paths where columns are found, such as {@code $.user.id}; a column without one is the key of its name. Keys of
     *     paths are met by exact case, and where there are paths, all keys are: Redshift's COPY reads so
     * @param keys how a key meets the column of its name
     * @param times how the values of TIMESTAMP columns are written
     */
    record Json(Map<String, String> paths, Keys keys, Times times) implements Format {
        /** Folds the columns to lower case and keeps their order. */
        public Json {
            var folded = new LinkedHashMap<String, String>();
            paths.forEach((column, path) -> folded.put(Names.folded(column), path));
            paths = Collections.unmodifiableMap(folded);
        }

        /**
         * Returns JSON whose keys are met ignoring case, and whose times are written out.
         *
         * @param paths where columns are found; those that are not there are keys
         */
        public Json(Map<String, String> paths) {
            this(paths, Keys.IGNORING_CASE, Times.WRITTEN);
        }

        /**
         * Says how a key meets the column of its name.
         *
         * @param way ignoring case, which is the default, or by case
         * @return the new format
         */
        public Json withKeys(Keys way) {
            return new Json(paths, way, times);
        }

        /**
         * Says how the values of TIMESTAMP columns are written.
         *
         * @param way written out, which is the default, or as an epoch
         * @return the new format
         */
        public Json withTimes(Times way) {
            return new Json(paths, keys, way);
        }

        /**
         * Tells whether a key must be written exactly as its column is named, in lower case.
         *
         * @return true if the source says so, or there are paths
         */
        public boolean meetsByCase() {
            return keys == Keys.BY_CASE || !paths.isEmpty();
        }
    }

    /**
     * Says how a key of JSON meets the column of its name.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-json">Redshift:
     *     COPY, JSON format</a>
     */
    enum Keys {
        /** Whatever the case of its letters A to Z: Redshift's {@code 'auto ignorecase'}. */
        IGNORING_CASE,
        /**
         * In lower case, as the column is named: Redshift's {@code 'auto'}. There any other key is passed over, and a column
         * whose key is missing is NULL without a word; the embedded engine refuses a record that has such a key only in other
         * case, and passes it over beside the exact one.
         */
        BY_CASE
    }

    /**
     * Says how the values of TIMESTAMP columns are written: one way for all of a source. Dates are YYYY-MM-DD in any case.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_DATEFORMAT_and_TIMEFORMAT_strings.html">Redshift:
     *     DATEFORMAT and TIMEFORMAT strings</a>
     */
    enum Times {
        /**
         * Written out: YYYY-MM-DD HH:MI:SS, with a blank and not a T between, with up to six digits of a fraction behind the seconds; a TIMESTAMPTZ with its
         * offset from UTC, such as +02 or -08:00. The default of COPY.
         */
        WRITTEN,
        /** Whole seconds since 1970 in UTC: TIMEFORMAT {@code 'epochsecs'}. */
        EPOCH_SECONDS,
        /** Whole milliseconds since 1970 in UTC: TIMEFORMAT {@code 'epochmillisecs'}. */
        EPOCH_MILLIS
    }
}
