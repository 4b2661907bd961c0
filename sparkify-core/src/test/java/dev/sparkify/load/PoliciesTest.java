package dev.sparkify.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecordPolicy.Quarantine;
import dev.sparkify.mapping.Days;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {
    private static final Source EVENTS = Source.json("Events", Location.of("events"));

    @Test
    void refusesBadRecordsAndReadsChangedFilesAgainUnlessItIsSaid() {
        assertThat(EVENTS.badRecords()).isEqualTo(BadRecordPolicy.fail());
        assertThat(EVENTS.changedFiles()).isEqualTo(ChangedFilePolicy.READ_AGAIN);
        assertThat(EVENTS.onChangedFile(ChangedFilePolicy.REFUSE).onBadRecord(BadRecordPolicy.quarantine()))
                .isEqualTo(new Source(
                        "events",
                        Location.of("events"),
                        EVENTS.format(),
                        new Quarantine(Long.MAX_VALUE, 1, Duration.ofDays(90)),
                        ChangedFilePolicy.REFUSE));
    }

    @Test
    void boundsAQuarantine() {
        assertThat(BadRecordPolicy.quarantine().upTo(10).upToShare(0.01).keptFor(Duration.ofDays(7)))
                .isEqualTo(new Quarantine(10, 0.01, Duration.ofDays(7)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesAShareThatIsNone(double share) {
        assertThatThrownBy(() -> BadRecordPolicy.quarantine().upToShare(share))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("give a number from 0 on and a share from 0 to 1");
    }

    @Test
    void refusesLessThanNoRecordAndLessThanADay() {
        assertThatThrownBy(() -> BadRecordPolicy.quarantine().upTo(-1)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> BadRecordPolicy.quarantine().keptFor(Duration.ofHours(23)))
                .isInstanceOf(InputException.class)
                .hasMessage("Rejected records are kept for PT23H: give a day or more");
    }

    @Test
    void refusesAnEmptyRange() {
        var noon = LocalDateTime.of(2018, 11, 30, 12, 0);

        assertThatThrownBy(() -> new TimeRange(noon, noon))
                .isInstanceOf(InputException.class)
                .hasMessage("A range from 2018-11-30T12:00 to 2018-11-30T12:00 is empty; its end is excluded");
        assertThat(TimeRange.of(LocalDate.of(2018, 12, 31)).to()).isEqualTo(LocalDateTime.of(2019, 1, 1, 0, 0));
    }

    @Test
    void refusesACalendarOfNoDaysOrOfOtherYears() {
        var day = LocalDate.of(2024, 2, 29);

        assertThat(new Days(day, day).count()).isEqualTo(1);
        assertThat(new Days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)).count())
                .isEqualTo(3_652_059);
        assertThatThrownBy(() -> new Days(day, day.minusDays(1))).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new Days(LocalDate.of(0, 12, 31), day)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new Days(day, LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "A calendar from 2024-02-29 to +10000-01-01: give a first and a last day in this order, of the years"
                                + " 1 to 9999");
    }
}
