package dev.sparkify.sql.redshift.definition;

import dev.sparkify.sql.redshift.TransactionRule;
import dev.sparkify.sql.statement.TableName;
import java.util.Optional;

/**
 * Changes a table.
 *
 * @param table the table
 * @param change what is changed
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html">Redshift: ALTER TABLE</a>
 */
public record AlterTable(TableName table, Alteration change) implements Definition {
    /**
     * Checks what can be checked without knowing the table.
     *
     * @throws dev.sparkify.error.InvalidModelException if Redshift would refuse it for any table, with all of the problems
     */
    public AlterTable {
        table = Named.folded(table);
        var problems = new Problems();
        problems.name("table", table);
        change.accept(new AlterationRules(table, problems));
        problems.refuse("Change of " + Named.spelled(table));
    }

    /**
     * Names a table of which only the name is known: what depends on its columns, keys and layout is not checked. Use
     * {@link dev.sparkify.sql.redshift.definition.CreateTable#alter()} where the table is described.
     *
     * @param table the table
     * @return the changes there are
     */
    public static Alterations named(String table) {
        return named(TableName.of(table));
    }

    /**
     * Names a table of which only the name is known, like {@link #named(String)}.
     *
     * @param table the table
     * @return the changes there are
     */
    public static Alterations named(TableName table) {
        return new Alterations(Named.folded(table), Optional.empty());
    }

    @Override
    public TransactionRule transaction() {
        return change.transaction();
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.alterTable(this);
    }
}
