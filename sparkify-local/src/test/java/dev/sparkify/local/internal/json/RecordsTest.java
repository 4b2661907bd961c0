package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.type.ColumnType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
    private static final List<Field> FIELDS =
            List.of(Field.named("a", ColumnType.integer()), Field.named("b", ColumnType.varchar(20)));

    @TempDir
    private Path folder;

    @Test
    void readsLinesWithBlankOnesAndCarriageReturns() throws Exception {
        Passed passed = read("\r\n \n{\"a\":1}\r\n\r\n  {\"a\":2}\t\r\n\n{\"a\":3}");

        assertThat(passed.texts(0)).containsExactly("1", "2", "3");
        assertThat(passed.rows()).extracting(Passed.Row::offset).containsExactly(4L, 17L, 28L);
        assertThat(passed.result().bad()).isZero();
    }

    @Test
    void readsSeveralObjectsOfALine() throws Exception {
        Passed passed = read("{\"a\":1}{\"a\":2}  \t {\"a\":3}\n{\"a\":4} {\"a\":1.5} {\"a\":5}");

        assertThat(passed.texts(0)).containsExactly("1", "2", "3", "4", "5");
        assertThat(passed.badLines()).containsExactly(2L);
    }

    @Test
    void losesTheRestOfALineThatCannotBeReadAndNothingElse() throws Exception {
        Passed passed = read("{\"a\":1}\n{\"a\":2} x {\"a\":9}\n[{\"a\":9}]\n42\nnull\n{\"a\":3\n{\"a\":4}\n");

        assertThat(passed.texts(0)).containsExactly("1", "2", "4");
        assertThat(passed.badLines()).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(passed.reasons())
                .containsExactly(
                        "not a JSON object: found 'x' instead of '{'",
                        "not a JSON object: found '[' instead of '{'",
                        "not a JSON object: found '4' instead of '{'",
                        "not a JSON object: found 'n' instead of '{'",
                        "not a JSON object: found the end of the line instead of the rest of the object");
        assertThat(passed.result().badRecords().get(0).text()).isEqualTo("x {\"a\":9}");
        assertThat(passed.result().badRecords().get(0).offset()).isEqualTo(16);
        assertThat(passed.result().badRecords().get(0).column()).isEmpty();
    }

    @Test
    void isInLineModeIfTheLineAfterABadFirstOneBeginsWithABrace() throws Exception {
        Passed passed = read("{\"a\":\n\n \n{\"a\":2}\n");

        assertThat(passed.texts(0)).containsExactly("2");
        assertThat(passed.badLines()).containsExactly(1L);
    }

    @Test
    void isADocumentIfTheLineAfterABadFirstOneIsIndented() throws Exception {
        Passed passed = read("{\"a\":\n {\"a\":2}\n");

        assertThat(passed.reasons())
                .containsExactly("not a JSON object: found the end of the file instead of ',' or '}'");
    }

    @Test
    void readsDocumentsOverManyLines() throws Exception {
        Passed passed = read("\n{\n\"a\": 1,\n\"b\": \"x\"\n}\n\n{\"a\":2} {\n\"a\":1.5\n}\n{\"a\":3}{\n\"a\":4}\n");

        assertThat(passed.texts(0)).containsExactly("1", "2", "3", "4");
        assertThat(passed.badLines()).containsExactly(7L);
        assertThat(passed.reasons()).containsExactly("a: 1.5 is not a whole number; COPY takes digits alone");
    }

    @Test
    void losesTheRestOfADocumentThatCannotBeRead() throws Exception {
        Passed passed = read("{\n\"a\":1}\n\n\n{\"a\":2,}\n{\"a\":3}\n");

        assertThat(passed.texts(0)).containsExactly("1");
        assertThat(passed.badLines()).containsExactly(5L);
        assertThat(passed.reasons()).containsExactly("not a JSON object: found '}' instead of '\"'");
        assertThat(passed.result().badRecords().get(0).text()).isEqualTo("{\"a\":2,}\n{\"a\":3}");
    }

    @Test
    void takesAnArrayAroundAllForOneBadRecord() throws Exception {
        Passed passed = read("[{\"a\":1}, {\"a\":2}]\n");

        assertThat(passed.rows()).isEmpty();
        assertThat(passed.badLines()).containsExactly(1L);
    }

    @Test
    void skipsAByteOrderMark() throws Exception {
        assertThat(read("\ufeff{\"a\":1}\n{\"a\":2}").texts(0)).containsExactly("1", "2");
        assertThat(read("\ufeff{\n\"a\":1}").texts(0)).containsExactly("1");
        assertThat(read("\ufeff").result().bad()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t\n"})
    void findsNothingInABlankFile(String content) throws Exception {
        Passed passed = read(content);

        assertThat(passed.rows()).isEmpty();
        assertThat(passed.result().bad()).isZero();
        assertThat(passed.result().files())
                .singleElement()
                .satisfies(file -> assertThat(file.identity().bytes()).isEqualTo(content.length()));
    }

    @Test
    void matchesKeysInAnyCaseAndOrderAndIgnoresOthers() throws Exception {
        Passed passed =
                read("{\"B\":\"x\",\"other\":{\"a\":[1,{}]},\"A\":1}\n{\"\\u0041\":2}\n{}\n{\"ab\":1,\"\":2,\"a \":3}");

        assertThat(passed.texts(0)).containsExactly("1", "2", "NULL", "NULL");
        assertThat(passed.texts(1)).containsExactly("x", "NULL", "NULL", "NULL");
    }

    @Test
    void refusesAColumnThatIsThereTwice() throws Exception {
        Passed passed = read("{\"a\":1,\"A\":2}\n{\"a\":1,\"a\":1}\n{\"a\":null,\"a\":1}\n{\"x\":1,\"x\":2}");

        assertThat(passed.reasons())
                .containsOnly("a: it is there twice; which one COPY takes is not documented")
                .hasSize(3);
        assertThat(passed.result().good()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\":[1,]}",
                "{\"x\":{,}}",
                "{\"x\":NaN}",
                "{\"x\":'a'}",
                "{\"x\":01}",
                "{\"x\":1.}",
                "{\"x\":.5}",
                "{\"x\":+1}",
                "{\"x\":1e}",
                "{\"x\":\"\t\"}",
                "{\"x\":\"\\x\"}",
                "{\"x\":\"\\u00g0\"}",
                "{\"x\":tru}",
                "{\"x\" 1}",
                "{x:1}",
                "{\"x\":1 \"a\":1}",
                "{\"x\":1}}",
                "{\"x\":[1}",
                "{\"x\":/* */1}",
                "{\"x\":\"",
                "{\"x\":\f1}",
                "{\"x\":-}",
                "{\"x\":nulls}",
                "{\"x\":[1 2]}",
                "{\"x\":{\"y\"}}",
                "{\"x\":-01}",
                "{\"x\0\":1}"
            })
    void refusesWhatIsNoJsonInIgnoredPartsToo(String line) throws Exception {
        Passed passed = read("{\"a\":1}\n" + line + "\n{\"a\":2}\n");

        assertThat(passed.texts(0)).startsWith("1").endsWith("2");
        assertThat(passed.badLines()).containsExactly(2L);
        assertThat(passed.reasons().get(0)).startsWith("not a JSON object: found ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M\u00fcnchen",
                "\u00c3",
                "\u00c0\u0080",
                "\u00ed\u00a0\u0080",
                "\u00f4\u0090\u0080\u0080",
                "\u00e2\u0082",
                "\u00f0\u009f\u0098",
                "\u00ff",
                "\u0080",
                "\u00e0\u0080\u0080",
                "\u00f0\u0080\u0080\u0080"
            })
    void refusesWhatIsNoUtf8(String latin) throws Exception {
        String content = "{\"a\":1}\n{\"b\":\"" + latin + "\"}\n{\"x\":\"" + latin + "\"}\n{\"a\":2}\n";

        Passed passed = read(content.getBytes(ISO_8859_1));

        assertThat(passed.texts(0)).containsExactly("1", "2");
        assertThat(passed.badLines()).containsExactly(2L, 3L);
        assertThat(passed.reasons()).containsOnly("not a JSON object: the text is not UTF-8");
        assertThat(passed.result().badRecords().get(0).text()).contains("\ufffd");
    }

    @Test
    void takesHalvesOfPairsInIgnoredParts() throws Exception {
        assertThat(read("{\"a\":1,\"x\":\"\\ud800\\u0000\",\"\\udc00\":2}").texts(0))
                .containsExactly("1");
    }

    @Test
    void refusesWhatIsNestedTooDeeplyAlone() throws Exception {
        String deepest = "[".repeat(999) + "]".repeat(999);
        String deeper = "[".repeat(1000) + "]".repeat(1000);
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        Passed passed = read("{\"x\":" + deepest + ",\"a\":1} {\"x\":" + deeper + "} {\"x\":" + deep + "} {\"a\":2}");

        assertThat(passed.texts(0)).containsExactly("1", "2");
        assertThat(passed.reasons())
                .containsOnly("it is nested deeper than 1000 levels")
                .hasSize(2);
        assertThat(passed.result().badRecords().get(1).text()).hasSize(1000);
    }

    @Test
    void blamesNoOtherRecordForDepth() throws Exception {
        Passed passed = read("{\"a\":1}\n{\"x\":" + "[".repeat(1000) + "]".repeat(1000) + " oops\n{\"a\":2}");

        assertThat(passed.texts(0)).containsExactly("1", "2");
        assertThat(passed.reasons()).containsExactly("not a JSON object: found 'o' instead of ',' or '}'");
    }

    @Test
    void refusesAnObjectOfMoreThanFourMegabytesAlone() throws Exception {
        int most = 4 << 20;
        String fits = "{\"x\":\"" + "é".repeat(most / 2 - 4) + "\"}";
        String over = "{\"x\":\"" + "é".repeat(most / 2 - 4) + "\" }";

        Passed passed = Passed.over(
                plan(("{\n\"a\":1}" + fits + over + "{\"a\":2}").getBytes(UTF_8))
                        .inPiecesOf(1000),
                1,
                9);

        assertThat(fits.getBytes(UTF_8)).hasSize(most);
        assertThat(passed.texts(0)).containsExactly("1", "NULL", "2");
        assertThat(passed.reasons()).containsExactly("the object has 4194305 bytes; COPY takes at most 4194304");
    }

    @Test
    void readsARecordOfUpTo64MegabytesAndLosesALongerOne() throws Exception {
        byte[] long65 = ("{\"x\":\"" + "x".repeat(65 << 20) + "\"}\n{\"a\":2}\n").getBytes(UTF_8);

        Passed passed = Passed.over(plan(long65).inPiecesOf(1 << 20), 2, 9);

        assertThat(passed.texts(0)).containsExactly("2");
        assertThat(passed.reasons()).containsExactly("not a JSON object: it is longer than 64 MB");
    }

    private Passed read(String content) throws Exception {
        return read(content.getBytes(UTF_8));
    }

    /** Reads in pieces of several sizes, which must not show. */
    private Passed read(byte[] content) throws Exception {
        ReadingPlan plan = plan(content);
        Passed passed = Passed.over(plan, 1, 1000);
        for (int pieceBytes : new int[] {1, 17, 24, 64}) {
            assertThat(Passed.over(plan.inPiecesOf(pieceBytes), 2, 3)).isEqualTo(passed);
        }
        return passed;
    }

    private ReadingPlan plan(byte[] content) throws Exception {
        return ReadingPlan.of(FIELDS, List.of(Files.write(folder.resolve("f.json"), content)));
    }
}
