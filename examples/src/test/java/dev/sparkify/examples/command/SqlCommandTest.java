package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.CommandRun;
import dev.sparkify.sql.dialect.Dialect;
import org.junit.jupiter.api.Test;

class SqlCommandTest {
    @Test
    void printsAScriptForRedshift() {
        assertThat(CommandRun.done("sql", "--dialect", "redshift"))
                .startsWith(Dialect.redshift().scriptHeader() + "-- ")
                .contains(
                        "create table fact_songplays",
                        "diststyle",
                        "'s3://sparkify/log_data/'",
                        "'s3://sparkify/song_data/'")
                .doesNotContain("drop table if exists fact_songplays")
                .endsWith("commit;\n");
    }

    @Test
    void isTheTablesAndThenTheLoad() {
        var ddl = CommandRun.done("sql", "--dialect", "duckdb", "--part", "ddl");
        var load = CommandRun.done("sql", "--dialect", "duckdb", "--part", "load");

        assertThat(CommandRun.done("sql", "--dialect", "duckdb", "--part", "all"))
                .isEqualTo(ddl + "\n" + load);
        assertThat(ddl).contains("create table dim_users").doesNotContain("diststyle", "insert into fact_songplays");
        assertThat(load).doesNotContain("create table dim_users").contains("insert into fact_songplays");
    }

    @Test
    void dropsOnlyWhenAsked() {
        assertThat(CommandRun.done("sql", "--dialect", "redshift", "--part", "drop"))
                .startsWith(Dialect.redshift().scriptHeader())
                .contains("drop table if exists fact_songplays;")
                .doesNotContain("create table");
    }

    @Test
    void takesOtherLocations() {
        assertThat(CommandRun.done(
                        "sql",
                        "--dialect",
                        "redshift",
                        "--part",
                        "load",
                        "--log-data",
                        "s3://mine/it's/log/",
                        "--song-data",
                        "s3://mine/s/"))
                .contains("'s3://mine/it''s/log/'", "'s3://mine/s/'")
                .doesNotContain("s3://sparkify/");
    }

    @Test
    void namesTheDialectsThatItKnows() {
        var run = CommandRun.of("sql", "--dialect", "oracle");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(
                        "sparkify: Invalid value for option '--dialect': expected one of [REDSHIFT, DUCKDB] (case-insensitive) but was 'oracle'\n");
    }

    @Test
    void readsAsTheRoleAndWhereTheBucketsAre() {
        var script = CommandRun.done(
                "sql",
                "--dialect",
                "redshift",
                "--iam-role",
                "arn:aws:iam::123456789012:role/load,arn:aws:iam::210987654321:role/lake",
                "--region",
                "us-west-2");

        assertThat(script).contains("""
                        from 's3://sparkify/log_data/'
                        iam_role 'arn:aws:iam::123456789012:role/load,arn:aws:iam::210987654321:role/lake'
                        format as json 'auto ignorecase'
                        region 'us-west-2'
                        """).doesNotContain("iam_role default", "put this document");
    }

    @Test
    void saysWhichDocumentOfPathsIsToBePutWhere() {
        var script = CommandRun.done("sql", "--dialect", "redshift", "--jsonpaths", "s3://mine/documents");

        assertThat(script)
                .startsWith(Dialect.redshift().scriptHeader()
                        + "-- put this document at s3://mine/documents/staging_events-")
                .contains("$.firstName", "$.ts", "format as json 's3://mine/documents/staging_events-")
                .containsOnlyOnce("'auto ignorecase'");
    }

    @Test
    void refusesWhatIsNoRole() {
        var run = CommandRun.of("sql", "--dialect", "redshift", "--iam-role", "AKIAIOSFODNN7EXAMPLE");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("sparkify: ").contains("AKIAIOSFODNN7EXAMPLE");
    }
}
