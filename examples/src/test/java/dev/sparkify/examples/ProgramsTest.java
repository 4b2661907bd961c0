package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.generate.SampleSources;
import dev.sparkify.examples.guide.FirstRun;
import dev.sparkify.examples.guide.LibraryPrograms;
import dev.sparkify.examples.guide.LibraryStar;
import dev.sparkify.examples.guide.SampleLibrary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs the programs to copy as people run them. */
@Isolated("the standard output belongs to all")
class ProgramsTest {
    @TempDir
    Path folder;

    /** Is a program. */
    private interface Program {
        void main() throws Exception;
    }

    private static String printed(Program program) throws Exception {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            program.main();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void quickStartInventsItsSources() throws Exception {
        assertThat(printed(QuickStart::main))
                .contains("load 1, ", "staging_events", "1,000")
                .containsPattern("free: \\d+ plays");
    }

    @Test
    void quickStartTakesFolders() throws Exception {
        SampleSources.of(300, 20).writeTo(folder);

        assertThat(printed(() -> QuickStart.main(path("log_data"), path("song_data"))))
                .contains("load 1, ")
                .containsPattern("paid: \\d+ plays");
    }

    @Test
    void trustedLoadMendsWhatWasSetAside() throws Exception {
        assertThat(printed(TrustTheLoad::main))
                .contains("load 2, ")
                .containsPattern("staging_events +2 +1 +1 ")
                .containsPattern("fact_songplays +1 ");
    }

    @Test
    void personIsErased() throws Exception {
        assertThat(printed(ErasePerson::main))
                .startsWith("{\"id\":\"***\",\"name\":\"***\",\"since\":2018.5}\n")
                .contains(
                        "erasure 1: a member of dim_people was pseudonymised\n         1  dim_people\n         1  sparkify_rejects\n")
                .endsWith("people.json\n0 forgotten\n");
    }

    @Test
    void embeddedWarehouseOutlivesTheApplication() throws Exception {
        SampleSources.of(300, 20).writeTo(folder);
        Program application = () -> EmbedInApplication.main(path("plays.duckdb"), path("log_data"), path("song_data"));

        assertThat(printed(application)).contains("load 1, ").containsPattern("\n2\\d\\d plays\n");
        assertThat(printed(application)).contains("load 2, ").containsPattern("\n2\\d\\d plays\n");
        assertThat(Files.exists(folder.resolve("plays.duckdb"))).isTrue();
    }

    @Test
    void changedStarKeepsItsRows() throws Exception {
        var sales = Files.createDirectory(folder.resolve("sales"));
        Files.writeString(sales.resolve("1.json"), "{\"id\":1,\"buyer\":7,\"name\":\"Zoë\"}");

        assertThat(printed(() -> EvolveTheStar.main(sales.toString(), path("sales.duckdb")))
                        .lines())
                .contains(
                        "  ~ dim_customers: renamed from dim_buyers",
                        "  ~ dim_customers.customer_id: renamed from buyer_id",
                        "  ~ dim_customers.name: VARCHAR(20) → VARCHAR(80)",
                        "  ~ dim_customers.level: a column, VARCHAR(10), default 'free'",
                        "nothing to change, 2 kept")
                .endsWith("All checks passed");
    }

    @Test
    void exportedTablesAreWhatOtherProgramsRead() throws Exception {
        SampleSources.of(300, 20).writeTo(folder);

        assertThat(printed(() -> ExportTables.main(path("log_data"), path("song_data"), folder.toString())))
                .containsPattern(
                        "2\\d\\d rows in \\[.*level=free.*, .*level=paid.*]\n\\d+ rows in \\[.*part-0.csv.gz]\n");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select sum(plays) = (select count(*) from read_parquet('" + folder
                        + "/plays/**/*.parquet')) from read_csv('" + folder + "/hours/part-0.csv.gz', delim = ';')")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void unitTestTheSqlPrintsTheScripts() throws Exception {
        assertThat(printed(UnitTestTheSql::main))
                .startsWith("\\set ON_ERROR_STOP on\n")
                .contains("create table fact_orders", "from 's3://shop/orders/'");
    }

    @Test
    void firstRunOfTheGuidePrintsItsReceipt() throws Exception {
        assertThat(printed(() -> FirstRun.main(folder.toString()))).containsPattern("fact_loans +3 +0 +0 +3 ");
    }

    @Test
    void nightlyJobOfTheGuideLoadsChangesAndIsRemoved() throws Exception {
        var sources = new SampleLibrary(folder.resolve("files")).written().sources();
        var database = folder.resolve("library.duckdb");

        assertThat(printed(() -> LibraryPrograms.nightly(database, sources))).contains("load 1, ");
        assertThat(printed(() -> LibraryPrograms.changed(database, LibraryStar.withShelves())))
                .contains("  ~ dim_books.shelf: a column, VARCHAR(8)");
        assertThat(LibraryPrograms.remove(database).removed()).isNotEmpty();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
