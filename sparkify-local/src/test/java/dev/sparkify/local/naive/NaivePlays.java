package dev.sparkify.local.naive;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Is the fact: of each grain the least event, numbered in the order of the stream, pointed at the song that was found. */
final class NaivePlays {
    private final Members songs;
    private final Map<Play.Grain, Play> all = new HashMap<>();
    private long highest;
    private long duplicate;
    private long duplicateOfHistory;
    private long conflicting;
    private long updated;

    NaivePlays(Members songs) {
        this.songs = songs;
    }

    static boolean isPlay(Row event) {
        return event.reads("page", "NextSong");
    }

    TableReport load(long staged, List<Row> heard) {
        duplicate = 0;
        duplicateOfHistory = 0;
        conflicting = 0;
        updated = 0;
        var added = new ArrayList<Play>();
        var touched = new HashMap<Play.Grain, Play>();
        byGrain(heard).forEach((grain, events) -> {
            var least = least(events);
            var before = Optional.ofNullable(all.get(grain));
            if (before.isEmpty()) {
                added.add(found(++highest, least));
            } else {
                meet(before.get(), least).ifPresent(play -> touched.put(grain, play));
            }
        });
        long resolved = resolve(touched);
        all.putAll(touched);
        added.forEach(play -> all.put(Play.Grain.of(play.event()), play));
        long unknown = added.stream().filter(Play::refersToUnknown).count();
        return TableReport.of("fact_songplays")
                .with(Outcome.STAGED, staged)
                .with(Outcome.FILTERED, staged - heard.size())
                .with(Outcome.DUPLICATE, duplicate)
                .with(Outcome.DUPLICATE_OF_HISTORY, duplicateOfHistory)
                .with(Outcome.CONFLICTING, conflicting)
                .with(Outcome.INSERTED, added.size())
                .with(Outcome.UPDATED, updated)
                .with(Outcome.RESOLVED, resolved)
                .with(Outcome.UNKNOWN, unknown);
    }

    private static Map<Play.Grain, List<Row>> byGrain(List<Row> heard) {
        var grains = new TreeMap<Play.Grain, List<Row>>(Play.Grain.STREAM);
        heard.forEach(event -> grains.computeIfAbsent(Play.Grain.of(event), grain -> new ArrayList<>())
                .add(event));
        return grains;
    }

    private Row least(List<Row> events) {
        var least = events.stream().min(Play.order()).orElseThrow();
        long equal = events.stream()
                .filter(event -> Play.order().compare(event, least) == 0)
                .count();
        duplicate += equal - 1;
        conflicting += events.size() - equal;
        return least;
    }

    /** Returns what a known play becomes, if it changes. */
    private Optional<Play> meet(Play before, Row event) {
        int order = Play.order().compare(event, before.event());
        duplicateOfHistory += order == 0 ? 1 : 0;
        conflicting += order > 0 ? 1 : 0;
        updated += order < 0 ? 1 : 0;
        return order < 0 ? Optional.of(found(before.id(), event)) : Optional.empty();
    }

    /** Points plays of earlier loads at songs that came late. */
    private long resolve(Map<Play.Grain, Play> touched) {
        long resolved = 0;
        for (var grain : all.keySet()) {
            var play = touched.containsKey(grain) ? Optional.<Play>empty() : Optional.ofNullable(all.get(grain));
            var better = play.filter(Play::isUnresolved)
                    .map(known -> found(known.id(), known.event()))
                    .filter(known -> !known.isUnresolved());
            better.ifPresent(known -> touched.put(grain, known));
            resolved += better.stream().count();
        }
        return resolved;
    }

    private Play found(long id, Row event) {
        return songs.stream()
                .filter(song -> isSame(event, "song", song, "title")
                        && isSame(event, "artist", song, "artist_name")
                        && isSame(event, "length", song, "duration"))
                .min(Row.by(List.of("song_id")))
                .map(song -> new Play(id, event, song.text("song_id"), song.text("artist_id")))
                .orElseGet(() -> new Play(id, event, Play.UNKNOWN, Play.UNKNOWN));
    }

    private static boolean isSame(Row event, String heard, Row song, String known) {
        return Stream.ofNullable(event.values().get(heard)).anyMatch(value -> song.is(known, value));
    }

    /** Lists what was heard, and when, by whom. */
    List<NaiveWarehouse.Heard> heard() {
        return all.entrySet().stream()
                .map(entry -> new NaiveWarehouse.Heard(
                        entry.getValue().id(),
                        entry.getKey().user(),
                        Play.moment(entry.getKey().ts()),
                        entry.getValue().event().written(Play.ATTRIBUTES)))
                .toList();
    }

    long countTimes() {
        return writtenTimes().size();
    }

    List<String> writtenTimes() {
        return all.values().stream().map(Play::writtenTime).distinct().sorted().toList();
    }

    List<String> written() {
        return all.values().stream().map(Play::written).sorted().toList();
    }
}
