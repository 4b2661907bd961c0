package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Bench.judge;
import static dev.sparkify.test.contract.Bench.row;
import static dev.sparkify.test.contract.Bench.then;
import static dev.sparkify.test.contract.Chapter.STATEMENTS;

import dev.sparkify.spi.Feature;
import dev.sparkify.sql.redshift.change.LockTables;
import dev.sparkify.sql.redshift.change.Rollback;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.redshift.change.Vacuum;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.Drop;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Lists what becomes of transactions of a session. */
final class SessionTransactions {
    private static final int LIMIT = 16_000_000;
    private static final Rule BLOCK = Rule.general(STATEMENTS, "§9 c_serial_isolation");
    private static final Rule LOCK = Rule.general(STATEMENTS, "§9 r_LOCK");
    private static final Rule TRUNCATE = Rule.declared(STATEMENTS, "§9", Feature.TRUNCATE_COMMITS);
    private static final Rule ERROR = Rule.declared(STATEMENTS, "§9", Feature.ERROR_ABORTS_TRANSACTION);
    private static final Rule OUTSIDE = Rule.declared(STATEMENTS, "§9", Feature.TRANSACTION_BLOCKS);
    private static final Rule SIZE = Rule.declared(STATEMENTS, "§3", Feature.STATEMENT_LIMITED);

    private SessionTransactions() {}

    static List<Scenario.Step> all() {
        return Stream.of(blocks(), truncations(), errors(), places(), sizes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Scenario.Step> blocks() {
        return List.of(
                then(
                        BLOCK.says(
                                "transaction-commit", "A transaction that is committed", "shows it to others", "1, a"),
                        bench -> {
                            bench.begin();
                            bench.run(row(bench.target(), 1, "a"));
                            bench.commit();
                        },
                        Bench.TARGET_ROWS),
                then(
                        BLOCK.says("transaction-rollback", "A transaction that is rolled back", "undoes it", "1, a"),
                        bench -> {
                            bench.run(row(bench.target(), 1, "a"));
                            bench.begin();
                            bench.run(row(bench.target(), 2, "b"));
                            bench.rollBack();
                        },
                        Bench.TARGET_ROWS),
                then(
                        BLOCK.unverified()
                                .says("transaction-closed", "A session is closed before its commit", "undoes it", "0"),
                        bench -> {
                            bench.begin();
                            bench.run(row(bench.target(), 1, "a"));
                        },
                        Bench.TARGET_COUNT),
                judge(
                        BLOCK.says(
                                "transaction-definition",
                                "A table is made, and rolled back",
                                "undoes it, and takes its name again",
                                "accepted"),
                        bench -> {
                            bench.begin();
                            bench.run(Bench.table(bench.guest()));
                            bench.rollBack();
                            var found = bench.tried(Bench.table(bench.guest()));
                            bench.run(Drop.table(bench.guest()));
                            return found;
                        }));
    }

    private static List<Scenario.Step> truncations() {
        return List.of(
                then(
                        TRUNCATE.says("truncate-commits", "What ran before a TRUNCATE", "is committed with it", "1, a"),
                        bench -> {
                            bench.begin();
                            bench.run(row(bench.source(), 1, "a"), new Truncate(bench.target()));
                        },
                        Bench.SOURCE_ROWS),
                then(
                        TRUNCATE.says("truncate-rollback", "A TRUNCATE is rolled back", "cannot be undone", "0"),
                        bench -> {
                            bench.run(row(bench.target(), 1, "a"));
                            bench.begin();
                            bench.run(new Truncate(bench.target()));
                            var ignored = bench.tried(new Rollback());
                        },
                        Bench.TARGET_COUNT));
    }

    private static List<Scenario.Step> errors() {
        return List.of(
                judge(
                        ERROR.says(
                                "error-then-statement",
                                "A statement behind an error",
                                "is refused until the rollback",
                                "refused, refused"),
                        bench -> {
                            bench.begin();
                            return bench.fail() + ", " + outside(bench, () -> bench.run(row(bench.target(), 1, "a")));
                        }),
                judge(
                        ERROR.says("error-then-query", "A query behind an error", "is refused", "refused, refused"),
                        bench -> {
                            bench.begin();
                            return bench.fail() + ", "
                                    + outside(bench, () -> bench.ask(new Query.Raw("select 1 as one")));
                        }),
                then(
                        ERROR.unverified().says("error-then-commit", "A commit behind an error", "keeps nothing", "0"),
                        bench -> {
                            bench.begin();
                            bench.run(row(bench.target(), 1, "a"));
                            var ignored = bench.fail() + bench.tried(new Statement.Commit());
                        },
                        Bench.TARGET_COUNT),
                then(
                        ERROR.says(
                                "error-then-rollback",
                                "A rollback behind an error",
                                "undoes all, and works on",
                                "2, b"),
                        bench -> {
                            bench.begin();
                            bench.run(row(bench.target(), 1, "a"));
                            var ignored = bench.fail();
                            bench.rollBack();
                            bench.run(row(bench.target(), 2, "b"));
                        },
                        Bench.TARGET_ROWS),
                then(
                        BLOCK.says(
                                "error-outside",
                                "An error without a transaction",
                                "concerns its own statement alone",
                                "1, a; 2, b"),
                        bench -> {
                            bench.run(row(bench.target(), 1, "a"));
                            var ignored = bench.fail();
                            bench.run(row(bench.target(), 2, "b"));
                        },
                        Bench.TARGET_ROWS));
    }

    private static List<Scenario.Step> places() {
        return List.of(
                judge(
                        OUTSIDE.says("vacuum-in-transaction", "VACUUM in a transaction", "refuses it", "refused"),
                        bench -> {
                            bench.begin();
                            return outside(bench, () -> bench.run(Vacuum.table(Vacuum.Mode.SORT_ONLY, bench.target())));
                        }),
                judge(
                        OUTSIDE.says("vacuum-outside", "VACUUM without a transaction", "takes it", "accepted"),
                        bench -> bench.tried(Vacuum.table(Vacuum.Mode.SORT_ONLY, bench.target()))),
                judge(
                        OUTSIDE.says(
                                "alter-type-in-transaction",
                                "ALTER COLUMN TYPE in a transaction",
                                "refuses it",
                                "refused"),
                        bench -> {
                            bench.begin();
                            return outside(
                                    bench,
                                    () -> bench.run(
                                            AlterTable.named(bench.target()).widen("v", 6)));
                        }),
                then(
                        OUTSIDE.says(
                                "alter-type-outside",
                                "ALTER COLUMN TYPE without a transaction",
                                "widens the column",
                                "1, abcdef"),
                        bench -> bench.run(
                                AlterTable.named(bench.target()).widen("v", 6), row(bench.target(), 1, "abcdef")),
                        Bench.TARGET_ROWS),
                then(
                        LOCK.says("lock-in-transaction", "LOCK in a transaction", "lasts until its end", "1, a"),
                        bench -> {
                            bench.begin();
                            bench.run(LockTables.of(bench.target(), bench.source()), row(bench.target(), 1, "a"));
                            bench.commit();
                        },
                        Bench.TARGET_ROWS),
                judge(
                        OUTSIDE.unverified()
                                .says("lock-outside", "LOCK without a transaction", "means nothing there", "refused"),
                        bench -> bench.refused(
                                LockTables.of(bench.target()),
                                new Statement.Begin(),
                                LockTables.of(bench.target()),
                                new Rollback())));
    }

    /** Tells whether the session refuses something within a transaction, and takes it behind its rollback. */
    private static String outside(Bench bench, Runnable action) {
        return bench.refused(action, () -> {
            bench.rollBack();
            action.run();
        });
    }

    private static List<Scenario.Step> sizes() {
        return List.of(
                judge(
                        SIZE.says("statement-16-mb", "16 MB of text", "takes it", "accepted, 1"),
                        bench -> "accepted, " + bench.ask(sized(LIMIT))),
                judge(
                        SIZE.says("statement-over-16-mb", "A byte more than 16 MB", "refuses it", "refused"),
                        bench -> bench.refused(() -> bench.ask(sized(LIMIT + 1)), () -> bench.ask(sized(LIMIT)))));
    }

    /** A comment fills the query up. */
    private static Query sized(int bytes) {
        var begin = "select 1 as one /*";
        return new Query.Raw(begin + "x".repeat(bytes - begin.length() - 2) + "*/");
    }
}
