package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.sql.redshift.change.Analyze;
import dev.sparkify.sql.redshift.change.BeginReadOnly;
import dev.sparkify.sql.redshift.change.Merge;
import dev.sparkify.sql.redshift.change.SetParameter;
import dev.sparkify.sql.redshift.change.Vacuum;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.CreateTable;
import dev.sparkify.sql.redshift.definition.CreateTableLike;
import dev.sparkify.sql.redshift.definition.DefaultFunction;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import org.junit.jupiter.api.Test;

class DuckDbStatementsTest {
    private static final TableName SALES = TableName.of("shop", "sales");

    private static String sql(Statement statement) {
        return Dialect.duckDb().render(statement);
    }

    private static void refuses(Statement statement, String message) {
        assertThatThrownBy(() -> sql(statement))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void writesMergesAsRedshiftReadsThem() {
        var merge = Merge.into(SALES)
                .using(TableName.of("stage").as("s"))
                .on("id", "id")
                .whenMatchedUpdate(new Setting("price", SqlExpression.column("s", "price")))
                .whenNotMatchedInsert(new Setting("id", SqlExpression.column("s", "id")));

        assertThat(sql(merge)).isEqualTo(Dialect.redshift().render(merge));
    }

    @Test
    void leavesOutHowRowsLie() {
        var table = CreateTable.named(SALES)
                .column(TableColumn.of("id", ColumnType.bigint()).encoded(Encoding.AZ64))
                .column(TableColumn.of("at", ColumnType.timestamp()).defaultsTo(DefaultFunction.GETDATE))
                .column(TableColumn.of("on_day", ColumnType.date()).defaultsTo(DefaultFunction.CURRENT_DATE))
                .primaryKey("id")
                .distributed(Distribution.key("id"))
                .build();

        assertThat(sql(table)).isEqualTo("""
                create table shop.sales (
                    id bigint not null,
                    "at" timestamp default date_trunc('second', cast(now() at time zone 'UTC' as timestamp)),
                    on_day date default cast(now() at time zone 'UTC' as date)
                )""");
    }

    @Test
    void writesUpkeepAsDuckDbKnowsIt() {
        assertThat(sql(Vacuum.table(Vacuum.Mode.SORT_ONLY, SALES).toPercent(99).boosted()))
                .isEqualTo("vacuum shop.sales");
        assertThat(sql(Analyze.table(SALES).predicateColumns())).isEqualTo("analyze shop.sales");
        assertThat(sql(Analyze.table(SALES).columns("id"))).isEqualTo("analyze shop.sales (id)");
        assertThat(sql(new BeginReadOnly())).isEqualTo("begin transaction read only");
    }

    @Test
    void refusesWhatTakesASession() {
        refuses(
                Merge.into(SALES)
                        .using(TableName.of("stage").as("s"))
                        .on("id", "id")
                        .removeDuplicates(),
                "DuckDB has no REMOVE DUPLICATES: run the MERGE in a session of the warehouse, which makes several"
                        + " statements of it");
        refuses(
                SetParameter.queryGroup("a"),
                "DuckDB has no parameter query_group: run it in a session of the warehouse, which passes over what changes"
                        + " no result");
        refuses(
                CreateTableLike.of(TableName.of("other"), SALES),
                "DuckDB has no CREATE TABLE … LIKE: run it in a session of the warehouse, which knows the columns of"
                        + " sales");
        refuses(
                AlterTable.named(SALES).widen("channel", 20),
                "DuckDB has no lengths of texts: run the change in a session of the warehouse, which knows what it means");
    }
}
