package dev.sparkify.local;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.Warehouse;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TableReport;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.CalendarDimension;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryExamplesTest {
    private static final StagingTable STAGED = StagingTable.named("s")
            .column("id", varchar(10))
            .column("other", varchar(10))
            .column("level", varchar(10))
            .column("at", timestamp());

    @TempDir
    private Path path;

    private static DimensionTable versions() {
        return DimensionTable.named("d")
                .surrogateKey("k")
                .key("id", varchar(10))
                .tracked("level", varchar(10))
                .versioned()
                .withUnknownMember()
                .madeFrom(
                        Mapping.from("s").set("id", "id").set("level", "level").asOf(column("at")));
    }

    private List<String> loaded(StarSchema star, String sql, String... loads) throws Exception {
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), star).createSchema()) {
            for (int i = 0; i < loads.length; i++) {
                new Folder(path).write(i + "/1.json", loads[i]);
                var report = warehouse
                        .load(Sources.of(Source.json("s", Location.of(path.resolve(String.valueOf(i))))))
                        .report();
                assertThat(report.tables()).allMatch(TableReport::addsUp);
            }
            return new Database(warehouse.handle().dataSource()).rows(sql);
        }
    }

    @Test
    void looksTwiceIntoOneDimensionWithVersions() throws Exception {
        var at = column("at");
        var fact = FactTable.named("f")
                .degenerate(Column.of("id", varchar(10)).notNull())
                .degenerate("other", varchar(10))
                .degenerate(Column.of("at", timestamp()).notNull())
                .dimension("k1", bigint(), "d")
                .dimension("k2", bigint(), "d")
                .grain("id", "at")
                .madeFrom(Mapping.from("s")
                        .set("id", "id")
                        .set("other", "other")
                        .set("at", "at")
                        .find(Lookup.in("d")
                                .matching("id", column("id"))
                                .asOf(at)
                                .take("k1", "k"))
                        .find(Lookup.in("d")
                                .matching("id", column("other"))
                                .asOf(at)
                                .take("k2", "k")));
        assertThat(loaded(
                        StarSchema.of("x", STAGED, versions(), fact),
                        "select id, k1, k2 from f order by all",
                        "{\"id\":\"a\",\"other\":\"b\",\"at\":\"2020-01-01 00:00:00\"}"
                                + "{\"id\":\"b\",\"other\":\"a\",\"at\":\"2020-01-01 00:00:00\"}"))
                .containsExactly("'a', 1, 2", "'b', 2, 1");
    }

    @Test
    void keepsTheFirstValueAlsoWhenItComesLate() throws Exception {
        var dimension = DimensionTable.named("d")
                .key("id", varchar(10))
                .original("level", varchar(10))
                .madeFrom(
                        Mapping.from("s").set("id", "id").set("level", "level").asOf(column("at")));
        assertThat(loaded(
                        StarSchema.of("x", STAGED, dimension),
                        "select id, level from d",
                        "{\"id\":\"a\",\"level\":\"x\",\"at\":\"2020-01-01 00:00:00\"}",
                        "{\"id\":\"a\",\"level\":\"y\",\"at\":\"2019-01-01 00:00:00\"}"))
                .containsExactly("'a', 'y'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"level\":\"x\"}",
                "{\"id\":\"a\",\"at\":\"9999-12-31 23:59:59.999999\"}",
                "{\"id\":\"a\",\"at\":\"0000-01-01 00:00:00\"}"
            })
    void refusesARecordThatNoHistoryHasAPlaceFor(String line) {
        var star = StarSchema.of("x", STAGED, versions());

        assertThatThrownBy(() -> loaded(star, "select 1", line))
                .isInstanceOf(BadRecordsException.class)
                .hasMessageContaining("1.json:1: ");
    }

    @Test
    void keepsTheLastInstantOfAllInAVersionOfItsOwn() throws Exception {
        assertThat(loaded(
                        StarSchema.of("x", STAGED, versions()),
                        "select level, valid_from, valid_to, is_current from d where k > 0 order by all",
                        "{\"id\":\"a\",\"level\":\"z\",\"at\":\"0001-01-01 00:00:00\"}"
                                + "{\"id\":\"a\",\"level\":\"y\",\"at\":\"9999-12-31 23:59:59.999\"}"))
                .containsExactly(
                        "'y', 9999-12-31T23:59:59.999, 9999-12-31T23:59:59.999999, true",
                        "'z', 0001-01-01T00:00, 9999-12-31T23:59:59.999, false");
    }

    @Test
    void namesMonthsAndWeekdays() throws Exception {
        assertThat(loaded(
                        StarSchema.of(
                                "x",
                                STAGED,
                                versions(),
                                CalendarDimension.between("c", LocalDate.of(2020, 9, 2), LocalDate.of(2020, 9, 2))),
                        "select month_name, weekday_name from c"))
                .containsExactly("'September', 'Wednesday'");
    }
}
