package dev.sparkify.sql.redshift.definition;

import static dev.sparkify.sql.redshift.definition.BreakableTables.names;
import static dev.sparkify.sql.redshift.definition.BreakableTables.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.Order;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables and views made of a query have its columns, as far as they can be seen. */
class IllegalQueriesTest {
    private static final TableName T = TableName.of("t");
    private static final Query RAW = new Query.Raw("select a, a from s");

    private static Query.Select selection(String... columns) {
        var items = Stream.of(columns).map(IllegalQueriesTest::item).toList();
        return Query.Select.of(items).from(new Query.FromTable(TableName.of("s"), Optional.empty()));
    }

    private static Query.Item item(String column) {
        return new Query.Item(new SqlExpression.Name(Optional.empty(), column), column);
    }

    private static Query ordered(String... columns) {
        var first = new SqlExpression.Name(Optional.empty(), columns[0]);
        return new Query.Ordered(selection(columns), List.of(new Order(first, Order.Direction.LEAST_FIRST)));
    }

    static Stream<Arguments> keys() {
        var union = new Query.UnionAll(List.of(selection("apple"), selection("b")));
        return Stream.of(
                refused(
                        "cannot sort by zzz: no such column (Redshift: CREATE TABLE AS)",
                        () -> CreateTableAs.of(T, selection("a")).sorted(SortKey.compound("zzz"))),
                refused(
                        "cannot distribute by aple: no such column (did you mean apple?) (Redshift: CREATE TABLE AS)",
                        () -> CreateTableAs.of(T, union).distributed(Distribution.key("aple"))),
                refused(
                        "cannot distribute by yyy: no such column (Redshift: CREATE TABLE AS)",
                        () -> CreateTableAs.of(T, ordered("a")).distributed(Distribution.key("yyy"))),
                refused(
                        "cannot sort by a: no such column (Redshift: CREATE TABLE AS)",
                        () -> CreateTableAs.of(T, List.of("x"), selection("a")).sorted(SortKey.compound("a"))),
                refused(
                        "cannot distribute by yyy: no such column (Redshift: CREATE MATERIALIZED VIEW)",
                        () -> CreateMaterializedView.of(T, selection("a")).distributed(Distribution.key("yyy"))),
                refused(
                        "cannot sort by zzz: no such column (Redshift: CREATE MATERIALIZED VIEW)",
                        () -> CreateMaterializedView.of(T, selection("a")).sorted(SortKey.compound("zzz"))));
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                refused(
                        "its query has more than one column a; give each an alias of its own (Redshift: CREATE TABLE AS)",
                        () -> CreateTableAs.of(T, selection("a", "b", "A", "a"))),
                refused(
                        "its query has more than one column a; give each an alias of its own (Redshift: CREATE VIEW)",
                        () -> CreateView.of(T, ordered("a", "a"))),
                refused(
                        "its query has more than one column a; give each an alias of its own (Redshift: CREATE MATERIALIZED VIEW)",
                        () -> CreateMaterializedView.of(T, selection("a", "a"))),
                refused(
                        "column oid: every table has a system column of that name; rename it (Redshift: Unsupported PostgreSQL features)",
                        () -> CreateTableAs.of(T, selection("oid"))),
                refused(
                        "it has 1601 columns, at most 1600 are possible; split it (Redshift: CREATE VIEW)",
                        () -> CreateView.of(T, selection(names(1601)))),
                refused(
                        "it names 3 columns and its query has 2; name each (Redshift: CREATE VIEW)",
                        () -> CreateView.of(T, ordered("a", "b")).columns("x", "y", "z")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"keys", "columns"})
    void isRefusedWithItsSource(String problem, ThrowingCallable attempt) {
        assertThat(catchThrowableOfType(InvalidModelException.class, attempt).problems())
                .containsExactly(problem);
    }

    @Test
    void keysMayBeColumnsOfTheQueryInAnyCase() {
        var key = SortKey.compound("a");

        assertThat(CreateTableAs.of(T, selection("A")).sorted(key).sortKey()).contains(key);
        assertThat(CreateMaterializedView.of(T, selection("A")).sorted(key).sortKey())
                .contains(key);
    }

    @Test
    void queriesWrittenAsTheyStandAreNotLookedInto() {
        var key = SortKey.compound("zzz");

        assertThat(CreateTableAs.of(T, RAW).sorted(key).sortKey()).contains(key);
        assertThat(CreateMaterializedView.of(T, RAW).sorted(key).sortKey()).contains(key);
    }

    @Test
    void columnsThatAreNamedMayBeCalledAlikeInTheQuery() {
        var twice = selection("a", "a");
        var named = List.of("X", "y");

        assertThat(CreateTableAs.of(T, named, twice).columns()).containsExactly("x", "y");
        assertThat(CreateView.of(T, named, twice).columns()).containsExactly("x", "y");
    }

    @Test
    void temporaryTwinHasTheNameOfItsTable() {
        var twin = CreateTableLike.temporary(T, T);

        assertThat(twin.lifetime()).isEqualTo(Lifetime.TEMPORARY);
        assertThat(twin.ifNotExists().parent()).isEqualTo(twin.table());
    }
}
