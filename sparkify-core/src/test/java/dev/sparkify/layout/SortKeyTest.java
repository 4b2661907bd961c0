package dev.sparkify.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SortKeyTest {
    @Test
    void foldsItsColumnsToLowerCaseAndKeepsTheirOrder() {
        assertThat(SortKey.compound("Start_Time", "USER_ID").columns()).containsExactly("start_time", "user_id");
        assertThat(SortKey.interleaved("B", "A").columns()).containsExactly("b", "a");
    }

    @Test
    void hasNoColumnsWhereRedshiftChoosesOrNothingIsSorted() {
        assertThat(SortKey.auto().columns()).isEmpty();
        assertThat(SortKey.none().columns()).isEmpty();
    }

    @Test
    void isAValue() {
        assertThat(SortKey.compound("a")).isEqualTo(SortKey.compound("A")).isNotEqualTo(SortKey.interleaved("a"));
        assertThat(SortKey.auto()).isEqualTo(SortKey.auto()).isNotEqualTo(SortKey.none());
    }
}
