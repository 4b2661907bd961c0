package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "reader, reader",
                "Reader, \"Reader\"",
                "IAM:anna, \"IAM:anna\"",
                "public, \"public\"",
                "role, \"role\"",
                "group, \"group\"",
                "a\"b, \"a\"\"b\""
            })
    void keepsTheCaseOfUsers(String name, String written) {
        assertThat(new SqlWriter(true).keyword("to").principal(name)).hasToString("to " + written);
    }

    @Test
    void takesNamesOf127Bytes() {
        var name = "é".repeat(63) + "a";

        assertThat(Spelling.name(name)).isEqualTo('"' + name + '"');
        assertThat(Spelling.principal(name)).isEqualTo('"' + name + '"');
    }

    @Test
    void rejectsNamesOf128Bytes() {
        var message = "The name " + "é".repeat(60) + "… has 128 bytes of UTF-8; shorten it to 127 (Redshift: r_names)";

        assertThatThrownBy(() -> Spelling.name("é".repeat(64)))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Spelling.principal("é".repeat(64)))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void countsThePlainLettersOfNames() {
        assertThat(Spelling.name("a".repeat(127))).isEqualTo("a".repeat(127));
        assertThatThrownBy(() -> Spelling.name("a".repeat(128)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "The name %s… has 128 bytes of UTF-8; shorten it to 127 (Redshift: r_names)", "a".repeat(60));
    }

    @Test
    void rejectsEmptyNames() {
        assertThatThrownBy(() -> Spelling.name(""))
                .isInstanceOf(InputException.class)
                .hasMessage("A name cannot be empty; give it 1 to 127 bytes (Redshift: r_names)");
    }

    @ParameterizedTest
    @CsvSource({"0, \\0", "10, \\u000a", "127, \\u007f", "133, \\u0085", "55357, \\ud83d", "56832, \\ude00"})
    void rejectsNamesThatCannotBePrinted(int unprintable, String shown) {
        assertThatThrownBy(() -> Spelling.name("a" + (char) unprintable + "b"))
                .isInstanceOf(InputException.class)
                .hasMessage("The name a" + shown + "b holds a control character or half of a surrogate pair; remove it:"
                        + " a name is printable UTF-8 (Redshift: r_names)");
    }

    @Test
    void escapesBackslashesWhereTheyBeginEscapes() {
        assertThat(Spelling.escapedText("it's \\N")).isEqualTo("'it''s \\\\N'");
        assertThat(Spelling.text("it's \\N")).isEqualTo("'it''s \\N'");
    }

    @Test
    void rejectsTextsThatHaveNoBytes() {
        assertThatThrownBy(() -> Spelling.text("a\0b"))
                .isInstanceOf(InputException.class)
                .hasMessage("A text of SQL cannot hold NUL; remove it from a\\0b");
        assertThatThrownBy(() -> Spelling.escapedText("a\ud83d"))
                .isInstanceOf(InputException.class)
                .hasMessage("A text of SQL cannot hold half of a surrogate pair, which UTF-8 has no bytes for;"
                        + " remove it from a\\ud83d");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"\\N, '\\N'", "\\t, '\\t'", "\\\\, '\\\\'", "|, '|'", "', ''''", "\\\\', '\\\\'''"})
    void leavesBackslashesToOptions(String value, String written) {
        assertThat(new SqlWriter(true).keyword("null as").optionText(value)).hasToString("null as " + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "a\\\\\\", "\\'", "a\\' ; drop table b --"})
    void rejectsOptionsThatABackslashWouldKeepOpen(String value) {
        assertThatThrownBy(() -> Spelling.optionText(value))
                .isInstanceOf(InputException.class)
                .hasMessage("The text of an option cannot hold a backslash before a quote or at its end, where it would"
                        + " keep the text open; double it: " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsNumbersThatAreNone(double value) {
        assertThatThrownBy(() -> Spelling.number(value))
                .isInstanceOf(InputException.class)
                .hasMessage("A literal cannot be " + value + ": give a finite number or NULL");
        assertThatThrownBy(() -> Spelling.number((float) value))
                .isInstanceOf(InputException.class)
                .hasMessage("A literal cannot be " + value + ": give a finite number or NULL");
    }

    @ParameterizedTest
    @CsvSource({
        "1E+3, 1000",
        "1E+37, 10000000000000000000000000000000000000",
        "99999999999999999999999999999999999999, 99999999999999999999999999999999999999",
        "-1.50, -1.50",
        "1E-37, 0.0000000000000000000000000000000000001"
    })
    void writesExactNumbersWithoutExponent(BigDecimal value, String written) {
        assertThat(Spelling.number(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1E+38", "1E-38", "1E+2147483647", "1E-2147483647", "10.1234567890123456789012345678901234567"})
    void rejectsExactNumbersThatNoDecimalHolds(BigDecimal value) {
        assertThatThrownBy(() -> Spelling.number(value))
                .isInstanceOf(InputException.class)
                .hasMessage("The number " + value + " has more than 38 digits, or more than 37 behind the point;"
                        + " round it or give it as DOUBLE PRECISION (Redshift: Numeric types)");
    }

    @Test
    void rejectsWholeNumbersThatNoDecimalHolds() {
        assertThat(Spelling.number(BigInteger.TEN.pow(37))).hasSize(38);
        assertThatThrownBy(() -> Spelling.number(BigInteger.TEN.pow(38)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("The number 1" + "0".repeat(38) + " has more than 38 digits");
    }
}
