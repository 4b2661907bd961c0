package dev.sparkify.sql.redshift;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.sql.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts the boundaries of transactions around statements in the order they are to run. Neighbours that may run in a
 * transaction share one; a lock begins another, unless only locks and settings of the session stand before it. What must
 * not run in a transaction, and what commits by itself, stands alone between them: the order stays as it is given. Blocks
 * that are there already stay as they are. A single statement needs no block: it commits by itself.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html">Redshift: transactions</a>
 */
public final class TransactionBlocks {
    private static final Set<TransactionRule> BEFORE_LOCK = Set.of(
            TransactionRule.SETS, TransactionRule.INSIDE, TransactionRule.BEGINS, TransactionRule.BEGINS_READING);

    private final List<Statement> statements = new ArrayList<>();
    private final List<Statement> block = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean isExplicit;

    private TransactionBlocks() {}

    /**
     * Puts boundaries around statements.
     *
     * @param statements the statements; may hold blocks of their own
     * @return the same statements, with boundaries
     * @throws InvalidModelException if a block holds a statement that Redshift refuses there or that commits it, a lock
     *     stands behind more than locks and settings of the session in its block, what may write stands in a
     *     block that only reads, a block begins within another, or one is not ended or not begun
     */
    public static List<Statement> of(List<? extends Statement> statements) {
        var blocks = new TransactionBlocks();
        for (int i = 0; i < statements.size(); i++) {
            var statement = statements.get(i);
            blocks.add("statement " + (i + 1) + " (" + statement.getClass().getSimpleName() + ")", statement);
        }
        return blocks.finished();
    }

    /**
     * Writes statements as a script, with the boundaries of their transactions.
     *
     * @param statements the statements; may hold blocks of their own
     * @param text writes a statement, such as {@code Dialect.redshift()::render}
     * @return the script, each statement ended by a semicolon and an empty line between two
     * @throws InvalidModelException as {@link #of} says
     */
    public static String script(List<? extends Statement> statements, Function<Statement, String> text) {
        return of(statements).stream()
                .map(statement -> text.apply(statement) + ";\n")
                .collect(Collectors.joining("\n"));
    }

    private void add(String called, Statement statement) {
        switch (TransactionRule.of(statement)) {
            case ANYWHERE -> write(called, statement);
            case READS, SETS -> block.add(statement);
            case INSIDE -> lock(called, statement);
            case OUTSIDE, COMMITS -> alone(called, statement);
            case BEGINS, BEGINS_READING -> begin(called, statement);
            case ENDS -> end(called, statement);
        }
    }

    private void write(String called, Statement statement) {
        boolean isReading = isExplicit && TransactionRule.of(block.get(0)) == TransactionRule.BEGINS_READING;
        if (isReading) {
            problems.add(called + " may write, but its block only reads: begin it with Statement.Begin, or say"
                    + " TransactionRule.READS of a raw statement that reads (Redshift: BEGIN)");
        }
        block.add(statement);
    }

    private void lock(String called, Statement statement) {
        boolean isLate = block.stream().anyMatch(each -> !BEFORE_LOCK.contains(TransactionRule.of(each)));
        if (isLate && isExplicit) {
            problems.add(called + " locks behind other statements of its block, which may have read already:"
                    + " put it right behind BEGIN, or behind SET (Redshift: LOCK)");
        } else if (isLate) {
            close();
        }
        block.add(statement);
    }

    private void alone(String called, Statement statement) {
        if (isExplicit) {
            refusal(TransactionRule.of(statement)).ifPresent(reason -> problems.add(called + " " + reason));
        } else {
            close();
            statements.add(statement);
        }
    }

    /**
     * Says why a statement cannot stand within BEGIN and COMMIT, and the way out.
     *
     * @param rule the statement's rule
     * @return the reason; empty if it can
     */
    public static Optional<String> refusal(TransactionRule rule) {
        return switch (rule) {
            case OUTSIDE ->
                Optional.of("cannot run within BEGIN and COMMIT: put it before or behind the block"
                        + " (Redshift: Isolation levels)");
            case COMMITS ->
                Optional.of("commits the block it stands in, which cannot be rolled back then: remove the rows with"
                        + " DELETE, or put it before or behind the block (Redshift: TRUNCATE)");
            case ANYWHERE, READS, SETS, INSIDE, BEGINS, BEGINS_READING, ENDS -> Optional.empty();
        };
    }

    private void begin(String called, Statement statement) {
        if (isExplicit) {
            problems.add(called + " begins a block within another: commit that first (Redshift: BEGIN)");
            return;
        }
        close();
        isExplicit = true;
        block.add(statement);
    }

    private void end(String called, Statement statement) {
        if (!isExplicit) {
            problems.add(called + " ends a block that was not begun: begin it, or leave both out (Redshift: COMMIT)");
            return;
        }
        statements.addAll(block);
        statements.add(statement);
        block.clear();
        isExplicit = false;
    }

    private void close() {
        boolean isBlock =
                block.size() > 1 || block.stream().anyMatch(each -> TransactionRule.of(each) == TransactionRule.INSIDE);
        if (isBlock) {
            statements.add(new Statement.Begin());
        }
        statements.addAll(block);
        if (isBlock) {
            statements.add(new Statement.Commit());
        }
        block.clear();
    }

    private List<Statement> finished() {
        if (isExplicit) {
            problems.add("the last block is not ended: commit it or roll it back (Redshift: BEGIN)");
        } else {
            close();
        }
        if (!problems.isEmpty()) {
            throw new InvalidModelException("The list of statements", problems);
        }
        return List.copyOf(statements);
    }
}
