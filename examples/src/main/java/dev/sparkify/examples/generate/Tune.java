package dev.sparkify.examples.generate;

/** Is a recording as the events tell it: the parts of a line that name what is heard. */
final class Tune {
    /** Is heard on every page but {@code NextSong}. */
    static final Tune SILENCE = new Tune(artist("null"), song("null"), Fragment.of("null"), 0);

    private final Fragment artist;
    private final Fragment song;
    private final Fragment length;
    private final int seconds;

    private Tune(Fragment artist, Fragment song, Fragment length, int seconds) {
        this.artist = artist;
        this.song = song;
        this.length = length;
        this.seconds = seconds;
    }

    static Tune of(Recording recording) {
        return new Tune(
                artist(JsonSpelling.EVENT.quote(recording.artist().name())),
                song(JsonSpelling.EVENT.quote(recording.title())),
                Fragment.of(recording.length().toString()),
                recording.length().seconds());
    }

    Fragment artist() {
        return artist;
    }

    Fragment song() {
        return song;
    }

    Fragment length() {
        return length;
    }

    int seconds() {
        return seconds;
    }

    private static Fragment artist(String json) {
        return Fragment.of("{\"artist\":" + json);
    }

    private static Fragment song(String json) {
        return Fragment.of(",\"song\":" + json);
    }
}
