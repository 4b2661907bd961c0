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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.sql.redshift.change.InsertValues.Cell;
import dev.sparkify.sql.redshift.change.Vacuum.Mode;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Redshift would refuse, ignore or take amiss is refused before, with the page that says so. */
class IllegalChangesTest {
    private static Arguments refused(String message, ThrowingCallable change) {
        return Arguments.of(message, change);
    }

    private static final Setting INSERTED = set("id", column("s", "id"));
    private static final Query.FromFunction FUNCTION = new Query.FromFunction("f", number(1));

    static Stream<Arguments> merges() {
        return Stream.of(
                refused(
                        "the source is the target itself: merge from another table (Redshift: MERGE)",
                        () -> Merge.into(SALES)
                                .using(relation(table("SALES"), "s"))
                                .on("id", "id")
                                .removeDuplicates()),
                refused(
                        "the source reads the target: keep its rows in a temporary table first (Redshift: MERGE)",
                        () -> Merge.into(SALES)
                                .using(query(Sales.greatest(SALES), "s"))
                                .on("id", "id")
                                .removeDuplicates()),
                refused(
                        "the source reads the target: keep its rows in a temporary table first (Redshift: MERGE)",
                        () -> Merge.into(SALES)
                                .using(query(nested(), "s"))
                                .on("id", "id")
                                .removeDuplicates()),
                refused(
                        "the source reads the target: keep its rows in a temporary table first (Redshift: MERGE)",
                        () -> Merge.into(SALES)
                                .using(query(
                                        new Query.Ordered(
                                                Query.Select.of(List.of()).from(relation(SALES)), List.of()),
                                        "s"))
                                .on("id", "id")
                                .removeDuplicates()),
                refused(
                        "the source is called like the target, which has no alias: give the source one (Redshift: MERGE)",
                        () -> Merge.into(SALES)
                                .using(relation(table("raw", "Sales")))
                                .on("id", "id")
                                .removeDuplicates()),
                refused(
                        "the source is a table function: merge from a table or query (Redshift: MERGE)",
                        () -> new Merge(
                                SALES,
                                FUNCTION,
                                List.of(new Merge.Match("id", "id")),
                                new MergeAction.RemoveDuplicates())),
                refused(
                        "no columns are compared: compare one pair or more (Redshift: MERGE)",
                        () -> new Merge(SALES, relation(STAGE), List.of(), new MergeAction.RemoveDuplicates())),
                refused(
                        "pair id = id is named twice: name it once (Redshift: MERGE)",
                        () -> merging().and("ID", "id").removeDuplicates()),
                refused(
                        "no column is set: set one or more (Redshift: MERGE)",
                        () -> merging().whenMatchedUpdate().whenNotMatchedInsert(INSERTED)),
                refused(
                        "set column amount is named twice: name it once (Redshift: MERGE)",
                        () -> merging()
                                .whenMatchedUpdate(set("amount", number(1)), set("Amount", number(2)))
                                .whenNotMatchedInsert(INSERTED)),
                refused(
                        "no column is inserted: insert one or more (Redshift: MERGE)",
                        () -> merging().whenMatchedDelete().whenNotMatchedInsert()),
                refused(
                        "inserted column id is named twice: name it once (Redshift: MERGE)",
                        () -> merging().whenMatchedDelete().whenNotMatchedInsert(INSERTED, INSERTED)),
                refused(
                        "set column amount takes its value from stage, which is not s or sales: qualify names with that"
                                + " (Redshift: MERGE)",
                        () -> merging()
                                .whenMatchedUpdate(set("amount", column("stage", "amount")))
                                .whenNotMatchedInsert(INSERTED)),
                refused(
                        "inserted column id takes its value from sales, which is not s: qualify names with that"
                                + " (Redshift: MERGE)",
                        () -> merging().whenMatchedDelete().whenNotMatchedInsert(set("id", column("Sales", "id")))),
                refused(
                        "set column amount takes its value from an aggregate: compute it in a query as the source"
                                + " (Redshift: MERGE)",
                        () -> merging()
                                .whenMatchedUpdate(set("amount", total()))
                                .whenNotMatchedInsert(INSERTED)),
                refused(
                        "inserted column id takes its value from an aggregate: compute it in a query as the source"
                                + " (Redshift: MERGE)",
                        () -> merging().whenMatchedDelete().whenNotMatchedInsert(set("id", total()))),
                refused(
                        "a value asks the target with a query: take it from the source or the row itself (Redshift: MERGE)",
                        () -> merging()
                                .whenMatchedDelete()
                                .whenNotMatchedInsert(set("id", new SqlExpression.Scalar(Sales.greatest(SALES))))));
    }

    private static SqlExpression total() {
        var amounts = List.of(column("s", "amount"));
        return sum(new SqlExpression.Call(SqlExpression.Function.SUM, amounts), number(1));
    }

    private static SqlExpression sum(SqlExpression left, SqlExpression right) {
        return new SqlExpression.Binary(SqlExpression.Operator.PLUS, left, right);
    }

    /** Hides the target in a condition below a join. */
    private static Query nested() {
        var exists = new SqlExpression.Exists(Sales.greatest(SALES));
        var join = new Query.Join(Query.Join.Kind.LEFT, relation(table("rates")), new SqlExpression.Not(exists));
        return Query.Select.of(List.of(new Query.Item(column("stage", "id"), "id")))
                .from(relation(STAGE))
                .join(join);
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                refused(
                        "no column is named: name those that are filled (Redshift: INSERT)",
                        () -> InsertValues.into(SALES).row()),
                refused(
                        "column id is named twice: name it once (Redshift: INSERT)",
                        () -> InsertValues.into(SALES, "id", "ID").row(Cell.byDefault(), Cell.byDefault())),
                refused(
                        "row 1 has 2 values for 1 columns: give one for each (Redshift: INSERT)",
                        () -> InsertValues.into(SALES, "id").row(Cell.byDefault(), Cell.byDefault())),
                refused(
                        "no row is given: give one or more (Redshift: INSERT)",
                        () -> new InsertValues(SALES, List.of("id"), List.of())),
                refused(
                        "no column is set: set one or more (Redshift: UPDATE)",
                        () -> new UpdateFrom(SALES, List.of(), List.of(relation(STAGE)), sameId("stage"))),
                refused(
                        "column amount is named twice: name it once (Redshift: UPDATE)",
                        () -> UpdateFrom.table(SALES)
                                .set("amount", number(1))
                                .set("AMOUNT", number(2))
                                .from(relation(STAGE))
                                .where(sameId("stage"))),
                refused(
                        "values come from nowhere: name a table or query, or take Statement.Update (Redshift: UPDATE)",
                        () -> UpdateFrom.table(SALES)
                                .set("amount", number(1))
                                .from()
                                .where(sameId("stage"))),
                refused(
                        "values cannot come from a table function: name a table or query (Redshift: UPDATE)",
                        () -> UpdateFrom.table(SALES)
                                .set("amount", number(1))
                                .from(FUNCTION)
                                .where(sameId("f"))),
                refused(
                        "relation sales is named twice: name it once (Redshift: UPDATE)",
                        () -> UpdateFrom.table(SALES)
                                .set("amount", number(1))
                                .from(relation(table("raw", "Sales")))
                                .where(sameId("sales"))),
                refused(
                        "no other table is named: name one, or take Statement.Delete (Redshift: DELETE)",
                        () -> DeleteUsing.from(SALES).using().where(sameId("stage"))),
                refused(
                        "table stage is named twice: name it once (Redshift: DELETE)",
                        () -> DeleteUsing.from(SALES)
                                .using(STAGE, table("raw", "stage"))
                                .where(sameId("stage"))));
    }

    static Stream<Arguments> upkeep() {
        return Stream.of(
                refused(
                        "columns are chosen, but no table: name it (Redshift: ANALYZE)",
                        () -> Analyze.database().predicateColumns()),
                refused(
                        "no column is listed: name one or more (Redshift: ANALYZE)",
                        () -> Analyze.table(SALES).columns()),
                refused(
                        "column id is named twice: name it once (Redshift: ANALYZE)",
                        () -> Analyze.table(SALES).columns("id", "ID")),
                refused(
                        "REINDEX, RECLUSTER, TO n PERCENT and BOOST need a table: name it (Redshift: VACUUM)",
                        () -> Vacuum.database(Mode.REINDEX)),
                refused(
                        "REINDEX, RECLUSTER, TO n PERCENT and BOOST need a table: name it (Redshift: VACUUM)",
                        () -> Vacuum.database(Mode.FULL).toPercent(90)),
                refused(
                        "REINDEX and RECLUSTER take no threshold: leave TO n PERCENT out (Redshift: VACUUM)",
                        () -> Vacuum.table(Mode.RECLUSTER, SALES).toPercent(90)),
                refused(
                        "the threshold is 101: give 0 to 100 percent (Redshift: VACUUM)",
                        () -> Vacuum.table(Mode.FULL, SALES).toPercent(101)),
                refused(
                        "the threshold is -1: give 0 to 100 percent (Redshift: VACUUM)",
                        () -> Vacuum.table(Mode.FULL, SALES).toPercent(-1)),
                refused(
                        "REINDEX takes no BOOST: leave it out (Redshift: VACUUM)",
                        () -> Vacuum.table(Mode.REINDEX, SALES).boosted()),
                refused(
                        "DELETE ONLY ignores BOOST: leave it out (Redshift: VACUUM)",
                        () -> Vacuum.table(Mode.DELETE_ONLY, SALES).boosted()),
                refused("no table is named: name what is to be locked (Redshift: LOCK)", () -> LockTables.of()),
                refused(
                        "table sales is named twice: name it once (Redshift: LOCK)",
                        () -> LockTables.of(SALES, table("SALES"))));
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                refused(
                        "the name of a parameter stands without quotes: write letters, digits and _, with at most one point"
                                + " (Redshift: SET)",
                        () -> SetParameter.of("a to 1; drop table b --", 1)),
                refused(
                        "no schema is listed: name one or more (Redshift: search_path)",
                        () -> SetParameter.searchPath()),
                refused(
                        "schema mart is named twice: name it once (Redshift: search_path)",
                        () -> SetParameter.searchPath("mart", "Mart")),
                refused(
                        "UTC+02:00 is an offset, whose hours Redshift would count to the west: name a region such as"
                                + " Europe/Berlin, or UTC (Redshift: timezone)",
                        () -> SetParameter.timezone(ZoneId.of("UTC+02:00"))),
                refused(
                        "-05:00 is an offset, whose hours Redshift would count to the west: name a region such as"
                                + " Europe/Berlin, or UTC (Redshift: timezone)",
                        () -> SetParameter.timezone(ZoneOffset.ofHours(-5))),
                refused(
                        "PT0.0005S is no time in milliseconds: give one or more, or zero for no limit"
                                + " (Redshift: statement_timeout)",
                        () -> SetParameter.statementTimeout(Duration.ofNanos(500_000))),
                refused(
                        "PT-1S is no time in milliseconds: give one or more, or zero for no limit"
                                + " (Redshift: statement_timeout)",
                        () -> SetParameter.statementTimeout(Duration.ofSeconds(-1))));
    }

    @ParameterizedTest
    @MethodSource({"merges", "rows", "upkeep", "settings"})
    void refusesAndSaysWhy(String problem, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.problems())
                                .containsExactly(problem));
    }

    @Test
    void tellsAllProblemsAtOnce() {
        assertThatThrownBy(() -> new Vacuum(Mode.REINDEX, Optional.empty(), Optional.of(-5), Vacuum.Effort.BOOST))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("""
                        VACUUM has 4 problems:
                          - REINDEX, RECLUSTER, TO n PERCENT and BOOST need a table: name it (Redshift: VACUUM)
                          - REINDEX and RECLUSTER take no threshold: leave TO n PERCENT out (Redshift: VACUUM)
                          - the threshold is -5: give 0 to 100 percent (Redshift: VACUUM)
                          - REINDEX takes no BOOST: leave it out (Redshift: VACUUM)""");
    }

    @Test
    void namesTheTable() {
        assertThatThrownBy(() -> InsertValues.into(table("mart", "sales")).row())
                .hasMessageStartingWith("INSERT INTO mart.sales has 1 problem:");
    }
}
