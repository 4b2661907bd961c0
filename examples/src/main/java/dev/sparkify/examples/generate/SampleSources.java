package dev.sparkify.examples.generate;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Describes sources of the Sparkify star to invent: {@code SampleSources.of(1_000_000, 10_000).writeTo(directory)}.
 *
 * <p>It writes three folders, shaped as the real ones are:
 *
 * <ul>
 *   <li>{@code log_data/2018/11/2018-11-01-events.json} and so on: the events of a day (UTC) as JSON lines in the order
 *       of their time. From 2018-11-01 on over 30 days, or over more when there are more than 150,000 events a day.
 *   <li>{@code song_data/A/A/A/TRAAA….json}: one song a file, in folders named by the third to fifth character.
 *   <li>{@code song_data_late/…}: every tenth song, in the same shape, for a second load to bring.
 * </ul>
 *
 * <p>About 70 % of the plays match a song of {@code song_data} by title, artist and duration, 8 % one of
 * {@code song_data_late}, the rest none at all. Request and bytes correspond: equal requests give equal files on
 * every Java and operating system.
 *
 * @param events how many events, up to a billion
 * @param songs how many songs, up to ten million; each takes about half a kilobyte of memory while writing
 * @param seed chooses among the samples of this size
 */
public record SampleSources(long events, int songs, long seed) {
    private static final long MOST_EVENTS = 1_000_000_000;
    private static final int MOST_SONGS = 10_000_000;
    private static final long USUAL_SEED = 2018;

    /**
     * Checks the numbers.
     *
     * @param events how many events, from 0 to a billion
     * @param songs how many songs, from 1 to ten million
     * @param seed any number
     * @throws InputException if there are fewer than 0 or too many events, fewer than 1 or too many songs
     */
    public SampleSources {
        requireWithin("events", events, 0, MOST_EVENTS);
        requireWithin("songs", songs, 1, MOST_SONGS);
    }

    /**
     * Asks for a sample of this size.
     *
     * @param events how many events, from 0 to a billion
     * @param songs how many songs, from 1 to ten million
     * @return the request, with seed 2018
     * @throws InputException if a number is out of range
     */
    public static SampleSources of(long events, int songs) {
        return new SampleSources(events, songs, USUAL_SEED);
    }

    /**
     * Asks for the usual sample: 20,000 events and 2,000 songs, about 10 MB in 2,030 files.
     *
     * @return the request, with seed 2018
     */
    public static SampleSources usual() {
        return of(20_000, 2_000);
    }

    /**
     * Chooses another sample of the same size.
     *
     * @param seed any number
     * @return a request with this seed
     */
    public SampleSources seed(long seed) {
        return new SampleSources(events, songs, seed);
    }

    /**
     * Writes the sample without reporting on the way.
     *
     * @param directory where to; made if missing
     * @return what was written
     * @throws InputException if a sample is there already, or the files cannot be written
     */
    public SampleSummary writeTo(Path directory) {
        return writeTo(directory, Progress.silent());
    }

    /**
     * Writes the sample.
     *
     * @param directory where to; made if missing
     * @param progress hears how far it has come
     * @return what was written
     * @throws InputException if a sample is there already, or the files cannot be written
     */
    public SampleSummary writeTo(Path directory, Progress progress) {
        for (var folder : Folder.values()) {
            requireMissing(folder.in(directory));
        }
        var tally = new Tally(progress, events + songs);
        try {
            return write(directory, tally);
        } catch (IOException failure) {
            throw new InputException(
                    "Cannot write the sample to %s: %s. Make room or choose another directory, and delete what is there"
                            .formatted(directory, failure),
                    failure);
        }
    }

    private SampleSummary write(Path directory, Tally tally) throws IOException {
        for (var folder : Folder.values()) {
            Files.createDirectories(folder.in(directory));
        }
        var catalogue = new Catalogue(songs, seed);
        new SongFiles(directory, tally).write(catalogue);
        try (var files = new EventFiles(directory, tally)) {
            new Traffic(this, new Jukebox(catalogue, seed)).writeTo(files);
        }
        return tally.summary(catalogue);
    }

    private static void requireWithin(String what, long number, long least, long most) {
        if (number < least || number > most) {
            throw new InputException("Cannot write %s %s: ask for %s to %s".formatted(number, what, least, most));
        }
    }

    private static void requireMissing(Path folder) {
        if (Files.exists(folder)) {
            throw new InputException(
                    "Cannot write a sample over %s: delete it or choose another directory".formatted(folder));
        }
    }
}
