package dev.sparkify.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final int MANY = 100_000;

    private final Keys keys = new Keys(MANY, 7);

    @Test
    void looksLikeTheMillionSongDataset() {
        assertThat(keys.track(0)).matches("TRAAA[A-Z]{2}128F[0-9A-F]{7}");
        assertThat(keys.song(0)).matches("SO[A-Z]{5}12A[0-9A-F]{8}");
        assertThat(keys.artist(0)).matches("AR[A-Z]{5}1187[0-9A-F]{7}");
    }

    @Test
    void neverRepeats() {
        assertDistinct(keys::track);
        assertDistinct(keys::song);
        assertDistinct(keys::artist);
    }

    @Test
    void fillsOneFolderAfterTheOther() {
        assertThat(keys.track(49)).startsWith("TRAAA");
        assertThat(keys.track(50)).startsWith("TRAAB");
        assertThat(keys.track(26 * 50)).startsWith("TRABA");
    }

    @Test
    void findsRoomForTenMillion() {
        assertThat(new Keys(10_000_000, 7).track(9_999_999)).matches("TRZ[A-Z]{4}128F[0-9A-F]{7}");
    }

    private static void assertDistinct(IntFunction<String> key) {
        assertThat(IntStream.range(0, MANY).mapToObj(key).distinct()).hasSize(MANY);
    }
}
