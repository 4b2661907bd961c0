package dev.sparkify.export;

import dev.sparkify.error.InputException;

/** Says how exported rows are written; each variant has the options that every engine takes for it. */
public sealed interface ExportFormat {
    /**
     * Returns Parquet, which both engines compress by Snappy.
     *
     * @return the format, which has no options
     */
    static Parquet parquet() {
        return new Parquet();
    }

    /**
     * Returns CSV: fields are quoted where they must be, a quote within is doubled.
     *
     * @return by default with commas, a header line, and not compressed
     */
    static Csv csv() {
        return new Csv(',', Header.NAMES, Compression.NONE);
    }

    /**
     * Returns JSON: one object a line.
     *
     * @return by default not compressed
     */
    static Json json() {
        return new Json(Compression.NONE);
    }

    /**
     * Gives what the names of the files end with.
     *
     * @return such as {@code .csv.gz}
     */
    String suffix();

    /** Is Parquet. */
    record Parquet() implements ExportFormat {
        @Override
        public String suffix() {
            return ".parquet";
        }
    }

    /**
     * Is CSV.
     *
     * @param delimiter stands between fields: a tab, or a visible ASCII sign
     * @param header what the first line is
     * @param compression how the files are compressed
     */
    record Csv(char delimiter, Header header, Compression compression) implements ExportFormat {
        private static final String SIGNS = "\t !#$%&()*,/:;<=>?@[]^_`{|}~";

        /**
         * Checks the delimiter.
         *
         * @throws InputException if it is a letter, a digit, a quote, a backslash, a sign of numbers, or not in ASCII
         */
        public Csv {
            if (SIGNS.indexOf(delimiter) < 0) {
                throw new InputException("Cannot delimit fields by '" + delimiter
                        + "': it could be part of a value, or of its quotes; take a comma, a semicolon, a tab or |");
            }
        }

        /**
         * Separates fields by another sign.
         *
         * @param sign a tab, or a visible ASCII sign
         * @return the new format
         * @throws InputException if it is a letter, a digit, a quote, a backslash, a sign of numbers, or not in ASCII
         */
        public Csv delimitedBy(char sign) {
            return new Csv(sign, header, compression);
        }

        /**
         * Leaves the header line out.
         *
         * @return the new format
         */
        public Csv withoutHeader() {
            return new Csv(delimiter, Header.NONE, compression);
        }

        /**
         * Compresses the files.
         *
         * @param how the compression
         * @return the new format
         */
        public Csv compressed(Compression how) {
            return new Csv(delimiter, header, how);
        }

        @Override
        public String suffix() {
            return ".csv" + compression.suffix();
        }
    }

    /** Says what the first line of a CSV file is. */
    enum Header {
        /** The names of the columns. */
        NAMES,
        /** A row. */
        NONE
    }

    /**
     * Is JSON, one object a line.
     *
     * @param compression how the files are compressed
     */
    record Json(Compression compression) implements ExportFormat {
        /**
         * Compresses the files.
         *
         * @param how the compression
         * @return the new format
         */
        public Json compressed(Compression how) {
            return new Json(how);
        }

        @Override
        public String suffix() {
            return ".json" + compression.suffix();
        }
    }
}
