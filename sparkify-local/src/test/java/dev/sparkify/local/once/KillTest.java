package dev.sparkify.local.once;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.local.once.Death.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a process dies: the warehouse is as before or loaded as a whole, and the next run makes it right. */
@Tag("long")
class KillTest {
    /** The long form is started by {@code .ci/kill}. */
    private static final String LONG = "sparkify.kills";

    private static final long SEED = 20_181_130;
    private static final int LEAST_OF_A_PHASE = 5;
    private static final int MOST_OF_A_PHASE = 8;

    @TempDir
    private Path folder;

    private Programs programs;

    @BeforeEach
    void unpack() throws Exception {
        programs = new Programs(folder.resolve("programs"));
    }

    private Victims victims(String star) throws Exception {
        return new Victims(folder.resolve(star), star, programs);
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void leavesAWarehouseThatTheNextRunMakesRight() throws Exception {
        var victims = victims("history");
        var deaths = new ArrayList<Death>();
        Phase.of(victims.statements()).forEach((phase, numbers) -> {
            if (!phase.equals(Phase.CLEANING)) {
                deaths.add(Death.at(Kind.STATEMENT, numbers.get(numbers.size() / 2)));
            }
        });
        deaths.add(Death.at(Kind.READING, Batches.SECOND_FILES / 2));
        for (var death : deaths) {
            assertThat(died(victims, death)).as("loaded by " + death).isFalse();
        }
        assertThat(died(victims, Death.at(Kind.COMMITTED, 0))).isTrue();
        var file = victims.copy();
        victims.killAt(file, Death.at(Kind.COMMITTING, 0));
        victims.recover(file);
        assertThat(deaths).hasSizeGreaterThanOrEqualTo(10);
        assertThat(victims.spilled())
                .as("folders of the dead, and of nobody else")
                .hasSizeLessThanOrEqualTo(deaths.size() + 2);
    }

    private static boolean died(Victims victims, Death death) throws Exception {
        var file = victims.copy();
        victims.die(file, death);
        return victims.recover(file);
    }

    @Test
    @EnabledIfSystemProperty(named = LONG, matches = "[0-9]+")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void leavesAWarehouseThatTheNextRunMakesRightWheneverItDies() throws Exception {
        long start = System.nanoTime();
        int wanted = Integer.getInteger(LONG);
        var results = new TreeMap<String, int[]>();
        int kills = 0;
        for (var star : List.of("history", "plain")) {
            var victims = victims(star);
            for (var planned : planned(victims.statements(), star)) {
                var file = victims.copy();
                boolean isKilled = isDead(victims, file, planned.death());
                boolean isLoaded = kills % 4 == 0 ? victims.recoverElsewhere(file) : victims.recover(file);
                note(results, planned.phase(), isLoaded);
                kills += isKilled ? 1 : 0;
            }
        }
        kills += killAtRandom(victims("random"), Math.max(LEAST_OF_A_PHASE, wanted - kills), results);
        var page = Path.of("..", "docs", "exactly-once.md");
        Files.writeString(
                page,
                KillReport.of(kills, results, Duration.ofNanos(System.nanoTime() - start))
                        + KillReport.whatFollows(Files.readString(page)));
        assertThat(kills).isGreaterThanOrEqualTo(wanted);
    }

    private static boolean isDead(Victims victims, Path file, Death death) throws Exception {
        if (death.is(Kind.COMMITTING) || death.is(Kind.CLOSING)) {
            return victims.killAt(file, death);
        }
        victims.die(file, death);
        return true;
    }

    private static void note(Map<String, int[]> results, String phase, boolean isLoaded) {
        results.computeIfAbsent(phase, name -> new int[2])[isLoaded ? 1 : 0]++;
    }

    /** Kills from outside; every third time also the run that comes after. */
    private static int killAtRandom(Victims victims, int count, Map<String, int[]> results) throws Exception {
        long whole = Math.max(
                victims.whole(victims.copy()).toNanos(),
                victims.whole(victims.copy()).toNanos());
        var random = new Random(SEED);
        int kills = 0;
        int runs = 0;
        while (kills < count) {
            var file = victims.copy();
            int times = runs++ % 3 == 0 ? 2 : 1;
            for (int i = 0; i < times; i++) {
                kills += victims.kill(file, Duration.ofNanos((long) (random.nextDouble() * whole))) ? 1 : 0;
            }
            note(results, Phase.RANDOM, victims.recover(file));
        }
        return kills;
    }

    /**
     * Is a death with the phase of the load that it falls into.
     *
     * @param phase the name of the phase
     * @param death the death
     */
    private record Planned(String phase, Death death) {}

    /** With history in each phase often, the plain star twice. */
    private static List<Planned> planned(List<String> statements, String star) {
        var planned = new ArrayList<Planned>();
        boolean isOften = star.equals("history");
        Phase.of(statements).forEach((phase, numbers) -> {
            int deaths = isOften ? Math.min(MOST_OF_A_PHASE, Math.max(LEAST_OF_A_PHASE, numbers.size())) : 2;
            for (int i = 0; i < deaths; i++) {
                int number = numbers.get(i * numbers.size() / deaths);
                planned.add(new Planned(phase, Death.at(Kind.STATEMENT, number)));
            }
        });
        deaths(isOften ? Batches.SECOND_FILES : 2, Phase.READING, Kind.READING, i -> i + 1)
                .forEach(planned::add);
        deaths(isOften ? 16 : 2, Phase.COMMITTING, Kind.COMMITTING, i -> i * i * 15)
                .forEach(planned::add);
        deaths(isOften ? LEAST_OF_A_PHASE : 2, Phase.COMMITTED, Kind.COMMITTED, i -> i)
                .forEach(planned::add);
        deaths(isOften ? LEAST_OF_A_PHASE : 2, Phase.CLOSING, Kind.CLOSING, i -> i * 3000)
                .forEach(planned::add);
        return planned;
    }

    private static Stream<Planned> deaths(int count, String phase, Kind kind, IntUnaryOperator number) {
        return IntStream.range(0, count).mapToObj(i -> new Planned(phase, Death.at(kind, number.applyAsInt(i))));
    }
}
