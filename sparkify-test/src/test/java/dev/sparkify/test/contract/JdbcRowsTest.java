package dev.sparkify.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.Warehouse;
import dev.sparkify.local.DuckDb;
import dev.sparkify.music.SparkifyStar;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcRowsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.50 | 1.5
            100 | 100
            0.00 | 0
            cast(1e20 as double) | 100000000000000000000
            cast(0.1 as real) | 0.1
            cast('NaN' as double) | NaN
            cast('-infinity' as double) | -Infinity
            true | true
            concat('a ', '.') | a .
            date '2018-11-01' | 2018-11-01
            time '20:57:00' | 20:57:00.000000
            timestamp '2018-11-01 20:57:10.796' | 2018-11-01 20:57:10.796000
            timestamptz '2018-11-01 20:57:10+02' | 2018-11-01 18:57:10.000000
            cast('{"a": [1]}' as json) | {"a": [1]}
            null | NULL
            cast(null as timestamp) | NULL
            """)
    void writesValuesAlike(String sql, String text) {
        try (var warehouse = Warehouse.provision(DuckDb.inMemory().threads(1), SparkifyStar.schema())
                .createSchema()) {
            var rows = new JdbcRows(warehouse.handle().dataSource()).rows("select " + sql);

            assertThat(rows).containsExactly(Arrays.asList(text.equals("NULL") ? null : text));
        }
    }

    @Test
    void saysWhatFailed() {
        try (var warehouse = Warehouse.provision(DuckDb.inMemory().threads(1), SparkifyStar.schema())
                .createSchema()) {
            var rows = new JdbcRows(warehouse.handle().dataSource());

            rows.run("create table guest (id integer)");
            assertThat(rows.rows("select id from guest")).isEmpty();
            assertThatThrownBy(() -> rows.rows("select nosuch from guest"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("nosuch")
                    .hasMessageEndingWith(" (select nosuch from guest)");
            assertThatThrownBy(() -> rows.run("drop table nosuch"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith(" (drop table nosuch)");
        }
    }
}
