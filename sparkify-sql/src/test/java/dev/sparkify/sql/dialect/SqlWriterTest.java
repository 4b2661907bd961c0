package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.sql.Tokens;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlWriterTest {
    private static SqlWriter writer() {
        return new SqlWriter(false);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "song_id, song_id",
                "_x1, _x1",
                "user, \"user\"",
                "timestamp, \"timestamp\"",
                "qualify, \"qualify\"",
                "year, year",
                "1st, \"1st\"",
                "a b, \"a b\"",
                "a$b, \"a$b\"",
                "é, \"é\"",
                "Song, song",
                "USER, \"user\"",
                "ÉTÉ, \"ÉtÉ\"",
                "a\"b, \"a\"\"b\"",
                "a.b, \"a.b\""
            })
    void quotesNamesWhereTheyMustBe(String name, String written) {
        assertThat(writer().identifier(name)).hasToString(written);
        assertThat(writer().identifier("t").member(name)).hasToString("t." + written);
    }

    /** Source: Redshift's page of reserved words, 2026, and the three that its list of 2023 had besides. */
    @Test
    void quotesEveryReservedWordOfRedshift() {
        assertThat(REDSHIFT.split("\\s+"))
                .hasSize(159)
                .allSatisfy(word -> assertThat(writer().identifier(word.toLowerCase(Locale.ROOT)))
                        .hasToString('"' + word.toLowerCase(Locale.ROOT) + '"'));
    }

    @Property
    void writesAnyNameSoThatItReadsBack(@ForAll("names") String name) {
        var written = writer().identifier(name).toString();

        assertThat(readName(written)).isEqualTo(Tokens.folded(name));
    }

    @Provide
    Arbitrary<String> names() {
        var odd = Arbitraries.strings()
                .withCharRange(' ', '\ud7ff')
                .ofMinLength(1)
                .ofMaxLength(60);
        var plain = Arbitraries.strings().withChars("abz_09").ofMinLength(1).ofMaxLength(12);
        var quotes = Arbitraries.strings().withChars("\"' .;-\\").ofMinLength(1).ofMaxLength(8);
        var reserved = Arbitraries.of(List.of(REDSHIFT.toLowerCase(Locale.ROOT).split("\\s+")));
        return Arbitraries.oneOf(odd, plain, quotes, reserved)
                .filter(name -> name.codePoints().noneMatch(Character::isISOControl)
                        && name.getBytes(StandardCharsets.UTF_8).length <= 127);
    }

    static boolean isReserved(String word) {
        return List.of(REDSHIFT.toLowerCase(Locale.ROOT).split("\\s+")).contains(word);
    }

    private static String readName(String written) {
        if (written.startsWith("\"")) {
            assertThat(written).endsWith("\"").hasSizeGreaterThan(2);
            var inside = written.substring(1, written.length() - 1);
            assertThat(inside.replace("\"\"", "")).doesNotContain("\"");
            return inside.replace("\"\"", "\"");
        }
        assertThat(written).matches("[a-z_][a-z0-9_]*");
        assertThat(ReservedWords.contains(written)).isFalse();
        return written;
    }

    @Property
    void writesAnyTextSoThatItReadsBack(@ForAll("texts") String text, @ForAll boolean doublesBackslash) {
        var written = new SqlWriter(doublesBackslash).text(text).toString();

        assertThat(written).startsWith("'").endsWith("'");
        assertThat(readText(written.substring(1, written.length() - 1), doublesBackslash))
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("'\\n;-\" ").ofMaxLength(12),
                Arbitraries.strings()
                        .ofMaxLength(40)
                        .filter(text -> text.codePoints().noneMatch(c -> c == 0 || (c >= 0xd800 && c <= 0xdfff))));
    }

    /** Reads as an engine does: a quote ends the text unless it is doubled, a backslash escapes where it must be doubled. */
    private static String readText(String inside, boolean doublesBackslash) {
        var text = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '\'' || (c == '\\' && doublesBackslash)) {
                i++;
                assertThat(i).isLessThan(inside.length());
                assertThat(inside.charAt(i)).isEqualTo(c);
            }
            text.append(c);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+3", "1000"})
    void writesNumbersWithoutExponent(String number) {
        assertThat(writer().number(new BigDecimal(number))).hasToString("1000");
    }

    @Test
    void writesTheLeastNumber() {
        assertThat(writer().keyword("-").number(Long.MIN_VALUE)).hasToString("- -9223372036854775808");
    }

    @Test
    void putsSpacesBetweenWordsAndNoneBeforeSigns() {
        var writer = writer().keyword("select")
                .identifier("a")
                .sign(",")
                .identifier("b")
                .keyword("from");

        assertThat(writer.open().keyword("select").number(1).sign(")")).hasToString("select a, b from (select 1)");
    }

    @Test
    void indentsLines() {
        var writer = writer();
        writer.keyword("select")
                .lines(List.of("a", "b"), writer::identifier)
                .line()
                .keyword("from");

        assertThat(writer.indented(() -> writer.line().identifier("t"))).hasToString("""
                select
                    a,
                    b
                from
                    t""");
    }

    private static final String REDSHIFT = """
            AES128 AES256 ALL ALLOWOVERWRITE ANALYSE ANALYZE AND ANY ARRAY AS ASC AUTHORIZATION AZ64 BACKUP BETWEEN \
            BINARY BLANKSASNULL BOTH BYTEDICT BZIP2 CASE CAST CHECK COLLATE COLUMN CONSTRAINT CREATE CREDENTIALS CROSS \
            CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER CURRENT_USER_ID DEFAULT DEFERRABLE DEFLATE DEFRAG \
            DELTA DELTA32K DESC DISABLE DISTINCT DO ELSE EMPTYASNULL ENABLE ENCODE ENCRYPT ENCRYPTION END EXCEPT \
            EXPLICIT FALSE FOR FOREIGN FREEZE FROM FULL GLOBALDICT256 GLOBALDICT64K GRANT GROUP GZIP HAVING IDENTITY \
            IGNORE ILIKE IN INITIALLY INNER INTERSECT INTERVAL INTO IS ISNULL JOIN LEADING LEFT LIKE LIMIT LOCALTIME \
            LOCALTIMESTAMP LUN LUNS LZO LZOP MINUS MOSTLY16 MOSTLY32 MOSTLY8 NATURAL NEW NOT NOTNULL NULL NULLS OFF \
            OFFLINE OFFSET OID OLD ON ONLY OPEN OR ORDER OUTER OVERLAPS PARALLEL PARTITION PERCENT PERMISSIONS PIVOT \
            PLACING PRIMARY RAW READRATIO RECOVER REFERENCES REJECTLOG RESORT RESPECT RESTORE RIGHT SELECT \
            SESSION_USER SIMILAR SNAPSHOT SOME SYSDATE SYSTEM TABLE TAG TDES TEXT255 TEXT32K THEN TIMESTAMP TO TOP \
            TRAILING TRUE TRUNCATECOLUMNS UNION UNIQUE UNNEST UNPIVOT USER USING VERBOSE WALLET WHEN WHERE WITH \
            WITHOUT CONNECT LANGUAGE START""";
}
