package dev.sparkify.quality;

import static dev.sparkify.mapping.Expression.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckTest {
    private static final List<Check> ALL = List.of(
            Check.notNull("Fact", "Level"),
            Check.unique("Dim", "A", "b"),
            Check.acceptedValues("dim", "Gender", "F", "M"),
            Check.acceptedValues("dim", "size", 1, 2),
            Check.range("Fact", "Amount").atMost("9.50").atLeast(0),
            Check.range("fact", "day").atLeast(LocalDate.of(2018, 11, 1)),
            Check.range("fact", "at").atMost(LocalDateTime.of(2018, 11, 30, 23, 59)),
            Check.matches("dim", "Email", ".+@.+"),
            Check.rowCount("Dim").between(1, 10),
            Check.fresh("Fact", "At", Duration.ofDays(2)),
            Check.sum("Fact", "Amount").between("0.5", "7"),
            Check.sum("fact", "balance").per("Date").atLeast(0),
            Check.holds("Fact", "paid is known", column("paid").isNull().not()));

    @Test
    void saysWhatItDemands() {
        assertThat(ALL)
                .extracting(Check::name)
                .containsExactly(
                        "fact.level must not be NULL",
                        "dim (a, b) must be unique",
                        "dim.gender must be one of F, M",
                        "dim.size must be one of 1, 2",
                        "fact.amount must be at least 0 and at most 9.50",
                        "fact.day must be at least 2018-11-01",
                        "fact.at must be at most 2018-11-30T23:59",
                        "dim.email must match .+@.+",
                        "the number of rows of dim must be at least 1 and at most 10",
                        "the newest fact.at must not be older than PT48H",
                        "the sum of fact.amount must be at least 0.5 and at most 7",
                        "the sum of fact.balance per date must be at least 0",
                        "fact: paid is known");
    }

    @Test
    void namesFewOfManyValues() {
        var values = IntStream.range(0, 12).mapToObj(Integer::toString).toArray(String[]::new);

        assertThat(Check.acceptedValues("dim", "size", values).name())
                .isEqualTo("dim.size must be one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more");
    }

    @Test
    void failsUnlessToldToWarn() {
        assertThat(ALL).extracting(Check::severity).containsOnly(Severity.FAILURE);
        assertThat(ALL).extracting(check -> check.warning().severity()).containsOnly(Severity.WARNING);
        assertThat(ALL)
                .allSatisfy(check -> assertThat(check.warning())
                        .isNotEqualTo(check)
                        .hasSameClassAs(check)
                        .extracting(Check::name)
                        .isEqualTo(check.name()));
    }

    @Test
    void keepsTheLastBoundOfAKind() {
        assertThat(Check.rowCount("dim").atLeast(1).atMost(5).atLeast(2))
                .isEqualTo(Check.rowCount("dim").between(2, 5));
    }

    @Test
    void knowsBoundsThatAreReversed() {
        assertThat(Stream.of(
                                Check.range("t", "c").atLeast(2).atMost("1.99"),
                                Check.range("t", "c")
                                        .atLeast(LocalDate.of(2018, 1, 2))
                                        .atMost(LocalDate.of(2018, 1, 1)),
                                Check.range("t", "c")
                                        .atLeast(LocalDateTime.of(2018, 1, 1, 0, 0, 0, 2000))
                                        .atMost(LocalDateTime.of(2018, 1, 1, 0, 0, 0, 1000)))
                        .map(Range::bounds))
                .allMatch(Bounds::areReversed);
        assertThat(Check.range("t", "c").atLeast(2).atMost("2.0").bounds().areReversed())
                .isFalse();
    }

    @Test
    void takesNumbersOnly() {
        assertThatThrownBy(() -> Check.range("t", "c").atLeast("many")).isInstanceOf(NumberFormatException.class);
    }
}
