package dev.sparkify.local.damage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.Location;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TableReport;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages events in every kind of {@code damage.txt}. A few rotations are a sample; to damage each line of the day in each
 * kind:
 *
 * <pre>{@code
 * ./mvnw test -pl sparkify-local -am -Dtest=DamageTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dtest.options=-Ddamage.full=true
 * }</pre>
 */
class DamageTest {
    private static final Path DAY =
            Path.of("..", "..", "shared", "data", "sparkify", "log_data", "2018", "11", "2018-11-21-events.json");
    private static final int SAMPLED_ROTATIONS = 2;

    @TempDir
    private Path folder;

    private final List<Damage> damages;

    DamageTest() throws IOException {
        this.damages = Damages.all();
    }

    @Test
    void knowsKindsByName() {
        assertThat(damages).hasSizeGreaterThan(200).extracting(Damage::name).doesNotHaveDuplicates();
    }

    @Test
    void setsAsideWhatIsDamagedInAFileThatIsMade() throws Exception {
        var events = IntStream.rangeClosed(1, 2 * damages.size())
                .mapToObj(Event::number)
                .toList();

        rotate(events, List.of(0));
    }

    @Test
    void setsAsideWhatIsDamagedInADayOfTheSample() throws Exception {
        assumeTrue(Files.isRegularFile(DAY), () -> "Skipped: there is no sample at " + DAY.toAbsolutePath());
        var lines =
                Files.readAllLines(DAY).stream().filter(line -> !line.isBlank()).toList();
        var events = lines.stream().map(Event::of).toList();
        assertThat(events).extracting(Event::text).isEqualTo(lines);
        int all = 2 * damages.size();
        boolean isFull = Boolean.getBoolean("damage.full");
        // An odd step, so that even and odd lines take turns.
        int step = isFull ? 1 : (all / SAMPLED_ROTATIONS + 1) | 1;

        int met = rotate(
                events,
                IntStream.iterate(0, i -> i < all, i -> i + step).boxed().toList());

        assertThat(met).isGreaterThanOrEqualTo(isFull ? events.size() * damages.size() : damages.size());
    }

    private int rotate(List<Event> events, List<Integer> rotations) throws IOException, SQLException {
        var met = new HashSet<String>();
        write("song_data/songs.json", """
                {"song_id":"SO1","title":"J\u00f3ga","artist_id":"AR1","artist_name":"Bj\u00f6rk","duration":246.5}
                {"song_id":"SO2","title":"You Gotta Be","artist_id":"AR2","artist_name":"Des'ree","duration":246.30812}
                """.getBytes(UTF_8));
        for (int rotation : rotations) {
            var file = DamagedFile.of(events, damages, rotation);
            compare(file);
            met.addAll(file.met());
        }
        return met.size();
    }

    private Path write(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private record Loaded(
            SortedMap<String, List<String>> star,
            List<TableReport> tables,
            List<RejectedRecord> rejects,
            long staged,
            long quarantined) {}

    private void compare(DamagedFile file) throws IOException, SQLException {
        var path = write("log_data/damaged.json", file.damaged());
        var damaged = load(path);
        var sound = load(write("log_data/sound.json", file.sound()));

        assertThat(damaged.rejects())
                .allSatisfy(reject -> {
                    assertThat(reject.load()).isEqualTo(1);
                    assertThat(reject.file()).isEqualTo(path.toString());
                    assertThat(reject.staging()).isEqualTo("staging_events");
                    assertThat(reject.replacedBy()).isZero();
                })
                .extracting(RejectedRecord::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, file.rejected().size())
                                .mapToObj(Long::valueOf)
                                .toList());
        var inOrder = damaged.rejects().stream()
                .sorted(Comparator.comparingLong(RejectedRecord::line))
                .toList();
        for (int i = 0; i < Math.min(inOrder.size(), file.rejected().size()); i++) {
            assertSame(inOrder.get(i), file.rejected().get(i));
        }
        assertThat(damaged.quarantined()).isEqualTo(file.rejected().size());
        assertThat(sound.rejects()).isEmpty();
        assertThat(damaged.staged()).isEqualTo(sound.staged());
        assertThat(damaged.tables()).isEqualTo(sound.tables()).allMatch(TableReport::addsUp);
        assertThat(damaged.star()).isEqualTo(sound.star());
    }

    private static void assertSame(RejectedRecord reject, DamagedFile.Rejected expected) {
        var name = expected.name();
        assertThat(reject.reason()).as(name).contains(expected.reason());
        assertThat(reject.line()).as(name).isEqualTo(expected.line());
        assertThat(reject.column()).as(name).isEqualTo(expected.column());
        assertThat(reject.text()).as(name).isEqualTo(expected.text());
    }

    private Loaded load(Path events) throws SQLException {
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema()) {
            var report = warehouse
                    .load(Sources.of(
                            Source.json("staging_events", Location.of(events))
                                    .onBadRecord(BadRecordPolicy.quarantine()),
                            Source.json("staging_songs", Location.of(folder.resolve("song_data")))))
                    .report();
            var read = report.source("staging_events");
            assertThat(read.addsUp()).isTrue();
            assertThat(read.read()).isEqualTo(read.staged() + read.quarantined());
            return new Loaded(
                    new Database(warehouse.handle().dataSource()).star(),
                    report.tables(),
                    warehouse.rejects(),
                    read.staged(),
                    read.quarantined());
        }
    }

    /** What cannot be read is told all at once, what is against a rule of the star rule by rule. */
    @Test
    void refusesTheLoadAndChangesNothing() throws Exception {
        var rejected = damages.stream().filter(Damage::isRejected).toList();
        var files = rejected.stream()
                .filter(damage -> Boolean.getBoolean("damage.full") || damage.isAgainstTheRules())
                .map(List::of)
                .collect(Collectors.toCollection(ArrayList::new));
        files.add(
                rejected.stream().filter(damage -> !damage.isAgainstTheRules()).toList());
        try (var warehouse =
                Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema()) {
            warehouse.load(events(write("first.json", new DamagedFile().sound())));
            var database = new Database(warehouse.handle().dataSource());
            var before = database.everything();
            for (var kinds : files) {
                refuse(warehouse, kinds);
                assertThat(database.everything()).as(kinds.get(0).name()).isEqualTo(before);
            }
        }
    }

    private static Sources events(Path file) {
        return Sources.of(Source.json("staging_events", Location.of(file)));
    }

    private void refuse(ReadyWarehouse<DuckDbWarehouse> warehouse, List<Damage> kinds) throws IOException {
        var file = new DamagedFile();
        for (int i = 0; i < kinds.size(); i++) {
            file.add(Event.number(2 * i + 1)).add(Event.number(2 * i + 2), kinds.get(i));
        }
        var path = write("bad.json", file.damaged());

        var failure = catchThrowableOfType(BadRecordsException.class, () -> warehouse.load(events(path)));

        assertThat(failure).as(kinds.get(0).name()).isNotNull();
        assertThat(failure.count()).isEqualTo(file.rejected().size());
        assertThat(failure.records()).hasSameSizeAs(file.rejected());
        for (int i = 0; i < failure.records().size(); i++) {
            var bad = failure.records().get(i);
            var expected = file.rejected().get(i);
            assertThat(bad.file()).isEqualTo(path.toString());
            assertThat(bad.line()).as(expected.name()).isEqualTo(expected.line());
            assertThat(bad.reason()).as(expected.name()).contains(expected.reason());
        }
        assertThat(failure).hasMessageStartingWith("Nothing was loaded: ").hasMessageContaining(path + ":3: ");
    }
}
