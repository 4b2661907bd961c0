package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.personal.Erasure;
import dev.sparkify.personal.ErasureReport;
import dev.sparkify.personal.ErasureReport.ErasedRows;
import dev.sparkify.personal.RecordSearch;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.ErasurePlanner;
import dev.sparkify.sql.plan.ErasureRequest;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.Measure;
import dev.sparkify.sql.plan.Plan;
import dev.sparkify.sql.plan.Pseudonym;
import dev.sparkify.sql.plan.RejectPlanner;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

/** Erases members and forgets rejected records: while no load runs, each in one transaction that a token makes known. */
final class Erasures {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PSEUDONYM_BYTES = 16;

    private final StarSchema star;
    private final Dialect dialect;
    private final Loads loads;

    Erasures(StarSchema star, Dialect dialect, Loads loads) {
        this.star = star;
        this.dialect = dialect;
        this.loads = loads;
    }

    ErasureReport erase(Erasure erasure) {
        var request = new ErasureRequest(erasure, drawn(), UUID.randomUUID().toString());
        var planner = new ErasurePlanner(star, request);
        return loads.alone("Nothing was erased", session -> erase(session, request, planner));
    }

    private static Pseudonym drawn() {
        var bytes = new byte[PSEUDONYM_BYTES];
        RANDOM.nextBytes(bytes);
        return new Pseudonym(HexFormat.of().formatHex(bytes));
    }

    private ErasureReport erase(Session session, ErasureRequest request, ErasurePlanner planner) {
        var stagings = planner.stagings();
        var rejected = new Rejects(session, dialect, star)
                .all().stream()
                        .filter(record -> stagings.contains(record.staging()))
                        .filter(record -> isOf(request.erasure(), record))
                        .map(RejectedRecord::id)
                        .toList();
        var ledger = new LedgerReader(session, dialect, star);
        var files = stagings.stream()
                .flatMap(staging -> ledger.files(staging).keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var run = new PlanRun(session, dialect, PlanRun.AfterRead.NOTHING, Discretion.OF_STATEMENTS);
        run(run, planner.plan(rejected));
        var rows = planner.counted().stream()
                .map(table -> new ErasedRows(table, run.count(table, Measure.ERASED)))
                .toList();
        long all = rows.stream().mapToLong(ErasedRows::rows).sum();
        try {
            run.run(planner.closing(all), LoadListener.none());
        } catch (UnknownOutcomeException lost) {
            session.rollBack();
            session.close();
            loads.ask(
                    ledgerAfter -> ledgerAfter.hasErasure(request.token()),
                    "The commit failed and nothing was erased; erase again: ",
                    new UnknownOutcomeException(
                            "The commit failed, and the erasure may have been done: erase again, which does no harm: "
                                    + EngineMessage.of(lost.getCause() == null ? lost : lost.getCause()),
                            lost));
        }
        return new ErasureReport(
                run.count("", Measure.LOAD),
                request.erasure().dimension(),
                request.erasure().way(),
                rows,
                files);
    }

    /** How the engine said it may quote the statement, which holds the key. */
    private static void run(PlanRun run, Plan plan) {
        try {
            run.run(plan, LoadListener.none());
        } catch (CheckFailedException refused) {
            throw new InputException("Nothing was erased: " + refused.words());
        }
    }

    private static boolean isOf(Erasure erasure, RejectedRecord record) {
        var search = new RecordSearch(erasure.key());
        return search.isIn(record.text()) || search.isIn(record.reason());
    }

    long forgetRejects(Duration age) {
        if (age.isNegative()) {
            throw new InputException("Rejected records cannot be forgotten before they came: give an age from zero on");
        }
        return loads.alone("Nothing was forgotten", session -> {
            var run = new PlanRun(session, dialect, PlanRun.AfterRead.NOTHING);
            run.run(new RejectPlanner(star).forget(age), LoadListener.none());
            return run.count(Ledger.REJECTED, Measure.REMOVED);
        });
    }
}
