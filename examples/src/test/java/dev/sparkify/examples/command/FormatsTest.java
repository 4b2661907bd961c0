package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.examples.SampleData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static String written(Function<PrintWriter, RowFormat> format, List<String> columns, List<?>... rows) {
        var text = new StringWriter();
        var out = format.apply(new PrintWriter(text));
        out.head(columns);
        for (var row : rows) {
            out.row(List.copyOf(row));
        }
        out.end();
        return text.toString();
    }

    private static String oneRow(
            Function<PrintWriter, RowFormat> format, List<String> columns, @Nullable Object... values) {
        var text = new StringWriter();
        var out = format.apply(new PrintWriter(text));
        out.head(columns);
        out.row(Arrays.asList(values));
        out.end();
        return text.toString();
    }

    @Test
    void csvQuotesWhatItMust() {
        assertThat(oneRow(CsvFormat::new, List.of("a", "b, c", "d\"e"), "x,y", "say \"hi\"", "two\r\nlines\n"))
                .isEqualTo("a,\"b, c\",\"d\"\"e\"\r\n\"x,y\",\"say \"\"hi\"\"\",\"two\r\nlines\n\"\r\n");
    }

    @Test
    void csvTellsNullFromEmptyText() {
        assertThat(oneRow(CsvFormat::new, List.of("a", "b", "c"), null, "", " "))
                .isEqualTo("a,b,c\r\n,\"\", \r\n");
    }

    @Test
    void csvWritesNumbersAndLettersOfTheWorldAsTheyAre() {
        assertThat(written(
                        CsvFormat::new,
                        List.of("é"),
                        List.of(new BigDecimal("1.50")),
                        List.of(true),
                        List.of("夜猫子 🎵")))
                .isEqualTo("é\r\n1.50\r\ntrue\r\n夜猫子 🎵\r\n");
    }

    @Test
    void csvOfNothingIsItsHeader() {
        assertThat(written(CsvFormat::new, List.of("a", "b"))).isEqualTo("a,b\r\n");
    }

    @Test
    void jsonKeepsTypesAndEscapes() {
        var json = oneRow(
                JsonFormat::new,
                List.of("i", "big", "dec", "d", "nan", "b", "n", "t\"x"),
                1,
                new BigInteger("170141183460469231731687303715884105727"),
                new BigDecimal("1.50"),
                1e300,
                Double.NaN,
                false,
                null,
                "a\"\\\n\u0001é🎵");

        assertThat(json)
                .isEqualTo("[\n{\"i\": 1, \"big\": 170141183460469231731687303715884105727, \"dec\": 1.50,"
                        + " \"d\": 1.0E300, \"nan\": \"NaN\", \"b\": false, \"n\": null,"
                        + " \"t\\\"x\": \"a\\\"\\\\\\n\\u0001é🎵\"}\n]\n");
        assertThat(SampleData.parsed(json).get(0).get("t\"x").asText()).isEqualTo("a\"\\\n\u0001é🎵");
    }

    @Test
    void jsonHasAnObjectALine() {
        assertThat(written(JsonFormat::new, List.of("a"), List.of(1), List.of(2)))
                .isEqualTo("[\n{\"a\": 1},\n{\"a\": 2}\n]\n");
        assertThat(written(JsonFormat::new, List.of("a"))).isEqualTo("[]\n");
    }

    @Test
    void jsonRefusesTwoColumnsOfOneName() {
        assertThatThrownBy(() -> written(JsonFormat::new, List.of("a", "b", "a")))
                .isInstanceOf(InputException.class)
                .hasMessage("Two columns are named a, which JSON cannot tell apart: rename one with AS");
    }

    @Test
    void tableAlignsByWhatIsShown() {
        assertThat(written(
                        TableFormat::new,
                        List.of("name", "plays"),
                        List.of("夜猫子", 1),
                        List.of("e\u0301te\u0301", 10_000),
                        List.of("🎵", 2.5)))
                .isEqualTo("""
                        name    plays
                        ------  -----
                        夜猫子      1
                        e\u0301te\u0301     10000
                        🎵        2.5
                        """);
    }

    @Test
    void tableKeepsARowOnItsLine() {
        assertThat(oneRow(TableFormat::new, List.of("a", "b", "c"), "x\n\ty\r", null, "\u001b[31m\u202e"))
                .isEqualTo("""
                        a         b  c
                        --------  -  ----------------
                        x\\n\\ty\\r     \\u001b[31m\\u202e
                        """);
    }

    @Test
    void tableOfNothingIsItsHead() {
        assertThat(written(TableFormat::new, List.of("a", "long name"))).isEqualTo("a  long name\n-  ---------\n");
    }
}
