package dev.sparkify.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyReasonsTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            String length exceeds DDL length | TOO_LONG
            The length of the data column name is longer than the length defined in the table: too long | TOO_LONG
            Invalid digit, Value '.', Pos 3, Type: Integer | NO_NUMBER
            Invalid numeric format | NO_NUMBER
            Overflow (Column price, value 12345.6) | OUT_OF_RANGE
            Numeric data overflow (result scale) | OUT_OF_RANGE
            Invalid Date Format - length must be 10 or more | NO_TIME
            Invalid timestamp format or value [YYYY-MM-DD HH24:MI:SS] | NO_TIME
            Unknown boolean format | NO_TRUTH
            Multibyte character not supported for CHAR | SEVERAL_BYTES
            String contains invalid or unsupported UTF8 codepoints | NO_TEXT
            Missing data for not-null field | NULL
            Invalid JSON, expected an object | NO_JSON
            JSON object exceeds 4MB | TOO_LARGE
            Invalid JSON: duplicate key a | KEY_TWICE
            s.name: NULL is not allowed | NULL
            dim_users.user_id: a real key equals the one reserved for the unknown member | RESERVED
            Delimiter not found | OTHER
            """)
    void recognizesWordsOfCopyAndOfTheLibrary(String text, Reason reason) {
        assertThat(CopyReasons.of(text)).isEqualTo(reason);
    }
}
