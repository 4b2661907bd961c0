package dev.sparkify.local.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.local.internal.json.Place.Match;
import dev.sparkify.type.ColumnType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows which keys meet a column, and which look as if they should. */
class KeysTest {
    private static final String EXACT =
            " meets no column exactly, and COPY would load NULL without a word; write it as ";

    @TempDir
    private Path folder;

    @Test
    void meetsExactKeysAlone() throws Exception {
        var passed = read(Match.EXACT, "{\"userid\":1}\n{\"other\":2}\n{\"USERID\":null}\n{\"userId\":3}", "userid");

        assertThat(passed.texts(0)).containsExactly("1", "NULL");
        assertThat(passed.reasons())
                .containsExactly(
                        "userid: the key USERID" + EXACT + "userid, give the column a path, or read keys ignoring case",
                        "userid: the key userId" + EXACT
                                + "userid, give the column a path, or read keys ignoring case");
    }

    @Test
    void passesOverAKeyThatMissesByCaseBesideTheRightOne() throws Exception {
        var passed = read(
                Match.EXACT, "{\"userid\":1,\"userId\":2}\n{\"userId\":{},\"userid\":null}\n{\"userId\":3}", "userid");

        assertThat(passed.texts(0)).containsExactly("1", "NULL");
        assertThat(passed.reasons()).singleElement().asString().contains("the key userId meets no column exactly");
    }

    @Test
    void blamesTheFirstOfWhatIsWrong() throws Exception {
        var passed = read(Match.EXACT, "{\"userId\":\"x\",\"userid\":\"x\",\"song\":\"y\"}", "userid", "song");

        assertThat(passed.reasons()).singleElement().asString().startsWith("userid: \"x\" is not a whole number");
    }

    @Test
    void foldsTheLettersAToZ() throws Exception {
        var passed = read(Match.LATIN_CASE, "{\"SONG\":1}\n{\"sOnG\":2}\n{\"\\u0053ong\":3}", "song");

        assertThat(passed.texts(0)).containsExactly("1", "2", "3");
    }

    @Test
    void refusesKeysThatOnlyOtherLettersFold() throws Exception {
        var passed = read(Match.LATIN_CASE, "{\"ſong\":1}\n{\"song\":2}", "song");

        assertThat(passed.texts(0)).containsExactly("2");
        assertThat(passed.reasons())
                .containsExactly(
                        "song: the key ſong is the column's name only if letters beyond A to Z are folded, which"
                                + " COPY may not do and then load NULL without a word; write it as song");
    }

    @Test
    void tellsColumnsApartThatOtherLettersFold() throws Exception {
        var passed = read(Match.LATIN_CASE, "{\"song\":1,\"ſong\":2}", "song", "ſong");

        assertThat(passed.reasons()).isEmpty();
        assertThat(passed.texts(0)).containsExactly("1");
        assertThat(passed.texts(1)).containsExactly("2");
    }

    @Test
    void foldsAllLettersWhereTheRuleIsOff() throws Exception {
        var passed = read(Match.ANY_CASE, "{\"ſong\":1}\n{\"SONG\":2}", "song");

        assertThat(passed.texts(0)).containsExactly("1", "2");
    }

    private Passed read(Match match, String content, String... columns) throws Exception {
        var file = Files.writeString(folder.resolve("f.json"), content);
        var fields = Stream.of(columns)
                .map(column -> Field.named(column, ColumnType.integer(), match))
                .toList();
        return Passed.over(ReadingPlan.of(fields, List.of(file)), 1, 4);
    }
}
