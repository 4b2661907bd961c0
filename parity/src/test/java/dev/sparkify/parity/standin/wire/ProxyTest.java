package dev.sparkify.parity.standin.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.Sql;
import dev.sparkify.parity.standin.StandIn;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Speaks to the stand-in by the driver, in both protocols. */
@StandIn
class ProxyTest {
    private static final String TEN =
            "(select 0 as n union all select 1 union all select 2 union all select 3 union all"
                    + " select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";

    private final RedshiftStandIn standIn;

    ProxyTest(RedshiftStandIn standIn) {
        this.standIn = standIn;
    }

    private Connection connect(String mode) throws SQLException {
        return DriverManager.getConnection(standIn.jdbcUrl() + "&preferQueryMode=" + mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"extended", "simple"})
    void bindsParametersOfAllKinds(String mode) throws SQLException {
        try (var connection = connect(mode)) {
            Sql.run(
                    connection,
                    "create temporary table t (a varchar(9), b bigint, c timestamp, d decimal(9, 2), e boolean)");
            try (var insert = connection.prepareStatement("insert into t (a, b, c, d, e) values (?, ?, ?, ?, ?)")) {
                for (int i = 0; i < 10; i++) {
                    insert.setString(1, "it's " + i);
                    insert.setLong(2, i);
                    insert.setTimestamp(3, Timestamp.valueOf(LocalDateTime.of(2020, 1, 1, 0, 0, i)));
                    insert.setBigDecimal(4, BigDecimal.valueOf(i));
                    insert.setBoolean(5, i > 5);
                    assertThat(insert.executeUpdate()).isEqualTo(1);
                }
            }

            assertThat(Sql.rows(connection, "select a, c, d, e from t where b = 7"))
                    .containsExactly("it's 7|2020-01-01 00:00:07|7.00|t");
        }
    }

    @Test
    void bindsTextsAsTheyAre() throws SQLException {
        try (var connection = connect("extended");
                var query = connection.prepareStatement("select cast(? as varchar(40)), 'a\\\\b'")) {
            query.setString(1, "sysdate \\ ' \" -- ä\n");
            try (var rows = query.executeQuery()) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("sysdate \\ ' \" -- ä\n");
                assertThat(rows.getString(2)).isEqualTo("a\\b");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"extended", "simple"})
    void runsSeveralStatementsAtOnce(String mode) throws SQLException {
        try (var connection = connect(mode);
                var statement = connection.createStatement()) {
            statement.execute("create temporary table t (a integer) diststyle all; insert into t (a) values (1);"
                    + " truncate t; insert into t (a) values (2), (3)");

            assertThat(Sql.rows(connection, "select a from t order by a")).containsExactly("2", "3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"extended", "simple"})
    void copiesAgainAndAgain(String mode) throws SQLException {
        var uri = standIn.put("again/" + mode, "{\"a\":1}");
        try (var connection = connect(mode)) {
            Sql.run(connection, "create temporary table t (a integer)");
            try (var copy =
                    connection.prepareStatement("copy t from '" + uri + "' iam_role default format as json 'auto'")) {
                for (int i = 0; i < 12; i++) {
                    copy.execute();
                }
            }

            assertThat(Sql.rows(connection, "select count(*), sum(a), pg_last_copy_count() from t"))
                    .containsExactly("12|12|1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"extended", "simple"})
    void takesNothingButARollbackAfterAnError(String mode) throws SQLException {
        try (var connection = connect(mode)) {
            Sql.run(connection, "create temporary table t (a integer)");
            connection.setAutoCommit(false);
            Sql.run(connection, "insert into t (a) values (1)");
            assertThatThrownBy(() -> Sql.run(connection, "copy t from 's3://nowhere/x' iam_role default json 'auto'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("S3ServiceException: The specified bucket does not exist: nowhere");
            assertThatThrownBy(() -> Sql.run(connection, "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("current transaction is aborted");
            connection.rollback();

            assertThat(Sql.rows(connection, "select count(*) from t")).containsExactly("0");
            connection.rollback();
        }
    }

    @Test
    void showsTheServersErrors() throws SQLException {
        try (var connection = connect("extended")) {
            assertThatThrownBy(() -> Sql.rows(connection, "select nothing"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("column \"nothing\" does not exist")
                    .extracting(thrown -> ((SQLException) thrown).getSQLState())
                    .isEqualTo("42703");
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void refusesABatchAsAWhole() throws SQLException {
        try (var connection = connect("extended");
                var statement = connection.createStatement()) {
            Sql.run(connection, "create temporary table t (a integer)");
            statement.addBatch("insert into t (a) values (1)");
            statement.addBatch("insert into t (a) values ('x')");
            statement.addBatch("insert into t (a) values (2)");
            assertThatThrownBy(statement::executeBatch)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("invalid input syntax for type integer");

            assertThat(Sql.rows(connection, "select count(*) from t")).containsExactly("0");
        }
    }

    @Test
    void bringsBigResultsInPortions() throws SQLException {
        try (var connection = connect("extended")) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(1000);
                var query = "select a.n + 10 * b.n + 100 * c.n + 1000 * d.n, repeat('x', 200) from " + TEN + " a join "
                        + TEN + " b on 1 = 1 join " + TEN + " c on 1 = 1 join " + TEN + " d on 1 = 1 order by 1";
                try (var rows = statement.executeQuery(query)) {
                    int count = 0;
                    while (rows.next()) {
                        assertThat(rows.getInt(1)).isEqualTo(count++);
                    }
                    assertThat(count).isEqualTo(10_000);
                }
            }
        }
    }

    @Test
    void cancelsAStatementThatWaits() throws Exception {
        try (var holder = connect("extended");
                var waiter = connect("extended");
                var statement = waiter.createStatement()) {
            Sql.run(holder, "create table held (a integer)", "begin", "lock table held");
            var waiting = CompletableFuture.runAsync(() -> {
                try {
                    statement.execute("select count(*) from held");
                } catch (SQLException cancelled) {
                    throw new IllegalStateException(cancelled);
                }
            });
            while (!Sql.rows(holder, "select 1 from pg_locks where not granted").equals(List.of("1"))) {
                Thread.onSpinWait();
            }
            statement.cancel();

            assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                    .hasMessageContaining("canceling statement due to user request");
            Sql.run(holder, "rollback", "drop table held");
        }
    }

    @Test
    void endsAStatementThatTakesTooLong() throws SQLException {
        try (var holder = connect("extended");
                var waiter = connect("extended")) {
            Sql.run(holder, "create table slow (a integer)", "begin", "lock table slow");
            Sql.run(waiter, "set statement_timeout to 100");
            assertThatThrownBy(() -> Sql.run(waiter, "select count(*) from slow"))
                    .isInstanceOf(SQLException.class)
                    .extracting(thrown -> ((SQLException) thrown).getSQLState())
                    .isEqualTo("57014");
            Sql.run(holder, "rollback", "drop table slow");
        }
    }

    @Test
    void readsWhatWasCommittedBeforeTheFirstQueryOfATransaction() throws SQLException {
        try (var writer = connect("extended");
                var reader = connect("extended")) {
            Sql.run(writer, "create table seen (a integer)");
            reader.setAutoCommit(false);
            assertThat(Sql.rows(reader, "select count(*) from seen")).containsExactly("0");
            Sql.run(writer, "insert into seen (a) values (1)");
            assertThat(Sql.rows(reader, "select count(*) from seen")).containsExactly("0");
            reader.rollback();
            assertThat(Sql.rows(reader, "select count(*) from seen")).containsExactly("1");
            reader.rollback();
            Sql.run(writer, "drop table seen");
        }
    }

    @Test
    void listensOnTheLoopbackAloneAndEndsAllConnectionsWhenClosed() throws Exception {
        try (var proxy = Proxy.start(1, sql -> List.of())) {
            assertThat(new Socket(InetAddress.getLoopbackAddress(), proxy.port()).isConnected())
                    .isTrue();
            for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (var address : Collections.list(network.getInetAddresses())) {
                    if (!address.isLoopbackAddress()) {
                        assertThatThrownBy(() -> new Socket(address, proxy.port()))
                                .hasMessageContaining("refused");
                    }
                }
            }
        }
    }

    @Test
    void leavesNoThreadsBehind() throws Exception {
        var proxy = Proxy.start(
                Integer.parseInt(standIn.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1")),
                sql -> Collections.singletonList(new Work.Pass(sql)));
        var name = "stand-in " + proxy.port() + " ";
        var connection =
                DriverManager.getConnection(standIn.jdbcUrl().replaceFirst(":\\d+/", ":" + proxy.port() + "/"));
        assertThat(connection.isValid(5)).isTrue();
        var threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .toList();
        assertThat(threads).hasSize(3).allMatch(Thread::isDaemon);
        proxy.close();

        for (var thread : threads) {
            thread.join(Duration.ofSeconds(10).toMillis());
            assertThat(thread.isAlive()).isFalse();
        }
        assertThatThrownBy(() -> Sql.rows(connection, "select 1")).isInstanceOf(SQLException.class);
    }
}
