package dev.sparkify.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            v: 5 bytes do not fit VARCHAR(4) | TOO_LONG
            name: more than 3 bytes for VARCHAR(3) | TOO_LONG
            v: 32768 does not fit SMALLINT | OUT_OF_RANGE
            v: 200.0 is not a whole number | NO_NUMBER
            v: "long" is not a number | NO_NUMBER
            v: 1.234 has more digits behind the point than DECIMAL(5, 2) | TOO_MANY_DIGITS
            v: 1 is not true or false | NO_TRUTH
            v: "2018-11-1" is not a date of the form YYYY-MM-DD | NO_TIME
            at: the time is not in the years 1 to 9999 | NO_TIME
            v: "é" has characters of several bytes, which CHAR(3) does not take | SEVERAL_BYTES
            v: the character NUL is not taken | NO_TEXT
            v: half a pair of surrogates is no character | NO_TEXT
            v: it is there twice | KEY_TWICE
            not a JSON object: found 'N' instead of a value | NO_JSON
            it is nested deeper than 1000 levels | TOO_LARGE
            s.name: NULL is not allowed | NULL
            dim_users.user_id: a real key equals the one reserved for the unknown member | RESERVED
            the disk is full | OTHER
            """)
    void recognizesTheWordsOfTheLibrary(String text, Reason reason) {
        assertThat(Reason.of(text)).isEqualTo(reason);
    }
}
