package dev.sparkify.local.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Sources;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

/**
 * Kills programs that load a second batch into a copy of a database that holds a first one, and loads it again. A load that
 * nobody disturbs tells what must come out.
 */
final class Victims {
    private static final int PATIENCE = 30_000;

    /** More events than a database can take that must not grow. */
    private static final int GREAT = 30_000;

    private final Path folder;
    private final String star;
    private final Programs programs;
    private final Batches batches;
    private final List<String> titles = new ArrayList<>();
    private final SortedMap<String, List<String>> first;
    private final SortedMap<String, List<String>> second;
    /** A load of what is there leaves nothing but its own notes. */
    private final SortedMap<String, List<String>> third;

    private int copies;

    Victims(Path folder, String star, Programs programs) throws IOException, SQLException {
        this.folder = Files.createDirectories(folder);
        this.star = star;
        this.programs = programs;
        this.batches = new Batches(folder.resolve("sources")).writeFirst();
        try (var warehouse = Warehouse.provision(platform(base()), Batches.star(star))) {
            warehouse.createSchema().load(batches.sources());
            first = Content.of(database(warehouse));
        }
        batches.writeSecond();
        if (star.equals("great")) {
            batches.writeMore(GREAT);
        }
        try (var warehouse = attach(copy())) {
            warehouse.load(batches.sources(), titles());
            second = Content.of(database(warehouse));
            warehouse.load(batches.sources());
            third = Content.of(database(warehouse));
        }
        assertThat(second).isNotEqualTo(first);
        assertThat(Content.differences(Content.withoutLoads(third), Content.withoutLoads(second)))
                .isEmpty();
    }

    /** Names the statements of an undisturbed load, in order. */
    List<String> statements() {
        return List.copyOf(titles);
    }

    private LoadListener titles() {
        return new LoadListener() {
            @Override
            public void running(String title, int number, int count) {
                titles.add(title);
            }
        };
    }

    private Path base() {
        return folder.resolve("first.duckdb");
    }

    private Path spill() {
        return folder.resolve("spill");
    }

    private DuckDb platform(Path file) {
        return DuckDb.file(file).threads(2).spillingTo(spill());
    }

    ReadyWarehouse<DuckDbWarehouse> attach(Path file) {
        return Warehouse.attach(platform(file), Batches.star(star));
    }

    private static Database database(Warehouse<DuckDbWarehouse> warehouse) {
        return new Database(warehouse.handle().dataSource());
    }

    /** Copies the database that holds the first batch. */
    Path copy() throws IOException {
        return Files.copy(base(), folder.resolve("copy-" + copies++ + ".duckdb"));
    }

    Sources sources() {
        return batches.sources();
    }

    /** Starts a program that loads. */
    Process load(Path file, Death death) throws IOException {
        return load(file, death, PATIENCE);
    }

    Process load(Path file, Death death, int patience) throws IOException {
        return start(command(file, death, patience));
    }

    Process start(List<String> command) throws IOException {
        return programs.start(command);
    }

    List<String> command(Path file, Death death, int patience) {
        return programs.command(LoadProgram.class, file, batches.folder(), spill(), star, death, patience);
    }

    /** Loads in a program that dies by its own hand. */
    void die(Path file, Death death) throws IOException, InterruptedException {
        var program = load(file, death);
        try (var output = program.inputReader()) {
            var said = output.lines().toList();
            assertThat(ended(program)).as("%s %s", death, said).isEqualTo(LoadProgram.DEAD);
        }
    }

    /**
     * Loads in a program that is killed so long after it began to load.
     *
     * @return whether it was not done by then
     */
    boolean kill(Path file, Duration delay) throws IOException, InterruptedException {
        return kill(load(file, Death.NEVER), LoadProgram.LOADING, delay);
    }

    /** Loads in a program that is killed in the midst of its commit, or of closing the database. */
    boolean killAt(Path file, Death death) throws IOException, InterruptedException {
        var word = death.is(Death.Kind.COMMITTING) ? LoadProgram.COMMITTING : LoadProgram.CLOSING;
        return kill(load(file, death), word, Duration.of(death.number(), ChronoUnit.MICROS));
    }

    private boolean kill(Process program, String word, Duration delay) throws IOException, InterruptedException {
        try (var output = program.inputReader()) {
            var line = output.readLine();
            while (line != null && !line.equals(word)) {
                line = output.readLine();
            }
            assertThat(line).isEqualTo(word);
            if (delay.isZero() || !program.waitFor(delay.toNanos(), TimeUnit.NANOSECONDS)) {
                program.destroyForcibly();
            }
            return ended(program) != 0;
        }
    }

    /** Loads in a program that nobody disturbs and tells how long that took. */
    Duration whole(Path file) throws IOException, InterruptedException {
        var program = load(file, Death.NEVER);
        try (var output = program.inputReader()) {
            assertThat(output.readLine()).isEqualTo(LoadProgram.STARTING);
            assertThat(output.readLine()).isEqualTo(LoadProgram.LOADING);
            long start = System.nanoTime();
            assertThat(output.lines().toList()).containsExactly(LoadProgram.CLOSING);
            assertThat(ended(program)).isZero();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    int ended(Process program) throws InterruptedException, IOException {
        if (!program.waitFor(1, TimeUnit.MINUTES)) {
            program.destroyForcibly();
            fail("The program does not end: " + Files.readString(programs.complaints()));
        }
        return program.exitValue();
    }

    /**
     * Opens what a dead program left and loads again.
     *
     * @return whether the dead one had loaded
     */
    boolean recover(Path file) throws SQLException, IOException {
        try (var warehouse = attach(file)) {
            var found = Content.of(database(warehouse));
            boolean isLoaded = found.equals(second);
            if (!isLoaded) {
                assertThat(Content.differences(found, first)).as("as before").isEmpty();
            }
            warehouse.load(batches.sources());
            compare(warehouse, isLoaded ? third : second);
            return isLoaded;
        } finally {
            forget(file);
        }
    }

    /** Loads again in a program of its own, then looks. */
    boolean recoverElsewhere(Path file) throws SQLException, IOException, InterruptedException {
        whole(file);
        return isLoadedTwice(file);
    }

    /** Tells whether one load too many found nothing more to load; all the rest must be as undisturbed. */
    boolean isLoadedTwice(Path file) throws SQLException, IOException {
        try (var warehouse = attach(file)) {
            boolean isLoadedTwice = warehouse.history().size() == 3;
            compare(warehouse, isLoadedTwice ? third : second);
            return isLoadedTwice;
        } finally {
            forget(file);
        }
    }

    private void compare(ReadyWarehouse<DuckDbWarehouse> warehouse, SortedMap<String, List<String>> expected)
            throws SQLException {
        var database = database(warehouse);
        assertThat(Content.differences(Content.of(database), expected)).isEmpty();
        assertThat(Content.brokenNumbers(database, star)).isEmpty();
        assertThat(warehouse.audit().failures()).isEmpty();
    }

    private static void forget(Path file) throws IOException {
        Files.deleteIfExists(file);
        assertThat(Path.of(file + ".wal")).doesNotExist();
    }

    /** Lists the folders that programs spilled to and did not remove. */
    List<Path> spilled() throws IOException {
        try (var files = Files.list(spill())) {
            return files.toList();
        }
    }
}
