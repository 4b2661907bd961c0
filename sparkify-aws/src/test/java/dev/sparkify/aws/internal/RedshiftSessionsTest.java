package dev.sparkify.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.sql.dialect.Dialect;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedshiftSessionsTest {
    private final FakeRedshift redshift = new FakeRedshift();

    private RedshiftSessions waiting(Duration patience) {
        return new RedshiftSessions(redshift.dataSource(), Dialect.redshift(), patience);
    }

    @Test
    void runsInUtcAndInTheDefaultSchemaAndSetsBackWhatItSet() throws SQLException {
        try (var session = waiting(Duration.ZERO).get()) {
            session.run("select 1");
            assertThat(redshift.openConnections()).isEqualTo(1);
        }

        assertThat(redshift.statements())
                .containsExactly(
                        "connect",
                        "auto-commit true",
                        "set timezone to 'UTC'",
                        "set search_path to public",
                        "select 1",
                        "rollback",
                        "set search_path to default",
                        "set timezone to default",
                        "auto-commit false");
        assertThat(redshift.openConnections()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT0.2S, 1", "PT1S, 1", "PT1.5S, 2", "PT30S, 30"})
    void boundsTheWaitForALockInWholeSeconds(Duration patience, int seconds) throws SQLException {
        try (var session = waiting(patience).get()) {
            session.lock("lock table a");
        }

        assertThat(redshift.statements()).containsSequence("timeout " + seconds, "lock table a");
    }

    @ParameterizedTest
    @CsvSource({"28000, password authentication failed", "28P01, wrong password", "3D000, no database x"})
    void neverTriesAWrongPasswordAgain(String state, String reason) {
        redshift.failing("connect", reason, state);

        assertThatThrownBy(() -> waiting(Duration.ZERO).get())
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift refuses the connection; check user, password and database: " + reason);
    }

    @Test
    void letsAConnectionBeTriedAgain() {
        redshift.failing("connect", "Connection refused", "08001");

        assertThatThrownBy(() -> waiting(Duration.ZERO).get())
                .isInstanceOf(RetryableException.class)
                .hasMessage("Redshift gives no connection: Connection refused");
    }

    @Test
    void keepsNoConnectionThatCannotBeSetUp() {
        redshift.failing("set timezone", "gone", "08006");

        assertThatThrownBy(() -> waiting(Duration.ZERO).get()).isInstanceOf(RetryableException.class);
        assertThat(redshift.openConnections()).isZero();
    }
}
