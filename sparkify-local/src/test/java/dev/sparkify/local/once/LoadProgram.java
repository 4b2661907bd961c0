package dev.sparkify.local.once;

import dev.sparkify.Warehouse;
import dev.sparkify.load.LoadListener;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.internal.Engine;
import dev.sparkify.local.internal.LocalSources;
import dev.sparkify.local.internal.Settings;
import dev.sparkify.local.once.Death.Kind;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.SqlWarehouse;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Is a program that loads into a database that is there, and dies when it is told to. */
final class LoadProgram {
    /** How it ends by its own hand. */
    static final int DEAD = 42;

    /** How it ends when the load is refused; the reason is the last line that it writes. */
    static final int REFUSED = 3;

    static final String STARTING = "starting";
    static final String LOADING = "loading";

    static final String COMMITTING = "committing";
    static final String CLOSING = "closing";

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private LoadProgram() {}

    /**
     * Runs it.
     *
     * @param arguments the database, the folder of the batches, the folder to spill to, the name of the star, the death, how
     *     many milliseconds it waits for others
     */
    public static void main(String[] arguments) {
        var death = Death.parse(arguments[4]);
        try {
            if (death.is(Kind.COMMITTING) || death.is(Kind.COMMITTED)) {
                loadBySessions(arguments, death);
            } else {
                load(arguments, death);
            }
        } catch (RuntimeException refused) {
            OUT.println(refused);
            System.exit(REFUSED);
        }
    }

    private static void load(String[] arguments, Death death) {
        var platform = DuckDb.file(Path.of(arguments[0]))
                .threads(2)
                .spillingTo(Path.of(arguments[2]))
                .waiting(Duration.ofMillis(Long.parseLong(arguments[5])));
        OUT.println(STARTING);
        try (var warehouse = Warehouse.attach(platform, Batches.star(arguments[3]))) {
            OUT.println(LOADING);
            warehouse.load(new Batches(Path.of(arguments[1])).sources(), listener(death));
            OUT.println(CLOSING);
        }
    }

    private static void loadBySessions(String[] arguments, Death death) {
        var settings = new Settings(
                List.of(), DuckDb.DEFAULT_MEMORY, 2, Optional.of(Path.of(arguments[2])), DuckDb.DEFAULT_PATIENCE);
        var star = Batches.star(arguments[3]);
        try (var engine = Engine.start(Optional.of(Path.of(arguments[0])), settings)) {
            var warehouse = new SqlWarehouse(
                    star,
                    Dialect.duckDb(),
                    () -> new WatchedSession(engine.session(), commit(death)),
                    new LocalSources(engine, star, List.of()),
                    Duration.ZERO);
            warehouse.load(new Batches(Path.of(arguments[1])).sources(), LoadListener.none());
        }
    }

    private static WatchedSession.Watch commit(Death death) {
        return (number, sql, run) -> {
            if (!sql.equals(WatchedSession.COMMIT)) {
                return run.run();
            }
            OUT.println(COMMITTING);
            long rows = run.run();
            if (death.is(Kind.COMMITTED)) {
                Runtime.getRuntime().halt(DEAD);
            }
            return rows;
        };
    }

    private static LoadListener listener(Death death) {
        var statements = new AtomicInteger();
        var calls = new AtomicInteger();
        return new LoadListener() {
            @Override
            public void reading(long bytes, long total) {
                if (death.is(Kind.READING) && calls.incrementAndGet() == death.number()) {
                    Runtime.getRuntime().halt(DEAD);
                }
            }

            @Override
            public void running(String title, int number, int count) {
                if (death.is(Kind.STATEMENT) && statements.incrementAndGet() == death.number()) {
                    Runtime.getRuntime().halt(DEAD);
                }
            }
        };
    }
}
