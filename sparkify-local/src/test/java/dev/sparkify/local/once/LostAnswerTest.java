package dev.sparkify.local.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.execution.SqlWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever answer is lost: what is loaded is told, or can be loaded again without harm. */
@Tag("long")
class LostAnswerTest {
    private static final String LOST = "the connection is gone";

    @TempDir
    private Path folder;

    private Batches batches;
    private Local undisturbed;
    private Local local;
    private Map<String, List<String>> before;
    private LoadReport receipt;

    /** Says how a commit fails. */
    enum Failure {
        /** It is done, and the answer is lost. */
        AFTER,
        /** It is not done. */
        BEFORE;

        long commit(WatchedSession.Run run) throws SQLException {
            if (this == AFTER) {
                run.run();
            }
            throw new SQLException(LOST);
        }
    }

    @BeforeEach
    void load() throws IOException, SQLException {
        batches = new Batches(folder).writeFirst();
        undisturbed = Local.loaded("history", batches);
        local = Local.loaded("history", batches);
        before = local.content();
        batches.writeSecond();
        receipt = undisturbed.load(batches);
    }

    @AfterEach
    void close() {
        undisturbed.close();
        local.close();
    }

    private static WatchedSession.Watch failing(Failure failure) {
        return (number, sql, run) -> sql.equals(WatchedSession.COMMIT) ? failure.commit(run) : run.run();
    }

    private LoadReport load(SqlWarehouse warehouse) {
        return warehouse.load(batches.sources(), LoadListener.none());
    }

    private void expectTheUndisturbed() throws SQLException {
        assertThat(local.differences(undisturbed)).isEmpty();
        assertThat(local.passesAudit()).isTrue();
    }

    @Test
    void tellsWhatWasLoadedWhereOnlyTheAnswerWasLost() throws SQLException {
        var report = load(local.warehouse(failing(Failure.AFTER)));

        assertThat(report.load()).isEqualTo(receipt.load());
        assertThat(report.sources()).isEqualTo(receipt.sources());
        assertThat(report.tables()).isEqualTo(receipt.tables());
        assertThat(report.checks()).isEqualTo(receipt.checks());
        expectTheUndisturbed();

        assertThat(local.load(batches).sources()).allMatch(source -> source.filesLoaded() == 0);
        undisturbed.load(batches);
        expectTheUndisturbed();
    }

    @Test
    void asksToLoadAgainWhereNothingWasCommitted() throws SQLException {
        assertThatThrownBy(() -> load(local.warehouse(failing(Failure.BEFORE))))
                .isInstanceOf(RetryableException.class)
                .hasMessage("The commit failed and nothing was loaded; load again: " + LOST);
        assertThat(local.differences(before)).isEmpty();

        assertThat(local.load(batches).tables()).isEqualTo(receipt.tables());
        expectTheUndisturbed();
    }

    @ParameterizedTest
    @EnumSource
    void saysThatNobodyKnowsWhereNobodyCanBeAsked(Failure failure) throws SQLException {
        var isGone = new AtomicBoolean();
        Supplier<Session> sessions = () -> {
            if (isGone.get()) {
                throw new RetryableException("no connection", new SQLException(LOST));
            }
            return local.session((number, sql, run) -> {
                isGone.set(isGone.get() || sql.equals(WatchedSession.COMMIT));
                return failing(failure).run(number, sql, run);
            });
        };

        assertThatThrownBy(() -> load(local.warehouse(Duration.ZERO, sessions)))
                .isInstanceOf(UnknownOutcomeException.class)
                .hasMessage(
                        "The commit failed, and it may have been done: load again, what is there is skipped: " + LOST)
                .hasRootCauseMessage(LOST)
                .satisfies(lost -> assertThat(lost.getSuppressed()).hasSize(1))
                .satisfies(lost -> assertThat(lost.getSuppressed()[0]).hasMessage("no connection"));

        local.load(batches);
        if (failure == Failure.AFTER) {
            undisturbed.load(batches);
        }
        expectTheUndisturbed();
    }

    /** Nothing is answered from some statement on, not even that the transaction is rolled back. */
    @Test
    void changesNothingWhereAConnectionDiesInTheMidst() throws SQLException {
        var statements = new AtomicInteger();
        try (var other = Local.loaded("history", batches)) {
            load(other.warehouse((number, sql, run) -> {
                statements.set(number);
                return run.run();
            }));
        }
        int last = statements.get();
        assertThat(last).isGreaterThan(50);

        for (int dying = 1; dying <= last; dying += dying < last - 7 ? 7 : 1) {
            int from = dying;
            assertThatThrownBy(() -> load(local.warehouse((number, sql, run) -> {
                        if (number >= from) {
                            throw new SQLException(LOST);
                        }
                        return run.run();
                    })))
                    .as("dead from statement %s of %s on", from, last)
                    .isInstanceOf(SparkifyException.class)
                    .hasRootCauseMessage(LOST);
            assertThat(local.differences(before)).isEmpty();
        }

        local.load(batches);
        expectTheUndisturbed();
    }
}
