package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.export.ExportFormat;
import dev.sparkify.export.ExportReport;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.Location;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportReplacementTest {
    private static final StarSchema STAR =
            StarSchema.of("star", StagingTable.named("staging_notes").column("id", ColumnType.bigint()));

    @TempDir
    private Path path;

    private ReadyWarehouse<DuckDbWarehouse> warehouse;
    private Path exports;
    private Path out;

    @BeforeEach
    void create() throws IOException {
        warehouse = Warehouse.provision(DuckDb.inMemory().spillingTo(path.resolve("spill")), STAR)
                .createSchema();
        exports = path.toRealPath().resolve("exports");
        out = exports.resolve("notes");
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private ExportTarget target() {
        return ExportTarget.of(Location.of(out), ExportFormat.csv());
    }

    private ExportReport export(ExportTarget target) {
        return warehouse.handle().export(new Query.Raw("select 1 as id, 'paid' as level"), target);
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "mine");
    }

    private void assertReplacesNothingWith(String stranger) throws IOException {
        var file = out.resolve(stranger);
        write(file);

        assertThatThrownBy(() -> export(target().replacing()))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot replace " + out + ": " + Path.of(stranger)
                        + " in it is of no export; move it away, or name another folder");
        assertThat(file).hasContent("mine");
        Files.delete(file);
    }

    @Test
    void replacesNothingThatOthersPutIntoIt() throws IOException {
        export(target().partitionedBy("level"));

        assertReplacesNothingWith("level=paid/my-notes.txt");
        assertReplacesNothingWith("level=paid/hour=1/part-0.csv.bak");
        assertReplacesNothingWith("a=b.txt");
        assertReplacesNothingWith("part-one.csv");
        assertReplacesNothingWith("level=paid/.hidden");
    }

    @Test
    void replacesNoFolderOfOthers() throws IOException {
        write(out.resolve("level=paid/part-0.csv/part-0.csv"));
        write(out.resolve("level=paid/part-1.csv"));

        assertThatThrownBy(() -> export(target().replacing()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "Cannot replace " + out + ": " + Path.of("level=paid", "part-0.csv") + " in it");
    }

    @Test
    void replacesNoLinks() throws IOException {
        var elsewhere = path.resolve("part-0.csv");
        write(elsewhere);
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("part-0.csv"), elsewhere);

        assertThatThrownBy(() -> export(target().replacing()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Cannot replace " + out + ": part-0.csv in it");
    }

    @Test
    void replacesPartitionsWithinPartitions() throws IOException {
        var query = new Query.Raw("select 1 as id, 'a/b = c' as \"the=level\", '' as hour");
        warehouse.handle().export(query, target().partitionedBy("hour", "the=level"));

        assertThat(export(target().replacing()).files())
                .containsExactly(out.resolve("part-0.csv").toString());
        assertThat(out.toFile().list()).containsExactly("part-0.csv");
    }

    private Path beside(String role) {
        return out.resolveSibling(".notes." + role + "-" + UUID.randomUUID());
    }

    @Test
    void putsBackWhatACutOffReplacementMovedAway() throws IOException {
        write(beside("old").resolve("part-0.csv"));

        assertThatThrownBy(() -> export(target()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Cannot export to " + out + ": it is not empty");
        assertThat(out.resolve("part-0.csv")).hasContent("mine");
        assertThat(exports.toFile().list()).containsExactly("notes");
    }

    @Test
    void keepsWhatWasPutBackIfTheNextReplacementFails() throws IOException {
        write(beside("old").resolve("part-0.csv"));

        assertThatThrownBy(() -> warehouse.handle().export(new Query.Raw("select nothing"), target().replacing()))
                .isInstanceOf(InputException.class);
        assertThat(out.resolve("part-0.csv")).hasContent("mine");
    }

    @Test
    void removesUnfinishedExportsAndNothingElse() throws IOException {
        write(beside("new").resolve("level=paid/part-0.csv"));
        write(out.resolveSibling(".notes.new-ideas").resolve("part-0.csv"));
        export(target());

        assertThat(exports.toFile().list()).containsExactlyInAnyOrder("notes", ".notes.new-ideas");
    }

    @Test
    void leavesWhatWasMovedAwayWhereTheTargetIsThere() throws IOException {
        var old = beside("old");
        write(old.resolve("part-0.csv"));
        Files.createDirectories(out);
        export(target());

        assertThat(old.resolve("part-0.csv")).hasContent("mine");
        assertThat(out.resolve("part-0.csv")).hasContent("id,level\n1,paid\n");
    }

    /** A name that leaves no room for a longer one beside it stands for a parent that cannot be written to. */
    @Test
    void namesTheWayOutOfAFolderThatCannotBeMadeAnew() throws IOException {
        var target = out.resolveSibling("n".repeat(240));
        Files.createDirectories(target);

        assertThatThrownBy(() -> export(target().at(Location.of(target))))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Cannot export to " + target + ": ")
                .hasMessageEndingWith("; an export makes its folder anew beside the target, so it needs to write to "
                        + exports + " and to rename the target; name a folder below it, such as "
                        + target.resolve("export"));
        assertThat(export(target().at(Location.of(target.resolve("export")))).rows())
                .isEqualTo(1);
    }

    @Test
    void makesAnEmptyFileOrFolderOfNoRows() {
        var nothing = new Query.Raw("select 1 as id, 2 as level where false");
        var json = ExportTarget.of(Location.of(out), ExportFormat.json());

        assertThat(warehouse.handle().export(nothing, json).bytes()).isZero();
        assertThat(out.toFile().list()).containsExactly("part-0.json");
        warehouse.handle().export(nothing, json.partitionedBy("level").replacing());
        assertThat(out.toFile().list()).isEmpty();
    }
}
