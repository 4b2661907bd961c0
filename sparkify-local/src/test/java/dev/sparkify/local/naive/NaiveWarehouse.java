package dev.sparkify.local.naive;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.TableReport;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Is Sparkify's warehouse by the letter of the design: it keeps every record and computes the tables from all of them. */
public final class NaiveWarehouse {
    /** The staging table of events. */
    public static final String EVENTS = "staging_events";

    /** The staging table of songs. */
    public static final String SONGS = "staging_songs";

    private final NaiveSource eventFiles = new NaiveSource(EVENTS, Staging.events()::event);
    private final NaiveSource songFiles = new NaiveSource(SONGS, Staging.songs()::song);
    private final List<Row> history = new ArrayList<>();
    private final Members users = new Members("userid", "firstname", "lastname", "gender", "level");
    private final Members songs = new Members("song_id", "title", "artist_id", "year", "duration", "artist_name");
    private final Members artists =
            new Members("artist_id", "artist_name", "artist_location", "artist_latitude", "artist_longitude");
    private final NaivePlays plays = new NaivePlays(songs);
    private boolean isLoaded;

    /** Signals that a load is refused for its bad records. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<String> places;

        Refused(List<String> places) {
            super("bad records: " + places);
            this.places = List.copyOf(places);
        }

        /**
         * Names the bad records.
         *
         * @return each as file:line
         */
        public List<String> places() {
            return places;
        }
    }

    /**
     * Is what a load did.
     *
     * @param sources as on the receipt
     * @param tables as on the receipt
     */
    public record Receipt(List<SourceReport> sources, List<TableReport> tables) {}

    /**
     * Is a play as far as the history of users is concerned.
     *
     * @param id the songplay_id
     * @param user the user_id, or unknown
     * @param time when it was heard
     * @param event what is kept of the event, by which it is seen that another took its place
     */
    public record Heard(long id, String user, LocalDateTime time, String event) {}

    /**
     * Lists the plays.
     *
     * @return all, in any order
     */
    public List<Heard> heard() {
        return plays.heard();
    }

    /**
     * Takes a whole load or nothing of it.
     *
     * @param files the files of each source, by staging table
     * @return what it did
     * @throws Refused if there are bad records; nothing was changed
     */
    public Receipt load(Map<String, List<Path>> files) throws Refused {
        var bad = new ArrayList<String>();
        var read = new LinkedHashMap<String, NaiveSource.Read>();
        files.forEach(
                (staging, all) -> read.put(staging, (staging.equals(EVENTS) ? eventFiles : songFiles).read(all, bad)));
        if (!bad.isEmpty()) {
            throw new Refused(bad);
        }
        read.values().forEach(NaiveSource.Read::keep);
        isLoaded = true;
        var reports = read.values().stream().map(NaiveSource.Read::report).toList();
        return new Receipt(reports, load(rows(read, EVENTS), rows(read, SONGS)));
    }

    private static List<Row> rows(Map<String, NaiveSource.Read> read, String staging) {
        return Stream.ofNullable(read.get(staging))
                .flatMap(source -> source.rows().stream())
                .toList();
    }

    private List<TableReport> load(List<Row> events, List<Row> broughtSongs) {
        var heard = events.stream().filter(NaivePlays::isPlay).toList();
        var ofUsers = heard.stream().filter(play -> play.has("userid")).toList();
        history.addAll(ofUsers);
        long times = heard.stream().map(play -> play.whole("ts")).distinct().count();
        long knownTimes = plays.countTimes();
        var userChanges = users.latest(history, ofUsers, List.of("ts", "sessionid", "iteminsession"));
        var artistChanges = artists.latestLoad(broughtSongs);
        var songChanges = songs.latestLoad(broughtSongs);
        var fact = plays.load(events.size(), heard);
        var timeChanges = new Members.Changes(times, plays.countTimes() - knownTimes, 0);
        return List.of(
                report("dim_users", events.size(), ofUsers.size(), userChanges),
                report("dim_artists", broughtSongs.size(), broughtSongs.size(), artistChanges),
                report("dim_songs", broughtSongs.size(), broughtSongs.size(), songChanges),
                report("dim_time", events.size(), heard.size(), timeChanges),
                fact);
    }

    private static TableReport report(String table, long staged, long taken, Members.Changes changes) {
        long collapsed = taken - changes.brought();
        return TableReport.of(table)
                .with(Outcome.STAGED, staged)
                .with(Outcome.FILTERED, staged - taken)
                .with(Outcome.COLLAPSED, collapsed)
                .with(Outcome.INSERTED, changes.inserted())
                .with(Outcome.UPDATED, changes.updated())
                .with(Outcome.UNCHANGED, changes.unchanged());
    }

    /**
     * Lists the rows of the five tables.
     *
     * @return by table, sorted; texts in quotes
     */
    public SortedMap<String, List<String>> tables() {
        var tables = new TreeMap<String, List<String>>();
        tables.put("dim_users", withUnknown(users, "userid", "firstname", "lastname", "gender", "level"));
        tables.put("dim_songs", withUnknown(songs, "song_id", "title", "artist_id", "year", "duration"));
        tables.put(
                "dim_artists",
                withUnknown(
                        artists, "artist_id", "artist_name", "artist_location", "artist_latitude", "artist_longitude"));
        tables.put("dim_time", plays.writtenTimes());
        tables.put("fact_songplays", plays.written());
        return tables;
    }

    private List<String> withUnknown(Members members, String... columns) {
        var unknown = Row.literal(Play.UNKNOWN) + ", NULL".repeat(columns.length - 1);
        var real = members.stream()
                .map(member -> String.join(
                        ", ", Stream.of(columns).map(member::written).toList()));
        return Stream.concat(isLoaded ? Stream.of(unknown) : Stream.empty(), real)
                .sorted()
                .toList();
    }
}
