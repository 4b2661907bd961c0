package dev.sparkify.sql.redshift.change;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.redshift.TransactionRule;
import dev.sparkify.sql.statement.TableName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Locks tables until the transaction ends, so that nobody else reads or writes them. Tables are locked in the order of
 * their names, whatever order they are given in: two transactions that lock the same ones then cannot wait for each other.
 *
 * @param tables one or more, each once; folded to lower case
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html">Redshift: LOCK</a>
 */
public record LockTables(List<TableName> tables) implements Change {
    /**
     * Checks and orders the tables.
     *
     * @throws dev.sparkify.error.InvalidModelException if there is no table, or one twice
     */
    public LockTables {
        tables = tables.stream()
                .map(table -> new TableName(table.schema().map(Names::folded), Names.folded(table.name())))
                .sorted(Comparator.comparing((TableName table) -> table.schema().orElse(""))
                        .thenComparing(TableName::name))
                .toList();
        Faults.of("LOCK")
                .when(tables.isEmpty(), "no table is named: name what is to be locked (Redshift: LOCK)")
                .twice("table", tables.stream().map(Faults::spelled).toList(), "LOCK")
                .refuse();
    }

    /**
     * Locks tables.
     *
     * @param tables one or more, each once
     * @return the statement
     * @throws dev.sparkify.error.InvalidModelException if there is no table, or one twice
     */
    public static LockTables of(TableName... tables) {
        return new LockTables(Stream.of(tables).toList());
    }

    @Override
    public TransactionRule transaction() {
        return TransactionRule.INSIDE;
    }

    @Override
    public <R> R accept(ChangeVisitor<R> visitor) {
        return visitor.lockTables(this);
    }
}
