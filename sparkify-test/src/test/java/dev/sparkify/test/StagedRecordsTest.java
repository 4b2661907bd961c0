package dev.sparkify.test;

import static dev.sparkify.test.QueryAssert.assertThatQuery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagedRecordsTest {
    private static final StarSchema STAR = StarSchema.of(
            "visits",
            StagingTable.named("staging_visits")
                    .column("guest", ColumnType.varchar(64))
                    .column("paid", ColumnType.decimal(12, 2))
                    .column("arrival", ColumnType.timestamp())
                    .column("born", ColumnType.date())
                    .column("returns", ColumnType.bool())
                    .column("seen", ColumnType.timestamptz()),
            DimensionTable.named("dim_guests")
                    .key("guest", ColumnType.varchar(64))
                    .attribute("paid", ColumnType.decimal(12, 2))
                    .attribute("arrival", ColumnType.timestamp())
                    .attribute("born", ColumnType.date())
                    .attribute("returns", ColumnType.bool())
                    .attribute("seen", ColumnType.timestamptz())
                    .madeFrom(Mapping.from("staging_visits")
                            .set("guest", "guest")
                            .set("paid", "paid")
                            .set("arrival", "arrival")
                            .set("born", "born")
                            .set("returns", "returns")
                            .set("seen", "seen")));

    private static final LocalDateTime NOON = LocalDateTime.of(2018, 11, 1, 12, 0);
    private static final StagedRecords VISITS = StagedRecords.columns(
                    "staging_visits", "guest", "paid", "arrival", "born", "returns")
            .row("ann", new BigDecimal("9.50"), NOON, LocalDate.of(1990, 2, 28), true)
            .row("it's \"\\\n\u0001 日本", 3, null, null, false);

    @RegisterExtension
    static final WarehouseExtension WAREHOUSE = WarehouseExtension.of(STAR)
            .loading(VISITS, StagedRecords.json("staging_visits", """
                    {"guest": "bob", "paid": 1.25}
                    """))
            .loading(StagedRecords.json(
                    "staging_visits",
                    "{\"guest\": \"cid\", \"paid\": 2, \"arrival\": \"2018-11-02 00:00:00\","
                            + " \"born\": \"1990-01-01\", \"returns\": true}"));

    @Test
    void areLoadedBeforeTheTest(DataSource dataSource) {
        assertThatQuery(
                        dataSource,
                        "select guest, paid, arrival, born, returns from dim_guests where guest <> 'cid'"
                                + " order by guest")
                .returns(List.of(
                        List.of("ann", 9.5, NOON, LocalDate.of(1990, 2, 28), true),
                        Arrays.asList("bob", 1.25, null, null, null),
                        Arrays.asList("it's \"\\\n\u0001 日本", 3, null, null, false)));
    }

    @Test
    void areLoadedInOrder(ReadyWarehouse<DuckDbWarehouse> warehouse) {
        assertThat(warehouse.history()).hasSize(2);
        assertThatQuery(warehouse.handle().dataSource(), "select guest from dim_guests")
                .returnsCount(4);
    }

    @Test
    void canBeLoadedInTheTest(ReadyWarehouse<DuckDbWarehouse> warehouse, @TempDir Path folder) {
        var late = StagedRecords.columns("staging_visits", "guest", "paid", "arrival", "born", "returns")
                .row("dan", 7L, NOON, LocalDate.EPOCH, true);

        assertThat(warehouse
                        .load(Sources.of(late.writtenTo(folder)))
                        .report()
                        .table("dim_guests")
                        .inserted())
                .isEqualTo(1);
    }

    @Test
    void areWrittenOneOnALine(@TempDir Path folder) throws IOException {
        VISITS.writtenTo(folder);

        assertThat(Files.readString(folder.resolve("staging_visits.json"))).isEqualTo("""
                {"guest":"ann","paid":9.50,"arrival":"2018-11-01 12:00:00.000000","born":"1990-02-28","returns":true}
                {"guest":"it's \\"\\\\\\u000a\\u0001 日本","paid":3,"arrival":null,"born":null,"returns":false}
                """);
    }

    @Test
    void rejectARecordOfAnotherWidth() {
        assertThatThrownBy(() -> StagedRecords.columns("staging_visits", "guest", "paid")
                        .row("ann", 1)
                        .row("bob"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Record 2 of staging_visits has 1 values for the 2 columns guest, paid");
    }

    @Test
    void rejectValuesThatNoRecordHolds() {
        var begun = StagedRecords.columns("staging_visits", "paid");

        assertThatThrownBy(() -> begun.row(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot write NaN of java.lang.Double as JSON; give a text, a finite number, a truth value, a date"
                                + " or time of java.time, or null");
        assertThatThrownBy(() -> begun.row(List.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot write [1] of java.util.");
    }

    @Test
    void needAColumn() {
        assertThatThrownBy(() -> StagedRecords.columns("staging_visits"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Records of staging_visits need a column or more");
    }

    @Test
    void takeNoRowsWhereTheyAreJson() {
        assertThatThrownBy(() -> StagedRecords.json("staging_visits", "{}").row(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Records of staging_visits are written as JSON; write the record there, or begin with columns(…)");
    }

    @Test
    void takeNullAloneForAValue(@TempDir Path folder) throws IOException {
        Object @Nullable [] none = null;

        StagedRecords.columns("staging_visits", "guest")
                .row((Object) null)
                .row(none)
                .writtenTo(folder);

        assertThat(folder.resolve("staging_visits.json")).hasContent("{\"guest\":null}\n{\"guest\":null}\n");
    }

    @Test
    void writeMomentsWithTheirOffset(@TempDir Path folder) {
        var offset = ZoneOffset.ofHours(1);

        StagedRecords.columns("staging_visits", "arrival")
                .row(NOON.toInstant(ZoneOffset.UTC))
                .row(NOON.atOffset(offset))
                .row(NOON.atZone(offset))
                .row(NOON.toLocalTime().atOffset(offset))
                .writtenTo(folder);

        assertThat(folder.resolve("staging_visits.json")).hasContent("""
                {"arrival":"2018-11-01 12:00:00.000000+00:00"}
                {"arrival":"2018-11-01 12:00:00.000000+01:00"}
                {"arrival":"2018-11-01 12:00:00.000000+01:00"}
                {"arrival":"12:00:00.000000+01:00"}
                """);
    }

    @Test
    void loadMoments(ReadyWarehouse<DuckDbWarehouse> warehouse, @TempDir Path folder) {
        var late = StagedRecords.columns("staging_visits", "guest", "seen")
                .row("eve", NOON.toInstant(ZoneOffset.UTC))
                .row("eva", NOON.atOffset(ZoneOffset.ofHours(-1)));

        warehouse.load(Sources.of(late.writtenTo(folder)));

        assertThatQuery(
                        warehouse.handle().dataSource(),
                        "select guest from dim_guests where guest = 'eve' and seen = timestamptz '2018-11-01 12:00:00+00'"
                                + " or guest = 'eva' and seen = timestamptz '2018-11-01 13:00:00+00' order by guest")
                .returns(List.of(List.of("eva"), List.of("eve")));
    }

    @Test
    void haveAColumnOnce() {
        assertThatThrownBy(() -> StagedRecords.columns("staging_visits", "a", "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Records of staging_visits have column A twice; name each column once, in any case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/evil", "a/../evil"})
    void stayInTheirFolder(String name) {
        assertThatThrownBy(() -> StagedRecords.json(name, "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Records of " + name + " cannot be in a file named so; the name of a staging table is no path");
    }
}
