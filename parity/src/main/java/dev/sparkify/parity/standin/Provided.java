package dev.sparkify.parity.standin;

import java.util.Arrays;
import java.util.stream.Stream;

/** Names what is made within PostgreSQL because Redshift has it, in the order of its making. */
public enum Provided {
    /** The start of the transaction, to which SYSDATE is rewritten. */
    SYSDATE("SYSDATE is when the transaction began, UTC, in microseconds", "r_SYSDATE", """
            create function pg_catalog.standin_sysdate() returns timestamp stable language sql
            as $$ select transaction_timestamp() at time zone 'UTC' $$"""),
    /** The start of the statement. */
    GETDATE("GETDATE() is when the statement began, UTC, in seconds", "r_GETDATE", """
            create function pg_catalog.getdate() returns timestamp stable language sql
            as $$ select date_trunc('second', statement_timestamp() at time zone 'UTC') $$"""),
    /** What a part of a date is called. */
    DATE_PARTS(
            "parts of dates have names of Redshift's own, such as m for minutes",
            "r_Dateparts_for_datetime_functions",
            """
            create function pg_catalog.standin_no_part(part text) returns interval immutable language plpgsql
            as $$ begin
                raise exception using errcode = '22023', message = '"' || part || '" is no part of a date';
            end $$""",
            """
            create function pg_catalog.standin_span(part text, amount integer) returns interval immutable language sql
            as $$ select amount * case
                when part in ('y', 'yr', 'yrs', 'year', 'years') then interval '12 months'
                when part in ('qtr', 'qtrs', 'quarter', 'quarters') then interval '3 months'
                when part in ('mon', 'mons', 'month', 'months') then interval '1 month'
                when part in ('w', 'week', 'weeks') then interval '7 days'
                when part in ('d', 'day', 'days') then interval '1 day'
                when part in ('h', 'hr', 'hrs', 'hour', 'hours') then interval '1 hour'
                when part in ('m', 'min', 'mins', 'minute', 'minutes') then interval '1 minute'
                when part in ('s', 'sec', 'secs', 'second', 'seconds') then interval '1 second'
                when part in ('ms', 'msec', 'msecs', 'millisecond', 'milliseconds') then interval '1 millisecond'
                when part in ('us', 'usec', 'usecs', 'microsecond', 'microseconds') then interval '1 microsecond'
                else standin_no_part(part) end $$"""),
    /** DATEADD for times without a zone, by a whole number of at most four bytes. */
    DATEADD(
            "PostgreSQL has no DATEADD; a year from 29 February on ends on 1 March, twelve months end on 28 February",
            "r_DATEADD_function",
            """
            create function pg_catalog.dateadd(part text, amount integer, moment timestamp) returns timestamp
            immutable language sql
            as $$ select moment + standin_span(part, amount) + case
                when part in ('y', 'yr', 'yrs', 'year', 'years')
                    and extract(day from moment) > extract(day from moment + standin_span(part, amount))
                then interval '1 day' else interval '0 days' end $$""",
            """
            create function pg_catalog.dateadd(part text, amount integer, moment date) returns timestamp
            immutable language sql as $$ select dateadd(part, amount, cast(moment as timestamp)) $$""",
            """
            create function pg_catalog.dateadd(part text, amount integer, moment timestamptz) returns timestamptz
            stable language sql
            as $$ select dateadd(part, amount, moment at time zone 'UTC') at time zone 'UTC' $$"""),
    /** How texts are compared. */
    TRAILING_BLANKS(
            "blanks at the end of a text do not count where texts are compared, grouped and ordered; PostgreSQL compares so"
                    + " only CHAR, and its functions for CHAR take the place of those for all texts",
            "r_Character_types",
            comparison("=", "standin_equal", "bpchareq"),
            comparison("<>", "standin_unequal", "bpcharne"),
            comparison("<", "standin_less", "bpcharlt"),
            comparison("<=", "standin_at_most", "bpcharle"),
            comparison(">", "standin_greater", "bpchargt"),
            comparison(">=", "standin_at_least", "bpcharge"),
            support("btree", 1, "standin_compare(text, text) returns integer", "bpcharcmp"),
            support("btree", 2, "standin_sort(internal) returns void", "bpchar_sortsupport"),
            support("hash", 1, "standin_hash(text) returns integer", "hashbpchar"),
            support("hash", 2, "standin_hash(text, bigint) returns bigint", "hashbpcharextended")),
    /** Types that no function of PostgreSQL knows. */
    OPAQUE_TYPES(
            "PostgreSQL has no HLLSKETCH, GEOMETRY and GEOGRAPHY; columns of these types are there and hold texts",
            "c_Supported_data_types",
            "create domain pg_catalog.hllsketch as text",
            "create domain pg_catalog.geometry as text",
            "create domain pg_catalog.geography as text"),
    /** The collation of columns that ignore case. */
    CASE_INSENSITIVE("PostgreSQL has no collation CASE_INSENSITIVE", "r_CREATE_TABLE_NEW", """
            create collation pg_catalog.standin_case_insensitive
            (provider = icu, locale = 'und-u-ks-level2', deterministic = false)"""),
    /** The refusal of a text that has too many bytes. */
    TOO_LONG(
            "a text with more bytes than its column has fails as one with more characters does",
            "r_Character_types",
            """
            create function pg_catalog.standin_too_long(width integer) returns boolean volatile language plpgsql
            as $$ begin
                raise exception using errcode = '22001',
                    message = 'value too long for type character varying(' || width || ')';
            end $$"""),
    /** What the session's last COPY was. */
    LAST_COPY(
            "PG_LAST_COPY_ID and PG_LAST_COPY_COUNT tell of the session's last COPY, -1 and 0 if there was none;"
                    + " a rollback takes back what they tell",
            "PG_LAST_COPY_ID",
            """
            create function pg_catalog.pg_last_copy_id() returns integer stable language sql
            as $$ select coalesce(cast(nullif(current_setting('standin.last_copy_id', true), '') as integer), -1) $$""",
            """
            create function pg_catalog.pg_last_copy_count() returns bigint stable language sql
            as $$ select coalesce(cast(nullif(current_setting('standin.last_copy_count', true), '') as bigint), 0) $$"""),
    /** What COPY could not read. */
    LOAD_ERRORS(
            "SYS_LOAD_ERROR_DETAIL tells what COPY could not read, texts padded with blanks",
            "SYS_LOAD_ERROR_DETAIL",
            "create schema standin",
            """
            create table standin.load_errors (
                user_id integer default 100, query_id bigint, transaction_id bigint default 0,
                session_id integer, database_name char(64) default current_database(),
                table_id integer default 0, start_time timestamp default (clock_timestamp() at time zone 'UTC'),
                file_name char(256), line_number bigint, column_name char(127), column_type char(10),
                column_length char(10), position integer default 0, error_code integer, error_message char(512))""",
            "create view pg_catalog.sys_load_error_detail as select * from standin.load_errors"),
    /** What COPY read. */
    LOAD_FILES(
            "SYS_LOAD_DETAIL tells which files each COPY read, names padded with blanks",
            "SYS_LOAD_DETAIL",
            """
            create table standin.load_files (
                user_id integer default 100, query_id bigint, transaction_id bigint default 0,
                session_id integer default pg_backend_pid(), file_name char(256),
                record_time timestamp default (clock_timestamp() at time zone 'UTC'))""",
            "create view pg_catalog.sys_load_detail as select * from standin.load_files"),
    /** What became of the last COPY. */
    LOAD_HISTORY("SYS_LOAD_HISTORY tells of the session's last COPY alone, if it was done", "SYS_LOAD_HISTORY", """
            create view pg_catalog.sys_load_history as
            select cast(pg_last_copy_id() as bigint) as query_id, pg_backend_pid() as session_id,
                cast('completed' as text) as status, pg_last_copy_count() as loaded_rows,
                (select count(*) from standin.load_errors where query_id = pg_last_copy_id()) as error_count
            where pg_last_copy_id() > 0"""),
    /** How tables were declared, as checks that are not enforced keep it. */
    CATALOG(
            "catalogs tell what columns, keys and tables were declared with, and encodings that Redshift gives at first; a"
                    + " table that is left to Redshift stays as it is",
            "r_PG_TABLE_DEF",
            StandInCatalog.STATEMENTS),
    /** What columns may not be changed. */
    ALTERED_COLUMNS(
            "the length of a column with a default, in a key, or of certain encodings stays, and a column of a distribution key or"
                    + " sort key does not go; PostgreSQL knows no such rule",
            "r_ALTER_TABLE",
            StandInCatalog.ALTERED),
    /** Who was granted what. */
    RELATION_PRIVILEGES(
            "SVV_RELATION_PRIVILEGES tells what was granted, the rights of owners among it once there is another",
            "r_SVV_RELATION_PRIVILEGES",
            StandInCatalog.PRIVILEGES),
    /** How large tables are. */
    TABLE_INFO("SVV_TABLE_INFO has a row for each table that is not empty", "r_SVV_TABLE_INFO", StandInCatalog.SIZES);

    private final String reason;
    private final String page;
    private final String script;

    Provided(String reason, String page, String... statements) {
        this.reason = reason;
        this.page = page;
        script = String.join(";\n", statements);
    }

    /** Has an operator of texts compare as another function within PostgreSQL does. */
    private static String comparison(String operator, String name, String does) {
        return internal(name + "(text, text) returns boolean", does) + ";\n"
                + "update pg_operator set oprcode = 'pg_catalog." + name + "' where oprname = '" + operator
                + "' and oprleft = 'text'::regtype and oprright = 'text'::regtype";
    }

    /** Has texts sorted or hashed as another function within PostgreSQL does. */
    private static String support(String method, int number, String head, String does) {
        var signature = head.substring(0, head.indexOf(')') + 1);
        return internal(head, does) + ";\n"
                + "update pg_amproc set amproc = cast('pg_catalog." + signature + "' as regprocedure)"
                + " where amprocnum = " + number + " and amproclefttype = 'text'::regtype"
                + " and amprocrighttype = 'text'::regtype and amprocfamily = (select opcfamily from pg_opclass"
                + " join pg_am on pg_am.oid = opcmethod where opcname = 'text_ops' and amname = '" + method + "')";
    }

    private static String internal(String head, String does) {
        return "create function pg_catalog." + head + " immutable strict parallel safe language internal as '" + does
                + "'";
    }

    /**
     * Says why it is made.
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

    static Stream<String> all() {
        return Arrays.stream(values()).map(each -> each.script);
    }
}
