package dev.sparkify.local.evolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.Warehouse;
import dev.sparkify.evolve.Change;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.mapping.DatePart.Field;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes the days of a calendar that was filled when its table was made. */
final class CalendarChangesTest {
    @TempDir
    private Path folder;

    private static StarSchema star(String first, String last) {
        return StarSchema.of(
                "days",
                StagingTable.named("s").column("id", ColumnType.integer()),
                DimensionTable.named("calendar")
                        .surrogateKey("number")
                        .key("day", ColumnType.date())
                        .attribute("month", ColumnType.integer())
                        .withUnknownMember()
                        .madeFrom(Mapping.fromDays(LocalDate.parse(first), LocalDate.parse(last))
                                .set("day", "day")
                                .set("month", Expression.column("day").part(Field.MONTH))),
                DimensionTable.named("d")
                        .key("id", ColumnType.integer())
                        .madeFrom(Mapping.from("s").set("id", "id")));
    }

    @Test
    void insertsDaysThatAreMissingAndKeepsThoseThatStand() throws Exception {
        var platform = DuckDb.file(folder.resolve("days.duckdb"));
        Warehouse.provision(platform, star("2020-01-30", "2020-02-01"))
                .createSchema()
                .close();
        var wanted = star("2020-01-29", "2020-02-03");
        var planned = Warehouse.plan(platform, wanted);

        assertThat(planned.plan().changes())
                .filteredOn(change -> change.subject().equals("calendar"))
                .extracting(Change::what)
                .contains("gets the days that it lacks");
        try (var changed = planned.apply()) {
            var rows = new Database(changed.handle().dataSource())
                    .rows("select number, day, month from calendar order by day");
            assertThat(rows)
                    .containsExactly(
                            "4, 2020-01-29, 1",
                            "1, 2020-01-30, 1",
                            "2, 2020-01-31, 1",
                            "3, 2020-02-01, 2",
                            "5, 2020-02-02, 2",
                            "6, 2020-02-03, 2");
            assertThat(changed.audit().failures()).isEmpty();
        }
        assertThat(Warehouse.plan(platform, wanted).plan().isEmpty()).isTrue();
    }
}
