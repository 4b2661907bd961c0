package dev.sparkify.sql.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.redshift.change.Analyze;
import dev.sparkify.sql.redshift.change.BeginReadOnly;
import dev.sparkify.sql.redshift.change.LockTables;
import dev.sparkify.sql.redshift.change.Rollback;
import dev.sparkify.sql.redshift.change.SetParameter;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.redshift.change.Vacuum;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionBlocksTest {
    private static final TableName SALES = TableName.temporary("sales");
    private static final Statement DROP = new Statement.DropTable(SALES);
    private static final Statement ANALYZE = Analyze.table(SALES);
    private static final Statement VACUUM = Vacuum.table(Vacuum.Mode.FULL, SALES);
    private static final Statement TRUNCATE = new Truncate(SALES);
    private static final Statement LOCK = LockTables.of(SALES);
    private static final Statement TIMEOUT = SetParameter.statementTimeout(Duration.ofMinutes(1));
    private static final Statement BEGIN = new Statement.Begin();
    private static final Statement COMMIT = new Statement.Commit();

    @Test
    void groupsWhatMayShareATransaction() {
        assertThat(TransactionBlocks.of(List.of(DROP, ANALYZE, VACUUM, DROP, TRUNCATE, DROP, ANALYZE)))
                .containsExactly(BEGIN, DROP, ANALYZE, COMMIT, VACUUM, DROP, TRUNCATE, BEGIN, DROP, ANALYZE, COMMIT);
    }

    @Test
    void beginsABlockWithEachLockThatComesLate() {
        var other = LockTables.of(TableName.temporary("other"));

        assertThat(TransactionBlocks.of(List.of(DROP, LOCK, other, ANALYZE, other)))
                .containsExactly(DROP, BEGIN, LOCK, other, ANALYZE, COMMIT, BEGIN, other, COMMIT);
        assertThat(TransactionBlocks.of(List.of(LOCK))).containsExactly(BEGIN, LOCK, COMMIT);
        assertThat(TransactionBlocks.of(List.of(new Statement.Lock(SALES), DROP)))
                .containsExactly(BEGIN, new Statement.Lock(SALES), DROP, COMMIT);
    }

    @Test
    void letsASettingStandBeforeALock() {
        assertThat(TransactionBlocks.of(List.of(TIMEOUT, LOCK, DROP)))
                .containsExactly(BEGIN, TIMEOUT, LOCK, DROP, COMMIT);
        assertThat(TransactionBlocks.of(List.of(BEGIN, TIMEOUT, LOCK, DROP, COMMIT)))
                .containsExactly(BEGIN, TIMEOUT, LOCK, DROP, COMMIT);
    }

    @Test
    void leavesBlocksAsTheyAre() {
        var rollback = new Rollback();

        assertThat(TransactionBlocks.of(List.of(DROP, ANALYZE, BEGIN, LOCK, DROP, rollback, VACUUM, BEGIN, COMMIT)))
                .containsExactly(BEGIN, DROP, ANALYZE, COMMIT, BEGIN, LOCK, DROP, rollback, VACUUM, BEGIN, COMMIT);
    }

    @Test
    void writesAScript() {
        assertThat(TransactionBlocks.script(List.of(LOCK, DROP, VACUUM), Dialect.redshift()::render))
                .isEqualTo("""
                        begin transaction;

                        lock table sales;

                        drop table if exists sales;

                        commit;

                        vacuum full sales;
                        """);
        assertThat(TransactionBlocks.script(List.of(), Dialect.redshift()::render))
                .isEmpty();
    }

    @Test
    void refusesWhatABlockCannotHold() {
        assertThatThrownBy(() -> TransactionBlocks.of(List.of(COMMIT, BEGIN, DROP, VACUUM, TRUNCATE, LOCK, BEGIN)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("""
                        The list of statements has 6 problems:
                          - statement 1 (Commit) ends a block that was not begun: begin it, or leave both out \
                        (Redshift: COMMIT)
                          - statement 4 (Vacuum) cannot run within BEGIN and COMMIT: put it before or behind the block \
                        (Redshift: Isolation levels)
                          - statement 5 (Truncate) commits the block it stands in, which cannot be rolled back then: remove \
                        the rows with DELETE, or put it before or behind the block (Redshift: TRUNCATE)
                          - statement 6 (LockTables) locks behind other statements of its block, which may have read already: \
                        put it right behind BEGIN, or behind SET (Redshift: LOCK)
                          - statement 7 (Begin) begins a block within another: commit that first (Redshift: BEGIN)
                          - the last block is not ended: commit it or roll it back (Redshift: BEGIN)""");
    }

    @Test
    void refusesWritesInABlockThatOnlyReads() {
        var begin = new BeginReadOnly();
        var select = RawStatement.of("select 1");
        var count = new Statement.Count(Query.Select.of(List.of()));

        assertThat(TransactionBlocks.of(List.of(begin, TIMEOUT, LOCK, count, select, COMMIT)))
                .containsExactly(begin, TIMEOUT, LOCK, count, select, COMMIT);
        assertThatThrownBy(() -> TransactionBlocks.of(List.of(begin, select, DROP, COMMIT)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("""
                        The list of statements has 1 problem:
                          - statement 3 (DropTable) may write, but its block only reads: begin it with Statement.Begin, or \
                        say TransactionRule.READS of a raw statement that reads (Redshift: BEGIN)""");
    }

    @Test
    void locksBeforeItReads() {
        var select = RawStatement.of("select 1");

        assertThat(TransactionBlocks.of(List.of(select, LOCK))).containsExactly(select, BEGIN, LOCK, COMMIT);
    }

    @Test
    void goesByTheRuleOfARawStatement() {
        var outside = new RawStatement("create database d", TransactionRule.OUTSIDE);

        assertThat(TransactionBlocks.of(List.of(DROP, outside, RawStatement.of("select 1"), DROP)))
                .containsExactly(DROP, outside, BEGIN, RawStatement.of("select 1"), DROP, COMMIT);
    }
}
