package dev.sparkify.sql.advice;

import static dev.sparkify.sql.advice.Placement.ALL;
import static dev.sparkify.sql.advice.Placement.EVEN;
import static dev.sparkify.sql.advice.Placement.JOIN_KEY;
import static dev.sparkify.sql.advice.Placement.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sparkify.sql.advice.CostModel.Side;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CostModelTest {
    private static final CostModel FOUR_NODES = new CostModel(Cluster.nodes(4));
    private static final long FACT = 100_000_000;

    /** On 4 nodes, three quarters of what is sent where it belongs go to another node; a broadcast sends 3 copies. */
    static Stream<Arguments> joins() {
        return Stream.of(
                // both lie by the key
                arguments(JOIN_KEY, JOIN_KEY, 50_000_000, "DS_DIST_NONE", 0),
                // the dimension is on every node, wherever the fact lies
                arguments(JOIN_KEY, ALL, 50_000_000, "DS_DIST_ALL_NONE", 0),
                arguments(EVEN, ALL, 50_000_000, "DS_DIST_ALL_NONE", 0),
                arguments(OTHER_KEY, ALL, 50_000_000, "DS_DIST_ALL_NONE", 0),
                arguments(ALL, ALL, 50_000_000, "DS_DIST_ALL_NONE", 0),
                // the fact lies by the key: 3/4 of 50 MB
                arguments(JOIN_KEY, EVEN, 50_000_000, "DS_DIST_INNER", 37_500_000),
                arguments(JOIN_KEY, OTHER_KEY, 50_000_000, "DS_DIST_INNER", 37_500_000),
                // the dimension lies by the key: 3/4 of 100 MB are less than 3 times 50 MB
                arguments(EVEN, JOIN_KEY, 50_000_000, "DS_DIST_OUTER", 75_000_000),
                // 3 times 5 MB are less than 3/4 of 100 MB
                arguments(OTHER_KEY, JOIN_KEY, 5_000_000, "DS_BCAST_INNER", 15_000_000),
                // none lies by the key: 3/4 of 150 MB are less than 3 times 50 MB
                arguments(EVEN, EVEN, 50_000_000, "DS_DIST_BOTH", 112_500_000),
                arguments(EVEN, OTHER_KEY, 50_000_000, "DS_DIST_BOTH", 112_500_000),
                // 3 times 5 MB are less than 3/4 of 105 MB
                arguments(OTHER_KEY, EVEN, 5_000_000, "DS_BCAST_INNER", 15_000_000),
                // the fact is on every node: the dimension goes to one slice, 3/4 of it from other nodes
                arguments(ALL, EVEN, 50_000_000, "DS_DIST_ALL_INNER", 37_500_000),
                arguments(ALL, JOIN_KEY, 50_000_000, "DS_DIST_ALL_INNER", 37_500_000),
                // a dimension larger than the fact is the outer table: 3/4 of 100 MB are sent to where it lies
                arguments(EVEN, JOIN_KEY, 400_000_000, "DS_DIST_INNER", 75_000_000));
    }

    @ParameterizedTest
    @MethodSource("joins")
    void movesWhatWasComputedByHand(Placement fact, Placement dimension, long bytes, String kind, long moved) {
        var movement = FOUR_NODES.join(Side.of(fact, FACT), Side.of(dimension, bytes));

        assertThat(movement.label()).isEqualTo(kind);
        assertThat(movement.bytes()).hasValue(moved);
    }

    @Test
    void tellsAllWaysWhereASizeIsNotKnown() {
        var unknown = OptionalLong.empty();

        assertThat(FOUR_NODES.join(new Side(EVEN, unknown), Side.of(JOIN_KEY, 5)))
                .isEqualTo(new Movement(
                        List.of(Redistribution.DS_BCAST_INNER, Redistribution.DS_DIST_OUTER), OptionalLong.empty()));
        assertThat(FOUR_NODES.join(Side.of(EVEN, 5), new Side(ALL, unknown)))
                .isEqualTo(new Movement(List.of(Redistribution.DS_DIST_ALL_NONE), OptionalLong.of(0)));
    }

    @Test
    void copiesToAllNodesButTheFirst() {
        assertThat(FOUR_NODES.copies(5_000_000)).isEqualTo(15_000_000);
        assertThat(new CostModel(Cluster.nodes(1)).copies(5_000_000)).isZero();
    }

    @Property(tries = 1000)
    void movesNothingOnASingleNode(
            @ForAll Placement fact,
            @ForAll Placement dimension,
            @ForAll @LongRange(max = 1L << 50) long bytes,
            @ForAll @LongRange(max = 1L << 50) long members) {
        var movement = new CostModel(Cluster.nodes(1)).join(Side.of(fact, bytes), Side.of(dimension, members));

        assertThat(movement.bytes()).hasValue(0);
    }

    @Property(tries = 1000)
    void movesNoMoreThanACopyOfTheSmallerSide(
            @ForAll Placement fact,
            @ForAll Placement dimension,
            @ForAll @IntRange(min = 1, max = 128) int nodes,
            @ForAll @LongRange(max = 1L << 50) long bytes,
            @ForAll @LongRange(max = 1L << 50) long members) {
        var model = new CostModel(Cluster.nodes(nodes));

        assertThat(model.join(Side.of(fact, bytes), Side.of(dimension, members))
                        .bytes()
                        .orElseThrow())
                .isBetween(0L, model.copies(Math.min(bytes, members)));
    }

    @Test
    void staysAtTheLargestNumber() {
        var huge = Side.of(EVEN, Long.MAX_VALUE);

        assertThat(FOUR_NODES.copies(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(FOUR_NODES.join(huge, huge).bytes()).hasValue(Long.MAX_VALUE - Long.MAX_VALUE / 4);
    }
}
