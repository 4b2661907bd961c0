package dev.sparkify.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.load.LoadReport.StatementTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadReportTest {
    private static final TableReport USERS = new TableReport("dim_users", 8056, 1236, 0, 0, 0, 6724, 90, 2, 4, 0, 0);
    private static final TableReport PLAYS =
            new TableReport("fact_songplays", 8056, 1236, 1, 2, 3, 0, 6813, 1, 0, 17, 6812);
    private static final LoadReport REPORT = new LoadReport(
            2,
            List.of(
                    new SourceReport("staging_events", 30, 1, 29, 3_704_212, 8056, 8056),
                    new SourceReport("staging_songs", 71, 0, 71, 0, 71, 71)),
            List.of(USERS, PLAYS),
            21,
            List.of(
                    new StatementTime("read staging_events", Duration.ofMillis(1200)),
                    new StatementTime("done \"at\\last\"\n", Duration.ofNanos(34_999_999))));

    @Test
    void writesAlignedTablesForPeople() {
        assertThat(REPORT.asText()).isEqualTo("""
                load 2, 21 checks passed, 1234 ms
                source          files found  skipped  loaded      bytes   read  staged
                staging_events           30        1      29  3,704,212  8,056   8,056
                staging_songs            71        0      71          0     71      71
                table           staged  filtered  duplicate  of history  conflicting  collapsed  inserted  updated  unchanged  resolved  unknown
                dim_users        8,056     1,236          0           0            0      6,724        90        2          4         0        0
                fact_songplays   8,056     1,236          1           2            3          0     6,813        1          0        17    6,812
                """);
    }

    @Test
    void writesOneObjectForPrograms() {
        assertThat(REPORT.asJson())
                .isEqualTo("{\"load\": 2, \"sources\": ["
                        + "{\"staging\": \"staging_events\", \"filesFound\": 30, \"filesSkipped\": 1,"
                        + " \"filesLoaded\": 29, \"bytes\": 3704212, \"read\": 8056, \"staged\": 8056}, "
                        + "{\"staging\": \"staging_songs\", \"filesFound\": 71, \"filesSkipped\": 0,"
                        + " \"filesLoaded\": 71, \"bytes\": 0, \"read\": 71, \"staged\": 71}], \"tables\": ["
                        + "{\"table\": \"dim_users\", \"staged\": 8056, \"filtered\": 1236, \"duplicate\": 0,"
                        + " \"duplicateOfHistory\": 0, \"conflicting\": 0, \"collapsed\": 6724, \"inserted\": 90,"
                        + " \"updated\": 2, \"unchanged\": 4, \"resolved\": 0, \"unknown\": 0}, "
                        + "{\"table\": \"fact_songplays\", \"staged\": 8056, \"filtered\": 1236, \"duplicate\": 1,"
                        + " \"duplicateOfHistory\": 2, \"conflicting\": 3, \"collapsed\": 0, \"inserted\": 6813,"
                        + " \"updated\": 1, \"unchanged\": 0, \"resolved\": 17, \"unknown\": 6812}], \"checks\": 21,"
                        + " \"statements\": ["
                        + "{\"title\": \"read staging_events\", \"duration\": 1200}, "
                        + "{\"title\": \"done \\\"at\\\\last\\\"\\u000a\", \"duration\": 34}]}");
    }

    @Test
    void findsItsTablesAndSources() {
        assertThat(REPORT.table("dim_users")).isEqualTo(USERS);
        assertThat(REPORT.source("staging_songs").read()).isEqualTo(71);
    }

    @Test
    void rejectsATableThatTheLoadDidNotTouch() {
        assertThatThrownBy(() -> REPORT.table("dim_time"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The load touched no table dim_time");
    }

    @Test
    void rejectsASourceThatTheLoadDidNotHave() {
        assertThatThrownBy(() -> REPORT.source("staging_users"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The load had no source for staging_users");
    }

    @Test
    void takesAsLongAsItsStatements() {
        assertThat(REPORT.duration()).isEqualTo(Duration.ofNanos(1_234_999_999));
    }

    @Test
    void accountsForEveryRecord() {
        assertThat(USERS.addsUp()).isTrue();
        assertThat(PLAYS.addsUp()).isTrue();
        assertThat(new TableReport("t", 2, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1).addsUp())
                .isFalse();
    }

    @Test
    void keepsNoListOfItsCaller() {
        var sources = new ArrayList<>(REPORT.sources());
        var report = new LoadReport(1, sources, List.of(), 0, List.of());

        sources.clear();

        assertThat(report.sources()).hasSize(2);
    }

    @Test
    void hasAListenerThatDoesNothing() {
        var listener = LoadListener.none();

        assertThatCode(() -> {
                    listener.reading(1, 2);
                    listener.running("done", 1, 1);
                })
                .doesNotThrowAnyException();
    }
}
