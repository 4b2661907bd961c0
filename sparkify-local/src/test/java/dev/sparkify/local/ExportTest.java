package dev.sparkify.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.export.Compression;
import dev.sparkify.export.Export;
import dev.sparkify.export.ExportFormat;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    private static final String ALL = "select id, grade, note, amount, moment, day, flag, ratio from ";
    private static final StarSchema NOTES = StarSchema.of(
            "notes",
            StagingTable.named("staging_notes")
                    .column("id", ColumnType.bigint())
                    .column("grade", ColumnType.varchar(10))
                    .column("note", ColumnType.varchar(200))
                    .column("amount", ColumnType.decimal(38, 10))
                    .column("moment", ColumnType.timestamp())
                    .column("day", ColumnType.date())
                    .column("flag", ColumnType.bool())
                    .column("ratio", ColumnType.doublePrecision()),
            DimensionTable.named("dim_notes")
                    .key("id", ColumnType.bigint())
                    .attribute("grade", ColumnType.varchar(10))
                    .attribute("note", ColumnType.varchar(200))
                    .attribute("amount", ColumnType.decimal(38, 10))
                    .attribute("moment", ColumnType.timestamp())
                    .attribute("day", ColumnType.date())
                    .attribute("flag", ColumnType.bool())
                    .attribute("ratio", ColumnType.doublePrecision())
                    .madeFrom(Mapping.from("staging_notes")
                            .set("id", "id")
                            .set("grade", "grade")
                            .set("note", "note")
                            .set("amount", "amount")
                            .set("moment", "moment")
                            .set("day", "day")
                            .set("flag", "flag")
                            .set("ratio", "ratio")));

    private static final String RECORDS = """
            {"id":1,"grade":"a","note":"plain","amount":"12345678901234567890.1234567890","moment":"2018-11-01 00:00:00.123",\
            "day":"2018-11-01","flag":true,"ratio":0.1}
            {"id":2,"grade":"a","note":"","amount":"-0.0000000001","moment":"0001-01-01 00:00:00","day":"9999-12-31",\
            "flag":false,"ratio":1e300}
            {"id":3,"grade":"b/c","note":null,"amount":null,"moment":null,"day":null,"flag":null,"ratio":null}
            {"id":4,"grade":"a=b","note":"NULL","moment":"2018-11-01 23:59:59.999"}
            {"id":5,"grade":"a b","note":"say \\"hi\\", it's; a|b\\ttab"}
            {"id":6,"grade":"%41","note":"two\\r\\nlines\\nand \\\\N and \\\\"}
            {"id":7,"grade":null,"note":"日本語 😀 e\u0301 ' \\u0001"}
            {"id":9223372036854775807,"grade":"a","note":" blanks "}
            """;

    @TempDir
    private Path path;

    private ReadyWarehouse<DuckDbWarehouse> warehouse;
    private Path out;

    @BeforeEach
    void load() throws IOException {
        var records = path.resolve("notes.json");
        Files.writeString(records, RECORDS);
        out = path.resolve("it's out").resolve("notes");
        warehouse = Warehouse.provision(DuckDb.inMemory().spillingTo(path.resolve("spill")), NOTES)
                .createSchema();
        warehouse.load(Sources.of(Source.json("staging_notes", Location.of(records))));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private ExportTarget target(ExportFormat format) {
        return ExportTarget.of(Location.of(out), format);
    }

    private void assertReadsBack(ExportFormat format, String reader) throws SQLException {
        var report = warehouse.export(
                Export.of("dim_notes", target(format).replacing()).orderedBy("id"));
        var file = out.resolve("part-0" + format.suffix());

        assertThat(report.rows()).isEqualTo(8);
        assertThat(report.files()).containsExactly(file.toString());
        assertThat(report.bytes()).isEqualTo(file.toFile().length()).isPositive();
        assertThat(read(ALL + reader.formatted(quoted(file)))).isEqualTo(present());
    }

    private static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }

    private static List<List<Object>> read(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return rows(connection, sql);
        }
    }

    private List<List<Object>> present() throws SQLException {
        try (var connection = warehouse.handle().dataSource().getConnection()) {
            return rows(connection, ALL + "dim_notes order by id");
        }
    }

    private static List<List<Object>> rows(java.sql.Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<Object>>();
            while (result.next()) {
                var row = new ArrayList<Object>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static final String TYPES =
            "{'id': 'BIGINT', 'grade': 'VARCHAR', 'note': 'VARCHAR', 'amount': 'DECIMAL(38,10)',"
                    + " 'moment': 'TIMESTAMP', 'day': 'DATE', 'flag': 'BOOLEAN', 'ratio': 'DOUBLE'}";

    @Test
    void writesParquetThatReadsBackAsItWas() throws SQLException {
        assertReadsBack(ExportFormat.parquet(), "read_parquet('%s')");
    }

    @Test
    void writesCsvThatReadsBackAsItWas() throws SQLException {
        var quotes = ", columns = " + TYPES
                + ", auto_detect = false, quote = '\"', escape = '\"', allow_quoted_nulls = false)";

        assertReadsBack(ExportFormat.csv(), "read_csv('%s', header = true, delim = ','" + quotes);
        assertReadsBack(
                ExportFormat.csv().withoutHeader().delimitedBy('\t').compressed(Compression.GZIP),
                "read_csv('%s', header = false, delim = '\t', compression = 'gzip'" + quotes);
        assertReadsBack(
                ExportFormat.csv().delimitedBy('|').compressed(Compression.ZSTD),
                "read_csv('%s', header = true, delim = '|', compression = 'zstd'" + quotes);
    }

    @Test
    void writesJsonThatCanBeLoadedAgain() throws SQLException, IOException {
        assertLoadsBack(ExportFormat.json());
        assertLoadsBack(ExportFormat.json().compressed(Compression.GZIP));
    }

    private void assertLoadsBack(ExportFormat format) throws SQLException {
        warehouse.export(Export.of("dim_notes", target(format).replacing()));
        try (var second = Warehouse.provision(DuckDb.inMemory(), NOTES).createSchema()) {
            second.load(Sources.of(Source.json("staging_notes", Location.of(out))));

            try (var connection = second.handle().dataSource().getConnection()) {
                assertThat(rows(connection, ALL + "dim_notes order by id")).isEqualTo(present());
            }
        }
    }

    /** DuckDB reads numbers of JSON as doubles, so those with more digits are left out. */
    @Test
    void writesJsonThatOthersReadAsItWas() throws SQLException {
        warehouse.export(Export.of("dim_notes", target(ExportFormat.json().compressed(Compression.ZSTD)))
                .columns("id", "grade", "note", "moment", "day", "flag", "ratio")
                .orderedBy("id"));
        var columns = "select id, grade, note, moment, day, flag, ratio from ";

        try (var connection = warehouse.handle().dataSource().getConnection()) {
            assertThat(read(columns + "read_json('" + quoted(out) + "/part-0.json.zst', format = 'newline_delimited',"
                            + " columns = " + TYPES + ")"))
                    .isEqualTo(rows(connection, columns + "dim_notes order by id"));
        }
    }

    @Test
    void writesAFolderForEachValueOfAPartition() throws SQLException {
        var report = warehouse.export(
                Export.of("dim_notes", target(ExportFormat.parquet()).partitionedBy("grade")));

        assertThat(report.rows()).isEqualTo(8);
        assertThat(report.files())
                .hasSize(6)
                .contains(
                        out.resolve("grade=a/part-0.parquet").toString(),
                        out.resolve("grade=__HIVE_DEFAULT_PARTITION__/part-0.parquet")
                                .toString());
        assertThat(read(ALL + "read_parquet('" + quoted(out) + "/**/*.parquet', hive_partitioning = true,"
                        + " hive_types = {'grade': VARCHAR}) order by id"))
                .isEqualTo(present());
    }

    @Test
    void writesWhatAQueryReturns() throws SQLException {
        var query = new Query.Raw(
                "select grade, count(*) as notes from dim_notes where grade = 'a' group by grade -- all\n");
        var report = warehouse.handle().export(query, target(ExportFormat.csv()));

        assertThat(report.rows()).isEqualTo(1);
        assertThat(out.resolve("part-0.csv")).hasContent("grade,notes\na,3\n");
    }

    @Test
    void keepsTheOrderThatIsAskedFor() throws IOException {
        var query = new Query.Raw("select i from range(200000) as numbers(i) order by i desc");
        warehouse.handle().export(query, target(ExportFormat.csv().withoutHeader()));

        assertThat(Files.readAllLines(out.resolve("part-0.csv")))
                .isEqualTo(IntStream.range(0, 200_000)
                        .mapToObj(i -> String.valueOf(199_999 - i))
                        .toList());
    }

    @Test
    void writesNoFilesForPartitionsOfNothingAndOneElse() {
        var nothing = new Query.Raw("select id, grade from dim_notes where false");

        assertThat(warehouse
                        .handle()
                        .export(nothing, target(ExportFormat.csv()).partitionedBy("grade"))
                        .files())
                .isEmpty();
        assertThat(warehouse
                        .handle()
                        .export(nothing, target(ExportFormat.csv()).replacing())
                        .files())
                .hasSize(1);
        assertThat(out.resolve("part-0.csv")).hasContent("id,grade\n");
    }

    @Test
    void leavesNothingBehindBesideTheExport() throws IOException {
        Files.createDirectories(out);
        warehouse.export(Export.of("dim_notes", target(ExportFormat.parquet())));
        warehouse.export(Export.of("dim_notes", target(ExportFormat.csv()).replacing()));

        assertThat(path.resolve("it's out").toFile().list()).containsExactly("notes");
        assertThat(out.toFile().list()).containsExactly("part-0.csv");
        try (var spilled = Files.walk(path.resolve("spill"))) {
            assertThat(spilled.filter(file -> file.toString().contains("export-")))
                    .isEmpty();
        }
    }

    @Test
    void keepsWhatIsThereIfTheQueryFails() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("part-0.csv"), "old");

        assertThatThrownBy(() -> warehouse
                        .handle()
                        .export(
                                new Query.Raw("select cast(note as integer) from dim_notes"),
                                target(ExportFormat.csv()).replacing()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("The rows could not be exported: Conversion Error: Could not convert string");
        assertThat(path.resolve("it's out").toFile().list()).containsExactly("notes");
        assertThat(out.resolve("part-0.csv")).hasContent("old");
    }

    @Test
    void rejectsAFolderThatIsNotEmpty() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("part-0.csv"), "old");

        assertThatThrownBy(() -> warehouse.export(Export.of("dim_notes", target(ExportFormat.csv()))))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot export to " + out.toRealPath()
                        + ": it is not empty; name a new folder, or have the export replace what is there");
    }

    @Test
    void replacesNothingThatNoExportMade() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> warehouse.export(
                        Export.of("dim_notes", target(ExportFormat.csv()).replacing())))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot replace " + out.toRealPath()
                        + ": thesis.txt in it is of no export; move it away, or name another folder");
    }

    @Test
    void rejectsWhatIsNoFolder() throws IOException {
        Files.createDirectories(path.resolve("it's out"));
        Files.writeString(out, "a file");

        assertThatThrownBy(() -> warehouse.export(Export.of("dim_notes", target(ExportFormat.csv()))))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot export to " + out.toRealPath() + ": it is a file; name a folder");
        assertThatThrownBy(() -> warehouse.export(
                        Export.of("dim_notes", target(ExportFormat.csv()).at(Location.of(out.resolve("below"))))))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Cannot export to " + out.resolve("below") + ": ");
    }

    @Test
    void rejectsS3() {
        assertThatThrownBy(() -> warehouse.export(Export.of(
                        "dim_notes", ExportTarget.of(Location.of("s3://lake/notes/"), ExportFormat.parquet()))))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "DuckDB exports to a folder of this machine, not to s3://lake/notes/, since it is shut off from"
                                + " the network; export to a folder and copy that");
    }

    @Test
    void letsQueriesReachNoOtherFiles() throws SQLException {
        try (var connection = warehouse.handle().dataSource().getConnection()) {
            for (var file :
                    List.of(path.resolve("notes.json"), path.resolve("spill").resolve("x.csv"))) {
                assertThatThrownBy(() -> rows(connection, "copy (select 1) to '" + quoted(file) + "'"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("file system operations are disabled by configuration");
            }
        }
        assertThatThrownBy(() -> warehouse
                        .handle()
                        .export(
                                new Query.Raw("select * from read_csv('" + quoted(path.resolve("notes.json")) + "')"),
                                target(ExportFormat.csv())))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("file system operations are disabled by configuration");
    }
}
