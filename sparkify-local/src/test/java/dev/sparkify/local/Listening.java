package dev.sparkify.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Is what few users hear within few instants, so that events repeat, contradict each other, and come late.
 *
 * @param events each by the numbers that it is made from
 * @param songLoad which load brings the song that some events are about
 */
record Listening(List<List<Integer>> events, int songLoad) {
    static final int LOADS = 4;

    /** By column the values it may have, in JSON with single quotes; nothing between two bars: the key is not there. */
    private static final Map<String, String> EVENT = columns(
            "userId", "'8'|'8'|'10'|'8'|'8'|'é'|'8'|''|'8'|null",
            "ts", "0|1|2|3|4|5|6|7|8|9",
            "level", "'free'|'free'|'paid'|'free'|'free'|null|'free'|'paid'|'free'|''",
            "sessionId", "9|10",
            "itemInSession", "0|1|2",
            "firstName", "'Ann'|'Zoë'|null",
            "page", "'NextSong'|'NextSong'|'NextSong'|'NextSong'|'NextSong'|'NextSong'|'Home'",
            "location", "'Oslo'|null",
            "song", "'Jóga'|'Halo'");

    private static final String ABOUT_SONGS = "\"artist\":\"Björk\",\"length\":246.5}";
    private static final long START = 1_541_105_830_796L;

    private static Map<String, String> columns(String... namesAndValues) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put(namesAndValues[i], namesAndValues[i + 1].replace('\'', '"'));
        }
        return columns;
    }

    static Arbitrary<Listening> any() {
        var event = Arbitraries.integers()
                .between(0, 419)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofSize(EVENT.size() + 1);
        return Combinators.combine(
                        event.list().ofMinSize(20).ofMaxSize(40),
                        Arbitraries.integers().between(0, LOADS - 1))
                .as(Listening::new);
    }

    private static String line(List<Integer> numbers) {
        var line = new StringBuilder("{");
        var number = numbers.iterator();
        EVENT.forEach((name, values) -> {
            var choice = values.split("\\|", -1);
            var value = choice[number.next() % choice.length];
            if (name.equals("ts")) {
                value = String.valueOf(START + Long.parseLong(value) * 1000);
            }
            if (!value.isEmpty()) {
                line.append('"').append(name).append("\":").append(value).append(',');
            }
        });
        return line + ABOUT_SONGS;
    }

    /** Tells which of the loads brings an event if nothing else is decided. */
    static int loadOf(List<Integer> event) {
        return event.get(EVENT.size()) % LOADS;
    }

    static int instantOf(List<Integer> event) {
        return event.get(1) % 10;
    }

    Listening inOrderOfTime() {
        return new Listening(
                events.stream()
                        .sorted(Comparator.comparingInt(Listening::instantOf))
                        .toList(),
                songLoad);
    }

    /** Writes each load into a folder of its own, also those without events. */
    List<Path> write(Path folder, ToIntFunction<List<Integer>> loadOf) throws IOException {
        var folders = new ArrayList<Path>();
        for (int load = 0; load < LOADS; load++) {
            var into = new Folder(folder.resolve(String.valueOf(load)));
            int number = load;
            var lines = events.stream()
                    .filter(event -> loadOf.applyAsInt(event) == number)
                    .map(Listening::line)
                    .toList();
            int half = lines.size() / 2;
            if (!lines.isEmpty()) {
                into.write("log_data/a.json", String.join("\n", lines.subList(0, half)));
                into.write("log_data/b.json", String.join("\n", lines.subList(half, lines.size())));
            }
            if (load == songLoad) {
                into.write("song_data/song.json", Folder.song());
            }
            if (!lines.isEmpty() || load == songLoad) {
                folders.add(into.path());
            }
        }
        return folders;
    }

    /** Writes all events and the song into one folder. */
    Path write(Path folder) throws IOException {
        new Folder(folder)
                .write(
                        "log_data/all.json",
                        String.join("\n", events.stream().map(Listening::line).toList()))
                .write("song_data/song.json", Folder.song());
        return folder;
    }
}
