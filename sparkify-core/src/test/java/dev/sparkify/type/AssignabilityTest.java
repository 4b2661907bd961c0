package dev.sparkify.type;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.bool;
import static dev.sparkify.type.ColumnType.character;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.doublePrecision;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.real;
import static dev.sparkify.type.ColumnType.smallint;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varbyte;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssignabilityTest {
    static Stream<Arguments> fitting() {
        return Stream.of(
                arguments(smallint(), integer()),
                arguments(integer(), bigint()),
                arguments(smallint(), decimal(5, 0)),
                arguments(bigint(), decimal(19, 0)),
                arguments(integer(), decimal(12, 2)),
                arguments(decimal(5, 2), decimal(6, 3)),
                arguments(real(), doublePrecision()),
                arguments(integer(), doublePrecision()),
                arguments(varchar(10), varchar(10)),
                arguments(varchar(10), varchar(11)),
                arguments(character(10), varchar(10)),
                arguments(varbyte(10), varbyte(11)),
                arguments(SimpleType.SUPER, SimpleType.SUPER));
    }

    @ParameterizedTest
    @MethodSource("fitting")
    void fitsWhatHoldsEveryValue(ColumnType from, ColumnType to) {
        assertThat(Assignability.fits(from, to)).isTrue();
        assertThat(Assignability.common(from, to)).contains(to);
        assertThat(Assignability.common(to, from)).contains(to);
    }

    static Stream<Arguments> unfitting() {
        return Stream.of(
                arguments(integer(), smallint()),
                arguments(integer(), decimal(11, 2)),
                arguments(decimal(5, 2), decimal(5, 3)),
                arguments(decimal(5, 2), decimal(5, 1)),
                arguments(decimal(1, 0), bigint()),
                arguments(bigint(), doublePrecision()),
                arguments(integer(), real()),
                arguments(decimal(5, 2), doublePrecision()),
                arguments(doublePrecision(), real()),
                arguments(varchar(11), varchar(10)),
                arguments(varchar(10), character(10)),
                arguments(character(5), character(10)),
                arguments(varbyte(11), varbyte(10)),
                arguments(date(), timestamp()),
                arguments(bool(), integer()),
                arguments(integer(), varchar(20)),
                arguments(varchar(20), integer()));
    }

    @ParameterizedTest
    @MethodSource("unfitting")
    void doesNotFitWhatWouldCutRoundOrRefuse(ColumnType from, ColumnType to) {
        assertThat(Assignability.fits(from, to)).isFalse();
    }

    @Test
    void widensTwoDecimalsToHoldBoth() {
        assertThat(Assignability.common(decimal(5, 2), decimal(5, 4))).contains(decimal(7, 4));
    }

    @Test
    void findsNoDecimalOfMoreThan38Digits() {
        assertThat(Assignability.common(decimal(38, 0), decimal(5, 4))).isEmpty();
    }

    @Test
    void widensTwoTextsToTheLonger() {
        assertThat(Assignability.common(character(5), character(10))).contains(varchar(10));
        assertThat(Assignability.common(varchar(5), character(10))).contains(varchar(10));
    }

    @Test
    void findsNoTypeForDifferentFamilies() {
        assertThat(Assignability.common(date(), timestamp())).isEmpty();
        assertThat(Assignability.common(bigint(), doublePrecision())).isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyTypeFitsItself(@ForAll("types") ColumnType type) {
        assertThat(Assignability.fits(type, type)).isTrue();
        assertThat(Assignability.common(type, type)).contains(type);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theCommonTypeHoldsBothAndIsTheSameInBothOrders(
            @ForAll("types") ColumnType one, @ForAll("types") ColumnType other) {
        Optional<ColumnType> common = Assignability.common(one, other);

        assertThat(common).isEqualTo(Assignability.common(other, one));
        assertThat(common.stream()).allSatisfy(type -> {
            assertThat(Assignability.fits(one, type)).isTrue();
            assertThat(Assignability.fits(other, type)).isTrue();
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void fittingIsTransitive(
            @ForAll("types") ColumnType one, @ForAll("types") ColumnType two, @ForAll("types") ColumnType three) {
        if (Assignability.fits(one, two) && Assignability.fits(two, three)) {
            assertThat(Assignability.fits(one, three)).isTrue();
        }
    }

    @Provide
    Arbitrary<ColumnType> types() {
        var lengths = Arbitraries.integers().between(1, 40);
        return Arbitraries.oneOf(
                Arbitraries.of(SimpleType.class).map(type -> type),
                lengths.map(ColumnType::varchar),
                lengths.map(ColumnType::character),
                lengths.map(ColumnType::varbyte),
                Combinators.combine(
                                Arbitraries.integers().between(1, 38),
                                Arbitraries.integers().between(0, 37))
                        .as((precision, scale) -> decimal(precision, Math.min(precision, scale))));
    }
}
