package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Format;
import dev.sparkify.spi.Feature;
import dev.sparkify.type.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows what is taken where a rule of Redshift does not hold, and how epochs are read. */
class RulesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} off: {1} takes {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            VARCHAR_COUNTS_BYTES | varchar | "éééé" | éééé
            VARCHAR_COUNTS_BYTES | varchar | "😀😀😀😀" | 😀😀😀😀
            CHAR_TAKES_SINGLE_BYTES | char | "éé😀é" | éé😀é
            DECIMAL_CUT_BY_COPY | decimal | 20.259 | 20.26
            DECIMAL_CUT_BY_COPY | decimal | "-20.255" | -20.26
            DECIMAL_CUT_BY_COPY | decimal | 20.25499999999999999999 | 20.25
            DECIMAL_CUT_BY_COPY | decimal | 0.005 | 0.01
            DECIMAL_CUT_BY_COPY | decimal | 0.00499 | 0.00
            DECIMAL_CUT_BY_COPY | decimal | 1e-999999999 | 0.00
            FRACTION_REFUSED | integer | 200.0 | 200
            FRACTION_REFUSED | integer | "200.00" | 200
            FRACTION_REFUSED | integer | -2.50e1 | -25
            """)
    void takesWhereTheRuleIsOff(Feature rule, String type, String json, String expected) throws Exception {
        var passed = read(type, json, new Rules(Set.of(rule), Format.Times.WRITTEN));

        assertThat(passed.reasons()).isEmpty();
        assertThat(passed.texts(0)).containsExactly(expected);
        assertThat(read(type, json, Rules.ALL).result().bad()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} off: {1} refuses {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            VARCHAR_COUNTS_BYTES | varchar | "ééééé" | 5 characters do not fit VARCHAR(4)
            CHAR_TAKES_SINGLE_BYTES | char | "abcde" | 5 characters do not fit CHAR(4)
            DECIMAL_CUT_BY_COPY | decimal | 999.995 | 999.995 does not fit DECIMAL(5, 2) once it is rounded
            DECIMAL_CUT_BY_COPY | decimal | 1000.5 | 1000.5 does not fit DECIMAL(5, 2); COPY refuses it
            FRACTION_REFUSED | integer | 200.5 | 200.5 is not a whole number; COPY takes digits alone
            FRACTION_REFUSED | integer | 1e10 | 1e10 does not fit INTEGER; COPY refuses it
            FRACTION_REFUSED | integer | 1e999999999 | 1e999999999 does not fit INTEGER; COPY refuses it
            """)
    void refusesWhatStillDoesNotFit(Feature rule, String type, String json, String reason) throws Exception {
        assertThat(read(type, json, new Rules(Set.of(rule), Format.Times.WRITTEN))
                        .reasons())
                .containsExactly("v: " + reason);
    }

    @Property(tries = 300)
    void roundsAsACastDoes(
            @ForAll @BigRange(min = "-99999", max = "99999") @Scale(9) BigDecimal value,
            @ForAll @IntRange(max = 9) int scale) {
        var bytes = (value.toPlainString() + " ").getBytes(UTF_8);
        var number = new NumberToken();
        number.scan(bytes, 0);

        assertThat(new Digits(number).rounded(scale)).isEqualTo(value.setScale(scale, RoundingMode.HALF_UP));
    }

    @Test
    void takesObjectsOfMoreThanFourMegabytesWhereTheRuleIsOff() throws Exception {
        var json = "\"" + "x".repeat(5 << 20) + "\"";
        var file = Files.writeString(folder.resolve("v.json"), "{\"w\":" + json + ",\"v\":1}");
        var field = Field.named("v", ColumnType.integer())
                .under(new Rules(Set.of(Feature.ROW_LIMITED), Format.Times.WRITTEN));

        assertThat(Passed.over(ReadingPlan.of(List.of(field), List.of(file)), 1, 4)
                        .texts(0))
                .containsExactly("1");
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            EPOCH_MILLIS | 0 | 0
            EPOCH_MILLIS | 1541105830796 | 1541105830796000
            EPOCH_MILLIS | "1541105830796" | 1541105830796000
            EPOCH_MILLIS | 253402300799999 | 253402300799999000
            EPOCH_MILLIS | "" | NULL
            EPOCH_MILLIS | null | NULL
            EPOCH_SECONDS | 1541105830 | 1541105830000000
            EPOCH_SECONDS | 253402300799 | 253402300799000000
            """)
    void takesEpochs(Format.Times times, String json, String micros) throws Exception {
        var passed = read("timestamp", json, new Rules(Set.of(), times));

        assertThat(passed.reasons()).isEmpty();
        assertThat(passed.texts(0)).containsExactly(micros);
    }

    @ParameterizedTest(name = "{0} refuses {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            EPOCH_MILLIS | -1 | lies before 1970; whether COPY reads such a time is not documented
            EPOCH_MILLIS | 253402300800000 | lies beyond the year 9999
            EPOCH_MILLIS | 9999999999999999999999 | lies beyond the year 9999
            EPOCH_SECONDS | 253402300800 | lies beyond the year 9999
            EPOCH_SECONDS | 1541105830.796 | is not a whole number of seconds since 1970, as COPY reads it with TIMEFORMAT 'epochsecs'
            EPOCH_MILLIS | 1.5e12 | is not a whole number of milliseconds since 1970, as COPY reads it with TIMEFORMAT 'epochmillisecs'
            EPOCH_MILLIS | true | is not a whole number of milliseconds since 1970, as COPY reads it with TIMEFORMAT 'epochmillisecs'
            EPOCH_MILLIS | "2018-11-01 20:57:10" | is not a whole number of milliseconds since 1970, as COPY reads it with TIMEFORMAT 'epochmillisecs'
            """)
    void refusesOtherEpochs(Format.Times times, String json, String reason) throws Exception {
        assertThat(read("timestamp", json, new Rules(Set.of(), times)).reasons())
                .containsExactly("v: " + json + " " + reason);
    }

    @Test
    void readsDatesWrittenOutBesideEpochs() throws Exception {
        var rules = new Rules(Set.of(), Format.Times.EPOCH_MILLIS);

        assertThat(read("date", "\"1970-01-02\"", rules).texts(0)).containsExactly("1");
        assertThat(read("date", "86400000", rules).reasons())
                .containsExactly("v: 86400000 is not a date of the form YYYY-MM-DD");
    }

    @Test
    void refusesEpochsForColumnsWithAZone() {
        var zoned = Field.named("v", ColumnType.timestamptz()).under(new Rules(Set.of(), Format.Times.EPOCH_MILLIS));

        assertThatThrownBy(() -> ReadingPlan.of(List.of(zoned), List.of()))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot read v from JSON: epochs are read into columns of type TIMESTAMP, of TIMESTAMPTZ"
                        + " Redshift says nothing (Redshift: COPY, data conversion parameters). Make it a TIMESTAMP, which"
                        + " is in UTC");
    }

    private Passed read(String type, String json, Rules rules) throws Exception {
        var file = Files.writeString(folder.resolve("v.json"), "{\"v\":" + json + "}");
        var field = Field.named("v", type(type)).under(rules);
        return Passed.over(ReadingPlan.of(List.of(field), List.of(file)), 1, 4);
    }

    private static ColumnType type(String name) {
        return switch (name) {
            case "varchar" -> ColumnType.varchar(4);
            case "char" -> ColumnType.character(4);
            case "decimal" -> ColumnType.decimal(5, 2);
            case "integer" -> ColumnType.integer();
            case "date" -> ColumnType.date();
            default -> ColumnType.timestamp();
        };
    }
}
