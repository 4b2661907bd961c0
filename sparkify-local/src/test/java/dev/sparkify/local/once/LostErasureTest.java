package dev.sparkify.local.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.personal.Erasure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An erasure that breaks off changes nothing, and one whose answer is lost is known to be done or not. */
class LostErasureTest {
    private static final String LOST = "the connection is gone";

    @TempDir
    private Path folder;

    private Local local;
    private Map<String, List<String>> before;
    private Erasure erasure;

    @BeforeEach
    void load() throws IOException, SQLException {
        local = Local.loaded("history", new Batches(folder).writeFirst());
        before = local.content();
        var key = local.database()
                .rows("select min(user_id) from fact_songplays where user_id <> 'unknown'")
                .get(0)
                .replace("'", "");
        erasure = Erasure.of("dim_users", key);
    }

    @AfterEach
    void close() {
        local.close();
    }

    @Test
    void changesNothingWhereverItBreaksOff() throws SQLException {
        int dying = 1;
        while (!isErased(dying)) {
            assertThat(local.differences(before))
                    .as("dead from statement %s on", dying)
                    .isEmpty();
            dying++;
        }
        assertThat(dying).isBetween(8, 40);
        assertThat(local.passesAudit()).isTrue();
    }

    private boolean isErased(int dying) {
        var warehouse = local.warehouse((number, sql, run) -> {
            if (number >= dying) {
                throw new SQLException("dead: " + sql);
            }
            return run.run();
        });
        try {
            return warehouse.erase(erasure).erasure() == 1;
        } catch (SparkifyException failure) {
            assertThat(failure.getMessage()).doesNotContain("'" + erasure.key().get(0) + "'");
            return false;
        }
    }

    @Test
    void tellsWhatWasErasedWhereOnlyTheAnswerWasLost() throws SQLException {
        var report = local.warehouse((number, sql, run) -> {
                    long rows = run.run();
                    if (sql.equals(WatchedSession.COMMIT)) {
                        throw new SQLException(LOST);
                    }
                    return rows;
                })
                .erase(erasure);

        assertThat(report.erasure()).isEqualTo(1);
        assertThat(report.count()).isPositive();
        assertThat(local.passesAudit()).isTrue();
    }

    @Test
    void asksToEraseAgainWhereNothingWasCommitted() throws SQLException {
        var warehouse = local.warehouse((number, sql, run) -> {
            if (sql.equals(WatchedSession.COMMIT)) {
                throw new SQLException(LOST);
            }
            return run.run();
        });

        assertThatThrownBy(() -> warehouse.erase(erasure))
                .isInstanceOf(RetryableException.class)
                .hasMessageStartingWith("The commit failed and nothing was erased; erase again: ");
        assertThat(local.differences(before)).isEmpty();
    }
}
