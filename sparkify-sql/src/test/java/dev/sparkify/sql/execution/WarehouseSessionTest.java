package dev.sparkify.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.redshift.RawStatement;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.redshift.change.Vacuum;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarehouseSessionTest {
    private static final TableName SALES = TableName.of("sales");

    private final Recorder recorder = new Recorder();

    @Test
    void passesOnWhatAnEngineJudgesByItself() {
        try (var session = WarehouseSession.passingOn(recorder, Dialect.redshift())) {
            session.run(new Statement.Begin());
            assertThat(session.run(new Truncate(SALES))).isEqualTo(7);
            session.run(Vacuum.table(Vacuum.Mode.SORT_ONLY, SALES));
            session.run(RawStatement.of("show tables"));
            assertThat(session.query(new Query.Raw("select 1"))).isEmpty();
        }
        assertThat(recorder.texts)
                .containsExactly(
                        "begin transaction",
                        "truncate sales",
                        "vacuum sort only sales",
                        "show tables",
                        "select 1",
                        "closed");
    }

    @Test
    void protectsWhatTheWarehouseRemembersOnEveryEngine() {
        try (var session = WarehouseSession.passingOn(recorder, Dialect.redshift())) {
            assertThatThrownBy(() -> session.run(new Truncate(TableName.of("shop", "sparkify_loads"))))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "Truncate of sparkify_loads would change sparkify_loads, by which the warehouse remembers"
                                    + " itself: read it, and name a table of yours otherwise");
        }
        assertThat(recorder.texts).containsExactly("closed");
    }

    @Test
    void saysWhatMayBeDoneAboutFailures() {
        try (var session = WarehouseSession.passingOn(recorder, Dialect.redshift())) {
            recorder.failure = Optional.of("ERROR: relation \"sales\" does not exist");
            assertThatThrownBy(() -> session.run(new Truncate(SALES)))
                    .isInstanceOf(InputException.class)
                    .hasMessage("Truncate of sales failed: ERROR: relation \"sales\" does not exist");
            assertThatThrownBy(() -> session.query(new Query.Raw("select 1")))
                    .isInstanceOf(InputException.class)
                    .hasMessage("The query failed: ERROR: relation \"sales\" does not exist");
            recorder.failure = Optional.of("connection lost");
            assertThatThrownBy(() -> session.run(new Statement.Commit()))
                    .isInstanceOf(UnknownOutcomeException.class)
                    .hasMessage("Commit failed, and it may have been done: look before you repeat it: connection lost");
            recorder.failure = Optional.of("ERROR: 1023 DETAIL: Serializable isolation violation on table - 100");
            assertThatThrownBy(() -> session.run(new Statement.Commit()))
                    .isInstanceOf(RetryableException.class)
                    .hasMessage("Commit met a change by somebody else; try again when that is done: ERROR: 1023 DETAIL:"
                            + " Serializable isolation violation on table - 100");
            assertThatThrownBy(() -> session.query(new Query.Raw("select 1"))).isInstanceOf(RetryableException.class);
        }
    }

    /** Stands for a cluster, which is not at hand. */
    private static final class Recorder implements Session {
        private final List<String> texts = new ArrayList<>();
        private Optional<String> failure = Optional.empty();

        private void take(String sql) throws SQLException {
            texts.add(sql);
            if (failure.isPresent()) {
                throw new SQLException(failure.orElseThrow());
            }
        }

        @Override
        public long run(String sql) throws SQLException {
            take(sql);
            return 7;
        }

        @Override
        public List<Row> query(String sql) throws SQLException {
            take(sql);
            return List.of();
        }

        @Override
        public void rollBack() {
            texts.add("rolled back");
        }

        @Override
        public void close() {
            texts.add("closed");
        }
    }
}
