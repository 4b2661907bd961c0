package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.CommandRun;
import dev.sparkify.examples.SampleData;
import dev.sparkify.examples.generate.SampleSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EtlCommandTest {
    @TempDir
    Path folder;

    private CommandRun etl(String songs, Object... more) {
        var words = new ArrayList<Object>(List.of("etl", "--log-data", folder.resolve("log_data")));
        words.addAll(List.of("--song-data", folder.resolve(songs), "--database", folder.resolve("plays.duckdb")));
        words.addAll(Arrays.asList(more));
        return CommandRun.of(words.toArray());
    }

    @Test
    void printsTheReceiptAlone() {
        SampleSources.of(400, 30).writeTo(folder);

        var run = etl("song_data");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("load 1, ").contains("staging_events", "fact_songplays");
    }

    @Test
    void loadsMoreIntoWhatIsThere() {
        SampleSources.of(400, 30).writeTo(folder);
        etl("song_data");

        var receipt =
                SampleData.parsed(etl("song_data_late", "--format", "json").out());

        assertThat(receipt.get("load").asInt()).isEqualTo(2);
        assertThat(receipt.get("sources").get(0).get("filesSkipped"))
                .isEqualTo(receipt.get("sources").get(0).get("filesFound"));
        assertThat(receipt.get("sources").get(1).get("read").asInt()).isEqualTo(3);
    }

    @Test
    void namesTheRecordThatCannotBeLoaded() throws Exception {
        SampleSources.of(400, 30).writeTo(folder);
        var bad = Files.writeString(folder.resolve("log_data/bad.json"), "{\"page\":\"NextSong\",\"ts\":\"soon\"}\n");

        var run = etl("song_data");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("sparkify: Nothing was loaded: 1 record for staging_events cannot be read;")
                .contains(bad + ":1: ")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("plays.duckdb")).doesNotExist();
    }

    @Test
    void keepsADatabaseThatWasThereWhenALoadIsRefused() throws Exception {
        SampleSources.of(400, 30).writeTo(folder);
        etl("song_data");
        Files.writeString(folder.resolve("log_data/bad.json"), "garbage");

        assertThat(etl("song_data").code()).isEqualTo(1);
        assertThat(folder.resolve("plays.duckdb")).exists();
    }

    @Test
    void givesTheEngineTheMemoryAskedFor() {
        SampleSources.of(400, 30).writeTo(folder);

        assertThat(etl("song_data", "--memory", "1M").err())
                .contains("DuckDB cannot work in 1048576 bytes; give it 64 MiB or more");
        assertThat(etl("song_data", "--memory", "half").err())
                .contains("'half' is no size; write a whole number and k, m or g, such as 512m");
        assertThat(etl("song_data", "--memory", "64m").code()).isZero();
    }

    @Test
    void refusesAPlaceWithoutFiles() {
        SampleSources.of(400, 30).writeTo(folder);

        var run = etl("nowhere");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("sparkify: ").contains("nowhere");
    }

    @Test
    void setsBadRecordsAsideWhenToldSo() throws Exception {
        SampleSources.of(400, 30).writeTo(folder);
        var bad = Files.writeString(
                folder.resolve("log_data/bad.json"), "{\"page\":\"NextSong\",\"ts\":\"soon\",\"userId\":\"8\"}\n");

        var run = etl("song_data", "--on-bad-record", "quarantine");

        assertThat(run.code()).isZero();
        var rejects = CommandRun.of("rejects", "--database", folder.resolve("plays.duckdb"), "--format", "json");
        var reject = SampleData.parsed(rejects.out()).get(0);
        assertThat(reject.get("file").asText()).isEqualTo(bad.toString());
        assertThat(reject.get("line").asInt()).isEqualTo(1);
        assertThat(reject.get("column").asText()).isEqualTo("ts");
        assertThat(reject.get("reason").asText()).contains("soon");
        assertThat(reject.get("record").asText())
                .isEqualTo("{\"page\":\"NextSong\",\"ts\":\"soon\",\"userId\":\"***\"}");
        assertThat(CommandRun.of("rejects", "--database", folder.resolve("plays.duckdb"), "--show-personal")
                        .out())
                .contains("\"userId\":\"8\"");
    }

    @Test
    void keepsTheHistoryOfUsersWhenToldSo() {
        SampleSources.of(400, 30).writeTo(folder);

        assertThat(etl("song_data", "--star", "history").code()).isZero();

        var database = folder.resolve("plays.duckdb");
        var query = "select count(*) > 0 as versioned from dim_users where is_current and user_key > 0";
        assertThat(CommandRun.of("query", "--database", database, "--format", "csv", query)
                        .out())
                .isEqualTo("versioned\r\ntrue\r\n");
        assertThat(CommandRun.of("audit", "--database", database).code()).isZero();
        assertThat(etl("song_data").err()).contains("was made for another model");
    }

    @Test
    void failsOnBadRecordsWhenToldSo() {
        SampleSources.of(50, 3).writeTo(folder);

        assertThat(etl("song_data", "--on-bad-record", "fail").code()).isZero();
    }
}
