package dev.sparkify.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void foldsItsColumnToLowerCase() {
        assertThat(Distribution.key("Song_ID")).isEqualTo(new Distribution.Key("song_id"));
    }

    @Test
    void hasVariantsThatAreValues() {
        assertThat(List.of(Distribution.auto(), Distribution.even(), Distribution.all(), Distribution.key("a")))
                .containsExactly(
                        new Distribution.Auto(),
                        new Distribution.Even(),
                        new Distribution.All(),
                        new Distribution.Key("a"))
                .doesNotHaveDuplicates();
    }
}
