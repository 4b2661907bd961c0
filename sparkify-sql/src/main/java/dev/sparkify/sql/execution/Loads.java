package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.personal.Masking;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.dialect.Fault;
import dev.sparkify.sql.plan.LoadPlanner;
import dev.sparkify.sql.plan.LoadRequest;
import dev.sparkify.sql.plan.ModelFingerprint;
import dev.sparkify.sql.statement.Statement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.MDC;

/** Runs loads: one at a time, each in one transaction, each known by a token so that a lost answer can be asked for. */
final class Loads {
    /** The receipt and the commit. */
    private static final int STATEMENTS_OF_CLOSING = 2;

    /** Under this key the log names the load; {@code sparkify_loads} of the ledger has its token beside its number. */
    private static final String MDC_LOAD = "sparkify.load";

    private static final String SOMEBODY = "by another handle or process";

    private final StarSchema star;
    private final Dialect dialect;
    private final Supplier<Session> sessions;
    private final SourceReader reader;
    private final LoadPlanner planner;
    private final Patience patience;
    /** Who holds the lock, for whoever waits in vain. */
    private final AtomicReference<String> holder = new AtomicReference<>(SOMEBODY);

    Loads(StarSchema star, Dialect dialect, Supplier<Session> sessions, SourceReader reader, Duration patience) {
        this.star = star;
        this.dialect = dialect;
        this.sessions = sessions;
        this.reader = reader;
        this.planner = new LoadPlanner(star, dialect);
        this.patience = new Patience(patience);
    }

    LoadReport load(Sources sources, LoadListener listener) {
        return load(ledger -> reader.open(sources, ledger::files, listener), sources, Optional.empty(), listener);
    }

    LoadReport reload(TimeRange range, Sources sources, LoadListener listener) {
        if (!sources.replaced().isEmpty()) {
            throw new InputException(
                    "A reload reads the files of earlier loads, so it brings no correction of a rejected"
                            + " record; load the corrections first");
        }
        planner.demandEventTime(sources.all());
        return load(
                ledger -> reader.reopen(sources, known(ledger, range, sources), listener),
                sources,
                Optional.of(range),
                listener);
    }

    private LoadReport load(
            Function<LedgerReader, SourceReader.Opened> open,
            Sources sources,
            Optional<TimeRange> range,
            LoadListener listener) {
        return new Repetition(dialect).of(() -> loadOnce(open, sources, range, listener));
    }

    @SuppressWarnings("try")
    private LoadReport loadOnce(
            Function<LedgerReader, SourceReader.Opened> open,
            Sources sources,
            Optional<TimeRange> range,
            LoadListener listener) {
        try (var session = sessions.get()) {
            lock(session);
            var own = here();
            holder.set(own);
            demandModel(session, "Nothing was loaded");
            var token = UUID.randomUUID().toString();
            try (var inLog = MDC.putCloseable(MDC_LOAD, token);
                    var opened = open.apply(new LedgerReader(session, dialect, star))) {
                return run(
                        session, new LoadRequest(opened.sources(), token, sources.replaced(), range), opened, listener);
            } catch (RuntimeException failure) {
                session.rollBack();
                throw failure;
            } finally {
                holder.compareAndSet(own, SOMEBODY);
            }
        }
    }

    /** Shuts loads out of a session, which has begun a transaction then, and runs something in it. */
    <T> T alone(String otherwise, Function<Session, T> work) {
        return new Repetition(dialect).of(() -> aloneOnce(otherwise, work));
    }

    private <T> T aloneOnce(String otherwise, Function<Session, T> work) {
        try (var session = sessions.get()) {
            lock(session);
            var own = here();
            holder.set(own);
            try {
                demandModel(session, otherwise);
                return work.apply(session);
            } catch (RuntimeException failure) {
                session.rollBack();
                throw failure;
            } finally {
                holder.compareAndSet(own, SOMEBODY);
            }
        }
    }

    /** A change may have come while the load waited: what it was planned for holds only as long as it has the lock. */
    private void demandModel(Session session, String outcome) {
        if (!new LedgerReader(session, dialect, star).model().equals(ModelFingerprint.of(star))) {
            session.rollBack();
            throw new InputException(outcome + ": the tables of " + star.name()
                    + " were changed to another model, or are on their way to it; use that model, or plan and apply"
                    + " what is left of the change");
        }
    }

    /** Where no load reached into the range, rows in it would go and nothing come back. */
    private static Function<String, List<String>> known(LedgerReader ledger, TimeRange range, Sources sources) {
        var files = sources.all().stream()
                .map(Source::staging)
                .collect(Collectors.toMap(Function.identity(), staging -> ledger.files(staging, range)));
        if (files.values().stream().allMatch(List::isEmpty)) {
            throw new InputException(
                    "Nothing was loaded: the ledger knows no file of these sources that reached into the time"
                            + " from " + range.from() + " to " + range.to());
        }
        return staging -> files.getOrDefault(staging, List.of());
    }

    /** Waits for another load to end; whatever follows is not repeated. */
    private void lock(Session session) {
        try {
            patience.wait(this::isHeld, () -> open(session));
        } catch (SQLException impossible) {
            throw new IllegalStateException("Plans translate what engines say", impossible);
        } catch (RetryableException held) {
            if (!isHeld(held)) {
                throw held;
            }
            throw new RetryableException(held.getMessage() + "; the warehouse is held " + holder.get(), held);
        }
    }

    /** Who lost the connection gains nothing by waiting, and who is interrupted must not. */
    private boolean isHeld(Throwable failure) {
        return failure instanceof RetryableException
                && !Thread.currentThread().isInterrupted()
                && !(failure.getCause() instanceof SQLException said
                        && EngineFailure.fault(dialect, said) == Fault.LOST);
    }

    private static String here() {
        return "since " + LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS) + " UTC by thread "
                + Thread.currentThread().getName() + " of process "
                + ProcessHandle.current().pid();
    }

    private boolean open(Session session) {
        try {
            new PlanRun(session, dialect, PlanRun.AfterRead.NOTHING).run(planner.opening(), LoadListener.none());
            return true;
        } catch (RuntimeException failure) {
            session.rollBack();
            throw failure;
        }
    }

    private LoadReport run(Session session, LoadRequest request, SourceReader.Opened opened, LoadListener listener) {
        var run = new PlanRun(session, dialect, new Reads(opened, Masking.of(star)), Discretion.of(star));
        try {
            var plan = planner.load(request);
            opened.beforeRead(plan.documents(dialect), session);
            run.run(plan, listener, STATEMENTS_OF_CLOSING);
        } catch (CheckFailedException failure) {
            session.rollBack();
            failure.suspects().ifPresent(suspects -> opened.blame(suspects, failure));
            throw failure;
        }
        opened.beforeCommit(session);
        var report = Receipt.of(star, run, opened.reports());
        try {
            run.run(planner.closing(report.load(), Amounts.of(report)), listener);
        } catch (UnknownOutcomeException lost) {
            session.rollBack();
            session.close();
            ask(
                    ledger -> ledger.hasLoad(request.token()),
                    "The commit failed and nothing was loaded; load again: ",
                    lost);
        }
        return Receipt.of(star, run, opened.reports());
    }

    /** The lock is free when the other side knows whether it committed. */
    void ask(Predicate<LedgerReader> isNoted, String otherwise, UnknownOutcomeException lost) {
        boolean isThere;
        try (var session = sessions.get()) {
            lock(session);
            isThere = isNoted.test(new LedgerReader(session, dialect, star));
            session.rollBack();
        } catch (RuntimeException unreachable) {
            lost.addSuppressed(unreachable);
            throw lost;
        }
        if (!isThere) {
            throw new RetryableException(
                    otherwise + EngineMessage.of(Objects.requireNonNullElse(lost.getCause(), lost)), lost);
        }
    }

    /**
     * Passes on what was read.
     *
     * @param opened the sources
     * @param masking hides values in what is said of bad records
     */
    private record Reads(SourceReader.Opened opened, Masking masking) implements PlanRun.AfterRead {
        @Override
        public void read(Statement.Copy copy, Session session) {
            masked(copy, () -> opened.afterRead(copy, session));
        }

        @Override
        public void failed(Statement.Copy copy, SQLException failure, Session session) {
            masked(copy, () -> opened.readFailed(copy, failure, session));
        }

        private void masked(Statement.Copy copy, Runnable reading) {
            try {
                reading.run();
            } catch (BadRecordsException bad) {
                throw masking.masked(copy.source().staging(), bad);
            }
        }

        @Override
        public List<Statement> unreadable(Statement.NoteUnreadable note, Session session) {
            return opened.unreadable(note, session);
        }
    }
}
