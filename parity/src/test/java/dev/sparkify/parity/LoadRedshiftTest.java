package dev.sparkify.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.LoadRedshift;
import dev.sparkify.load.Outcome;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@StandIn
class LoadRedshiftTest {
    private static final String PLAY =
            "{\"page\": \"NextSong\", \"ts\": 1541105830796, \"userId\": \"8\", \"sessionId\": 139,"
                    + " \"itemInSession\": 0, \"level\": \"free\", \"song\": \"Café\", \"artist\": \"Zoë\", \"length\": 246.3}";
    private static final String SONG = "{\"num_songs\": 1, \"artist_id\": \"AR1\", \"artist_name\": \"Zoë\","
            + " \"song_id\": \"SO1\", \"title\": \"Café\", \"duration\": 246.3, \"year\": 0}";

    @Test
    void loadsWhatIsNewAndNothingTwice(RedshiftStandIn redshift) {
        redshift.put("lake/log_data/events.json", PLAY.getBytes(StandardCharsets.UTF_8));
        redshift.put("lake/song_data/song.json", SONG.getBytes(StandardCharsets.UTF_8));

        var first = LoadRedshift.load(redshift.dataSource(), redshift.s3(), redshift.uri("lake/"));
        var second = LoadRedshift.load(redshift.dataSource(), redshift.s3(), redshift.uri("lake/"));

        assertThat(first.table("fact_songplays").count(Outcome.INSERTED)).isEqualTo(1);
        assertThat(first.table("fact_songplays").count(Outcome.UNKNOWN)).isZero();
        assertThat(second.sources())
                .allSatisfy(source -> assertThat(source.filesSkipped()).isEqualTo(1));
    }
}
