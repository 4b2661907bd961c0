package dev.sparkify.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.sql.dialect.Dialect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableStatisticsTest {
    private final FakeRedshift redshift = new FakeRedshift();
    private final RedshiftSessions sessions =
            new RedshiftSessions(redshift.dataSource(), Dialect.redshift(), Duration.ZERO);
    private final TableStatistics statistics = new TableStatistics(
            sessions, Dialect.redshift(), SparkifyStar.schema().in("music"));

    private void refreshAfter(TableReport... tables) {
        statistics.refresh(new LoadReport(1, List.of(), List.of(tables), 0, List.of(), List.of()));
    }

    @Test
    void looksAtTablesThatGrewOutsideOfATransaction() {
        refreshAfter(
                TableReport.of("dim_users").with(Outcome.UPDATED, 3),
                TableReport.of("dim_songs").with(Outcome.INFERRED, 1),
                TableReport.of("fact_songplays").with(Outcome.INSERTED, 2));

        assertThat(redshift.statements("analyze"))
                .containsExactly("analyze music.dim_songs", "analyze music.fact_songplays");
        assertThat(redshift.statements("begin")).isEmpty();
        assertThat(redshift.openConnections()).isZero();
    }

    @Test
    void opensNoSessionWhereNothingGrew() {
        refreshAfter(TableReport.of("dim_users").with(Outcome.UNCHANGED, 3));

        assertThat(redshift.statements()).isEmpty();
    }

    @Test
    void failsNoLoadThatIsDone() {
        var grown = TableReport.of("dim_users").with(Outcome.INSERTED, 3);

        redshift.failing("analyze", "ERROR: permission denied", "42501");
        refreshAfter(grown);
        redshift.failing("connect", "Connection refused", "08001");
        refreshAfter(grown);

        assertThat(redshift.openConnections()).isZero();
    }

    @Test
    void countsSlicesWhereRedshiftTells() {
        redshift.answering("stv_slices", Map.of("slices", 8L));
        assertThat(new Slices(sessions).count()).isEqualTo(8);

        redshift.failing("stv_slices", "ERROR: permission denied", "42501");
        assertThat(new Slices(sessions).count()).isEqualTo(1);
    }
}
