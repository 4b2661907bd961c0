package dev.sparkify.local.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.sql.advice.Advisor;
import dev.sparkify.sql.advice.ColumnEstimate;
import dev.sparkify.sql.advice.Estimates;
import dev.sparkify.sql.advice.Severity;
import dev.sparkify.sql.advice.TableEstimate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final Path SAMPLE = Path.of("..", "..", "shared", "data", "sparkify");

    private static ColumnEstimate bytes(double average, long most) {
        return ColumnEstimate.unknown().bytes(average, most);
    }

    private static ColumnEstimate values(long distinct, double commonest) {
        return ColumnEstimate.unknown().values(distinct, commonest);
    }

    @Test
    void areWhatTheRowsAre() throws SQLException {
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), Sales.star()).createSchema()) {
            new Database(warehouse.handle().dataSource()).run(Sales.ROWS);
            var estimates = warehouse.handle().estimates();

            assertThat(estimates.tables()).containsOnlyKeys("dim_kinds", "dim_goods", "dim_people", "fact_sales");
            assertThat(estimates.find("dim_kinds"))
                    .hasValue(TableEstimate.rows(1)
                            .column("kind", bytes(4, 4).values(1, 1))
                            .column("title", bytes(5, 5)));
            assertThat(estimates.find("dim_goods"))
                    .hasValue(TableEstimate.rows(3)
                            .column("code", bytes(3, 7).values(3, 1.0 / 3))
                            .column("email", bytes(7 / 3.0, 7))
                            .column("kind", bytes(4 / 3.0, 4).values(2, 2.0 / 3)));
            assertThat(estimates.find("fact_sales"))
                    .hasValue(TableEstimate.rows(2)
                            .column("who", bytes(1, 1))
                            .column("code", bytes(1, 1))
                            .column("person", values(2, 0.5))
                            .column("good", values(2, 0.5)));
        }
    }

    @Test
    void knowNoColumnOfATableWithoutRows() {
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), Sales.star()).createSchema()) {
            assertThat(warehouse.handle().estimates().find("fact_sales")).hasValue(TableEstimate.rows(0));
        }
    }

    @Test
    void needAWarehouse() {
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), Sales.star())) {
            assertThatThrownBy(() -> warehouse.handle().estimates())
                    .isInstanceOf(InputException.class)
                    .hasMessage("The database holds no warehouse; create its schema first");
        }
    }

    @Test
    void ofTheSampleLeaveNoWarningOfTheTunedStar() {
        assumeTrue(Files.isDirectory(SAMPLE), () -> "Skipped: there is no sample at " + SAMPLE.toAbsolutePath());
        var estimates = sample();

        var plays = estimates.find("fact_songplays").orElseThrow();
        assertThat(plays.rows()).isEqualTo(6_820);
        assertThat(plays.columns())
                .containsEntry("song_id", bytes((6_819 * 7 + 18) / 6_820.0, 18).values(2, 6_819 / 6_820.0))
                .containsEntry("start_time", values(6_813, 2 / 6_820.0));
        assertThat(plays.find("user_id").orElseThrow().distinct()).hasValue(96);
        assertThat(plays.find("user_agent").orElseThrow().mostBytes()).hasValue(139);
        assertThat(estimates.find("dim_users").orElseThrow().rows()).isEqualTo(97);
        assertThat(Advisor.review(SparkifyStar.tuned(), estimates).of(Severity.WARNING))
                .isEmpty();
        assertThat(Advisor.layout(SparkifyStar.schema(), estimates)).isEqualTo(SparkifyStar.tuned());
        assertThat(Advisor.review(SparkifyStar.schema(), estimates).of(Severity.WARNING))
                .isNotEmpty();
    }

    private static Estimates sample() {
        var sources = SparkifyStar.sources(
                SAMPLE.resolve("log_data").toString(),
                SAMPLE.resolve("song_data").toString());
        try (var warehouse = Warehouse.provision(DuckDb.inMemory().reading(SAMPLE), SparkifyStar.schema())
                .createSchema()) {
            warehouse.load(sources);
            return warehouse.handle().estimates();
        }
    }
}
