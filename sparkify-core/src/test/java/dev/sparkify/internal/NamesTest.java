package dev.sparkify.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "start_tme, ' (did you mean start_time?)'",
        "userid, ' (did you mean user_id?)'",
        "session_nmbr, ' (did you mean session_number?)'",
        "user, ''",
        "weather, ''",
        "x, ''"
    })
    void asksForTheNearestKnownName(String unknown, String question) {
        assertThat(Names.didYouMean(unknown, List.of("user_id", "start_time", "session_number")))
                .isEqualTo(question);
    }

    @Test
    void asksForTheFirstByAlphabetOfTwoThatAreEquallyNear() {
        assertThat(Names.didYouMean("b1", List.of("c1", "a1"))).isEqualTo(" (did you mean a1?)");
    }

    @Test
    void asksNothingWhereNothingIsKnown() {
        assertThat(Names.didYouMean("start_time", List.of())).isEmpty();
    }

    @Test
    void foldsTheSameInEveryCountryAndOnlyWhatRedshiftFolds() {
        assertThat(Names.folded("TITLE"))
                .isEqualTo("TITLE".toLowerCase(Locale.ENGLISH))
                .isEqualTo("title");
        assertThat(Names.folded("ÄRGER", "Song")).containsExactly("Ärger", "song");
    }

    @Test
    void leavesTheListAsItWas() {
        var list = List.of("a");

        assertThat(Names.plus(list, "b")).containsExactly("a", "b");
        assertThat(list).containsExactly("a");
    }
}
