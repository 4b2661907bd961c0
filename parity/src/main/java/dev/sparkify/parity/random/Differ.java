package dev.sparkify.parity.random;

import dev.sparkify.local.DuckDb;
import dev.sparkify.parity.contract.StandInCandidate;
import dev.sparkify.parity.standin.StandInEngine;
import dev.sparkify.test.contract.Candidate;
import dev.sparkify.test.contract.DuckDbCandidate;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs many random sequences on candidates and on the model, up to the first difference. */
public final class Differ {
    private static final long DEFAULT_COUNT = 10_000;
    private static final long REPORT_EVERY = 100;

    private final List<Supplier<Candidate>> candidates;
    private final PrintStream out;
    private final Tally tally = new Tally();
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final long begun = System.nanoTime();

    /**
     * Creates it.
     *
     * @param candidates make the candidates, for each thread anew
     * @param out is told the progress
     */
    public Differ(List<Supplier<Candidate>> candidates, PrintStream out) {
        this.candidates = List.copyOf(candidates);
        this.out = out;
    }

    /**
     * Runs the command: {@code Differ [COUNT] [SEED] [duckdb]}. Its exit code is 1 if there is a difference.
     *
     * @param arguments how many sequences, 10,000 by default, and the seed of the first, by default of the clock, the others
     *     follow it; and {@code duckdb} where the stand-in for Redshift is left out
     * @throws Exception if a candidate breaks
     */
    public static void main(String[] arguments) throws Exception {
        long count = arguments.length > 0 ? Long.parseLong(arguments[0]) : DEFAULT_COUNT;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.currentTimeMillis();
        var difference = arguments.length > 2 && arguments[2].equals("duckdb")
                ? differ(count, seed, List.of(Differ::duckDb))
                : differOnBoth(count, seed);
        difference.ifPresent(found -> System.out.println(found.explained()));
        System.exit(difference.isPresent() ? 1 : 0);
    }

    /** Gives DuckDB in memory: each warehouse has a database of its own. */
    static Candidate duckDb() {
        return DuckDbCandidate.on(DuckDb.inMemory().threads(1));
    }

    private static Optional<Difference> differOnBoth(long count, long seed) throws Exception {
        try (var engine = StandInEngine.start()) {
            return differ(count, seed, List.of(Differ::duckDb, () -> new StandInCandidate(engine.open())));
        }
    }

    private static Optional<Difference> differ(long count, long seed, List<Supplier<Candidate>> candidates)
            throws Exception {
        return new Differ(candidates, System.out)
                .run(count, seed, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Runs sequences with seeds that follow each other.
     *
     * @param count how many
     * @param seed the first
     * @param threads how many at once
     * @return the first difference that was met
     * @throws Exception if a candidate breaks
     */
    public Optional<Difference> run(long count, long seed, int threads) throws Exception {
        out.println(count + " sequences from seed " + seed);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var jobs = IntStream.range(0, threads)
                    .<Callable<Optional<Difference>>>mapToObj(i -> () -> work(count, seed))
                    .toList();
            Optional<Difference> first = Optional.empty();
            for (var result : pool.invokeAll(jobs)) {
                var found = result.get();
                first = first.or(() -> found);
            }
            report(seed);
            return first;
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        } finally {
            pool.shutdown();
        }
    }

    private Optional<Difference> work(long count, long seed) {
        var own = candidates.stream().map(Supplier::get).toList();
        try {
            for (long next = started.getAndIncrement();
                    next < count && !isOver.get();
                    next = started.getAndIncrement()) {
                var found = run(own, seed + next);
                if (found.isPresent()) {
                    isOver.set(true);
                    return found;
                }
                if (done.incrementAndGet() % REPORT_EVERY == 0) {
                    report(seed);
                }
            }
            return Optional.empty();
        } finally {
            isOver.compareAndSet(false, started.get() < count);
            own.forEach(Candidate::close);
        }
    }

    private Optional<Difference> run(List<Candidate> own, long seed) {
        var sequence = Sequence.of(seed);
        for (var candidate : own) {
            try {
                var found = Trial.run(candidate, sequence, "star_" + Long.toUnsignedString(seed), tally);
                if (found.isPresent()) {
                    return found;
                }
            } catch (RuntimeException broken) {
                throw new IllegalStateException(
                        sequence.name() + " broke " + candidate.name() + "\n"
                                + Explanation.of(sequence, sequence.loads().size()),
                        broken);
            }
        }
        return Optional.empty();
    }

    /**
     * Tells what the loads came to.
     *
     * @return the counts
     */
    public Tally tally() {
        return tally;
    }

    private void report(long seed) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(
                "%d sequences from seed %d without difference in %.0f s (%.0f a second)%n  %s%n",
                done.get(), seed, seconds, done.get() / seconds, tally);
    }
}
