package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.redshift.RedshiftConnection;
import com.amazon.redshift.jdbc.PreferQueryMode;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import dev.sparkify.sql.execution.JdbcSession;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Sessions read by Redshift's driver what is there, whatever this machine's time zone is. */
@StandIn
class SessionsTest {
    @Test
    void readsNumbersTextsAndMomentsAsTheyAre(RedshiftStandIn standIn) throws SQLException {
        try (var session = new JdbcSession(standIn.dataSource().getConnection())) {
            var row = session.query("select cast(7 as smallint) as small, cast(8 as integer) as whole,"
                            + " 9223372036854775807 as big, cast(5 as numeric(20, 0)) as exact, count(*) as counted,"
                            + " cast('2018-03-25 02:30:00.123456' as timestamp) as skipped,"
                            + " cast('9999-12-31 23:59:59.999999' as timestamp) as last, cast('a ' as varchar(9)) as t,"
                            + " cast(null as integer) as nothing")
                    .get(0);

            assertThat(row.number("small")).isEqualTo(7);
            assertThat(row.number("whole")).isEqualTo(8);
            assertThat(row.number("big")).isEqualTo(Long.MAX_VALUE);
            assertThat(row.number("exact")).isEqualTo(5);
            assertThat(row.number("counted")).isEqualTo(1);
            assertThat(row.moment("skipped")).isEqualTo(LocalDateTime.parse("2018-03-25T02:30:00.123456"));
            assertThat(row.moment("last")).isEqualTo(LocalDateTime.parse("9999-12-31T23:59:59.999999"));
            assertThat(row.text("t")).isEqualTo("a ");
            assertThat(row.columns()).doesNotContain("nothing");
        }
    }

    @Test
    void readsManyRowsByTheExtendedProtocol(RedshiftStandIn standIn) throws SQLException {
        var connection = standIn.dataSource().getConnection();
        assertThat(connection.unwrap(RedshiftConnection.class).getPreferQueryMode())
                .isEqualTo(PreferQueryMode.EXTENDED);
        try (var session = new JdbcSession(connection)) {
            session.run("create temporary table digits as select 0 as d union all select 1 union all select 2"
                    + " union all select 3 union all select 4 union all select 5 union all select 6 union all select 7"
                    + " union all select 8 union all select 9");
            var rows = session.query(
                    "select a.d + 10 * b.d + 100 * c.d + 1000 * e.d as n, 's3://bucket/log/' || a.d as uri"
                            + " from digits a, digits b, digits c, digits e");

            assertThat(rows).hasSize(10_000);
            assertThat(rows.stream().mapToLong(row -> row.number("n")).sum()).isEqualTo(49_995_000);
        }
    }
}
