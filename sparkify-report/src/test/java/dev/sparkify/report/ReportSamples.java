package dev.sparkify.report;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.PastLoad;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.TableReport;
import dev.sparkify.quality.AuditReport;
import dev.sparkify.quality.CheckReport;
import dev.sparkify.quality.Severity;
import dev.sparkify.report.ReportContents.Answer;
import dev.sparkify.report.ReportContents.Ledger;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.advice.Estimates;
import dev.sparkify.sql.advice.TableEstimate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes contents of reports without any engine: equal each time. */
public final class ReportSamples {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 1, 8, 30);

    private ReportSamples() {}

    /**
     * Makes contents of a warehouse that was loaded many times.
     *
     * @param star its model
     * @param loads how many times
     * @return loads of growing size, some of which set records aside; one check fails and one warns
     */
    public static ReportContents of(StarSchema star, int loads) {
        var past = LongStream.rangeClosed(1, loads)
                .mapToObj(load -> load(star, load))
                .toList();
        var rejects = LongStream.rangeClosed(1, loads)
                .mapToObj(id -> reject(star, id))
                .toList();
        var ledger = new Ledger(past, rejects, audit(star));
        return new ReportContents(star, AT, estimates(star), ledger, List.of(byText(), byHour()));
    }

    private static PastLoad load(StarSchema star, long load) {
        var sources = star.stagingTables().stream()
                .map(staging ->
                        new SourceReport(staging.name(), 30, load, 30, 1_000_000 * load, 900 * load, 899 * load, load))
                .toList();
        var tables = made(star)
                .map(table -> TableReport.of(table.name())
                        .with(Outcome.STAGED, 899 * load)
                        .with(Outcome.INSERTED, 800 * load)
                        .with(Outcome.FILTERED, 99 * load))
                .toList();
        return new PastLoad(load, AT.minusDays(100).plusDays(load), sources, tables);
    }

    private static RejectedRecord reject(StarSchema star, long id) {
        return new RejectedRecord(
                id,
                id,
                AT.minusDays(100).plusDays(id),
                star.stagingTables().get(0).name(),
                "data/log_data/2018/11/2018-11-" + id + "-events.json",
                id * 7,
                "ts",
                "is no whole number: «yesterday»",
                "{\"page\": \"NextSong\", \"ts\": \"yesterday\", \"song\": \"A title that goes on and on\"}",
                id % 2);
    }

    private static AuditReport audit(StarSchema star) {
        var passed = made(star)
                .map(table -> new CheckReport(
                        "primary key " + table.primaryKey() + " is unique", table.name(), Severity.FAILURE, 0, ""));
        var fact = star.facts().get(0).name();
        var failed = new CheckReport("every song is known", fact, Severity.FAILURE, 3, "song_id = SO1; song_id = SO2");
        var warned = new CheckReport("plays of the last day", fact, Severity.WARNING, 1, "2018-11-30");
        return new AuditReport(Stream.concat(passed, Stream.of(failed, warned)).toList());
    }

    private static Estimates estimates(StarSchema star) {
        var estimates = Estimates.none();
        var tables = made(star).toList();
        for (int i = 0; i < tables.size(); i++) {
            estimates = estimates.table(
                    tables.get(i).name(), TableEstimate.rows(10_000L * (i + 1)).rowBytes(80 + i));
        }
        return estimates;
    }

    private static Answer byText() {
        var rows = IntStream.range(0, 10)
                .mapToObj(i ->
                        List.of("You're The One, a song with a long title " + i, "Artist " + i, "" + (100 - i * i)))
                .toList();
        var sql = "SELECT song_title, artist_name, COUNT(*) AS plays\nFROM fact_songplays\nGROUP BY 1, 2\nLIMIT 10";
        return new Answer("Which songs are played most?", sql, 2, List.of("song_title", "artist_name", "plays"), rows);
    }

    private static Answer byHour() {
        var rows = IntStream.range(0, 24)
                .mapToObj(hour -> List.of("" + hour, "" + (hour * 37 % 101)))
                .toList();
        return new Answer("At which hours (UTC) do people listen?", "SELECT 1", 1, List.of("hour", "plays"), rows);
    }

    private static Stream<Table> made(StarSchema star) {
        return Stream.of(star.dimensions(), star.facts()).flatMap(List::stream);
    }
}
