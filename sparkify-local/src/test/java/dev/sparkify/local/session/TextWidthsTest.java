package dev.sparkify.local.session;

import static dev.sparkify.local.session.Opened.SOURCE;
import static dev.sparkify.local.session.Opened.TARGET;
import static dev.sparkify.local.session.Opened.cell;
import static dev.sparkify.local.session.Opened.row;
import static dev.sparkify.local.session.Opened.source;
import static dev.sparkify.local.session.Opened.text;
import static dev.sparkify.local.session.Opened.whole;
import static dev.sparkify.sql.statement.SqlExpression.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.change.Merge;
import dev.sparkify.sql.redshift.change.Rollback;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.CreateTable;
import dev.sparkify.sql.redshift.definition.CreateTableAs;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextWidthsTest {
    private static final String LONG = " of v with more bytes than VARCHAR(5) takes, and not blanks alone: cut them, or"
            + " widen the column (Redshift: Character types)";

    private final Opened opened = new Opened();

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void refusesTextsThatAreTooLongByBytes() throws SQLException {
        assertThatThrownBy(() -> opened.run(row(TARGET, 1, "fünfe")))
                .isInstanceOf(InputException.class)
                .hasMessage("InsertValues of target failed: 1 value" + LONG);
        assertThatThrownBy(() -> opened.run(row(TARGET, 1, "abcde ")
                        .row(cell(whole(2)), cell(text("abcdef")))
                        .row(cell(whole(3)), cell(text("abcde f")))))
                .hasMessage("InsertValues of target failed: 2 values" + LONG);

        assertThatThrownBy(() -> opened.run(row(TARGET, 1, "日本語日  ")))
                .hasMessage("InsertValues of target failed: 1 value" + LONG);

        assertThat(opened.rows(TARGET)).isEmpty();
        assertThat(opened.run(row(TARGET, 1, "fünf"))).isOne();
    }

    @Test
    void cutsExcessOfBlanks() throws SQLException {
        opened.run(row(TARGET, 1, "abc     ")
                .row(cell(whole(2)), cell(text("fünf  ")))
                .row(cell(whole(3)), cell(text("        "))));

        assertThat(opened.rows(TARGET)).containsExactly("1, 'abc  '", "2, 'fünf'", "3, '     '");
    }

    @Test
    void looksAtWhatUpdatesAndMergesWrite() throws SQLException {
        opened.run(row(TARGET, 1, "a"));
        var wide = TableName.of("wide");
        opened.run(new Statement.CreateTemporary(wide, new Query.Raw("select 1 as k, 'abcdef' as v")));
        var merge = Merge.into(TARGET)
                .using(wide.as("w"))
                .on("k", "k")
                .whenMatchedUpdate(new Setting("v", column("w", "v")))
                .whenNotMatchedInsert(new Setting("k", column("w", "k")));
        var update = new Statement.Update(
                TARGET, List.of(new Setting("v", text("abcdef"))), Optional.empty(), Optional.empty());
        var insert = new Statement.Insert(TARGET, List.of("k", "v"), new Query.Raw("select k, v from wide"));
        var rows = new Statement.InsertRows(TARGET, List.of("v"), List.of(List.of(new Literal.Text("abcdef"))));
        var removal = Merge.into(TARGET).using(wide.as("w")).on("k", "k").removeDuplicates();

        for (var statement : List.<Statement>of(merge, update, insert, rows, removal)) {
            assertThatThrownBy(() -> opened.run(statement)).hasMessageEndingWith(" of target failed: 1 value" + LONG);
        }
        assertThat(opened.rows(TARGET)).containsExactly("1, 'a'");
    }

    @Test
    void looksAtWhatTheStatementWroteAlone() throws SQLException {
        opened.runBeside("insert into target (k, v) values (1, 'abcdefgh'), (2, 'a')");

        assertThat(opened.run(row(TARGET, 3, "b  "))).isOne();
        assertThat(opened.run(new Statement.Update(
                        TARGET, List.of(new Setting("k", whole(9))), Optional.empty(), Optional.empty())))
                .isEqualTo(3);
        assertThatThrownBy(() -> opened.run(row(TARGET, 4, "abcdef")))
                .hasMessage("InsertValues of target failed: 1 value" + LONG);
        assertThat(opened.rows(TARGET)).containsExactly("9, 'a'", "9, 'abcdefgh'", "9, 'b  '");
    }

    @Test
    void looksAtNewRowsWhereOthersWereRemoved() throws SQLException {
        opened.runBeside("insert into target (k, v) select i, 'a' from range(5000) r(i)");
        opened.run(new Statement.Begin());
        opened.run(row(TARGET, 7000, "b"));
        opened.run(new Statement.Delete(
                TARGET, new SqlExpression.Binary(SqlExpression.Operator.LESS, column("target", "k"), whole(4990))));
        opened.run(row(TARGET, 7001, "abcde   "));
        assertThatThrownBy(() -> opened.run(row(TARGET, 7002, "abcdef")))
                .hasMessage("InsertValues of target failed: 1 value" + LONG);
        opened.run(new Rollback());

        opened.runBeside("delete from target where k < 4999");
        opened.run(row(TARGET, 7003, "abcde   "));
        assertThatThrownBy(() -> opened.run(row(TARGET, 7004, "abcdef"))).hasMessageEndingWith(LONG);
        assertThat(opened.rows(TARGET)).containsExactly("4999, 'a'", "7003, 'abcde'");
    }

    @Test
    void looksAtAllRowsOfATableWithARowNumberOfItsOwn() {
        var table = TableName.of("numbered");
        opened.run(CreateTable.named(table)
                .column("rowid", ColumnType.integer())
                .column("v", ColumnType.varchar(5))
                .build());

        opened.run(InsertValues.into(table, "rowid", "v").row(cell(whole(-1)), cell(text("abcde "))));
        assertThatThrownBy(() ->
                        opened.run(InsertValues.into(table, "rowid", "v").row(cell(whole(-2)), cell(text("abcdef")))))
                .hasMessage("InsertValues of numbered failed: 1 value" + LONG);
    }

    @Test
    void abortsTheTransactionOfATextThatIsTooLong() throws SQLException {
        opened.run(new Statement.Begin());
        opened.run(row(TARGET, 1, "a"));
        assertThatThrownBy(() -> opened.run(row(TARGET, 2, "abcdef"))).hasMessageEndingWith(LONG);
        assertThatThrownBy(() -> opened.run(new Statement.Commit()))
                .hasMessageStartingWith("current transaction is aborted");
        opened.run(new Rollback());

        assertThat(opened.rows(TARGET)).isEmpty();
    }

    @Test
    void takesSingleBytesInCharAlone() {
        var table = TableName.of("codes");
        opened.run(CreateTable.named(table).column("c", ColumnType.character(3)).build());

        assertThat(opened.run(InsertValues.into(table, "c").row(cell(text("abc")))))
                .isOne();
        assertThatThrownBy(() -> opened.run(InsertValues.into(table, "c").row(cell(text("ü")))))
                .hasMessage("InsertValues of codes failed: 1 value of c hold characters of several bytes, and CHAR(3)"
                        + " takes single bytes alone: make it a VARCHAR (Redshift: Character types)");
        assertThatThrownBy(() -> opened.run(InsertValues.into(table, "c").row(cell(text("abcd")))))
                .hasMessageContaining("1 value of c with more bytes than CHAR(3) takes");
    }

    @Test
    void knowsTheTablesOfTheStar() {
        assertThatThrownBy(() -> opened.run(InsertValues.into(TableName.of("main", "dim_users"), "user_id", "level")
                        .row(cell(text("8")), cell(text("x".repeat(300))))))
                .hasMessageContaining("1 value of level with more bytes than VARCHAR(");
    }

    @Test
    void followsAlterations() throws SQLException {
        opened.run(row(TARGET, 1, "abcde"));
        assertThatThrownBy(() -> opened.run(AlterTable.named(TARGET).widen("v", 4)))
                .hasMessage("AlterTable of target failed: values of v have more bytes than VARCHAR(4) takes: give more"
                        + " (Redshift: ALTER TABLE)");
        opened.run(AlterTable.named(TARGET).widen("v", 6));
        opened.run(AlterTable.named(TARGET).renameColumn("v", "w"));
        opened.run(AlterTable.named(TARGET).renamedTo("renamed"));
        var renamed = TableName.of("renamed");

        assertThat(opened.run(InsertValues.into(renamed, "w").row(cell(text("abcdef")))))
                .isOne();
        assertThatThrownBy(() -> opened.run(InsertValues.into(renamed, "w").row(cell(text("abcdefg")))))
                .hasMessageContaining("1 value of w with more bytes than VARCHAR(6) takes");
        assertThatThrownBy(() -> opened.run(AlterTable.named(renamed).widen("k", 4)))
                .hasMessage(
                        "Column k of renamed is INTEGER, and only VARCHAR changes its length: add a column, fill it,"
                                + " and rename it (Redshift: ALTER TABLE)");
    }

    /** Documented: what nobody declared has no length here. */
    @Test
    void knowsNoLengthsOfQueries() {
        var table = TableName.of("made");
        opened.run(CreateTableAs.of(table, new Query.Raw("select v from target")));

        assertThat(opened.run(InsertValues.into(table, "v").row(cell(text("abcdefgh")))))
                .isOne();
    }

    @Test
    void enforcesNotNullAndRounds() throws SQLException {
        var table = TableName.of("strict");
        opened.run(CreateTable.named(table)
                .column("id", ColumnType.integer())
                .required("amount", ColumnType.decimal(5, 2))
                .primaryKey("id")
                .build());
        var exact = cell(new SqlExpression.Value(new Literal.Exact(new BigDecimal("2.345"))));
        opened.run(InsertValues.into(table, "id", "amount").row(cell(whole(1)), exact));
        opened.run(InsertValues.into(table, "id", "amount").row(cell(whole(1)), exact));

        assertThat(opened.rows(table)).containsExactly("1, 2.35", "1, 2.35");
        assertThatThrownBy(() -> opened.run(InsertValues.into(table, "id").row(cell(whole(1)))))
                .hasMessage(
                        "InsertValues of strict failed: Constraint Error: NOT NULL constraint failed: \"strict\".amount");
        assertThatThrownBy(() -> opened.run(InsertValues.into(table, "amount").row(exact)))
                .hasMessageContaining("NOT NULL constraint failed: \"strict\".id");
    }

    @Test
    void readsTheSourceAsItIs() throws SQLException {
        opened.run(row(SOURCE, 1, "a"));
        opened.run(new Statement.Insert(
                TARGET,
                List.of("k", "v"),
                Query.Select.of(List.of(
                                new Query.Item(column("source", "k"), "k"), new Query.Item(column("source", "v"), "v")))
                        .from(source())));

        assertThat(opened.rows(TARGET)).containsExactly("1, 'a'");
    }
}
