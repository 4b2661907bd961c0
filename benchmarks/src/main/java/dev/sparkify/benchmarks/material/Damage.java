package dev.sparkify.benchmarks.material;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Spoils events: of every so many lines the last one becomes a record that cannot be loaded, in one of five ways in turn. Each spoilt
 * line is one bad record, and no line is lost.
 *
 * @param every of how many lines one is spoilt, at least one
 */
public record Damage(int every) {
    private static final List<UnaryOperator<String>> WAYS = List.of(
            line -> line.substring(0, line.length() / 2),
            line -> line.replaceFirst("\"ts\":[0-9]+", "\"ts\":\"yesterday\""),
            line -> line.replaceFirst("\"status\":([0-9]+)", "\"status\":$1.5"),
            line -> line.replaceFirst("\"level\":\"", "\"level\":\"" + "x".repeat(40)),
            line -> line.replaceFirst("\"itemInSession\":[0-9]+", "\"itemInSession\":99999999999"));

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Damage {
        if (every < 1) {
            throw new IllegalArgumentException("Cannot spoil one of " + every + " lines");
        }
    }

    /**
     * Writes spoilt copies of the events, and the songs as they are.
     *
     * @param sample what is copied
     * @param target a folder, which is there
     * @throws IOException if files cannot be read or written
     */
    public void write(Sample sample, Path target) throws IOException {
        var copy = new Sample(target);
        Links.make(sample.songs(), sample.songFiles(), copy.songs());
        long lines = 0;
        for (var file : sample.eventFiles()) {
            var spoilt = copy.events().resolve(sample.events().relativize(file));
            Files.createDirectories(spoilt.getParent());
            lines = spoil(file, spoilt, lines);
        }
    }

    private long spoil(Path file, Path spoilt, long linesBefore) throws IOException {
        long lines = linesBefore;
        try (var reader = Files.newBufferedReader(file);
                BufferedWriter writer = Files.newBufferedWriter(spoilt)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                writer.write(lines % every == 0 ? way(lines / every).apply(line) : line);
                writer.write('\n');
            }
        }
        return lines;
    }

    private static UnaryOperator<String> way(long number) {
        return WAYS.get((int) (number % WAYS.size()));
    }
}
