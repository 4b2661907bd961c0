package dev.sparkify.local;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.epochMillis;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecord;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OddStarsTest {
    private static final StagingTable STAGED = StagingTable.named("s")
            .column("id", integer())
            .column("name", varchar(20))
            .column("at", bigint());

    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void makeFolder() {
        folder = new Folder(path);
    }

    private Sources sources() {
        return Sources.of(Source.json("s", Location.of(path)));
    }

    private ReadyWarehouse<DuckDbWarehouse> ready(StarSchema star) {
        return Warehouse.provision(DuckDb.inMemory(), star).createSchema();
    }

    private static DimensionTable dimension(String name) {
        return DimensionTable.named(name)
                .key("id", integer())
                .attribute("name", varchar(20))
                .madeFrom(Mapping.from("s").set("id", "id").set("name", "name").asOf(column("at")));
    }

    @Test
    void loadsAgainWhatIsNamedLikeAnAlias() throws IOException, SQLException {
        var star = StarSchema.of(
                "odd",
                STAGED,
                dimension("n").withUnknownMember(),
                dimension("d"),
                FactTable.named("m")
                        .degenerate(Column.of("id", integer()).notNull())
                        .dimension("who", integer(), "n")
                        .degenerate("name", varchar(20))
                        .grain("id")
                        .madeFrom(Mapping.from("s")
                                .set("id", "id")
                                .set("name", "name")
                                .find(Lookup.in("n")
                                        .matching("name", column("name"))
                                        .take("who", "id"))));
        try (var warehouse = ready(star)) {
            var database = new Database(warehouse.handle().dataSource());
            folder.write("1.json", "{\"id\":1,\"name\":\"b\",\"at\":1}\n");
            warehouse.load(sources());
            folder.write("2.json", "{\"id\":1,\"name\":\"a\",\"at\":2}\n{\"id\":2,\"name\":\"c\",\"at\":2}\n");
            var report = warehouse.load(sources()).report();

            assertThat(database.rows("select * from m order by id")).containsExactly("1, 1, 'a'", "2, 2, 'c'");
            assertThat(database.rows("select id, name from d order by id")).containsExactly("1, 'a'", "2, 'c'");
            assertThat(report.tables()).allMatch(table -> table.addsUp());
        }
    }

    @Test
    void givesTheUnknownMemberNoDefaults() throws IOException, SQLException {
        var star = StarSchema.of(
                "odd",
                STAGED,
                DimensionTable.named("d")
                        .key("id", integer())
                        .attribute(Column.of("name", varchar(20)).defaultsTo(new Literal.Text("EU")))
                        .withUnknownMember()
                        .madeFrom(Mapping.from("s").set("id", "id")));
        folder.write("1.json", "{\"id\":1}");
        try (var warehouse = ready(star)) {
            warehouse.load(sources());
            assertThat(new Database(warehouse.handle().dataSource()).rows("select * from d order by id"))
                    .containsExactly("-1, NULL", "1, 'EU'");
        }
    }

    @Test
    void refusesTwoMembersOfOneUniqueValue() throws IOException {
        folder.write("1.json", "{\"id\":1,\"name\":\"a\"}{\"id\":2,\"name\":\"a\"}{\"id\":3}{\"id\":4}");
        try (var warehouse = ready(StarSchema.of("odd", STAGED, dimension("d").unique("name")))) {
            assertThatThrownBy(() -> warehouse.load(sources()))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "Nothing was loaded: d.name: values with more than one row: 1 (such as name = a, rows = 2)");
        }
    }

    @Test
    void namesTheRecordThatLacksWhatItsStagingTableDemands() throws IOException {
        var strict = StagingTable.named("s")
                .column(Column.of("id", integer()).notNull())
                .column(Column.of("name", varchar(20)).notNull())
                .column("at", bigint());
        folder.write("1.json", "{\"id\":1,\"name\":\"a\"}\n{\"id\":2}\n");
        var star = StarSchema.of(
                "odd",
                strict,
                DimensionTable.named("d")
                        .key("id", integer())
                        .madeFrom(Mapping.from("s").set("id", "id")));
        try (var warehouse = ready(star)) {
            assertThatThrownBy(() -> warehouse.load(sources()))
                    .isInstanceOfSatisfying(
                            BadRecordsException.class,
                            refused -> assertThat(refused.records())
                                    .containsExactly(new BadRecord(
                                            path.resolve("1.json").toString(), 2, "s.name: NULL is not allowed")));
        }
    }

    @Test
    void namesTheRecordWhoseTimeOnlyOrdersIt() throws IOException {
        var star = StarSchema.of(
                "odd",
                STAGED,
                DimensionTable.named("d")
                        .key("id", integer())
                        .madeFrom(Mapping.from("s").set("id", "id").asOf(epochMillis(column("at")))));
        folder.write("1.json", "{\"id\":1,\"at\":9000000000000000000}");
        try (var warehouse = ready(star)) {
            assertThatThrownBy(() -> warehouse.load(sources()))
                    .isInstanceOf(BadRecordsException.class)
                    .hasMessageEndingWith("1.json:1: at: the time is not in the years 1 to 9999");
        }
    }

    @Test
    void namesTheRecordThatACastWouldCut() throws IOException {
        var star = StarSchema.of(
                "odd",
                STAGED,
                DimensionTable.named("d")
                        .key("id", integer())
                        .attribute("name", varchar(3))
                        .madeFrom(Mapping.from("s")
                                .set("id", "id")
                                .set("name", column("name").castTo(varchar(3)))));
        folder.write("1.json", "{\"id\":1,\"name\":\"abc\"}\n{\"id\":2,\"name\":\"ééé\"}\n");
        try (var warehouse = ready(star)) {
            assertThatThrownBy(() -> warehouse.load(sources()))
                    .isInstanceOf(BadRecordsException.class)
                    .hasMessageEndingWith("1.json:2: name: more than 3 bytes for VARCHAR(3)");
        }
    }

    @Test
    void refusesAPathForAColumnThatIsNotThere() throws IOException {
        folder.write("1.json", "{\"id\":1}");
        var mistyped = Sources.of(Source.json("s", Location.of(path), Map.of("nme", "$.user.name")));
        try (var warehouse = ready(StarSchema.of("odd", STAGED, dimension("d")))) {
            assertThatThrownBy(() -> warehouse.load(mistyped))
                    .isInstanceOf(InputException.class)
                    .hasMessage("The source of s has a path for nme: no such column (did you mean name?)");
        }
    }

    @Test
    void keepsAnyNameForLookups() throws IOException, SQLException {
        var star = StarSchema.of(
                "odd",
                STAGED,
                DimensionTable.named("d")
                        .key("id", integer())
                        .keptForLookup("rank", varchar(20))
                        .keptForLookup("as_of", bigint())
                        .madeFrom(Mapping.from("s")
                                .set("id", "id")
                                .set("rank", "name")
                                .set("as_of", "at")
                                .asOf(column("at"))));
        folder.write("1.json", "{\"id\":1,\"name\":\"a\",\"at\":1}{\"id\":1,\"name\":\"b\",\"at\":2}");
        try (var warehouse = ready(star)) {
            assertThat(warehouse.load(sources()).report().table("d").inserted()).isEqualTo(1);
            assertThat(new Database(warehouse.handle().dataSource()).rows("select * from d"))
                    .containsExactly("1, 'b', 2, 2");
        }
    }

    @Test
    void worksInASchemaThatWasWrittenInOtherCase() throws IOException, SQLException {
        folder.write("in/1.json", "{\"id\":1,\"name\":\"a\"}");
        var file = path.resolve("warehouse.duckdb");
        var star = StarSchema.of("odd", STAGED, dimension("d")).in("music");
        try (var others = Warehouse.provision(DuckDb.file(file), StarSchema.of("other", STAGED, dimension("x")))) {
            new Database(others.handle().dataSource()).run("create schema \"Music\"");
        }
        try (var warehouse = Warehouse.provision(DuckDb.file(file), star).createSchema()) {
            var loaded = warehouse.load(Sources.of(Source.json("s", Location.of(path.resolve("in")))));
            assertThat(loaded.report().table("d").inserted()).isEqualTo(1);
            assertThat(loaded.teardown().kept()).containsExactly("database " + file + ": it was there before");
        }
        assertThat(file).exists();
    }

    @Test
    void looksOnlyAtFilesThatAPatternMeans() throws IOException {
        folder.write("in{1}/a.json", "{\"id\":1}")
                .write("in1/b.json", "{\"id\":2}")
                .write("in2/c.json", "{\"id\":3}");
        Files.createSymbolicLink(path.resolve("in1/_self"), path.resolve("in1"));
        try (var warehouse = ready(StarSchema.of("odd", STAGED, dimension("d")))) {
            assertThat(files(warehouse, "in{1}/*.json")).isEqualTo(1);
            assertThat(files(warehouse, "in[12]/*.json")).isEqualTo(2);
            assertThat(files(warehouse, "in1")).isEqualTo(1);
            assertThatThrownBy(() -> files(warehouse, "in[1"))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("Neither a file nor a pattern: " + path.resolve("in[1") + ": ");
        }
    }

    private long files(ReadyWarehouse<DuckDbWarehouse> warehouse, String location) {
        var sources = Sources.of(Source.json("s", Location.of(path + "/" + location)));
        return warehouse.load(sources).report().source("s").filesFound();
    }

    @Test
    void answersAQueryForAJobThatIsNotThere() {
        try (var warehouse = ready(StarSchema.of("odd", STAGED, dimension("d")))) {
            var database = new Database(warehouse.handle().dataSource());
            assertThatThrownBy(() -> database.rows("select * from sparkify_json(null)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("There is no open job NULL to read from");
            assertThatThrownBy(() -> database.rows("select * from sparkify_files(null)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("There is no open job NULL to read from");
        }
    }
}
