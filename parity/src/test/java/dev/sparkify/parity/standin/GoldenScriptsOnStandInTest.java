package dev.sparkify.parity.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs every reviewed script of Redshift by its driver, statement by statement, over a few records. */
@StandIn
class GoldenScriptsOnStandInTest {
    private static final Path GOLDEN = Path.of("..", "sparkify-sql", "src", "test", "resources", "golden", "redshift");
    private static final String PLAYS = "select user_id, level, song_id, hour, weekday from fact_songplays"
            + " join dim_time on dim_time.start_time = fact_songplays.start_time order by songplay_id";

    private static final String COUNTS =
            "select (select count(*) from fact_songplays), (select count(*) from dim_users),"
                    + " (select count(*) from dim_songs), (select count(*) from dim_artists), (select count(*) from dim_time)";

    @Test
    void loadsPlaysTwiceAndDropsThem(RedshiftStandIn standIn) throws IOException, SQLException {
        plays(standIn, "plain");
        try (var connection = in(standIn, "plain")) {
            run(connection, standIn, "ddl");
            run(connection, standIn, "load");

            assertThat(Sql.rows(connection, PLAYS))
                    .containsExactly("8|free|SO1|20|4", "8|paid|unknown|23|4", "unknown|free|unknown|23|4");
            assertThat(Sql.rows(connection, COUNTS)).containsExactly("3|2|3|3|3");

            run(connection, standIn, "load");
            assertThat(Sql.rows(connection, COUNTS)).containsExactly("3|2|3|3|3");
            assertThat(Sql.rows(connection, "select count(*) from sparkify_loads"))
                    .containsExactly("2");

            run(connection, standIn, "drop");
            assertThat(Sql.rows(connection, "select relname from pg_class where relnamespace = 'plain'::regnamespace"))
                    .isEmpty();
        }
    }

    @Test
    void keepsHistoryAndReloadsADay(RedshiftStandIn standIn) throws IOException, SQLException {
        plays(standIn, "history");
        try (var connection = in(standIn, "history")) {
            run(connection, standIn, "history-ddl");
            run(connection, standIn, "history-load");
            var versions = "select user_id, level, is_current from dim_users order by user_id, valid_from";

            assertThat(Sql.rows(connection, versions)).containsExactly("8|free|f", "8|paid|t", "unknown|null|t");
            assertThat(Sql.rows(connection, "select count(*) from fact_songplays"))
                    .containsExactly("3");

            run(connection, standIn, "reload");
            assertThat(Sql.rows(connection, versions)).containsExactly("8|free|f", "8|paid|t", "unknown|null|t");
            assertThat(Sql.rows(connection, "select count(*) from fact_songplays"))
                    .containsExactly("3");
        }
    }

    @Test
    void setsBadRecordsAside(RedshiftStandIn standIn) throws IOException, SQLException {
        plays(standIn, "quarantine");
        var bad = standIn.put("quarantine/log_data/bad.json", "{\"page\":\"NextSong\",\"status\":200.5}", "oops");
        standIn.put("quarantine/log_data/many.json", "{\"page\":\"Home\"}\n".repeat(300));
        try (var connection = in(standIn, "quarantine")) {
            run(connection, standIn, "ddl");
            Sql.run(
                    connection,
                    "insert into sparkify_rejects (reject_id, load_id, rejected_at, replaced_by, staging, uri, line,"
                            + " column_name, reason, record) values (3, 0, sysdate, 0, 'staging_events', 'a', 1, '', 'b', ''),"
                            + " (4, 0, sysdate, 0, 'staging_events', 'a', 2, '', 'b', '')");
            run(connection, standIn, "quarantine-load");

            assertThat(
                            Sql.rows(
                                    connection,
                                    "select reject_id, uri, line, column_name from sparkify_rejects where replaced_by = 0 order by reject_id"))
                    .containsExactly("5|" + bad + "|1|status", "6|" + bad + "|2|");
            assertThat(Sql.rows(connection, COUNTS)).containsExactly("3|2|3|3|3");
        }
    }

    @Test
    void loadsAndAuditsTheShop(RedshiftStandIn standIn) throws IOException, SQLException {
        standIn.put(
                "shop/orders/1.json",
                order(1, "ann", "tea", "3.50", "SAVE", "7.009", "2024-02-01 10:00:00"),
                order(2, "bob", "tea", "3.75", "", "3.75", "2024-03-01 10:00:00"));
        standIn.put(
                "shop/people/1.json",
                "{\"customer\":\"ann\",\"name\":\"Ann\",\"segment\":\"private\",\"town\":\"Oslo\",\"at\":\"2024-01-01 00:00:00\"}",
                "{\"customer\":\"ann\",\"name\":\"Ann\",\"segment\":\"private\",\"town\":\"Bergen\",\"at\":\"2024-02-15 00:00:00\"}");
        try (var connection = standIn.dataSource().getConnection()) {
            run(connection, standIn, "shop-ddl");
            run(connection, standIn, "shop-load");
            run(connection, standIn, "shop-audit");

            assertThat(Sql.rows(
                            connection,
                            "select id, day, customer_key, product_key, coupon, amount"
                                    + " from shop.fact_sales order by id"))
                    .containsExactly("1|2024-02-01|1|1|SAVE|7.00", "2|2024-03-01|3|2|unknown|3.75");
            assertThat(Sql.rows(
                            connection,
                            "select customer, town, is_current from shop.dim_customers order by customer_key"))
                    .containsExactly("unknown|null|t", "ann|Oslo|f", "ann|Bergen|t", "bob|null|t");
            assertThat(Sql.rows(connection, "select count(*), min(weekday), max(week) from shop.dim_date"))
                    .containsExactly("731|0|52");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"erase", "erase-pseudonymised", "history-erase", "history-erase-pseudonymised"})
    void erasesAMember(String script, RedshiftStandIn standIn) throws IOException, SQLException {
        boolean isHistory = script.startsWith("history");
        try (var connection = in(standIn, script.replace('-', '_'))) {
            run(connection, standIn, isHistory ? "history-ddl" : "ddl");
            var columns = isHistory ? "user_key, user_id, valid_from, valid_to, is_current" : "user_id";
            var rest = ", '0001-01-01', '9999-12-31 23:59:59.999999', true)";
            Sql.run(
                    connection,
                    "insert into dim_users (" + columns + ") values ("
                            + (isHistory ? "-1, 'unknown'" + rest : "'unknown')"),
                    "insert into dim_users (" + columns + ") values (" + (isHistory ? "1, '42'" + rest : "'42')"),
                    "insert into dim_time (start_time) values ('2018-11-01')",
                    "insert into dim_songs (song_id) values ('unknown')",
                    "insert into dim_artists (artist_id) values ('unknown')",
                    "insert into fact_songplays (songplay_id, start_time, user_id, song_id, artist_id, session_id,"
                            + " item_in_session, location" + (isHistory ? ", user_key" : "")
                            + ") values (1, '2018-11-01', '42', 'unknown', 'unknown', 7, 0, 'Oslo'"
                            + (isHistory ? ", 1)" : ")"));
            run(connection, standIn, script);

            assertThat(Sql.rows(
                            connection, "select count(location), count(*) from fact_songplays where user_id <> '42'"))
                    .containsExactly("0|1");
            assertThat(Sql.rows(connection, "select count(*) from dim_users where user_id = '42'"))
                    .containsExactly("0");
            assertThat(Sql.rows(connection, "select erasure_id, table_name, row_count from sparkify_erasures"))
                    .containsExactly("1|dim_users|3");
        }
    }

    @Test
    void upgradesALedger(RedshiftStandIn standIn) throws IOException, SQLException {
        try (var connection = in(standIn, "upgrade")) {
            run(connection, standIn, "ddl");
            Sql.run(
                    connection,
                    "drop table sparkify_reach, sparkify_counts, sparkify_rejects",
                    "drop table sparkify_tables, sparkify_columns, sparkify_table_keys, sparkify_changes,"
                            + " sparkify_erasures",
                    "alter table sparkify_loads drop column token",
                    "alter table sparkify_files drop column stamp",
                    "insert into sparkify_loads (load_id, loaded_at) values (1, sysdate)",
                    "update sparkify_warehouse set version = 1");
            run(connection, standIn, "upgrade");

            assertThat(Sql.rows(connection, "select version from sparkify_warehouse"))
                    .containsExactly("4");
            assertThat(Sql.rows(connection, "select load_id, last_at from sparkify_reach"))
                    .containsExactly("1|9999-12-31 23:59:59.999999");
        }
    }

    private static Connection in(RedshiftStandIn standIn, String schema) throws SQLException {
        var connection = standIn.dataSource().getConnection();
        Sql.run(connection, "create schema " + schema, "set search_path to " + schema);
        return connection;
    }

    private static void run(Connection connection, RedshiftStandIn standIn, String name)
            throws IOException, SQLException {
        var schema = Sql.rows(connection, "select current_schema()").get(0);
        var script = Files.readString(GOLDEN.resolve(name + ".sql"))
                .replace("s3://bucket/", standIn.uri(schema + "/"))
                .replace("s3://shop/", standIn.uri("shop/"));
        for (var statement : RedshiftStandIn.statements(script)) {
            try {
                Sql.run(connection, statement);
            } catch (SQLException refused) {
                throw new AssertionError(name + " is refused at:\n" + statement, refused);
            }
        }
    }

    private static void plays(RedshiftStandIn standIn, String folder) {
        standIn.put(
                folder + "/log_data/2018/11/1.json",
                event("8", "free", "Song 1", "Artist 1", 218.93, 1541105830796L, 0),
                event("8", "paid", "Song 9", "Artist 1", 100.0, 1541116630796L, 1),
                event("", "free", "Song 8", "Artist 8", 100.0, 1541116630797L, 2),
                "{\"page\":\"Home\",\"userId\":\"8\",\"ts\":1541105830000}");
        standIn.put(folder + "/song_data/A/1.json", song(1));
        standIn.put(folder + "/song_data/A/2.json", song(2));
    }

    private static String event(
            String user, String level, String song, String artist, double length, long at, int item) {
        return String.join(
                ",",
                List.of(
                        "{\"page\":\"NextSong\"",
                        "\"userId\":\"" + user + "\"",
                        "\"level\":\"" + level + "\"",
                        "\"song\":\"" + song + "\"",
                        "\"artist\":\"" + artist + "\"",
                        "\"length\":" + length,
                        "\"ts\":" + at,
                        "\"sessionId\":38",
                        "\"itemInSession\":" + item + "}"));
    }

    private static String song(int number) {
        return "{\"num_songs\":1,\"artist_id\":\"AR" + number + "\",\"artist_latitude\":null,\"artist_name\":\"Artist "
                + number + "\",\"song_id\":\"SO" + number + "\",\"title\":\"Song " + number
                + "\",\"duration\":218.93,\"year\":0}";
    }

    private static String order(
            int id, String customer, String product, String price, String coupon, String amount, String at) {
        return "{\"id\":" + id + ",\"customer\":\"" + customer + "\",\"product\":\"" + product + "\",\"price\":" + price
                + ",\"coupon\":\"" + coupon + "\",\"amount\":" + amount + ",\"stock\":5,\"at\":\"" + at + "\"}";
    }
}
