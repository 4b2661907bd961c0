package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.CommandRun;
import dev.sparkify.examples.SampleData;
import dev.sparkify.examples.SparkifyCommand;
import dev.sparkify.examples.generate.SampleSources;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ApplyCommandTest {
    @TempDir
    Path folder;

    private Path database;

    @BeforeEach
    void load() {
        SampleSources.of(300, 20).writeTo(folder);
        database = folder.resolve("plays.duckdb");
        CommandRun.done(
                "etl",
                "--log-data",
                folder.resolve("log_data"),
                "--song-data",
                folder.resolve("song_data"),
                "--database",
                database);
    }

    private static CommandRun answered(Confirmation confirmation, Object... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var texts = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            texts[i] = words[i].toString();
        }
        var parts = new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> kind) throws Exception {
                return kind == ApplyCommand.class
                        ? kind.cast(new ApplyCommand(confirmation))
                        : CommandLine.defaultFactory().create(kind);
            }
        };
        int code = SparkifyCommand.run(parts, new PrintWriter(out), new PrintWriter(err), texts);
        return new CommandRun(code, out.toString(), err.toString());
    }

    @Test
    void tellsThatNothingIsToBeDone() {
        assertThat(CommandRun.done("plan", "--database", database)).isEqualTo("nothing to change, 5 kept\n");
        assertThat(CommandRun.done("apply", "--database", database)).isEqualTo("The warehouse is as the star has it\n");
    }

    @Test
    void doesWhatWasKeptAndNothingElse() throws Exception {
        var plan = folder.resolve("plan.json");
        var told = CommandRun.done("plan", "--database", database, "--star", "tuned", "--out", plan);
        assertThat(told)
                .contains("  ~ dim_songs: distribution by song_id → all\n")
                .endsWith("0 to create, 5 to change in place, 0 to rebuild, 0 to destroy, 1 kept\n");
        assertThat(SampleData.parsed(Files.readString(plan)).get("changes")).hasSize(6);

        var other = CommandRun.of("apply", "--database", database, "--star", "plain", "--plan", plan);
        assertThat(other.out()).isEqualTo("The warehouse is as the star has it\n");
        Files.writeString(plan, Files.readString(plan).replace("dim_songs", "dim_time"));
        var changed = CommandRun.of("apply", "--database", database, "--star", "tuned", "--plan", plan);
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err())
                .startsWith(
                        "sparkify: " + plan + " is not the plan of this warehouse as it is now, or of these options;"
                                + " nothing was changed: plan again");

        CommandRun.done("plan", "--database", database, "--star", "tuned", "--out", plan);
        assertThat(CommandRun.done("apply", "--database", database, "--star", "tuned", "--plan", plan))
                .isEqualTo("Done\n");
        assertThat(CommandRun.done("plan", "--database", database, "--star", "tuned"))
                .isEqualTo("nothing to change, 5 kept\n");
    }

    @Test
    void asksBeforeItChangesAnything() {
        var no = answered(question -> Confirmation.Answer.NO, "apply", "--database", database, "--star", "tuned");
        assertThat(no.code()).isEqualTo(1);
        assertThat(no.err()).isEqualTo("sparkify: Nothing was changed\n");
        var nobody = CommandRun.of("apply", "--database", database, "--star", "tuned");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).startsWith("sparkify: nobody can be asked here: say --yes, or give a --plan");

        var yes = answered(question -> Confirmation.Answer.YES, "apply", "--database", database, "--star", "tuned");
        assertThat(yes.out()).contains("  ~ fact_songplays: ").endsWith("Done\n");
    }

    @Test
    void namesAllThatCannotBeMadeRight() {
        var run = CommandRun.of("plan", "--database", database, "--star", "history");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("sparkify: Change to star sparkify has ")
                .contains("make a new warehouse and load it there");
    }

    @Test
    void refusesRenamesThatDoNotFit() {
        var run = CommandRun.of(
                "plan", "--database", database, "--rename", "dim_users.level=tier", "--rename", "dim_users=dim_people");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("2 problems").contains("tier").contains("dim_people");
    }

    @Test
    void plansWhatIsNotThere() {
        var fresh = folder.resolve("new.duckdb");

        assertThat(CommandRun.done("plan", "--database", fresh))
                .contains("  + the ledger: ", "  + fact_songplays: a table of 13 columns\n")
                .endsWith("6 to create, 0 to change in place, 0 to rebuild, 0 to destroy, 0 kept\n");
        assertThat(fresh).doesNotExist();
    }
}
