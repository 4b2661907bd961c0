package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.examples.CommandRun;
import dev.sparkify.examples.SampleData;
import dev.sparkify.examples.generate.SampleSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandsTest {
    @TempDir
    private Path folder;

    private Path database;

    @BeforeEach
    void load() {
        database = folder.resolve("plays.duckdb");
        SampleSources.of(400, 30).writeTo(folder);
        for (var songs : new String[] {"song_data", "song_data_late"}) {
            var run = CommandRun.of(
                    "etl",
                    "--log-data",
                    folder.resolve("log_data"),
                    "--song-data",
                    folder.resolve(songs),
                    "--database",
                    database);
            assertThat(run.code()).isZero();
        }
    }

    private CommandRun run(String command, Object... more) {
        var words = new ArrayList<Object>(List.of(command, "--database", database));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray());
    }

    @Test
    void showsWhatEachLoadMadeOfEachRecord() {
        var loads = SampleData.parsed(run("history", "--format", "json").out());

        assertThat(loads).hasSize(14);
        var events = loads.get(0);
        assertThat(events.get("load").asInt()).isEqualTo(1);
        assertThat(events.get("subject").asText()).isEqualTo("staging_events");
        assertThat(events.get("read").asInt()).isEqualTo(400);
        assertThat(events.get("filtered").isNull()).isTrue();
        var plays = loads.get(6);
        assertThat(plays.get("subject").asText()).isEqualTo("fact_songplays");
        assertThat(plays.get("staged").asInt())
                .isEqualTo(400)
                .isEqualTo(plays.get("filtered").asInt()
                        + plays.get("duplicate").asInt()
                        + plays.get("conflicting").asInt()
                        + plays.get("inserted").asInt());
        assertThat(loads.get(7).get("skipped").asInt())
                .isEqualTo(loads.get(7).get("found").asInt())
                .isPositive();
        assertThat(run("history").out()).startsWith("load  loaded_at");
    }

    @Test
    void showsNoRejectedRecordWhereThereIsNone() {
        assertThat(run("rejects", "--format", "csv"))
                .isEqualTo(new CommandRun(
                        0, "id,load,rejected_at,staging,file,line,column,reason,record,replaced_by\r\n", ""));
    }

    @Test
    void tellsThatAllChecksPassed() {
        var run = run("audit");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("fact_songplays");
    }

    @Test
    void tellsWhichCheckFails() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement()) {
            statement.execute("delete from dim_users where user_id <> 'unknown'");
        }

        var run = run("audit");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("user_id");
        assertThat(run.err()).contains("checks failed");
    }

    @Test
    void erasesAMember() {
        var rows = run(
                "query",
                "--format",
                "json",
                "SELECT MIN(user_id) AS id FROM fact_songplays WHERE user_id <> 'unknown'");
        var key = SampleData.parsed(rows.out()).get(0).get("id").asText();

        assertThat(run("erase", "--table", "dim_users", "--key", key).err())
                .contains("nobody can be asked here: say --yes");
        var erased = run("erase", "--table", "dim_users", "--key", key, "--yes", "--format", "json");

        assertThat(erased.code()).isZero();
        var report = SampleData.parsed(erased.out());
        assertThat(report.get("way").asText()).isEqualTo("removed");
        assertThat(report.get("rows").get(0).get("rows").asInt()).isPositive();
        assertThat(run("erase", "--table", "dim_users", "--key", key, "--yes", "--pseudonymise")
                        .out())
                .startsWith("erasure 2: a member of dim_users was pseudonymised\n         0  fact_songplays\n");
        assertThat(run("audit").code()).isZero();
    }

    @Test
    void refuseADatabaseWithoutWarehouse() throws Exception {
        Files.delete(database);
        DriverManager.getConnection("jdbc:duckdb:" + database).close();

        for (var command : new String[] {"history", "rejects", "audit"}) {
            var run = run(command);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).startsWith("sparkify: The database holds no warehouse, or one of an older version");
        }
    }

    /** DuckDB must not find out itself what the file is: it would read its head before it has the lock. */
    @Test
    void refuseAFileOfWhichDuckDbWouldMakeADatabase() throws Exception {
        var values = Files.writeString(database.resolveSibling("values.csv"), "a,b\n1,2\n");

        assertThatThrownBy(() -> ReadOnlyDatabase.open(values))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Cannot open " + values + ": ")
                .hasMessageContaining("is not a valid DuckDB database file");
    }

    @Test
    void refuseAFileThatIsNotThere() throws Exception {
        Files.delete(database);

        assertThat(run("rejects").err())
                .isEqualTo("sparkify: There is no database file " + database + "; 'sparkify etl' makes one\n");
        assertThat(database).doesNotExist();
    }
}
