package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sparkify.load.LoadListener;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The public sample gives the figures that are known of it; few objects hold its files. */
@StandIn
class SampleTest {
    private static final Path SAMPLE = Path.of("..", "..", "shared", "data", "sparkify");
    private static final LoadListener QUIET = LoadListener.none();

    @Test
    void countsWhatTheSampleIsKnownToHold(RedshiftStandIn standIn) throws IOException, SQLException {
        assumeTrue(Files.isDirectory(SAMPLE), "The sample of Sparkify's sources is not at " + SAMPLE);
        var place = new Place(standIn, "sample");
        standIn.put("sample/log_data/all.json", joined("log_data"));
        standIn.put("sample/song_data/all.json", joined("song_data"));
        try (var warehouse = place.created(SparkifyStar.withHistory().in("sample"))) {
            var report = warehouse.load(place.sources(), QUIET);

            assertThat(report.source("staging_events").read()).isEqualTo(8056);
            assertThat(report.source("staging_songs").read()).isEqualTo(71);
            assertThat(report.table("fact_songplays").inserted()).isEqualTo(6820);
            assertThat(place.rows("select count(*), count(distinct user_id) from dim_users where user_id <> 'unknown'"))
                    .containsExactly("105|96");
            assertThat(place.rows("select (select count(*) from dim_songs), (select count(*) from dim_artists),"
                            + " (select count(*) from dim_time),"
                            + " (select count(*) from fact_songplays where song_id <> 'unknown')"))
                    .containsExactly("72|70|6813|1");
        }
    }

    private static byte[] joined(String folder) throws IOException {
        var all = new ByteArrayOutputStream();
        try (var files = Files.walk(SAMPLE.resolve(folder))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.write(Files.readAllBytes(file));
                all.write('\n');
            }
        }
        return all.toByteArray();
    }
}
