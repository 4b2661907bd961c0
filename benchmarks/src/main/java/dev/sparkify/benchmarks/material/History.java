package dev.sparkify.benchmarks.material;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Makes many days of events, a file a day, from the month that a sample has: each further month is the first one with its
 * times moved on, so users and songs come again.
 *
 * @param month the sample; its files are named by consecutive days from 2018-11-01 on
 */
public record History(Sample month) {
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 11, 1);
    private static final Pattern TIME = Pattern.compile("\"ts\":([0-9]+)");

    /**
     * Writes the days of a range, and the songs.
     *
     * @param from the first day, counted from 0
     * @param to the day after the last one
     * @param target a folder, which is there
     * @throws IOException if files cannot be read or written
     */
    public void write(int from, int to, Path target) throws IOException {
        var days = new Sample(target);
        Links.make(month.songs(), month.songFiles(), days.songs());
        Files.createDirectories(days.events());
        for (int day = from; day < to; day++) {
            write(day, days.events());
        }
    }

    private void write(int day, Path folder) throws IOException {
        var month = this.month.eventFiles();
        var target = folder.resolve(FIRST_DAY.plusDays(day) + "-events.json");
        long later = Duration.ofDays((long) (day / month.size()) * month.size()).toMillis();
        try (var reader = Files.newBufferedReader(month.get(day % month.size()));
                BufferedWriter writer = Files.newBufferedWriter(target)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                writer.write(moved(line, later));
                writer.write('\n');
            }
        }
    }

    private static String moved(String line, long milliseconds) {
        return TIME.matcher(line).replaceFirst(time -> "\"ts\":" + (Long.parseLong(time.group(1)) + milliseconds));
    }
}
