package dev.sparkify.local.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the naive warehouse against tables that were worked out by another implementation, or by hand. */
class NaiveWarehouseTest {
    private static final Path TRAPS = Path.of("..", "..", "shared", "traps");
    private static final Pattern FIELD = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*+)\"|([^\",\\n]*))(,|\\n)");

    @TestFactory
    Stream<DynamicTest> agreesWithTheTrapCases() throws IOException {
        assumeTrue(Files.isDirectory(TRAPS), () -> "Skipped: there are no trap cases at " + TRAPS.toAbsolutePath());
        try (var folders = Files.list(TRAPS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("case.json"))).sorted().toList().stream()
                    .filter(NaiveWarehouseTest::refusesBadRecords)
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static boolean refusesBadRecords(Path folder) {
        return text(folder.resolve("case.json")).contains("\"policy\": \"fail\"");
    }

    private static void check(Path folder) throws IOException {
        var warehouse = new NaiveWarehouse();
        var told = text(folder.resolve("case.json"));
        var outcomes = Pattern.compile("\"(ok|refused)\"").matcher(told.substring(told.indexOf("\"expect\"")));
        for (var load : loads(folder)) {
            assertThat(outcomes.find()).isTrue();
            assertThat(outcome(warehouse, load)).as(load.toString()).isEqualTo(outcomes.group(1));
        }
        for (var table : warehouse.tables().entrySet()) {
            var expected = expected(folder.resolve("expected").resolve(table.getKey() + ".csv"));
            var rows = table.getKey().equals("fact_songplays")
                    ? table.getValue().stream()
                            .map(row -> row.replaceFirst("[0-9]+, ", ""))
                            .sorted()
                            .toList()
                    : table.getValue();
            assertThat(rows).as(table.getKey()).isEqualTo(expected);
        }
    }

    private static List<Path> loads(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().matches("[0-9]+"))
                    .sorted()
                    .toList();
        }
    }

    private static String outcome(NaiveWarehouse warehouse, Path load) {
        var events = Listing.of(load.resolve("log_data"));
        var songs = Listing.of(load.resolve("song_data"));
        if (events.isEmpty() || songs.isEmpty()) {
            return "refused";
        }
        var files = new LinkedHashMap<String, List<Path>>(Map.of(NaiveWarehouse.EVENTS, events));
        files.put(NaiveWarehouse.SONGS, songs);
        try {
            warehouse.load(files);
            return "ok";
        } catch (NaiveWarehouse.Refused refused) {
            return "refused";
        }
    }

    /** Reads a table as the checker writes it: a row a line, \N for NULL. */
    private static List<String> expected(Path csv) {
        var rows = new ArrayList<String>();
        var row = new ArrayList<String>();
        var fields = FIELD.matcher(text(csv));
        var numbers = new ArrayList<Boolean>();
        while (fields.find()) {
            boolean isText = fields.group(1) != null;
            row.add(isText ? fields.group(1).replace("\"\"", "\"") : fields.group(2));
            if (fields.group(3).equals("\n")) {
                if (numbers.isEmpty()) {
                    row.forEach(name -> numbers.add(isNumber(name)));
                } else {
                    rows.add(row(row, numbers));
                }
                row.clear();
            }
        }
        return rows.stream().sorted().toList();
    }

    private static boolean isNumber(String column) {
        return column.matches("start_time|session_id|item_in_session|song_length|year|duration|latitude|longitude"
                + "|hour|day|week|month|weekday");
    }

    private static String row(List<String> fields, List<Boolean> numbers) {
        var values = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            values.add(field.equals("\\N") ? "NULL" : numbers.get(i) ? number(field) : "'" + field + "'");
        }
        return String.join(", ", values);
    }

    private static String number(String field) {
        if (field.contains(":")) {
            return java.time.LocalDateTime.parse(field.replace(' ', 'T')).toString();
        }
        return field.contains(".") || field.contains("e") ? String.valueOf(Double.parseDouble(field)) : field;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
