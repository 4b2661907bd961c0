package dev.sparkify.sql.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.mapping.Literal;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsertRulesTest {
    private static final TableName SALES = TableName.temporary("sales");
    private static final Query.Item ONE = new Query.Item(new SqlExpression.Value(new Literal.Whole(1)), "one");

    @Test
    void refusesColumnsThatAreNotFilledOnceEach() {
        var two = Query.Select.of(List.of(ONE, ONE));
        var query = new Query.UnionAll(List.of(two, Query.Select.of(List.of(ONE))));

        assertThatThrownBy(() -> new Statement.Insert(SALES, List.of("a", "b", "a"), query))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("""
                        INSERT INTO sales has 3 problems:
                          - column a is named twice: name it once
                          - 3 columns get 1 values: give one for each
                          - 3 columns get 2 values: give one for each""");
        assertThatThrownBy(() -> new Statement.InsertRows(SALES, List.of(), List.of(List.of())))
                .hasMessage("INSERT INTO sales has 1 problem:\n  - no column is named: name those that are filled");
        assertThatThrownBy(() -> new Statement.InsertRows(SALES, List.of("a"), List.of()))
                .hasMessage("INSERT has no row: give one or more");
    }

    @Test
    void countsTheColumnsOfAQueryInOrder() {
        var ordered = new Query.Ordered(
                Query.Select.of(List.of(ONE)), List.of(new Order(ONE.value(), Order.Direction.LEAST_FIRST)));

        assertThatThrownBy(() -> new Statement.Insert(SALES, List.of("a", "b"), ordered))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("INSERT INTO sales has 1 problem:\n  - 2 columns get 1 values: give one for each");
    }

    @Test
    void takesAQueryAsItStands() {
        var insert = new Statement.Insert(SALES, List.of("a", "b"), new Query.Raw("select a, b from stage"));

        assertThat(insert.columns()).containsExactly("a", "b");
    }
}
