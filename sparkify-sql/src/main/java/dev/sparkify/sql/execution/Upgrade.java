package dev.sparkify.sql.execution;

import dev.sparkify.load.LoadListener;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.LedgerUpgrade;
import java.util.function.Supplier;

/**
 * Brings an older ledger up to date, also where others do the same at the same time.
 *
 * @param star what the warehouse holds
 * @param dialect how the engine is spoken to
 * @param sessions opens sessions
 */
record Upgrade(StarSchema star, Dialect dialect, Supplier<Session> sessions) {
    void run(Session session) {
        new LedgerReader(session, dialect, star)
                .version()
                .filter(version -> version < Ledger.VERSION)
                .ifPresent(version -> run(session, version));
    }

    /** While this one waited for the lock, somebody else may have done it: what is created is there then. */
    private void run(Session session, long version) {
        try {
            new PlanRun(session, dialect, PlanRun.AfterRead.NOTHING, Discretion.of(star))
                    .run(new LedgerUpgrade(star).plan(version), LoadListener.none());
        } catch (RuntimeException failure) {
            session.rollBack();
            if (!isUpToDate()) {
                throw failure;
            }
        }
    }

    private boolean isUpToDate() {
        try (var session = sessions.get()) {
            return new LedgerReader(session, dialect, star)
                    .version()
                    .filter(version -> version == Ledger.VERSION)
                    .isPresent();
        } catch (RuntimeException unreachable) {
            return false;
        }
    }
}
