package dev.sparkify.parity.standin.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Says of each rewrite what becomes of a statement; {@code StatementFormsTest} runs them. */
class RewriteTest {
    private static final String LONG = "n".repeat(60);

    static Stream<Arguments> statements() {
        return Stream.of(
                Arguments.of(
                        Rewrite.TABLE_LAYOUT,
                        "create table s.t (a int) backup no diststyle key distkey (a) compound sortkey (a, b) encode auto",
                        "create table s.t (a int, constraint \"standin distribution\" " + kept("a, 'distkey'")
                                + ", constraint \"standin sort key\" " + kept("a, b, 'compound sortkey'") + ")"),
                Arguments.of(
                        Rewrite.TABLE_LAYOUT,
                        "create table t (a int) diststyle all sortkey auto",
                        "create table t (a int, constraint \"standin distribution\" " + kept("'diststyle all'") + ")"),
                Arguments.of(
                        Rewrite.TABLE_LAYOUT,
                        "create temp table t backup yes diststyle even sortkey auto as select sortkey from u",
                        "create temp table t as select sortkey from u"),
                Arguments.of(
                        Rewrite.TABLE_LAYOUT,
                        "create materialized view v backup no diststyle all sortkey (a) auto refresh yes as select 1",
                        "create materialized view v as select 1"),
                Arguments.of(
                        Rewrite.COLUMN_LAYOUT,
                        "create table t (encode int encode az64 distkey, b date sortkey default 'encode')",
                        "create table t (encode int constraint \"standin encoding of encode\" "
                                + kept("encode, 'encode az64'")
                                + " constraint \"standin distribution\" " + kept("encode, 'distkey'")
                                + ", b date default 'encode' constraint \"standin sort key\" "
                                + kept("b, 'compound sortkey'") + ")"),
                Arguments.of(
                        Rewrite.COLUMN_LAYOUT,
                        "alter table t add column a int default 1 encode raw",
                        "alter table t add column a int default 1 constraint \"standin encoding of a\" "
                                + kept("a, 'encode raw'")),
                Arguments.of(
                        Rewrite.ALTERED_LAYOUT,
                        "alter table t alter sortkey (a, \"b\"), alter distkey c",
                        "alter table t " + instead("sort key", "a, \"b\", 'compound sortkey'") + ", "
                                + instead("distribution", "c, 'distkey'")),
                Arguments.of(
                        Rewrite.ALTERED_LAYOUT,
                        "alter table t alter column a encode zstd, alter column b encode raw",
                        "alter table t " + instead("encoding of a", "a, 'encode zstd'") + ", "
                                + instead("encoding of b", "b, 'encode raw'")),
                Arguments.of(
                        Rewrite.ALTERED_LAYOUT,
                        "alter table t alter diststyle all",
                        "alter table t " + instead("distribution", "'diststyle all'")),
                Arguments.of(
                        Rewrite.ALTERED_LAYOUT,
                        "alter table t alter sortkey auto",
                        "alter table t " + instead("sort key", "'sortkey auto'")),
                Arguments.of(
                        Rewrite.ALTERED_LAYOUT, "alter table t alter encode auto", "alter table t reset (fillfactor)"),
                Arguments.of(
                        Rewrite.KEYS_NOT_ENFORCED,
                        "create table t (a int, b int, primary key (a, b), foreign key (b) references u (c))",
                        "create table t (a int, b int, " + kept("a, b, 'primary key'") + ", not null a, not null b, "
                                + kept("b, regclass '\"u\"', 'references|c'") + ")"),
                Arguments.of(
                        Rewrite.KEYS_NOT_ENFORCED,
                        "create table t (a int primary key, b int unique references s.u (c) not null)",
                        "create table t (a int not null " + kept("a, 'primary key'") + ", b int not null "
                                + kept("b, 'unique'") + " " + kept("b, regclass '\"s\".\"u\"', 'references|c'") + ")"),
                Arguments.of(
                        Rewrite.KEYS_NOT_ENFORCED,
                        "alter table t add constraint k primary key (a)",
                        "alter table t add constraint k " + kept("a, 'primary key'")),
                Arguments.of(
                        Rewrite.CATALOG,
                        "select format_type(a, b) as format_type from pg_attribute a join pg_constraint, pg_catalog.pg_attribute",
                        "select standin.format_type(a, b) as format_type from standin.pg_attribute a"
                                + " join standin.pg_constraint, pg_catalog.pg_attribute"),
                Arguments.of(
                        Rewrite.WIDTHS_IN_BYTES,
                        "create table t (a varchar(max) not null, b text, c bpchar)",
                        "create table t (a varchar(65535) not null " + bytes("a", 65535) + ", b varchar(256) "
                                + bytes("b", 256) + ", c char(256) " + bytes("c", 256) + ")"),
                Arguments.of(
                        Rewrite.WIDTHS_IN_BYTES,
                        "create table t (a character varying(3), b char)",
                        "create table t (a varchar(3) " + bytes("a", 3) + ", b char(1) " + bytes("b", 1) + ")"),
                Arguments.of(
                        Rewrite.RESIZED_TEXT,
                        "alter table t alter column a type varchar(9)",
                        "alter table t drop constraint if exists \"bytes of a\", alter column a type varchar(9), add "
                                + bytes("a", 9)),
                Arguments.of(
                        Rewrite.DECIMAL_DEFAULT,
                        "create table t (a decimal, b decimal(9), c numeric)",
                        "create table t (a numeric(18, 0), b decimal(9), c numeric(18, 0))"),
                Arguments.of(
                        Rewrite.DECIMAL_DEFAULT,
                        "select cast(a as decimal), b::numeric",
                        "select cast(a as numeric(18, 0)), b:: numeric(18, 0)"),
                Arguments.of(Rewrite.SUPER_AS_JSONB, "create table t (super super)", "create table t (super jsonb)"),
                Arguments.of(
                        Rewrite.VARBYTE_AS_BYTEA,
                        "create table t (a varbyte(7))",
                        "create table t (a bytea " + bytes("a", 7) + ")"),
                Arguments.of(
                        Rewrite.IDENTITY,
                        "create table t (a bigint identity(0, 1), b int generated by default as identity(5, 2))",
                        "create table t (a bigint generated always as identity (start with 0 increment by 1 minvalue 0),"
                                + " b int generated by default as identity (start with 5 increment by 2))"),
                Arguments.of(
                        Rewrite.COLLATIONS,
                        "create table t (a varchar(3) collate case_insensitive, b varchar(3) collate cs)",
                        "create table t (a varchar(3) collate standin_case_insensitive, b varchar(3) collate \"C\")"),
                Arguments.of(
                        Rewrite.LIKE_WITH_WIDTHS,
                        "create table t (like u including defaults)",
                        "create table t (like u including defaults including constraints)"),
                Arguments.of(
                        Rewrite.LATE_BINDING,
                        "create or replace view v as select 1 with no schema binding",
                        "create or replace view v as select 1"),
                Arguments.of(
                        Rewrite.SCHEMA_QUOTA,
                        "create schema s authorization u quota 10 gb",
                        "create schema s authorization u"),
                Arguments.of(
                        Rewrite.GRANTED_ROLES,
                        "grant select on table t to role a, role b, group c, d",
                        "grant select on table t to a, b, group c, d"),
                Arguments.of(Rewrite.VACUUM, "vacuum sort only t to 95 percent boost", "vacuum t"),
                Arguments.of(Rewrite.VACUUM, "vacuum full", "vacuum"),
                Arguments.of(Rewrite.ANALYZE, "analyze t predicate columns", "analyze t"),
                Arguments.of(Rewrite.REFRESH, "refresh materialized view v cascade", "refresh materialized view v"),
                Arguments.of(Rewrite.PARAMETERS, "set query_group to 'a'", "set standin.query_group to 'a'"),
                Arguments.of(
                        Rewrite.REMOVE_DUPLICATES,
                        "merge into s.t using u as n on t.a = n.a remove duplicates",
                        "with removed as (delete from s.t using u as n where t.a = n.a) insert into s.t select n.* from u as n"),
                Arguments.of(
                        Rewrite.SYSDATE,
                        "select sysdate, a.sysdate, 'sysdate' as sysdate",
                        "select standin_sysdate(), a.sysdate, 'sysdate' as sysdate"),
                Arguments.of(
                        Rewrite.DATE_PARTS,
                        "select dateadd(ms, 1, dateadd('day', 1, x))",
                        "select dateadd( 'ms', 1, dateadd('day', 1, x))"),
                Arguments.of(
                        Rewrite.EXTRACT,
                        "select extract(dow from a) / 2, extract(epoch from b)",
                        "select cast(trunc( extract(dow from a)) as integer) / 2, cast(trunc( extract(epoch from b)) as bigint)"),
                Arguments.of(Rewrite.NAMES_FOLDED, "select \"UserÄ\" as Ab", "select \"userÄ\" as Ab"),
                Arguments.of(
                        Rewrite.NAMES_FOLDED,
                        "grant select on table \"T\" to \"Ann\"",
                        "grant select on table \"t\" to \"Ann\""),
                Arguments.of(
                        Rewrite.LONG_NAMES, "select " + LONG + "aaaa", "select \"" + "n".repeat(50) + "_b4d68292\""),
                Arguments.of(
                        Rewrite.RESERVED_WORDS,
                        "select window, 'lateral' from tablesample",
                        "select \"window\", 'lateral' from \"tablesample\""));
    }

    private static String kept(String what) {
        return "check (row(" + what + ") is not null) not enforced";
    }

    private static String instead(String name, String what) {
        return "drop constraint if exists \"standin " + name + "\", add constraint \"standin " + name + "\" "
                + kept(what);
    }

    private static String bytes(String column, int width) {
        return "constraint \"bytes of " + column + "\" check (case when octet_length(" + column + ") > " + width
                + " then standin_too_long(" + width + ") else true end)";
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("statements")
    void rewrites(Rewrite rewrite, String statement, String expected) {
        assertThat(plain(rewrite.apply(Tokens.of(statement)).text())).isEqualTo(plain(expected));
    }

    private static String plain(String sql) {
        return sql.replaceAll("\\s+", " ").replaceAll(" ?([(),]) ?", "$1");
    }

    @ParameterizedTest
    @EnumSource(Rewrite.class)
    void hasAStatementForEach(Rewrite rewrite) {
        assertThat(statements().map(sample -> sample.get()[0])).contains(rewrite);
        assertThat(rewrite.reason()).isNotBlank().doesNotEndWith(".");
        assertThat(rewrite.page()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Rewrite.class)
    void leavesAloneWhatIsNotItsOwn(Rewrite rewrite) {
        var query = "select a, \"b\", 'create table (a varchar(5) encode raw)' from t where a = 1 -- sysdate";

        assertThat(rewrite.apply(Tokens.of(query))).isEqualTo(Tokens.of(query));
    }

    @Test
    void keepsLongNamesApartByTheirFirst127Bytes() {
        var names = Map.of("a", "n".repeat(126) + "a", "b", "n".repeat(126) + "b", "same as a", "n".repeat(126) + "ab");
        var shortened = Arrays.asList("a", "b", "same as a").stream()
                .map(name -> Rewrite.LONG_NAMES
                        .apply(Tokens.of(String.valueOf(names.get(name))))
                        .text())
                .toList();

        assertThat(shortened.get(0)).hasSizeLessThanOrEqualTo(65).isNotEqualTo(shortened.get(1));
        assertThat(shortened.get(2)).isEqualTo(shortened.get(0));
    }
}
