package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Reach;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows every statement in every dialect. */
class StatementsTest {
    private static final TableName PLAYS = new TableName(Optional.of("music"), "plays");
    private static final TableName NEW = TableName.temporary("sparkify_new_plays");
    private static final SqlExpression ONE = new SqlExpression.Value(new Literal.Whole(1));
    private static final Source EVENTS = Source.json("staging_events", Location.of("s3://bucket/log_data"));

    private static SqlExpression column(String name) {
        return new SqlExpression.Name(Optional.empty(), name);
    }

    private static SqlExpression column(String relation, String name) {
        return new SqlExpression.Name(Optional.of(relation), name);
    }

    private static SqlExpression equal(SqlExpression left, SqlExpression right) {
        return new SqlExpression.Binary(SqlExpression.Operator.EQUAL, left, right);
    }

    private static Query.Select rows() {
        return Query.Select.of(List.of(new Query.Item(column("id"), "id"), new Query.Item(ONE, "user")))
                .from(new Query.FromTable(NEW, Optional.of("n")))
                .where(equal(column("n", "id"), ONE));
    }

    private static void renders(Statement statement, String text) {
        rendersOnDuckDb(statement, text);
        rendersOnRedshift(statement, text);
    }

    private static void rendersOnDuckDb(Statement statement, String text) {
        assertThat(Dialect.duckDb().render(statement)).isEqualTo(text.strip());
    }

    private static void rendersOnRedshift(Statement statement, String text) {
        assertThat(Dialect.redshift().render(statement)).isEqualTo(text.strip());
    }

    @Test
    void begins() {
        renders(new Statement.Begin(), "begin transaction");
    }

    @Test
    void commits() {
        renders(new Statement.Commit(), "commit");
    }

    @Test
    void locks() {
        var lock = new Statement.Lock(new TableName(Optional.of("music"), "sparkify_lock"));

        rendersOnDuckDb(lock, "update music.sparkify_lock set taken = taken + 1");
        rendersOnRedshift(lock, "lock table music.sparkify_lock");
    }

    @Test
    void createsAndDropsASchema() {
        renders(new Statement.CreateSchema("order"), "create schema if not exists \"order\"");
        renders(new Statement.DropSchema("music"), "drop schema if exists music");
    }

    private static Statement.CreateTable table(Distribution distribution, SortKey sortKey) {
        return new Statement.CreateTable(
                PLAYS,
                List.of(Column.of("id", ColumnType.bigint()).notNull(), Column.of("tag", ColumnType.varchar(9))),
                Keys.none(),
                distribution,
                sortKey,
                Lifetime.PERMANENT);
    }

    @Test
    void createsATable() {
        var statement = new Statement.CreateTable(
                PLAYS,
                List.of(
                        Column.of("id", ColumnType.bigint()).notNull().encoded(Encoding.AZ64),
                        Column.of("user", ColumnType.varchar(64))
                                .defaultsTo(new Literal.Text("it's"))
                                .notNull(),
                        Column.of("paid", ColumnType.bool()).encoded(Encoding.ZSTD)),
                new Keys(
                        List.of("id"),
                        List.of(List.of("user", "paid")),
                        List.of(new Keys.Reference("user", new TableName(Optional.of("music"), "users"), "user_id"))),
                Distribution.key("user"),
                SortKey.compound("id", "user"),
                Lifetime.PERMANENT);

        rendersOnDuckDb(statement, """
                create table music.plays (
                    id bigint not null,
                    "user" varchar(64) default 'it''s' not null,
                    paid boolean
                )
                """);
        rendersOnRedshift(statement, """
                create table music.plays (
                    id bigint encode az64 not null,
                    "user" varchar(64) default 'it''s' not null,
                    paid boolean encode zstd,
                    primary key (id),
                    unique ("user", paid),
                    foreign key ("user") references music.users (user_id)
                )
                diststyle key
                distkey ("user")
                compound sortkey (id, "user")
                """);
    }

    @Test
    void createsATemporaryTable() {
        var statement = new Statement.CreateTable(
                NEW,
                List.of(Column.of("id", ColumnType.bigint())),
                Keys.none(),
                Distribution.auto(),
                SortKey.auto(),
                Lifetime.TEMPORARY);

        rendersOnDuckDb(statement, """
                create temporary table sparkify_new_plays (
                    id bigint
                )
                """);
        rendersOnRedshift(statement, """
                create temporary table sparkify_new_plays (
                    id bigint
                )
                diststyle auto
                sortkey auto
                """);
    }

    @Test
    void spreadsRowsOnRedshift() {
        assertThat(Dialect.redshift().render(table(Distribution.auto(), SortKey.none())))
                .endsWith(")\ndiststyle auto");
        assertThat(Dialect.redshift().render(table(Distribution.even(), SortKey.none())))
                .endsWith(")\ndiststyle even");
        assertThat(Dialect.redshift().render(table(Distribution.all(), SortKey.none())))
                .endsWith(")\ndiststyle all");
        assertThat(Dialect.duckDb().render(table(Distribution.all(), SortKey.none())))
                .endsWith("\n)");
    }

    @Test
    void sortsRowsOnRedshift() {
        assertThat(Dialect.redshift().render(table(Distribution.auto(), SortKey.interleaved("id", "tag"))))
                .endsWith("diststyle auto\ninterleaved sortkey (id, \"tag\")");
        assertThat(Dialect.redshift().render(table(Distribution.auto(), SortKey.auto())))
                .endsWith("diststyle auto\nsortkey auto");
    }

    @Test
    void commentsOnTablesAndColumns() {
        renders(
                new Statement.Comment(PLAYS, Optional.empty(), "what was played"),
                "comment on table music.plays is 'what was played'");
        renders(
                new Statement.Comment(PLAYS, Optional.of("user"), "who's \"it\""),
                "comment on column music.plays.\"user\" is 'who''s \"it\"'");
    }

    @Test
    void doublesABackslashOnRedshiftOnly() {
        var statement = new Statement.Comment(PLAYS, Optional.empty(), "C:\\music");

        rendersOnDuckDb(statement, "comment on table music.plays is 'C:\\music'");
        rendersOnRedshift(statement, "comment on table music.plays is 'C:\\\\music'");
    }

    @Test
    void keepsAResultForTheSession() {
        renders(new Statement.CreateTemporary(NEW, rows()), """
                create temporary table sparkify_new_plays as
                select
                    id,
                    1 as "user"
                from sparkify_new_plays as n
                where n.id = 1
                """);
    }

    @Test
    void dropsATable() {
        renders(new Statement.DropTable(PLAYS), "drop table if exists music.plays");
    }

    @Test
    void readsFiles() {
        var copy = new Statement.Copy(NEW, List.of("ts", "user"), EVENTS, List.of(), Reach.listed());

        rendersOnDuckDb(copy, """
                insert into sparkify_new_plays (ts, "user")
                select ts, "user"
                from sparkify_json('staging_events')
                """);
        rendersOnRedshift(copy, """
                copy sparkify_new_plays (ts, "user")
                from 's3://bucket/log_data/'
                iam_role default
                format as json 'auto ignorecase'
                compupdate off
                statupdate off
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "s3://bucket/log_data, s3://bucket/log_data/",
        "s3://bucket/log_data/, s3://bucket/log_data/",
        "s3://bucket/log_data/2018.json, s3://bucket/log_data/2018.json",
        "s3://bucket, s3://bucket/"
    })
    void endsAFolderWithASlashSoThatItsNeighboursAreLeftOut(String uri, String prefix) {
        var copy = new Statement.Copy(
                NEW, List.of("ts"), Source.json("staging_events", Location.of(uri)), List.of(), Reach.listed());

        assertThat(Dialect.redshift().render(copy)).contains("from '" + prefix + "'\n");
    }

    @Test
    void rejectsFilesOfThisMachineOnRedshift() {
        var copy = new Statement.Copy(
                NEW,
                List.of("ts"),
                Source.json("staging_events", Location.of("data/log_data")),
                List.of(),
                Reach.listed());

        assertThatThrownBy(() -> Dialect.redshift().render(copy))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift reads from s3://bucket/prefix, not from data/log_data");
    }

    @Test
    void notesFiles() {
        var files = List.of(
                new KnownFile("s3://bucket/log_data/it's.json", 17, "0a", "1:2"),
                new KnownFile("s3://bucket/log_data/b.json", 18, "0b", ""));
        var note = new Statement.NoteFiles(TableName.temporary("sparkify_files"), EVENTS, ONE, files);

        rendersOnDuckDb(note, """
                insert into sparkify_files (staging, uri, size, fingerprint, stamp, load_id)
                select 'staging_events', uri, size, fingerprint, stamp, 1
                from sparkify_files('staging_events')
                """);
        rendersOnRedshift(note, """
                insert into sparkify_files (staging, uri, size, fingerprint, stamp, load_id)
                select 'staging_events', 's3://bucket/log_data/it''s.json', 17, '0a', '1:2', 1
                union all select 'staging_events', 's3://bucket/log_data/b.json', 18, '0b', '', 1
                """);
    }

    @Test
    void insertsTheRowsOfAQuery() {
        renders(new Statement.Insert(PLAYS, List.of("id", "user"), rows()), """
                insert into music.plays (id, "user")
                select
                    id,
                    1 as "user"
                from sparkify_new_plays as n
                where n.id = 1
                """);
    }

    @Test
    void insertsRows() {
        var unknown = List.<Literal>of(new Literal.Whole(-1), new Literal.Text("unknown"));
        var other = List.<Literal>of(new Literal.Whole(1), new Literal.Text("8"));
        renders(
                new Statement.InsertRows(PLAYS, List.of("id", "user"), List.of(unknown)),
                "insert into music.plays (id, \"user\") values (-1, 'unknown')");
        renders(new Statement.InsertRows(PLAYS, List.of("id", "user"), List.of(unknown, other)), """
                insert into music.plays (id, "user") values
                    (-1, 'unknown'),
                    (1, '8')
                """);
    }

    @Test
    void changesRowsAndNamesItsTargetByItsOwnName() {
        renders(
                new Statement.Update(
                        PLAYS,
                        List.of(new Setting("level", column("n", "level")), new Setting("user", ONE)),
                        Optional.of(new Query.FromTable(NEW, Optional.of("n"))),
                        Optional.of(equal(column("plays", "id"), column("n", "id")))),
                """
                update music.plays
                set
                    level = n.level,
                    "user" = 1
                from sparkify_new_plays as n
                where plays.id = n.id
                """);
    }

    @Test
    void changesAllRows() {
        renders(
                new Statement.Update(PLAYS, List.of(new Setting("level", ONE)), Optional.empty(), Optional.empty()),
                """
                update music.plays
                set
                    level = 1
                """);
    }

    @Test
    void removesRows() {
        renders(new Statement.Delete(PLAYS, new SqlExpression.Exists(rows())), """
                delete from music.plays
                where exists (
                    select
                        id,
                        1 as "user"
                    from sparkify_new_plays as n
                    where n.id = 1
                )
                """);
    }

    @Test
    void showsWhatACheckFound() {
        var count = Query.Select.of(List.of(new Query.Item(ONE, "violations"), new Query.Item(column("id"), "found")))
                .from(new Query.FromTable(NEW, Optional.empty()));

        renders(new Statement.Check("plays.id: it's NULL", count), """
                select cast(
                    case when violations = 0 then '0'
                    else 'plays.id: it''s NULL: ' || cast(violations as varchar(20)) || coalesce(' (such as '
                        || found || ')', '')
                    end as integer
                ) as failed
                from (
                    select
                        1 as violations,
                        id as found
                    from sparkify_new_plays
                ) as counted
                """);
    }

    @Test
    void failsByItselfWhereACheckCountsSomething() {
        var count = Query.Select.of(List.of(
                        new Query.Item(new SqlExpression.Call(SqlExpression.Function.COUNT, List.of()), "violations")))
                .from(new Query.FromTable(NEW, Optional.empty()));

        renders(new Statement.Check("plays.id: it's NULL", count), """
                select cast(
                    case when violations = 0 then '0'
                    else 'plays.id: it''s NULL: ' || cast(violations as varchar(20))
                    end as integer
                ) as failed
                from (
                    select count(*) as violations
                    from sparkify_new_plays
                ) as counted
                """);
    }

    @Test
    void countsForTheReceipt() {
        renders(new Statement.Count(Query.Select.of(List.of(new Query.Item(ONE, "load")))), "select 1 as load");
    }
}
