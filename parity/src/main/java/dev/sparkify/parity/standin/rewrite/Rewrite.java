package dev.sparkify.parity.standin.rewrite;

import java.util.function.UnaryOperator;

/** Names each change that statements of Redshift undergo on their way to PostgreSQL, in the order of their application. */
public enum Rewrite {
    /** Drops BACKUP, ENCODE AUTO and AUTO REFRESH, and keeps DISTSTYLE, DISTKEY and SORTKEY for catalogs alone. */
    TABLE_LAYOUT(
            "PostgreSQL does not know how a table lies on a cluster; it changes no result, and is kept in a check that is not"
                    + " enforced",
            "r_CREATE_TABLE_NEW",
            TableRewrites::layout),
    /** Keeps ENCODE, DISTKEY and SORTKEY of a column for catalogs alone. */
    COLUMN_LAYOUT(
            "PostgreSQL does not know encodings and keys of columns; they change no result, and are kept in checks that are not"
                    + " enforced",
            "r_CREATE_TABLE_NEW",
            TableRewrites::columnLayout),
    /** Turns an ALTER TABLE of layout into one that keeps it for catalogs alone. */
    ALTERED_LAYOUT(
            "PostgreSQL does not know how a table lies; a check that is not enforced keeps it, for which the table and the"
                    + " columns must be there",
            "r_ALTER_TABLE",
            AlterRewrites::layout),
    /** Turns primary, unique and foreign keys into checks that are not enforced. */
    KEYS_NOT_ENFORCED(
            "PostgreSQL enforces keys, Redshift does not; a check that is not enforced keeps name and columns, and the"
                    + " columns of a primary key become NOT NULL",
            "t_Defining_constraints",
            TableRewrites::keys),
    /** Gives each CHAR and VARCHAR a check of its bytes. */
    WIDTHS_IN_BYTES(
            "a width of PostgreSQL counts characters; a check counts bytes, so that CHAR takes single-byte characters"
                    + " only; VARCHAR and TEXT without width have 256 bytes, MAX is 65535",
            "r_Character_types",
            TypeRewrites::byteWidths),
    /** Takes the check of bytes along when a VARCHAR changes its size. */
    RESIZED_TEXT("the check of a column's bytes has to follow its new size", "r_ALTER_TABLE", TypeRewrites::resize),
    /** Gives DECIMAL its precision where none is written. */
    DECIMAL_DEFAULT(
            "DECIMAL without precision is DECIMAL(18, 0) on Redshift and of any precision on PostgreSQL",
            "r_Numeric_types201",
            TypeRewrites::decimals),
    /** Stores SUPER as jsonb. */
    SUPER_AS_JSONB(
            "PostgreSQL has no SUPER; jsonb keeps values, not the order of keys, and is not navigated alike",
            "r_SUPER_type",
            TypeRewrites::semistructured),
    /** Stores VARBYTE as bytea. */
    VARBYTE_AS_BYTEA(
            "PostgreSQL has no VARBYTE; bytea has no width, which a check keeps",
            "r_VARBYTE_type",
            TypeRewrites::bytes),
    /** Spells identity columns as PostgreSQL does. */
    IDENTITY(
            "PostgreSQL writes seed and step otherwise; there values are dense and in order, on Redshift neither",
            "r_CREATE_TABLE_NEW",
            TableRewrites::identity),
    /** Names the collations of columns. */
    COLLATIONS(
            "PostgreSQL has no collations CASE_SENSITIVE and CASE_INSENSITIVE",
            "r_CREATE_TABLE_NEW",
            TableRewrites::collations),
    /** Lets a copied definition keep the checks of bytes. */
    LIKE_WITH_WIDTHS(
            "the checks that count bytes have to come along with a definition that is copied",
            "r_CREATE_TABLE_NEW",
            TableRewrites::like),
    /** Drops WITH NO SCHEMA BINDING. */
    LATE_BINDING(
            "PostgreSQL binds every view early: its tables must be there, and cannot be dropped without CASCADE",
            "r_CREATE_VIEW",
            TableRewrites::lateView),
    /** Drops the quota of a schema. */
    SCHEMA_QUOTA("PostgreSQL limits no schema; no quota is enforced", "r_CREATE_SCHEMA", TableRewrites::quota),
    /** Drops the word ROLE before a grantee. */
    GRANTED_ROLES("PostgreSQL names a role without the word ROLE", "r_GRANT", NameRewrites::grantees),
    /** Drops modes, threshold and effort of VACUUM. */
    VACUUM(
            "PostgreSQL has no sorted blocks, hence no modes of VACUUM for them",
            "r_VACUUM_command",
            UpkeepRewrites::vacuum),
    /** Drops the choice of columns of ANALYZE. */
    ANALYZE("PostgreSQL does not know which columns predicates use", "r_ANALYZE", UpkeepRewrites::analyze),
    /** Drops what a refresh says of dependents. */
    REFRESH(
            "PostgreSQL refreshes no views that rest on others",
            "materialized-view-refresh-sql-command",
            UpkeepRewrites::refresh),
    /** Keeps parameters of Redshift apart. */
    PARAMETERS(
            "PostgreSQL refuses parameters that it does not know; here they are kept and have no effect",
            "r_SET",
            UpkeepRewrites::parameters),
    /** Writes MERGE … REMOVE DUPLICATES as a DELETE and an INSERT. */
    REMOVE_DUPLICATES(
            "PostgreSQL's MERGE has no REMOVE DUPLICATES; rows that match make way for those of the source",
            "r_MERGE",
            UpkeepRewrites::removeDuplicates),
    /** Calls a function for SYSDATE. */
    SYSDATE(
            "PostgreSQL has no SYSDATE, and no function is called without brackets",
            "r_SYSDATE",
            ExpressionRewrites::sysdate),
    /** Quotes the part of DATEADD, DATEDIFF and DATE_PART. */
    DATE_PARTS(
            "PostgreSQL takes a bare part for a column",
            "r_Dateparts_for_datetime_functions",
            ExpressionRewrites::dateParts),
    /** Makes what EXTRACT gives a whole number. */
    EXTRACT(
            "EXTRACT gives INTEGER on Redshift, a number with fraction on PostgreSQL",
            "r_EXTRACT_function",
            ExpressionRewrites::extract),
    /** Folds names in quotes. */
    NAMES_FOLDED(
            "PostgreSQL keeps the case of a name in quotes, Redshift folds A to Z there, too",
            "r_names",
            NameRewrites::folded),
    /** Asks views for what Redshift's catalog tells of columns and keys. */
    CATALOG(
            "PostgreSQL's catalog has no encodings and no keys of layout, and knows keys and types by what they became here",
            "c_intro_catalog_views",
            NameRewrites::catalog),
    /** Shortens names of more than 63 bytes. */
    LONG_NAMES(
            "PostgreSQL cuts names at 63 bytes, Redshift at 127; a sum of what is cut keeps them apart, so a catalog or"
                    + " label shows another name",
            "r_names",
            NameRewrites::shortened),
    /** Quotes names that only PostgreSQL reserves. */
    RESERVED_WORDS(
            "PostgreSQL reserves words that Redshift takes as names", "r_pg_keywords", NameRewrites::reservedThere);

    private final String reason;
    private final String page;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final UnaryOperator<Tokens> change;

    Rewrite(String reason, String page, UnaryOperator<Tokens> change) {
        this.reason = reason;
        this.page = page;
        this.change = change;
    }

    /**
     * Says why PostgreSQL needs it.
     *
     * @return a sentence without its full stop
     */
    public String reason() {
        return reason;
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
     * Rewrites a statement.
     *
     * @param statement one statement
     * @return the same where the rewrite has nothing to do with it
     */
    public Tokens apply(Tokens statement) {
        return change.apply(statement);
    }

    /**
     * Rewrites a statement by all of them.
     *
     * @param statement one statement
     * @return the statement as PostgreSQL reads it
     */
    public static Tokens all(Tokens statement) {
        var rewritten = statement;
        for (var rewrite : values()) {
            rewritten = rewrite.apply(rewritten);
        }
        return rewritten;
    }
}
