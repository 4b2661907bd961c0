package dev.sparkify.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Is what comes to a warehouse over time.
 *
 * @param events all events, by the numbers that they are made from
 * @param songs all songs
 * @param files the files that bring them, again and again
 */
record Scenario(List<List<Integer>> events, List<List<Integer>> songs, List<FileDraft> files) {
    static final int STEPS = 3;
    private static final int MOST = 59;

    /** Says whether a file holds events or songs. */
    enum Kind {
        EVENTS("log_data"),
        SONGS("song_data");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }
    }

    /** Says how the records lie in a file. */
    enum Layout {
        LINES,
        BLANK_LINES,
        PRETTY,
        ONE_LINE,
        BYTE_ORDER_MARK,
        COMPRESSED
    }

    /**
     * Is a file.
     *
     * @param kind what it holds
     * @param step when it comes
     * @param number tells its name; files of a later step replace those of the same name
     * @param layout how the records lie in it
     * @param picks which records of the scenario it holds, and how they are spelled
     */
    record FileDraft(Kind kind, int step, int number, Layout layout, List<Integer> picks) {
        Path path(Path folder) {
            var name = number + (layout == Layout.COMPRESSED ? ".json.gz" : ".json");
            return folder.resolve(kind.folder).resolve("part " + number % 2).resolve(name);
        }
    }

    static Arbitrary<Scenario> any() {
        return Combinators.combine(
                        numbers(Drafts.EVENT_NUMBERS).list().ofMinSize(1).ofMaxSize(9),
                        numbers(Drafts.SONG_NUMBERS).list().ofMinSize(1).ofMaxSize(6),
                        drafts().list().ofMinSize(1).ofMaxSize(8))
                .as(Scenario::new);
    }

    private static Arbitrary<List<Integer>> numbers(int count) {
        return Arbitraries.integers().between(0, MOST).list().ofSize(count);
    }

    private static Arbitrary<FileDraft> drafts() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, STEPS - 1),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(Layout.class),
                        Arbitraries.integers().between(0, MOST).list().ofMaxSize(7))
                .as(FileDraft::new);
    }

    /** Writes the files that come at a step. */
    void write(int step, Path folder) throws IOException {
        for (var file : files) {
            if (file.step() == step) {
                write(file, file.path(folder));
            }
        }
    }

    void write(FileDraft file, Path path) throws IOException {
        Files.createDirectories(path.getParent());
        var content = content(file).getBytes(UTF_8);
        Files.write(path, file.layout() == Layout.COMPRESSED ? compressed(content) : content);
    }

    private String content(FileDraft file) {
        var records =
                file.picks().stream().map(pick -> record(file.kind(), pick)).toList();
        var lines = IntStream.range(0, records.size())
                .mapToObj(i -> Drafts.line(records.get(i), file.picks().get(i)))
                .toList();
        return switch (file.layout()) {
            case LINES, COMPRESSED -> lines.stream().map(line -> line + "\n").collect(Collectors.joining());
            case BLANK_LINES -> "\n \n" + String.join("\r\n\r\n", lines);
            case PRETTY -> records.stream().map(Drafts::pretty).collect(Collectors.joining("\n"));
            case ONE_LINE -> String.join(" ", lines);
            case BYTE_ORDER_MARK -> "\ufeff" + String.join("\n", lines);
        };
    }

    private Map<String, String> record(Kind kind, int pick) {
        return kind == Kind.EVENTS
                ? Drafts.event(events.get(pick % events.size()))
                : Drafts.song(songs.get(pick % songs.size()));
    }

    static byte[] compressed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(content);
        }
        return bytes.toByteArray();
    }
}
