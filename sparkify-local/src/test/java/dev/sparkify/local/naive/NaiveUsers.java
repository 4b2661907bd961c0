package dev.sparkify.local.naive;

import dev.sparkify.load.TableReport;
import dev.sparkify.schema.Validity;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Is the history of Sparkify's users: a version for each change of the level. */
public final class NaiveUsers {
    private static final String UNKNOWN =
            "'unknown', NULL, NULL, NULL, NULL, " + Validity.ALWAYS + ", " + Validity.FOREVER + ", true";

    private final NaiveSource files = new NaiveSource(NaiveWarehouse.EVENTS, Staging.events()::event);
    private final NaiveHistory history = new NaiveHistory(new NaiveHistory.Shape(
            List.of("userid"),
            List.of("userid", "firstname", "lastname", "gender", "level"),
            List.of(),
            List.of("level"),
            List.of("time", "sessionid", "iteminsession")));

    /**
     * Takes a load that the warehouse takes.
     *
     * @param events the files with events
     * @return what became of the records
     */
    public TableReport load(List<Path> events) {
        var read = files.read(events, new ArrayList<>());
        read.keep();
        var taken = read.rows().stream()
                .filter(NaivePlays::isPlay)
                .filter(play -> play.has("userid"))
                .map(play -> play.with("time", Play.moment(play.whole("ts"))))
                .toList();
        return history.load("dim_users", read.rows().size(), taken);
    }

    /**
     * Writes dim_users.
     *
     * @return all columns but the key, sorted; with the unknown member
     */
    public List<String> written() {
        return Stream.concat(Stream.of(UNKNOWN), history.written().stream())
                .sorted()
                .toList();
    }

    /**
     * Tells versions from each other.
     *
     * @return by user_id and valid_from, as written, a number that a version never loses
     */
    public Map<String, Long> ids() {
        var ids = new HashMap<String, Long>();
        history.versions()
                .forEach(version -> ids.put(version.values().written("userid") + ", " + version.from(), version.id()));
        return ids;
    }

    /**
     * Finds the number of the version that was valid.
     *
     * @param user the user_id, or unknown
     * @param time when
     * @return as in {@link #ids}; 0 for the unknown user
     */
    public long idAt(String user, LocalDateTime time) {
        return history.at(new Row(Map.of("userid", user)), time)
                .map(NaiveHistory.Version::id)
                .orElse(0L);
    }

    /**
     * Finds the version that was valid.
     *
     * @param user the user_id, or unknown
     * @param time when
     * @return its user_id and valid_from, as written
     */
    public String at(String user, LocalDateTime time) {
        return Row.literal(user) + ", "
                + history.at(new Row(Map.of("userid", user)), time)
                        .map(NaiveHistory.Version::from)
                        .orElse(Validity.ALWAYS);
    }
}
