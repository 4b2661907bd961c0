package dev.sparkify.sql.redshift.transfer;

/**
 * Names a parameter of COPY or UNLOAD, in the order they are written.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html">Redshift: COPY</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html">Redshift: UNLOAD</a>
 */
public enum Parameter {
    /** The key that encrypts the files. */
    KMS_KEY_ID("kms_key_id"),
    /** The files are encrypted with a key of the caller's. */
    ENCRYPTED("encrypted"),
    /** The files are CSV, with the comma between fields unless it is said otherwise. */
    CSV("format as csv"),
    /** What stands around a field of CSV. */
    QUOTE("quote"),
    /** The files are JSON; COPY says how keys find columns. */
    JSON("format as json"),
    /** The files are Avro; says how fields find columns. */
    AVRO("format as avro"),
    /** The files are Parquet. */
    PARQUET("format as parquet"),
    /** The files are ORC. */
    ORC("format as orc"),
    /** Nested values become SUPER. */
    SERIALIZETOJSON("serializetojson"),
    /** The width of each field. */
    FIXEDWIDTH("fixedwidth"),
    /** What stands between fields. */
    DELIMITER("delimiter"),
    /** By what columns files are put into folders. */
    PARTITION("partition by"),
    /** COPY reads a manifest, UNLOAD writes one. */
    MANIFEST("manifest"),
    /** Each file begins with the names of the columns. */
    HEADER("header"),
    /** The region of the bucket. */
    REGION("region"),
    /** How the files are compressed; says so by its argument. */
    COMPRESSION(""),
    /** How the files are encoded. */
    ENCODING("encoding"),
    /** How time stamps are written. */
    TIMEFORMAT("timeformat"),
    /** How dates are written. */
    DATEFORMAT("dateformat"),
    /** A date that does not fit the format becomes NULL. */
    ACCEPTANYDATE("acceptanydate"),
    /** What replaces bytes that are no UTF-8. */
    ACCEPTINVCHARS("acceptinvchars"),
    /** White space becomes NULL. */
    BLANKSASNULL("blanksasnull"),
    /** Empty text becomes NULL. */
    EMPTYASNULL("emptyasnull"),
    /** What stands for NULL. */
    NULL("null as"),
    /** Text is cut to the width of its column. */
    TRUNCATECOLUMNS("truncatecolumns"),
    /** Blanks at the end of text are left out. */
    TRIMBLANKS("trimblanks"),
    /** Decimals are rounded, not cut. */
    ROUNDEC("roundec"),
    /** Fields that are missing at the end of a record are NULL. */
    FILLRECORD("fillrecord"),
    /** So many lines at the beginning of each file are left out. */
    IGNOREHEADER("ignoreheader"),
    /** Blank lines are nothing. */
    IGNOREBLANKLINES("ignoreblanklines"),
    /** Quotes around fields are left out. */
    REMOVEQUOTES("removequotes"),
    /** Quotes are put around fields. */
    ADDQUOTES("addquotes"),
    /** A backslash makes the next character ordinary. */
    ESCAPE("escape"),
    /** Values of an IDENTITY column are read. */
    EXPLICIT_IDS("explicit_ids"),
    /** What becomes of files that are there; says so by its argument. */
    EXISTING_FILES(""),
    /** Whether several files are written at once. */
    PARALLEL("parallel"),
    /** How large a file may be. */
    MAXFILESIZE("maxfilesize"),
    /** How large a group of rows is. */
    ROWGROUPSIZE("rowgroupsize"),
    /** How the names of files end. */
    EXTENSION("extension"),
    /** The load fails at so many errors. */
    MAXERROR("maxerror"),
    /** Errors are passed over. */
    IGNOREALLERRORS("ignoreallerrors"),
    /** Files are read, and nothing is loaded. */
    NOLOAD("noload"),
    /** Whether encodings are chosen anew. */
    COMPUPDATE("compupdate"),
    /** Whether the table is analyzed afterwards. */
    STATUPDATE("statupdate");

    private final String words;

    Parameter(String words) {
        this.words = words;
    }

    /**
     * Spells the parameter without its argument.
     *
     * @return keywords in lower case; empty if its argument says it all
     */
    public String words() {
        return words;
    }
}
