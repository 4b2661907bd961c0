package dev.sparkify.local.session;

import static dev.sparkify.local.session.Opened.SOURCE;
import static dev.sparkify.local.session.Opened.TARGET;
import static dev.sparkify.local.session.Opened.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.sql.redshift.change.Analyze;
import dev.sparkify.sql.redshift.change.BeginReadOnly;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.change.LockTables;
import dev.sparkify.sql.redshift.change.Rollback;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.redshift.change.Vacuum;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.CreateTable;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    private static final String ABORTED = "current transaction is aborted, commands ignored until end of transaction"
            + " block: run a Rollback, and begin again (Redshift: ROLLBACK)";

    private final Opened opened = new Opened();

    @AfterEach
    void close() {
        opened.close();
    }

    private void begin() {
        opened.run(new Statement.Begin());
    }

    private void commit() {
        opened.run(new Statement.Commit());
    }

    @Test
    void showsOthersWhatIsCommitted() throws SQLException {
        begin();
        opened.run(row(TARGET, 1, "a"));
        assertThat(opened.count(TARGET)).isOne();
        assertThat(opened.rows(TARGET)).isEmpty();

        commit();
        assertThat(opened.rows(TARGET)).containsExactly("1, 'a'");

        begin();
        opened.run(row(TARGET, 2, "b"));
        opened.run(new Rollback());
        assertThat(opened.count(TARGET)).isOne();
    }

    @Test
    void commitsByTruncate() throws SQLException {
        opened.run(row(TARGET, 1, "a"));
        begin();
        opened.run(row(SOURCE, 2, "kept"));

        assertThat(opened.run(new Truncate(TARGET))).isOne();

        assertThat(opened.rows(SOURCE)).containsExactly("2, 'kept'");
        assertThatThrownBy(() -> opened.run(new Rollback()))
                .isInstanceOf(InputException.class)
                .hasMessage("Rollback undoes nothing: TRUNCATE committed the transaction; remove rows with DELETE where"
                        + " they may have to come back (Redshift: TRUNCATE)");
        assertThat(opened.rows(TARGET)).isEmpty();
    }

    @Test
    void commitsNothingWhereWhatIsTruncatedIsNotThere() throws SQLException {
        begin();
        opened.run(row(SOURCE, 2, "kept"));
        assertThatThrownBy(() -> opened.run(new Truncate(TableName.of("nosuch"))))
                .hasMessageContaining("nosuch");
        assertThatThrownBy(this::commit).hasMessage(ABORTED);
        opened.run(new Rollback());

        assertThat(opened.rows(SOURCE)).isEmpty();
    }

    @Test
    void takesTheCommitBehindATruncate() throws SQLException {
        begin();
        opened.run(new Truncate(TARGET));
        opened.run(row(TARGET, 1, "now"));
        assertThat(opened.count(TARGET)).isOne();
        commit();
        assertThatThrownBy(this::commit)
                .hasMessage("Commit ends a transaction, and none is open: begin one first (Redshift: COMMIT)");
        opened.run(new Rollback());

        assertThat(opened.rows(TARGET)).hasSize(1);
    }

    @Test
    void takesNothingButARollbackAfterAnErrorOfTheEngine() throws SQLException {
        begin();
        opened.run(row(TARGET, 1, "a"));
        assertThatThrownBy(() -> opened.session().query(new Query.Raw("select nosuch from target")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("The query failed: Binder Error");

        assertThatThrownBy(() -> opened.run(row(TARGET, 2, "b"))).hasMessage(ABORTED);
        assertThatThrownBy(() -> opened.session().query(new Query.Raw("select 1 as one")))
                .hasMessage(ABORTED);
        assertThatThrownBy(this::commit).hasMessage(ABORTED);
        assertThatThrownBy(this::begin).hasMessage(ABORTED);
        opened.run(new Rollback());
        begin();
        commit();

        assertThat(opened.rows(TARGET)).isEmpty();
    }

    @Test
    void takesNothingButARollbackAfterARefusal() throws SQLException {
        begin();
        opened.run(row(TARGET, 1, "a"));
        assertThatThrownBy(() -> opened.run(Vacuum.table(Vacuum.Mode.FULL, TARGET)))
                .isInstanceOf(InputException.class)
                .hasMessage("Vacuum cannot run within BEGIN and COMMIT: put it before or behind the block (Redshift:"
                        + " Isolation levels)");
        assertThatThrownBy(() -> opened.run(row(TARGET, 2, "b"))).hasMessage(ABORTED);
        opened.run(new Rollback());

        assertThat(opened.rows(TARGET)).isEmpty();
    }

    @Test
    void refusesWithinATransactionWhatRedshiftRefusesThere() {
        begin();
        assertThatThrownBy(() -> opened.run(AlterTable.named(TARGET).widen("v", 9)))
                .hasMessage("AlterTable of target cannot run within BEGIN and COMMIT: put it before or behind the block"
                        + " (Redshift: Isolation levels)");
        opened.run(new Rollback());
        begin();
        assertThatThrownBy(this::begin)
                .hasMessage("Begin begins a transaction within another: commit that first (Redshift: BEGIN)");
    }

    @Test
    void tidiesNothing() {
        assertThat(opened.run(Vacuum.table(Vacuum.Mode.DELETE_ONLY, TARGET).toPercent(90)))
                .isZero();
        assertThat(opened.run(Vacuum.database(Vacuum.Mode.FULL))).isZero();
        assertThat(opened.run(Analyze.table(TARGET).predicateColumns())).isZero();
        assertThat(opened.run(Analyze.table(TARGET).columns("k"))).isZero();
        assertThat(opened.run(Analyze.database())).isZero();
        assertThatThrownBy(() -> opened.run(Analyze.table(TableName.of("nosuch"))))
                .hasMessageStartingWith("Analyze failed: Catalog Error: Table with name nosuch does not exist!");
    }

    @Test
    void locksWithinTransactionsOnly() {
        assertThatThrownBy(() -> opened.run(LockTables.of(TARGET)))
                .hasMessage("LockTables of target lasts until the transaction ends, and none is open: begin one first"
                        + " (Redshift: LOCK)");
        begin();
        opened.run(LockTables.of(TARGET, SOURCE));
        assertThatThrownBy(() -> opened.run(LockTables.of(TableName.of("nosuch"))))
                .hasMessageStartingWith("Count failed: Catalog Error");
    }

    @Test
    void writesNothingInATransactionThatReads() {
        opened.run(new BeginReadOnly());
        assertThat(opened.count(TARGET)).isZero();
        assertThatThrownBy(() -> opened.run(row(TARGET, 1, "a")))
                .hasMessage("InsertValues of target may write, but its transaction only reads: begin it with"
                        + " Statement.Begin (Redshift: BEGIN)");
        assertThatThrownBy(() -> opened.run(new Truncate(TARGET))).hasMessage(ABORTED);
        opened.run(new Rollback());
        opened.run(row(TARGET, 1, "a"));
        assertThat(opened.count(TARGET)).isOne();
    }

    @Test
    void rollsBackWhatIsOpenWhenItIsClosed() throws SQLException {
        try (var other = opened.another()) {
            other.run(new Statement.Begin());
            other.run(row(TARGET, 1, "a"));
        }
        assertThat(opened.rows(TARGET)).isEmpty();
    }

    @Test
    void saysThatSomebodyElseWasFaster() throws SQLException {
        opened.run(row(TARGET, 1, "a"));
        var update = new Statement.Update(
                TARGET, List.of(new Setting("v", Opened.text("b"))), Optional.empty(), Optional.empty());
        try (var other = opened.another()) {
            other.run(new Statement.Begin());
            other.run(update);

            assertThatThrownBy(() -> opened.run(update))
                    .isInstanceOf(RetryableException.class)
                    .hasMessageStartingWith(
                            "Update of target met a change by somebody else; try again when that is done: ");
        }
    }

    @Test
    void forgetsTablesThatWereRolledBack() {
        var table = TableName.of("later");
        begin();
        opened.run(CreateTable.named(table).column("v", ColumnType.varchar(1)).build());
        opened.run(new Rollback());
        opened.run(CreateTable.named(table).column("v", ColumnType.varchar(3)).build());

        try (var other = opened.another()) {
            other.run(InsertValues.into(table, "v").row(Opened.cell(Opened.text("abc"))));
            assertThatThrownBy(() -> other.run(InsertValues.into(table, "v").row(Opened.cell(Opened.text("abcd")))))
                    .hasMessageContaining("VARCHAR(3)");
        }
    }
}
