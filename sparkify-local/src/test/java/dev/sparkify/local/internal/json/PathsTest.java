package dev.sparkify.local.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathsTest {
    private static final List<Field> FIELDS = List.of(
            Field.at("first", ColumnType.integer(), "$.a.b[0]"),
            Field.at("second", ColumnType.varchar(9), "$['a']['b'][1]"),
            Field.at("inner", ColumnType.varchar(9), "$.a.c.d"),
            Field.at("whole", SimpleType.SUPER, "$.a"),
            Field.named("A", ColumnType.varchar(60)),
            Field.at("dotted", ColumnType.integer(), "$[\"x.y\"]"));

    @TempDir
    private Path folder;

    @Test
    void findsWhatPathsAndKeysLeadTo() throws Exception {
        Passed passed = read("{\"x.y\": 7, \"a\" : {\"c\":{\"e\":0,\"d\":\"D\"}, \"b\":[1, {\"k\" :2},3]}}");

        assertThat(passed.reasons()).isEmpty();
        assertThat(passed.rows())
                .singleElement()
                .extracting(Passed.Row::values)
                .isEqualTo(List.of(
                        "1",
                        "{\"k\":2}",
                        "D",
                        "{\"c\":{\"e\":0,\"d\":\"D\"},\"b\":[1,{\"k\":2},3]}",
                        "{\"c\":{\"e\":0,\"d\":\"D\"},\"b\":[1,{\"k\":2},3]}",
                        "7"));
    }

    @Test
    void takesMissingKeysAndOtherCasesForNull() throws Exception {
        Passed passed = read(
                "{}\n{\"a\":null}\n{\"a\":{}}\n{\"a\":{\"B\":[],\"C\":{\"d\":1},\"c\":{\"D\":1},\"b\":null}}\n{\"a\":5}\n{\"X.Y\":1}");

        assertThat(passed.reasons()).isEmpty();
        for (int column : new int[] {0, 1, 2, 5}) {
            assertThat(passed.texts(column)).containsOnly("NULL");
        }
        assertThat(passed.texts(4).get(4)).isEqualTo("5");
    }

    @Test
    void refusesRecordsWithoutTheElement() throws Exception {
        Passed passed = read(
                "{\"a\":{\"b\":[]}}\n{\"a\":{\"b\":[1]}}\n{\"a\":{\"b\":{}}}\n{\"a\":{\"b\":1}}\n{\"a\":{\"b\":[\"x\",2]}}");

        assertThat(passed.rows()).isEmpty();
        assertThat(passed.reasons())
                .containsExactly(
                        "first: the array has no element 0",
                        "second: the array has no element 1",
                        "first: there is no array where its path leads",
                        "first: there is no array where its path leads",
                        "first: \"x\" is not a whole number; COPY takes digits alone");
    }

    @Test
    void refusesWhatIsThereTwice() throws Exception {
        Passed passed = read("{\"a\":{\"c\":{\"d\":1,\"d\":2}}}\n{\"a\":{\"c\":{},\"c\":{}}}\n{\"x.y\":1,\"x.y\":1}");

        assertThat(passed.reasons())
                .containsExactly(
                        "inner: it is there twice; which one COPY takes is not documented",
                        "inner: it is there twice; which one COPY takes is not documented",
                        "dotted: it is there twice; which one COPY takes is not documented");
    }

    @Test
    void countsLinesOfDocumentsOnceThoughValuesAreReadAgain() throws Exception {
        Passed passed = read("{\n\"a\":\n{\n\"c\":{\n\"d\":1}}\n}\n{\"x.y\":\"z\"}");

        assertThat(passed.badLines()).containsExactly(7L);
    }

    private Passed read(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("f.json"), content);
        return Passed.over(ReadingPlan.of(FIELDS, List.of(file)), 1, 100);
    }
}
