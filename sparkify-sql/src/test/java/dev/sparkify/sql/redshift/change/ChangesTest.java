package dev.sparkify.sql.redshift.change;

import static dev.sparkify.sql.redshift.change.Sales.SALES;
import static dev.sparkify.sql.redshift.change.Sales.STAGE;
import static dev.sparkify.sql.redshift.change.Sales.column;
import static dev.sparkify.sql.redshift.change.Sales.merging;
import static dev.sparkify.sql.redshift.change.Sales.number;
import static dev.sparkify.sql.redshift.change.Sales.query;
import static dev.sparkify.sql.redshift.change.Sales.relation;
import static dev.sparkify.sql.redshift.change.Sales.sameId;
import static dev.sparkify.sql.redshift.change.Sales.set;
import static dev.sparkify.sql.redshift.change.Sales.table;
import static dev.sparkify.sql.redshift.change.Sales.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.redshift.TransactionRule;
import dev.sparkify.sql.redshift.change.InsertValues.Cell;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static String sql(Change change) {
        return Dialect.redshift().render(change);
    }

    @Test
    void mergesByUpdateAndInsert() {
        var merge = Merge.into(table("mart", "Sales"))
                .using(relation(STAGE, "s"))
                .on("id", "sale_id")
                .and("Line", "line")
                .whenMatchedUpdate(set("amount", column("s", "amount")), set("User", text("it's")))
                .whenNotMatchedInsert(
                        set("id", column("s", "sale_id")), set("line", column("s", "line")), set("amount", number(0)));

        assertThat(sql(merge)).isEqualTo("""
                merge into mart.sales
                using stage as s
                on sales.id = s.sale_id
                    and sales.line = s.line
                when matched then update set
                    amount = s.amount,
                    "user" = 'it''s'
                when not matched then insert (id, line, amount)
                values (s.sale_id, s.line, 0)""");
    }

    @Test
    void mergesFromAQuery() {
        var merge = Merge.into(SALES)
                .using(query(Sales.greatest(STAGE), "latest"))
                .on("id", "id")
                .whenMatchedDelete()
                .whenNotMatchedInsert(set("id", column("latest", "id")));

        assertThat(sql(merge)).isEqualTo("""
                merge into sales
                using (
                    select
                        id,
                        max(amount) as amount
                    from stage
                    group by id
                ) as latest
                on sales.id = latest.id
                when matched then delete
                when not matched then insert (id)
                values (latest.id)""");
    }

    @Test
    void insertsOnlyWhatIsNotThere() {
        assertThat(sql(merging().whenMatchedKeep().whenNotMatchedInsert(set("id", column("s", "id")))))
                .isEqualTo("""
                merge into sales
                using stage as s
                on sales.id = s.id
                when matched then update set
                    id = s.id
                when not matched then insert (id)
                values (s.id)""");
    }

    @Test
    void setsAComparedColumn() {
        var merge = merging()
                .whenMatchedUpdate(set("id", column("Sales", "id")))
                .whenNotMatchedInsert(set("id", number(0)));

        assertThat(sql(merge)).contains("when matched then update set\n    id = sales.id\n");
    }

    @Test
    void removesDuplicates() {
        assertThat(sql(Merge.into(SALES).using(relation(STAGE)).on("id", "id").removeDuplicates()))
                .isEqualTo("""
                merge into sales
                using stage
                on sales.id = stage.id
                remove duplicates""");
    }

    @Test
    void insertsValuesAndDefaults() {
        var insert = InsertValues.into(SALES, "id", "Amount").row(Cell.byDefault(), Cell.of(number(5)));

        assertThat(sql(insert)).isEqualTo("insert into sales (id, amount) values (default, 5)");
        assertThat(sql(insert.row(Cell.of(number(1)), Cell.of(text("\\"))))).isEqualTo("""
                insert into sales (id, amount) values
                    (default, 5),
                    (1, '\\\\')""");
    }

    @Test
    void updatesFromATableAndAQuery() {
        var update = UpdateFrom.table(SALES)
                .set("amount", column("s", "amount"))
                .set("Rate", column("rates", "rate"))
                .from(query(Sales.greatest(STAGE), "s"), relation(table("mart", "rates")))
                .where(sameId("s"));

        assertThat(sql(update)).isEqualTo("""
                update sales
                set
                    amount = s.amount,
                    rate = rates.rate
                from (
                    select
                        id,
                        max(amount) as amount
                    from stage
                    group by id
                ) as s, mart.rates
                where sales.id = s.id""");
    }

    @Test
    void deletesUsingOtherTables() {
        assertThat(sql(DeleteUsing.from(SALES)
                        .using(STAGE, table("mart", "rates"))
                        .where(sameId("stage"))))
                .isEqualTo("""
                delete from sales
                using stage, mart.rates
                where sales.id = stage.id""");
    }

    @Test
    void truncatesAndCommits() {
        var truncate = new Truncate(table("mart", "sales"));

        assertThat(sql(truncate)).isEqualTo("truncate mart.sales");
        assertThat(truncate.transaction()).isEqualTo(TransactionRule.COMMITS);
    }

    @Test
    void analyzesWhatItIsTold() {
        assertThat(sql(Analyze.database())).isEqualTo("analyze");
        assertThat(sql(Analyze.table(SALES))).isEqualTo("analyze sales");
        assertThat(sql(Analyze.table(SALES).columns("Id", "user"))).isEqualTo("analyze sales (id, \"user\")");
        assertThat(sql(Analyze.table(SALES).predicateColumns())).isEqualTo("analyze sales predicate columns");
        assertThat(sql(Analyze.table(SALES).allColumns())).isEqualTo("analyze sales all columns");
    }

    @Test
    void vacuumsOutsideOfTransactions() {
        assertThat(sql(Vacuum.database(Vacuum.Mode.FULL))).isEqualTo("vacuum full");
        assertThat(sql(Vacuum.database(Vacuum.Mode.DELETE_ONLY))).isEqualTo("vacuum delete only");
        assertThat(sql(Vacuum.table(Vacuum.Mode.SORT_ONLY, SALES).toPercent(0)))
                .isEqualTo("vacuum sort only sales to 0 percent");
        assertThat(sql(Vacuum.table(Vacuum.Mode.FULL, SALES).toPercent(100).boosted()))
                .isEqualTo("vacuum full sales to 100 percent boost");
        assertThat(sql(Vacuum.table(Vacuum.Mode.REINDEX, SALES))).isEqualTo("vacuum reindex sales");
        assertThat(sql(Vacuum.table(Vacuum.Mode.RECLUSTER, SALES).boosted())).isEqualTo("vacuum recluster sales boost");
        assertThat(Vacuum.database(Vacuum.Mode.FULL).transaction()).isEqualTo(TransactionRule.OUTSIDE);
    }

    @Test
    void locksInTheOrderOfNames() {
        var lock = LockTables.of(table("mart", "b"), table("mart", "a"), table("z"));

        assertThat(sql(lock)).isEqualTo("lock table z, mart.a, mart.b");
        assertThat(LockTables.of(table("Mart", "B"), table("mart", "a"), table("Z")))
                .isEqualTo(lock);
        assertThat(lock.transaction()).isEqualTo(TransactionRule.INSIDE);
    }

    @Test
    void setsParameters() {
        assertThat(sql(SetParameter.statementTimeout(Duration.ofMinutes(2))))
                .isEqualTo("set statement_timeout to 120000");
        assertThat(sql(SetParameter.statementTimeout(Duration.ZERO))).isEqualTo("set statement_timeout to 0");
        assertThat(sql(SetParameter.queryGroup("6 o'clock"))).isEqualTo("set query_group to '6 o''clock'");
        assertThat(sql(SetParameter.searchPath("$user", "Mart", "public")))
                .isEqualTo("set search_path to \"$user\", mart, public");
        assertThat(sql(SetParameter.timezone(ZoneId.of("Europe/Berlin")))).isEqualTo("set timezone to 'Europe/Berlin'");
        assertThat(sql(SetParameter.timezone(ZoneId.of("UTC")))).isEqualTo("set timezone to 'UTC'");
        assertThat(sql(SetParameter.timezone(ZoneOffset.UTC))).isEqualTo("set timezone to 'UTC'");
        assertThat(sql(SetParameter.caseSensitiveIdentifier(SetParameter.Switch.ON)))
                .isEqualTo("set enable_case_sensitive_identifier to true");
        assertThat(sql(SetParameter.errorOnNondeterministicUpdate(SetParameter.Switch.OFF)))
                .isEqualTo("set error_on_nondeterministic_update to false");
        assertThat(sql(SetParameter.of("analyze_threshold_percent", 0)))
                .isEqualTo("set analyze_threshold_percent to 0");
        assertThat(sql(SetParameter.of("app.user_id", "x"))).isEqualTo("set app.user_id to 'x'");
        assertThat(sql(SetParameter.byDefault("query_group"))).isEqualTo("set query_group to default");
    }

    @Test
    void beginsReadingAndRollsBack() {
        assertThat(sql(new BeginReadOnly())).isEqualTo("begin read only");
        assertThat(sql(new Rollback())).isEqualTo("rollback");
    }

    @Test
    void isRefusedByOtherEnginesWhereItIsNoStatementOfTheirs() {
        assertThatThrownBy(() -> Dialect.duckDb().render(LockTables.of(SALES)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "DuckDB has no LOCK: of two transactions that change the same row the later fails at once; run"
                                + " it in a session of the warehouse, which passes it over");
    }
}
