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
    private static final TableReport USERS = TableReport.of("dim_users")
            .with(Outcome.STAGED, 8056)
            .with(Outcome.FILTERED, 1236)
            .with(Outcome.COLLAPSED, 6724)
            .with(Outcome.INSERTED, 90)
            .with(Outcome.UPDATED, 2)
            .with(Outcome.UNCHANGED, 4);
    private static final TableReport PLAYS = TableReport.of("fact_songplays")
            .with(Outcome.STAGED, 8056)
            .with(Outcome.FILTERED, 1236)
            .with(Outcome.DUPLICATE, 1)
            .with(Outcome.DUPLICATE_OF_HISTORY, 2)
            .with(Outcome.CONFLICTING, 3)
            .with(Outcome.INSERTED, 6813)
            .with(Outcome.UPDATED, 1)
            .with(Outcome.RESOLVED, 17)
            .with(Outcome.UNKNOWN, 6812);
    private static final LoadReport REPORT = new LoadReport(
            2,
            List.of(
                    new SourceReport("staging_events", 30, 1, 29, 3_704_212, 8056, 8056, 0),
                    new SourceReport("staging_songs", 71, 0, 71, 0, 71, 71, 0)),
            List.of(USERS, PLAYS),
            21,
            List.of(),
            List.of(
                    new StatementTime("read staging_events", Duration.ofMillis(1200)),
                    new StatementTime("done \"at\\last\"\n", Duration.ofNanos(34_999_999))));

    @Test
    void writesAlignedTablesForPeople() {
        assertThat(REPORT.asText()).isEqualTo("""
                load 2, 21 checks passed, 1234 ms
                source          files found  skipped  loaded      bytes   read  staged  quarantined
                staging_events           30        1      29  3,704,212  8,056   8,056            0
                staging_songs            71        0      71          0     71      71            0
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
                        + " \"filesLoaded\": 29, \"bytes\": 3704212, \"read\": 8056, \"staged\": 8056, \"quarantined\": 0}, "
                        + "{\"staging\": \"staging_songs\", \"filesFound\": 71, \"filesSkipped\": 0,"
                        + " \"filesLoaded\": 71, \"bytes\": 0, \"read\": 71, \"staged\": 71, \"quarantined\": 0}], \"tables\": ["
                        + "{\"table\": \"dim_users\", \"staged\": 8056, \"filtered\": 1236, \"duplicate\": 0,"
                        + " \"duplicate_of_history\": 0, \"conflicting\": 0, \"collapsed\": 6724, \"inserted\": 90,"
                        + " \"updated\": 2, \"unchanged\": 4, \"resolved\": 0, \"repointed\": 0, \"removed\": 0, \"inferred\": 0, \"versions\": 0, \"unknown\": 0}, "
                        + "{\"table\": \"fact_songplays\", \"staged\": 8056, \"filtered\": 1236, \"duplicate\": 1,"
                        + " \"duplicate_of_history\": 2, \"conflicting\": 3, \"collapsed\": 0, \"inserted\": 6813,"
                        + " \"updated\": 1, \"unchanged\": 0, \"resolved\": 17, \"repointed\": 0, \"removed\": 0, \"inferred\": 0, \"versions\": 0, \"unknown\": 6812}], \"checks\": 21,"
                        + " \"declared\": [], \"statements\": ["
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
        assertThat(TableReport.of("t")
                        .with(Outcome.STAGED, 2)
                        .with(Outcome.FILTERED, 1)
                        .with(Outcome.RESOLVED, 1)
                        .with(Outcome.UNKNOWN, 1)
                        .addsUp())
                .isFalse();
    }

    @Test
    void keepsNoListOfItsCaller() {
        var sources = new ArrayList<>(REPORT.sources());
        var report = new LoadReport(1, sources, List.of(), 0, List.of(), List.of());

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
