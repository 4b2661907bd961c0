package dev.sparkify.test;

import static dev.sparkify.test.QueryAssert.assertThatQuery;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.music.SparkifyStar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueryAssertTest {
    private static final String LEVELS =
            "select * from (values ('free', 10, 0.50), ('paid', 7, null)) as t(level, plays, price) order by level";

    @RegisterExtension
    static final WarehouseExtension WAREHOUSE = WarehouseExtension.of(SparkifyStar.schema());

    @Test
    void acceptsTheRowsThatTheQueryReturns(DataSource dataSource) {
        assertThatCode(() -> assertThatQuery(dataSource, LEVELS)
                        .returns(List.of(List.of("free", 10, 0.5), Arrays.asList("paid", 7L, null)))
                        .returnsCount(2))
                .doesNotThrowAnyException();
    }

    @Test
    void comparesValuesByWhatTheyMean(DataSource dataSource) {
        assertThatQuery(dataSource, """
                select cast(1 as smallint), cast(1 as hugeint), 1.50, cast(0.1 as double), true,
                    date '2018-11-30', timestamp '2018-11-30 07:05:09.796', time '07:05:09', cast('NaN' as double)
                """)
                .returns(List.of(List.of(
                        1,
                        1L,
                        new BigDecimal("1.5"),
                        0.1,
                        true,
                        LocalDate.of(2018, 11, 30),
                        LocalDateTime.of(2018, 11, 30, 7, 5, 9, 796_000_000),
                        LocalTime.of(7, 5, 9),
                        Double.NaN)));
    }

    @Test
    void showsBothTablesAndMarksTheRowsThatDiffer(DataSource dataSource) {
        var query = assertThatQuery(dataSource, LEVELS);
        var expected = List.of(List.of("free", 10, 0.5), Arrays.asList("paid", "7", null), List.of("it's", 100, 1));

        assertThatThrownBy(() -> query.returns(expected))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("""
                Expected of the query
                    %s
                the rows
                    level    plays  price
                    'free'   10     0.5
                  * 'paid'   '7'    NULL
                  * 'it''s'  100    1
                but it returned
                    level   plays  price
                    'free'  10     0.5
                  * 'paid'  7      NULL""", LEVELS);
    }

    @Test
    void showsThatThereAreNoRows(DataSource dataSource) {
        var query = assertThatQuery(dataSource, "select 1 as one where false");

        assertThatThrownBy(() -> query.returns(List.of(List.of(1))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("""
                Expected of the query
                    select 1 as one where false
                the rows
                    one
                  * 1
                but it returned
                    (no rows)""");
    }

    @Test
    void rejectsRowsWhereNoneIsExpected(DataSource dataSource) {
        var query = assertThatQuery(dataSource, "select 1 as one");

        assertThatThrownBy(query::returnsNothing)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("""
                Expected of the query
                    select 1 as one
                the rows
                    (no rows)
                but it returned
                    one
                  * 1""");
    }

    @Test
    void rejectsAnotherNumberOfRowsAndShowsTheFirstFifty(DataSource dataSource) {
        var query = assertThatQuery(dataSource, "select * from range(52) as t(i) order by i");

        assertThatThrownBy(() -> query.returnsCount(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("""
                Expected of the query
                    select * from range(52) as t(i) order by i
                1 row, but it returned 52 rows
                    i
                    0
                    1
                """)
                .hasMessageContaining("\n    49\n    … and 2 more");
    }

    @Test
    void rejectsAQueryThatFails(DataSource dataSource) {
        assertThatThrownBy(() -> assertThatQuery(dataSource, "select ghost").returnsNothing())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The query failed: Binder Error: Referenced column \"ghost\"")
                .hasMessageEndingWith("\n    select ghost")
                .hasCauseInstanceOf(java.sql.SQLException.class);
    }
}
