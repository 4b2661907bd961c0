package dev.sparkify.spi;

/**
 * Names a rule of Amazon Redshift that other engines do not share by themselves. A platform declares those that hold on it,
 * so that what passes there passes on Redshift; the contract suite tries each on every platform.
 */
public enum Feature {
    /** A VARCHAR(n) takes n bytes, not characters; a longer text is refused, or cut where only blanks are too many. */
    VARCHAR_COUNTS_BYTES("r_Character_types"),
    /** A CHAR(n) takes n characters of one byte each; others are refused. */
    CHAR_TAKES_SINGLE_BYTES("r_Character_types"),
    /** Texts that differ in trailing blanks alone are equal. */
    TRAILING_BLANKS_IGNORED("r_Character_types"),
    /** Texts are ordered by their bytes. */
    TEXT_ORDERED_BY_BYTES("c_collation_sequences", Evidence.UNVERIFIED),
    /** NULL comes last ascending and first descending. */
    NULL_IS_GREATEST("c_Window_functions"),
    /** The quotient of whole numbers is a whole number, cut towards zero. */
    WHOLE_QUOTIENT("r_OPERATOR_SYMBOLS", Evidence.UNVERIFIED),
    /** The average of whole numbers is a BIGINT, cut. */
    WHOLE_AVERAGE("r_AVG", Evidence.UNVERIFIED),
    /** CONCAT takes two texts, and is NULL if one of them is. */
    CONCAT_OF_NULL("r_CONCAT"),
    /**
     * A key of JSON meets a column ignoring case only where the source says so; else by exact case, and a miss is NULL without
     * a word, unless the platform refuses it. Which letters are folded is not documented beyond A to Z.
     */
    JSON_KEYS_BY_CASE("copy-parameters-data-format"),
    /** An empty text into a number or time is NULL in a COPY. */
    EMPTY_TEXT_IS_NO_NUMBER("copy-parameters-data-format"),
    /** A number with a fraction, such as 200.0, is refused by a whole number. */
    FRACTION_REFUSED("copy-usage_notes-copy-from-json", Evidence.UNVERIFIED),
    /** COPY cuts the digits that a DECIMAL has no place for, without a word, unless the platform refuses them. */
    DECIMAL_CUT_BY_COPY("copy-parameters-data-conversion"),
    /** INSERT and CAST round to the places of a DECIMAL. */
    DECIMAL_ROUNDED_BY_INSERT("copy-parameters-data-conversion"),
    /** A number out of the range of its type is refused. */
    NUMBER_RANGE("r_Load_Error_Reference"),
    /**
     * A time in a format that was not declared is refused; epochs are read only where declared, into TIMESTAMP columns. Unless
     * another is declared, the format is YYYY-MM-DD HH:MI:SS with up to six digits of a fraction.
     */
    TIME_FORMATS("r_DATEFORMAT_and_TIMEFORMAT_strings"),
    /** NOT NULL is enforced. */
    NOT_NULL_ENFORCED("t_Defining_constraints"),
    /** Primary, foreign and unique keys are trusted, not enforced. */
    KEYS_NOT_ENFORCED("t_Defining_constraints"),
    /** A name is folded to lower case, A to Z only, also in quotes. */
    NAMES_FOLDED("r_names"),
    /** A name has at most 127 bytes; what is beyond is cut without a word. */
    NAMES_LIMITED("r_names"),
    /** Sunday is weekday 0, and weeks are those of ISO 8601. */
    DATE_PARTS("r_Dateparts_for_datetime_functions"),
    /** A MERGE fails where two rows of its source match one row of its target; unmatched ones are all inserted. */
    MERGE_REFUSES_DUPLICATES("r_MERGE"),
    /** TRUNCATE commits the transaction that it is in. */
    TRUNCATE_COMMITS("r_TRUNCATE"),
    /** After an error a transaction takes nothing but a ROLLBACK. */
    ERROR_ABORTS_TRANSACTION("r_ROLLBACK"),
    /** A statement has at most 16 MB. */
    STATEMENT_LIMITED("r_INSERT_30"),
    /** A JSON object has at most 4 MB, and a row of a table 65,535 bytes in columns of fixed width, such as CHAR. */
    ROW_LIMITED("r_COPY"),
    /** Some statements are refused within a transaction, such as VACUUM. */
    TRANSACTION_BLOCKS("r_VACUUM_command");

    private final String page;
    private final Evidence evidence;

    Feature(String page) {
        this(page, Evidence.DOCUMENTED);
    }

    Feature(String page, Evidence evidence) {
        this.page = page;
        this.evidence = evidence;
    }

    /**
     * Names the page of Redshift's documentation that has the rule.
     *
     * @return the page's name, as it stands in its address
     */
    public String page() {
        return page;
    }

    /**
     * Tells what the rule rests on.
     *
     * @return documented or unverified
     */
    public Evidence evidence() {
        return evidence;
    }

    /** Tells what a rule rests on. */
    public enum Evidence {
        /** Redshift's documentation says so. */
        DOCUMENTED,
        /** It is known from practice; nobody has tried it on a cluster for this library. */
        UNVERIFIED
    }
}
