package dev.sparkify.examples.generate;

import dev.sparkify.examples.generate.SplitMix64.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Chooses what is played next: first how well known to the song data it shall be, then by popularity. */
final class Jukebox {
    private static final int LISTED_PER_MILLE = 700;
    private static final int LATE_PER_MILLE = 80;

    private final Chart listed;
    private final Chart late;
    private final Chart unlisted;

    Jukebox(Catalogue catalogue, long seed) {
        var random = SplitMix64.of(seed, Stream.CHART, 0);
        listed = chart(
                IntStream.range(0, catalogue.size()).filter(number -> !Song.isLate(number)), song(catalogue), random);
        late = chart(IntStream.range(0, catalogue.size()).filter(Song::isLate), song(catalogue), random);
        unlisted = chart(IntStream.range(0, catalogue.unlistedSize()), catalogue::unlisted, random);
    }

    Tune next(SplitMix64 random) {
        return chart(random.below(1_000)).draw(random);
    }

    private Chart chart(int share) {
        if (share >= LISTED_PER_MILLE + LATE_PER_MILLE) {
            return unlisted;
        }
        return share < LISTED_PER_MILLE || late.isEmpty() ? listed : late;
    }

    private static IntFunction<Recording> song(Catalogue catalogue) {
        return number -> catalogue.song(number).recording();
    }

    private static Chart chart(IntStream numbers, IntFunction<Recording> recordings, SplitMix64 random) {
        return new Chart(numbers.mapToObj(recordings).map(Tune::of).toList(), random);
    }

    /** Ranks tunes in a random order, so that popularity has nothing to do with the order of files. */
    private static final class Chart {
        private static final int FLATNESS = 10;

        private final List<Tune> ranked;
        private final Zipf popularity;

        Chart(List<Tune> tunes, SplitMix64 random) {
            ranked = new ArrayList<>(tunes);
            random.shuffle(ranked);
            popularity = new Zipf(tunes.size(), FLATNESS);
        }

        boolean isEmpty() {
            return ranked.isEmpty();
        }

        Tune draw(SplitMix64 random) {
            return ranked.get(popularity.draw(random));
        }
    }
}
