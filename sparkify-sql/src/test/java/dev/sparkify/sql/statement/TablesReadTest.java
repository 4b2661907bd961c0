package dev.sparkify.sql.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.mapping.Literal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TablesReadTest {
    private static final SqlExpression ONE = new SqlExpression.Value(new Literal.Whole(1));

    private static Query.Select from(TableName table) {
        return Query.Select.of(List.of(new Query.Item(ONE, "one"))).from(new Query.FromTable(table, Optional.empty()));
    }

    @Test
    void findsTheTablesOfAQueryInOrder() {
        var sales = TableName.of("sales");
        var rates = TableName.of("rates");
        var order = new Order(new SqlExpression.Scalar(from(rates)), Order.Direction.GREATEST_FIRST);

        assertThat(TablesRead.in(new Query.Ordered(from(sales), List.of(order))))
                .containsExactly(sales, rates);
    }
}
