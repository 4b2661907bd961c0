package dev.sparkify.examples.command;

import dev.sparkify.LoadedWarehouse;
import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.examples.Questions;
import dev.sparkify.examples.TemporaryFolder;
import dev.sparkify.examples.generate.SampleSources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a warehouse's whole life. */
@Command(
        name = "demo",
        description = {
            "Invents sources, makes a warehouse, loads it, asks it five questions and tears it down. Leaves nothing behind"
                    + " unless told to keep it."
        },
        footer = {"  sparkify demo", "  sparkify demo --events 500000", "  sparkify demo --database demo.duckdb --keep"
        })
public final class DemoCommand extends Job {
    private static final int EVENTS_A_SONG = 10;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "20000",
            description = "How many events, up to 100 million (default: ${DEFAULT-VALUE}).")
    private long events;

    @Option(
            names = "--database",
            paramLabel = "FILE",
            description = "Where the database lies: a file that is not there yet (default: in memory).")
    private @Nullable Path database;

    @Option(names = "--keep", description = "Keep the database; needs --database.")
    private boolean keep;

    @Override
    void run() throws IOException {
        var place = place();
        var sample = described(() -> SampleSources.of(events, (int) Math.max(1, events / EVENTS_A_SONG)));
        try (var folder = TemporaryFolder.make("sparkify-demo-")) {
            say("Inventing %,d events and %,d songs", sample.events(), sample.songs());
            write(sample, folder.path());
            if (keep) {
                keep(place, folder.path());
            } else {
                var gone = Warehouse.use(place, SparkifyStar.schema(), warehouse -> {
                    visit(warehouse, folder.path());
                    return warehouse.teardown();
                });
                say("Torn down: %s", String.join(", ", gone.removed()));
            }
        }
    }

    private DuckDb place() {
        if (database == null) {
            if (keep) {
                throw wrongUsage("--keep needs --database FILE: what lies in memory cannot be kept");
            }
            return DuckDb.inMemory();
        }
        if (Files.exists(database)) {
            throw new InputException(
                    "The demo makes its own database: " + database + " is there already; name a file that is not");
        }
        return DuckDb.file(database);
    }

    private static void write(SampleSources sample, Path folder) {
        try (var bar = Bar.records("Inventing")) {
            sample.writeTo(folder, bar::show);
        }
    }

    private void keep(DuckDb place, Path folder) {
        try (var warehouse = Warehouse.provision(place, SparkifyStar.schema()).createSchema()) {
            visit(warehouse, folder);
        }
        say("Kept. Ask it yourself:%n%n  ./sparkify query --database %s 'FROM dim_users LIMIT 10'", database);
    }

    private void visit(ReadyWarehouse<DuckDbWarehouse> warehouse, Path folder) {
        say("Loading them into DuckDB (%s)", database == null ? "in memory" : database);
        var loaded = load(warehouse, folder);
        Questions.all().forEach(question -> ask(loaded.handle().dataSource(), question));
        say("The receipt%n%n%s", loaded.report().asText().stripTrailing());
    }

    private static LoadedWarehouse<DuckDbWarehouse> load(ReadyWarehouse<DuckDbWarehouse> warehouse, Path folder) {
        var sources = SparkifyStar.sources(
                folder.resolve("log_data").toString(),
                folder.resolve("song_data").toString());
        try (var progress = LoadProgress.onTerminal()) {
            return warehouse.load(sources, progress);
        }
    }

    private void ask(DataSource warehouse, Questions.Question question) {
        say(question.title());
        try (var connection = warehouse.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question.sql())) {
            new Answer(rows).writeTo(new TableFormat(out()));
            out().println();
        } catch (SQLException failure) {
            throw new InputException(question.title() + " " + failure.getMessage(), failure);
        }
    }

    private void say(String format, @Nullable Object... values) {
        out().printf(Locale.ROOT, format + "%n%n", values);
        out().flush();
    }
}
