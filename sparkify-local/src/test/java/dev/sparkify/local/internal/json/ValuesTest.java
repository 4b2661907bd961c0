package dev.sparkify.local.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarcharType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    private static final Map<String, ColumnType> SIZED = Map.of(
            "VARCHAR(4)", new VarcharType(4),
            "VARCHAR(99)", new VarcharType(99),
            "CHAR(3)", new CharType(3),
            "DECIMAL(5.2)", new DecimalType(5, 2),
            "DECIMAL(38.0)", new DecimalType(38, 0),
            "DECIMAL(18.9)", new DecimalType(18, 9));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} takes {1} as {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                    SMALLINT | 32767 | 32767
                    SMALLINT | -32768 | -32768
                    INTEGER | 2147483647 | 2147483647
                    INTEGER | -2147483648 | -2147483648
                    INTEGER | "200" | 200
                    INTEGER | "007" | 7
                    INTEGER | "-0000000000000000000000000000005" | -5
                    INTEGER | "2\\u00300" | 200
                    INTEGER | -0 | 0
                    INTEGER | "" | NULL
                    INTEGER | null | NULL
                    BIGINT | 9223372036854775807 | 9223372036854775807
                    BIGINT | -9223372036854775808 | -9223372036854775808
                    BIGINT | "9007199254740993" | 9007199254740993
                    DOUBLE PRECISION | 246.30812 | 246.30812
                    DOUBLE PRECISION | 1540344794796.0 | 1.540344794796E12
                    DOUBLE PRECISION | "1e2" | 100.0
                    DOUBLE PRECISION | 0.1 | 0.1
                    DOUBLE PRECISION | -0.0 | -0.0
                    DOUBLE PRECISION | 1234567.89012345 | 1234567.89012345
                    DOUBLE PRECISION | 9007199254740993 | 9.007199254740992E15
                    DOUBLE PRECISION | 179.999999999999 | 179.999999999999
                    DOUBLE PRECISION | 2.2250738585072011e-308 | 2.225073858507201E-308
                    DOUBLE PRECISION | 1e-400 | 0.0
                    DOUBLE PRECISION | "" | NULL
                    REAL | 0.1 | 0.10000000149011612
                    REAL | 16777217 | 1.6777216E7
                    DECIMAL(5.2) | 123.45 | 123.45
                    DECIMAL(5.2) | -123.4 | -123.40
                    DECIMAL(5.2) | 1.2300000 | 1.23
                    DECIMAL(5.2) | "00012.50" | 12.50
                    DECIMAL(5.2) | 1.5e2 | 150.00
                    DECIMAL(5.2) | 0e99999999999 | 0.00
                    DECIMAL(5.2) | "" | NULL
                    DECIMAL(38.0) | 99999999999999999999999999999999999999 | 99999999999999999999999999999999999999
                    DECIMAL(18.9) | 0.000000001 | 0.000000001
                    BOOLEAN | true | 1
                    BOOLEAN | false | 0
                    BOOLEAN | "TRUE" | 1
                    BOOLEAN | "No" | 0
                    BOOLEAN | "y" | 1
                    BOOLEAN | "0" | 0
                    BOOLEAN | "" | NULL
                    DATE | "1970-01-02" | 1
                    DATE | "2000-02-29" | 11016
                    DATE | "0001-01-01" | -719162
                    DATE | "" | NULL
                    TIME | "23:59:59.999999" | 86399999999
                    TIME | "00:00:01" | 1000000
                    TIMESTAMP | "1970-01-01 00:00:01.5" | 1500000
                    TIMESTAMP | "1969-12-31 23:59:59.999" | -1000
                    TIMESTAMP | "" | NULL
                    TIMESTAMPTZ | "1970-01-01 01:00:00+01" | 0
                    TIMESTAMPTZ | "1970-01-01 00:00:00-02:30" | 9000000000
                    TIMESTAMPTZ | "1970-01-01 00:00:00.5+00" | 500000
                    VARCHAR(4) | "😀" | 😀
                    VARCHAR(4) | "\\ud83d\\ude00" | 😀
                    VARCHAR(4) | "é\\u00e9" | éé
                    VARCHAR(4) | "\\/\\"\\\\" | /"\\
                    VARCHAR(4) | 1.10 | 1.10
                    VARCHAR(4) | true | true
                    VARCHAR(99) | null | NULL
                    VARCHAR(99) | -1.50E+3 | -1.50E+3
                    VARCHAR(99) | {"city" : "Oslo", "at" : [59.90, 1e1, null, true]} | {"city":"Oslo","at":[59.90,1e1,null,true]}
                    VARCHAR(99) | [ "\\u00e9\\/\\n\\u001F\\"\\\\ \\ud83d\\ude00" ] | ["é/\\n\\u001f\\"\\\\ 😀"]
                    VARCHAR(99) | [ ] | []
                    CHAR(3) | "ab" | ab
                    SUPER | "a b" | "a b"
                    SUPER | { "a" : 1.0 } | {"a":1.0}
                    SUPER | 1.0 | 1.0
                    SUPER | true | true
                    SUPER | null | NULL
                    """)
    void takes(String type, String json, String expected) throws Exception {
        Passed passed = read(type, json);

        assertThat(passed.reasons()).isEmpty();
        assertThat(passed.texts(0)).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0} refuses {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                    INTEGER | 200.0 | 200.0 is not a whole number; COPY takes digits alone
                    INTEGER | 200.5 | 200.5 is not a whole number; COPY takes digits alone
                    INTEGER | 1e2 | 1e2 is not a whole number; COPY takes digits alone
                    INTEGER | true | true is not a whole number; COPY takes digits alone
                    INTEGER | "abc" | "abc" is not a whole number; COPY takes digits alone
                    INTEGER | "200.5" | "200.5" is not a whole number; COPY takes digits alone
                    INTEGER | " 1" | " 1" is not a whole number; COPY takes digits alone
                    INTEGER | "+1" | "+1" is not a whole number; COPY takes digits alone
                    INTEGER | "0x10" | "0x10" is not a whole number; COPY takes digits alone
                    INTEGER | "١" | "١" is not a whole number; COPY takes digits alone
                    INTEGER | {} | an object is not a whole number; COPY takes digits alone
                    INTEGER | [1] | an array is not a whole number; COPY takes digits alone
                    INTEGER | 2147483648 | 2147483648 does not fit INTEGER; COPY refuses it
                    INTEGER | -2147483649 | -2147483649 does not fit INTEGER; COPY refuses it
                    SMALLINT | 32768 | 32768 does not fit SMALLINT; COPY refuses it
                    BIGINT | 9223372036854775808 | 9223372036854775808 does not fit BIGINT; COPY refuses it
                    BIGINT | "99999999999999999999" | 99999999999999999999 does not fit BIGINT; COPY refuses it
                    DOUBLE PRECISION | "long" | "long" is not a number
                    DOUBLE PRECISION | "NaN" | "NaN" is not a number
                    DOUBLE PRECISION | "1." | "1." is not a number
                    DOUBLE PRECISION | ".5" | ".5" is not a number
                    DOUBLE PRECISION | "1 " | "1 " is not a number
                    DOUBLE PRECISION | false | false is not a number
                    DOUBLE PRECISION | 1e400 | 1e400 does not fit DOUBLE PRECISION
                    REAL | 1e39 | 1e39 does not fit REAL
                    DECIMAL(5.2) | 1.234 | 1.234 has more digits behind the point than DECIMAL(5, 2); COPY would cut them without a word
                    DECIMAL(5.2) | 1000 | 1000 does not fit DECIMAL(5, 2); COPY refuses it
                    DECIMAL(5.2) | 1e999999999 | 1e999999999 does not fit DECIMAL(5, 2); COPY refuses it
                    DECIMAL(5.2) | 1e-999999999 | 1e-999999999 has more digits behind the point than DECIMAL(5, 2); COPY would cut them without a word
                    BOOLEAN | 1 | 1 is not true or false
                    BOOLEAN | "on" | "on" is not true or false
                    DATE | 20181101 | 20181101 is not a date of the form YYYY-MM-DD
                    DATE | "2018-11-1" | "2018-11-1" is not a date of the form YYYY-MM-DD
                    DATE | "2018-02-29" | "2018-02-29" is not a date of the form YYYY-MM-DD
                    DATE | "0000-01-01" | "0000-01-01" is not a date of the form YYYY-MM-DD
                    DATE | "2018-11-01 00:00:00" | "2018-11-01 00:00:00" is not a date of the form YYYY-MM-DD
                    TIME | "24:00:00" | "24:00:00" is not a time of the form HH:MM:SS[.ffffff]
                    TIME | "12:00" | "12:00" is not a time of the form HH:MM:SS[.ffffff]
                    TIME | "12:00:00." | "12:00:00." is not a time of the form HH:MM:SS[.ffffff]
                    TIMESTAMP | "2018-11-01" | "2018-11-01" is not a time of the form YYYY-MM-DD HH:MM:SS[.ffffff]
                    TIMESTAMP | "2018-11-01 00:00:00.1234567" | "2018-11-01 00:00:00.1234567" is not a time of the form YYYY-MM-DD HH:MM:SS[.ffffff]
                    TIMESTAMP | "2018-11-01 00:00:00Z" | "2018-11-01 00:00:00Z" is not a time of the form YYYY-MM-DD HH:MM:SS[.ffffff]
                    TIMESTAMPTZ | "2018-11-01 00:00:00" | "2018-11-01 00:00:00" is not a time of the form YYYY-MM-DD HH:MM:SS[.ffffff]+HH[:MM]
                    TIMESTAMPTZ | "2018-11-01 00:00:00Z" | "2018-11-01 00:00:00Z" is not a time of the form YYYY-MM-DD HH:MM:SS[.ffffff]+HH[:MM]
                    TIMESTAMPTZ | "2018-11-01 00:00:00+0100" | "2018-11-01 00:00:00+0100" is not a time of the form YYYY-MM-DD HH:MM:SS[.ffffff]+HH[:MM]
                    TIMESTAMP | 1541105830796 | 1541105830796 is not a time of the form YYYY-MM-DD HH:MM:SS[.ffffff]; COPY reads an epoch only where the source says so by times(…)
                    TIMESTAMPTZ | "2018-11-01 00:00:00 CET" | "2018-11-01 00:00:00 CET" is not a time of the form YYYY-MM-DD HH:MM:SS[.ffffff]+HH[:MM]
                    TIMESTAMPTZ | "2018-11-01 00:00:00+1:" | "2018-11-01 00:00:00+1:" is not a time of the form YYYY-MM-DD HH:MM:SS[.ffffff]+HH[:MM]
                    VARCHAR(4) | "abcd " | 5 bytes do not fit VARCHAR(4); COPY would cut the blanks without a word
                    VARCHAR(4) | "éé\\u0020" | 5 bytes do not fit VARCHAR(4); COPY would cut the blanks without a word
                    VARCHAR(4) | false | 5 bytes do not fit VARCHAR(4); COPY refuses them
                    VARCHAR(4) | 12345 | 5 bytes do not fit VARCHAR(4); COPY refuses them
                    VARCHAR(4) | [1,2] | 5 bytes do not fit VARCHAR(4); COPY refuses them
                    VARCHAR(99) | "a\\u0000b" | the character NUL is not taken
                    VARCHAR(99) | "\\ud83d" | half a pair of surrogates is no character
                    VARCHAR(99) | "\\ude00\\ud83d" | half a pair of surrogates is no character
                    VARCHAR(99) | ["\\ud83dx"] | half a pair of surrogates is no character
                    CHAR(3) | "é" | "é" has characters of several bytes, which CHAR(3) does not take; COPY refuses them
                    CHAR(3) | "abcd" | 4 bytes do not fit CHAR(3); COPY refuses them
                    SUPER | "\\ud83d" | half a pair of surrogates is no character
                    """)
    void refuses(String type, String json, String reason) throws Exception {
        Passed passed = read(type, json);

        assertThat(passed.rows()).isEmpty();
        assertThat(passed.result().badRecords()).singleElement().satisfies(bad -> {
            assertThat(bad.reason()).isEqualTo("v: " + reason);
            assertThat(bad.column()).isEqualTo("v");
            assertThat(bad.line()).isEqualTo(1);
            assertThat(bad.text()).isEqualTo("{\"v\":" + json + "}");
        });
    }

    private Passed read(String type, String json) throws Exception {
        ColumnType column = SIZED.containsKey(type)
                ? SIZED.get(type)
                : List.of(SimpleType.values()).stream()
                        .filter(simple -> simple.spelling().equals(type))
                        .findFirst()
                        .orElseThrow();
        Path file = Files.writeString(folder.resolve("v.json"), "{\"v\":" + json + "}");
        return Passed.over(ReadingPlan.of(List.of(Field.named("v", column)), List.of(file)), 1, 4);
    }
}
