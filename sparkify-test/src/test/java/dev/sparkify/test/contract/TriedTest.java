package dev.sparkify.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import org.junit.jupiter.api.Test;

class TriedTest {
    private static final Tried TRIED = new Tried(InputException.class);

    private static void refuse() {
        throw new InputException("no such table");
    }

    private static void take() {}

    private static void breakDown() {
        throw new IllegalStateException("no connection");
    }

    @Test
    void countsARefusalWhereTheControlIsTaken() {
        assertThat(TRIED.against(TriedTest::refuse, TriedTest::take)).isEqualTo("refused");
        assertThat(TRIED.against(TriedTest::take, TriedTest::breakDown)).isEqualTo("accepted");
    }

    @Test
    void countsNoRefusalWhereTheControlIsRefusedToo() {
        assertThat(TRIED.against(TriedTest::refuse, TriedTest::refuse))
                .isEqualTo("refused, but so is what has no fault: InputException: no such table");
    }

    @Test
    void takesNoOtherFailureForARefusal() {
        assertThatThrownBy(() -> TRIED.against(TriedTest::breakDown, TriedTest::take))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no connection");
        assertThatThrownBy(() -> TRIED.of(TriedTest::breakDown)).hasMessage("no connection");
    }

    @Test
    void tellsWhyWhatIsToBeTakenIsRefused() {
        assertThat(TRIED.of(TriedTest::refuse)).isEqualTo("refused: InputException: no such table");
        assertThat(TRIED.of(TriedTest::take)).isEqualTo("accepted");
    }

    @Test
    void demandsAFailureThatACaseRestsOn() {
        assertThat(TRIED.failing(TriedTest::refuse)).isEqualTo("refused");
        assertThatThrownBy(() -> TRIED.failing(TriedTest::take)).hasMessage("what has to fail is taken");
    }
}
