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
            n: Ungültige Ziffer (error 1207) | NO_NUMBER
            n: Invalid integer, a date perhaps (error 1205) | NO_TIME
            n: who knows (error 1213) | NULL
            n: who knows (error 1210); Redshift cuts the name of the file after 256 bytes, and 2 files of this load begin so | NO_TRUTH
            n: String length exceeds DDL length (error 1204) | TOO_LONG
            n: Numeric data overflow (result precision) (error 1204) | OUT_OF_RANGE
            n: who knows (error 1204) | OTHER
            n: Overflow, Value '1e99', Type: Float (error 1208) | OUT_OF_RANGE
            n: Multibyte character not supported for CHAR (error 1220) | SEVERAL_BYTES
            n: who knows (error 1220) | NO_TEXT
            Duplicate key; which one counts is not documented (error 1216) | KEY_TWICE
            Delimiter not found (error 1214) | OTHER
            """)
    void recognizesWordsOfCopyAndOfTheLibrary(String text, Reason reason) {
        assertThat(CopyReasons.of(text)).isEqualTo(reason);
    }
}
