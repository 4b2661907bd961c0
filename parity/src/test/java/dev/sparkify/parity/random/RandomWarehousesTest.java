package dev.sparkify.parity.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.Outcome;
import dev.sparkify.parity.contract.StandInCandidate;
import dev.sparkify.parity.oracle.Oracle;
import dev.sparkify.parity.oracle.Refusal;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@StandIn
class RandomWarehousesTest {
    private static final long SEED = 2018;
    private static final long SAMPLE = 6;
    private static final long MANY = 300;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

    @Test
    void duckDbDoesAsTheModel() throws Exception {
        var difference = new Differ(List.of(Differ::duckDb), out).run(SAMPLE, SEED, 1);

        assertThat(difference.map(Difference::explained)).isEmpty();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .startsWith("6 sequences from seed 2018")
                .contains("6 sequences from seed 2018 without difference in ");
    }

    @Test
    void theStandInForRedshiftDoesAsTheModel(RedshiftStandIn redshift) throws Exception {
        var difference = new Differ(List.of(() -> new StandInCandidate(redshift)), out).run(SAMPLE, SEED, 1);

        assertThat(difference.map(Difference::explained)).isEmpty();
    }

    /** COPY refuses a bad record where a quarantine takes none, before it reads the sources behind. */
    @Test
    void aQuarantineThatTakesNoneRefusesBesideOthers(RedshiftStandIn redshift) throws Exception {
        assertNoDifference(redshift, 20_261_439);
    }

    /** What is cut within a text goes on to the next quote, lines below: it is bad where it begins. */
    @Test
    void aRecordCutWithinATextIsBadWhereItBegins(RedshiftStandIn redshift) throws Exception {
        assertNoDifference(redshift, 20_263_095);
    }

    private void assertNoDifference(RedshiftStandIn redshift, long seed) throws Exception {
        var difference = new Differ(List.of(Differ::duckDb, () -> new StandInCandidate(redshift)), out).run(1, seed, 1);

        assertThat(difference.map(Difference::explained)).isEmpty();
    }

    @Test
    void randomLoadsReachEveryOutcomeAndEveryRefusal() {
        var tally = new Tally();

        LongStream.range(0, MANY).mapToObj(i -> Sequence.of(SEED + i)).forEach(sequence -> load(sequence, tally));

        assertThat(EnumSet.complementOf(EnumSet.of(Outcome.REMOVED)))
                .extracting(Tally::name)
                .allSatisfy(name -> assertThat(tally.of(name)).as(name).isPositive());
        assertThat(Refusal.Kind.values())
                .extracting(Tally::name)
                .allSatisfy(name -> assertThat(tally.of(name)).as(name).isPositive());
    }

    private static void load(Sequence sequence, Tally tally) {
        var oracle = new Oracle(sequence.star());
        sequence.loads().forEach(load -> tally.count(oracle.load(load)));
    }

    @Test
    void equalSeedsGiveEqualSequences() {
        assertThat(Sequence.of(SEED)).isEqualTo(Sequence.of(SEED)).isNotEqualTo(Sequence.of(SEED + 1));
    }

    @Test
    void explainsTheFirstDifference() throws Exception {
        var candidate = new BrokenCandidate(rows -> rows.size() < 2 ? rows : rows.subList(1, rows.size()));

        var difference = new Differ(List.of(() -> candidate), out).run(SAMPLE, SEED, 1);

        assertThat(difference).isPresent();
        assertThat(difference.orElseThrow().explained().lines().toList())
                .anySatisfy(line -> assertThat(line).matches("seed 20[0-9]+, broken, load [1-4]: .*"))
                .anySatisfy(line -> assertThat(line).startsWith("  must hold "))
                .anySatisfy(line -> assertThat(line).startsWith("load 1"))
                .anySatisfy(line -> assertThat(line).startsWith("  grain "));
    }

    @Test
    void noticesNumbersThatChangeOrLeaveGaps() {
        var numbering = new Numbering(false);

        assertThat(numbering.check(Map.of("a", 1L, "b", 2L), Map.of("a", 2L, "b", 1L)))
                .isEmpty();
        assertThat(numbering.check(Map.of("a", 1L, "c", 3L), Map.of("a", 1L, "c", 3L)))
                .contains("a has number 1 and must have 2");
        assertThat(new Numbering(true).check(Map.of("a", 1L, "b", 2L), Map.of("a", 2L, "b", 1L)))
                .contains("new rows have the numbers [2, 1] and must go on after 0");
        assertThat(Stream.of(1L, 3L).collect(Collectors.toMap(String::valueOf, number -> number)))
                .satisfies(found -> assertThat(new Numbering(false).check(Map.of("1", 1L, "3", 2L), found))
                        .contains("new rows have the numbers [1, 3] and must go on after 0"));
    }
}
