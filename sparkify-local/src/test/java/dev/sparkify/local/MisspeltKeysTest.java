package dev.sparkify.local;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MisspeltKeysTest {
    private static final int MANY = 50;
    private static final Column NAME = Column.of("name", varchar(32));

    @TempDir
    private Path folder;

    private static StarSchema star(Column name) {
        return StarSchema.of(
                "x",
                StagingTable.named("s").column("id", varchar(32)).column(name).column("kind", varchar(32)),
                DimensionTable.named("d")
                        .key("id", varchar(32))
                        .attribute("name", varchar(32))
                        .madeFrom(Mapping.from("s")
                                .where(column("kind").equalTo("good"))
                                .set("id", "id")
                                .set("name", "name")));
    }

    private LoadReport load(StarSchema star, String line, int count) throws IOException {
        var lines = IntStream.range(0, count).mapToObj(i -> line.replace("#", String.valueOf(i)));
        Files.writeString(folder.resolve("s.json"), lines.collect(Collectors.joining("\n")));
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), star).createSchema()) {
            return warehouse
                    .load(Sources.of(Source.json("s", Location.of(folder))))
                    .report();
        }
    }

    @Test
    void refusesAColumnThatNoRecordHas() {
        assertThatThrownBy(() -> load(star(NAME), "{\"id\":\"#\",\"kind\":\"good\",\"nmae\":\"Ann\"}", MANY))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Nothing was loaded: s: columns that are NULL in every record that is taken, so no record has such a"
                                + " key; mend the name of the column or its path, or declare it with Column.of(…).mayBeMissing(): 1"
                                + " (such as name)");
    }

    @Test
    void refusesAFilterThatNoRecordCanPass() {
        assertThatThrownBy(() -> load(star(NAME), "{\"id\":\"#\",\"knid\":\"good\",\"name\":\"Ann\"}", MANY))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("(such as kind)");
    }

    @Test
    void takesItForChanceInFewRecords() throws IOException {
        assertThat(load(star(NAME), "{\"id\":\"#\",\"kind\":\"good\"}", MANY - 1)
                        .table("d")
                        .inserted())
                .isEqualTo(MANY - 1);
    }

    @Test
    void looksOnlyAtRecordsThatAreTaken() throws IOException {
        assertThat(load(star(NAME), "{\"id\":\"#\",\"kind\":\"bad\"}", MANY)
                        .table("d")
                        .inserted())
                .isZero();
    }

    @Test
    void takesAColumnThatMayBeMissing() throws IOException {
        assertThat(load(star(NAME.mayBeMissing()), "{\"id\":\"#\",\"kind\":\"good\"}", MANY)
                        .table("d")
                        .inserted())
                .isEqualTo(MANY);
    }
}
