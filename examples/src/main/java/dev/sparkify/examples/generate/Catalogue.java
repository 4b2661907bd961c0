package dev.sparkify.examples.generate;

import java.util.List;
import java.util.stream.IntStream;

/** Knows every recording by its number: the songs of the song data, and unlisted ones that match none of them. */
final class Catalogue {
    private static final int UNITS_SHORTEST = 4_000_000;
    private static final int UNITS_SPREAD = 20_000_000;
    private static final int NEAR_MISS_EVERY = 8;

    private final int size;
    private final long seed;
    private final Keys keys;
    private final List<Artist> artists;
    private final Zipf activity;

    Catalogue(int size, long seed) {
        this.size = size;
        this.seed = seed;
        this.keys = new Keys(size, seed);
        var source = new Artists(keys, seed);
        this.artists = IntStream.range(0, size / 3 + 1).mapToObj(source::artist).toList();
        this.activity = new Zipf(artists.size(), artists.size() / 10 + 1);
    }

    int size() {
        return size;
    }

    int lateSize() {
        return Song.countLate(size);
    }

    int unlistedSize() {
        return size / 2 + 1;
    }

    Keys keys() {
        return keys;
    }

    Song song(int number) {
        var random = SplitMix64.of(seed, SplitMix64.Stream.SONG, number);
        var recording = recording(random);
        return new Song(number, recording, random.chance(400) ? 0 : 1955 + random.below(63));
    }

    /** Makes a recording without a song, now and then one that differs from a song in the last digit of its length. */
    Recording unlisted(int number) {
        var random = SplitMix64.of(seed, SplitMix64.Stream.UNLISTED, number);
        var recording = number % NEAR_MISS_EVERY == 0 ? song(number).recording() : recording(random);
        return new Recording(recording.title(), recording.artist(), odd(recording.length()));
    }

    private Recording recording(SplitMix64 random) {
        var title = Titles.draw(random);
        var artist = artists.get(activity.draw(random));
        var units = UNITS_SHORTEST + random.below(UNITS_SPREAD) + random.below(UNITS_SPREAD);
        return new Recording(title, artist, even(units));
    }

    // Songs have even lengths and unlisted recordings odd ones, so that no play of the latter matches by accident.
    private static Length even(int units) {
        return new Length(units - units % 2);
    }

    private static Length odd(Length even) {
        return new Length(even.units() + 1);
    }
}
