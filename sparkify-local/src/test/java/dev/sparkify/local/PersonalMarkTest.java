package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.Warehouse;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.personal.Erasure;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is personal may be said of a warehouse that is there. */
class PersonalMarkTest {
    @TempDir
    private Path path;

    private static StarSchema star(UnaryOperator<Column> mark) {
        return StarSchema.of(
                "people",
                StagingTable.named("staging_people")
                        .column(mark.apply(Column.of("email", ColumnType.varchar(64))))
                        .column(mark.apply(Column.of("name", ColumnType.varchar(64)))),
                DimensionTable.named("dim_people")
                        .key("email", ColumnType.varchar(64))
                        .attribute("name", ColumnType.varchar(64))
                        .madeFrom(Mapping.from("staging_people")
                                .set("email", "email")
                                .set("name", "name")));
    }

    @Test
    void isNoDriftAndNoOtherStar() throws IOException {
        var marked = star(Column::personal);
        var platform = DuckDb.file(path.resolve("people.duckdb"));
        var folder = new Folder(path).write("people/people.json", "{\"email\":\"flo@example.org\",\"name\":\"Flo\"}\n");
        var sources = Sources.of(
                Source.json("staging_people", Location.of(folder.path().resolve("people"))));
        try (var warehouse =
                Warehouse.provision(platform, star(column -> column)).createSchema()) {
            warehouse.load(sources);
        }

        assertThat(marked).isNotEqualTo(star(column -> column));
        var planned = Warehouse.plan(platform, marked);
        assertThat(planned.plan().isEmpty()).as(planned.plan().toString()).isTrue();
        try (var warehouse = Warehouse.attach(platform, marked)) {
            assertThat(warehouse.load(sources).report().source("staging_people").filesSkipped())
                    .isEqualTo(1);
            assertThat(warehouse.audit().failures()).isEmpty();
            assertThat(warehouse
                            .erase(Erasure.of("dim_people", "flo@example.org"))
                            .count())
                    .isEqualTo(1);
        }
        try (var warehouse = Warehouse.attach(platform, star(column -> column))) {
            assertThat(warehouse.history()).hasSize(2);
        }
    }
}
