package dev.sparkify.local;

import static dev.sparkify.type.ColumnType.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.Warehouse;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.CalendarDimension;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calendar says of each day what java.time says. */
class CalendarTest {
    @ParameterizedTest
    @CsvSource({
        "2018-01-01, 2030-12-31",
        "0001-01-01, 0004-03-01",
        "9995-12-20, 9999-12-31",
        "1900-02-27, 1900-03-02",
        "1999-12-25, 2001-01-10",
        "2020-02-29, 2020-02-29"
    })
    void saysOfEachDayWhatJavaSays(LocalDate first, LocalDate last, @TempDir Path path) throws Exception {
        var star = StarSchema.of(
                "days",
                StagingTable.named("s").column("id", integer()),
                DimensionTable.named("d")
                        .key("id", integer())
                        .madeFrom(Mapping.from("s").set("id", "id")),
                CalendarDimension.between("dim_day", first, last));
        var expected = first.datesUntil(last).map(CalendarTest::row).collect(Collectors.toList());
        expected.add(row(last));
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), star).createSchema()) {
            var database = new Database(warehouse.handle().dataSource());
            assertThat(days(database)).isEqualTo(expected);

            new Folder(path).write("1.json", "{\"id\":1}");
            var report = warehouse
                    .load(Sources.of(Source.json("s", Location.of(path))))
                    .report();
            assertThat(report.tables()).extracting(table -> table.table()).containsExactly("d");
            assertThat(days(database)).isEqualTo(expected);
        }
    }

    private static List<String> days(Database database) throws SQLException {
        return database.rows(
                "select date, date_key, year, quarter, month, week, day_of_year, day_of_month, weekday, is_weekend"
                        + " from dim_day order by date");
    }

    private static String row(LocalDate day) {
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return String.join(
                ", ",
                day.toString(),
                String.valueOf(day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth()),
                String.valueOf(day.getYear()),
                String.valueOf(day.get(IsoFields.QUARTER_OF_YEAR)),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                String.valueOf(day.getDayOfYear()),
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getDayOfWeek().getValue() % 7),
                String.valueOf(isWeekend));
    }
}
