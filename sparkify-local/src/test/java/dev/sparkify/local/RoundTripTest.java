package dev.sparkify.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.Warehouse;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Names and texts reach the tables as they are, whatever characters they are made of. */
class RoundTripTest {
    private static final ColumnType TEXT = ColumnType.varchar(4000);
    private static final int NAMES = 8;

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, oddNames()), net.jqwik.api.Tuple.of(1, texts(1, 12)))
                .filter(RoundTripTest::isName)
                .list()
                .ofSize(NAMES)
                .uniqueElements(RoundTripTest::folded);
    }

    private static Arbitrary<String> oddNames() {
        return Arbitraries.of(
                "select",
                "Order",
                "table",
                "user",
                "group",
                "default",
                "a b",
                " ",
                "say \"hi\"",
                "\"",
                "\"\"",
                "it's",
                "semi;colon",
                "--",
                "/*",
                "a.b",
                "main.x",
                "?",
                "$1",
                ":name",
                "{fn now()}",
                "100%",
                "\\",
                "back\\slash",
                "\u00e4\u00d6",
                "ß",
                "ΣΑΣ",
                "日本語",
                "😀",
                "e\u0301",
                "rowid",
                "filename",
                "1st",
                "0",
                "_",
                "NULL",
                "true",
                "columns",
                "excluded",
                "new",
                "mapped",
                "ranked",
                "violations",
                "highest",
                "load_id",
                "x".repeat(127),
                "é".repeat(63));
    }

    @Provide
    Arbitrary<List<String>> values() {
        return texts(0, 40).list().ofMinSize(1).ofMaxSize(12);
    }

    private static Arbitrary<String> texts(int least, int most) {
        var characters = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 0x7f),
                Arbitraries.integers().between(1, 0xd7ff),
                Arbitraries.integers().between(0xe000, Character.MAX_CODE_POINT));
        return characters
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));
    }

    private static boolean isName(String name) {
        var folded = name.toLowerCase(Locale.ROOT);
        return folded.getBytes(UTF_8).length <= 127
                && name.chars().noneMatch(Character::isISOControl)
                && !folded.startsWith("#");
    }

    /** Letters beyond A to Z stay as they are, on Redshift, too. */
    private static String stored(String name) {
        return Pattern.compile("[A-Z]")
                .matcher(name)
                .replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Property(tries = 15, seed = "7", edgeCases = EdgeCasesMode.NONE)
    void keepsNamesAndTexts(@ForAll("names") List<String> names, @ForAll("values") List<String> values)
            throws IOException, SQLException {
        var dimension = names.get(2);
        var attribute = names.get(3);
        var fact = names.get(4);
        try (var scratch = new Scratch();
                var warehouse =
                        Warehouse.provision(DuckDb.inMemory(), star(names)).createSchema()) {
            var file = write(scratch.folder().resolve("records.json"), names, values);

            var report = warehouse
                    .load(Sources.of(Source.json(names.get(0), Location.of(file))))
                    .report();

            var rows = expected(values);
            assertThat(report.table(stored(dimension)).inserted()).isEqualTo(rows.size());
            var database = new Database(warehouse.handle().dataSource());
            var schema = quoted(names.get(7));
            var columns = "select " + quoted(names.get(1)) + ", " + quoted(attribute) + " from " + schema + ".";
            assertThat(database.rows(columns + quoted(dimension))).containsExactlyInAnyOrderElementsOf(rows);
            assertThat(database.rows(columns + quoted(fact))).containsExactlyInAnyOrderElementsOf(rows);
            assertThat(database.rows("select max(" + quoted(names.get(5)) + ") from " + schema + "." + quoted(fact)))
                    .containsExactly(String.valueOf(rows.size()));
        }
    }

    /** Names: staging table, key, dimension, attribute, fact, surrogate key, path, schema. */
    private static StarSchema star(List<String> names) {
        var key = names.get(1);
        var attribute = names.get(3);
        return StarSchema.of(
                        "odd",
                        StagingTable.named(names.get(0)).column(key, TEXT).column(attribute, TEXT),
                        DimensionTable.named(names.get(2))
                                .key(key, TEXT)
                                .attribute(Column.of(attribute, TEXT).commented("what " + attribute + " is"))
                                .commented("it's " + names.get(2))
                                .madeFrom(
                                        Mapping.from(names.get(0)).set(key, key).set(attribute, attribute)),
                        FactTable.named(names.get(4))
                                .surrogateKey(names.get(5))
                                .dimension(key, TEXT, names.get(2))
                                .degenerate(attribute, TEXT)
                                .grain(key)
                                .madeFrom(
                                        Mapping.from(names.get(0)).set(key, key).set(attribute, attribute)))
                .in(names.get(7));
    }

    private static Path write(Path file, List<String> names, List<String> values) throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            var key = json(names.get(1)) + ": " + json(key(values, i));
            lines.append('{')
                    .append(key)
                    .append(", ")
                    .append(json(names.get(3)))
                    .append(": ");
            lines.append(json(values.get(i))).append("}\n");
        }
        return Files.writeString(file, lines);
    }

    private static String key(List<String> values, int i) {
        return i + values.get(i);
    }

    /** Keys have no blanks at their end. */
    private static List<String> expected(List<String> values) {
        return java.util.stream.IntStream.range(0, values.size())
                .mapToObj(i -> "'" + key(values, i).replaceAll(" +$", "") + "', '" + values.get(i) + "'")
                .toList();
    }

    private static String json(String text) {
        return text.chars()
                .mapToObj(unit -> unit < ' ' || unit == '"' || unit == '\\'
                        ? String.format("\\u%04x", unit)
                        : String.valueOf((char) unit))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String quoted(String name) {
        return '"' + stored(name).replace("\"", "\"\"") + '"';
    }
}
