package dev.sparkify.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BadRecordsExceptionTest {
    private static List<BadRecord> records(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(line -> new BadRecord("events.json", line, "ts: not a number"))
                .toList();
    }

    @Test
    void namesTheOneBadRecord() {
        var exception = new BadRecordsException("staging_events", records(1), 1);

        assertThat(exception).hasMessage("""
                Nothing was loaded: 1 record for staging_events cannot be read; mend or remove and load again
                  events.json:1: ts: not a number""");
        assertThat(exception.records()).isEqualTo(records(1));
        assertThat(exception.count()).isEqualTo(1);
    }

    @Test
    void namesTheFirstTenOfMany() {
        assertThat(new BadRecordsException("staging_events", records(12), 1_000))
                .hasMessage("""
                Nothing was loaded: 1000 records for staging_events cannot be read; mend or remove and load again
                  events.json:1: ts: not a number
                  events.json:2: ts: not a number
                  events.json:3: ts: not a number
                  events.json:4: ts: not a number
                  events.json:5: ts: not a number
                  events.json:6: ts: not a number
                  events.json:7: ts: not a number
                  events.json:8: ts: not a number
                  events.json:9: ts: not a number
                  events.json:10: ts: not a number
                  and 990 more""");
    }

    @Test
    void countsWhatItDoesNotNameAsMore() {
        assertThat(new BadRecordsException("staging_events", records(2), 5)).hasMessage("""
                Nothing was loaded: 5 records for staging_events cannot be read; mend or remove and load again
                  events.json:1: ts: not a number
                  events.json:2: ts: not a number
                  and 3 more""");
    }
}
