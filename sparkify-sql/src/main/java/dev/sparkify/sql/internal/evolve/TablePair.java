package dev.sparkify.sql.internal.evolve;

import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.plan.PlannedTable;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Is a table as it stands, under the names it is to have, beside the same table as a star wants it.
 *
 * @param standing as it stands
 * @param wanted as the star has it
 */
record TablePair(StandingTable standing, PlannedTable wanted) {
    private static final String TECHNICAL = "sparkify_";
    private static final List<String> OF_COLUMN = List.of("sparkify_kept_", "sparkify_last_");

    TableName table() {
        return wanted.definition().table();
    }

    String name() {
        return wanted.name();
    }

    boolean isEmpty() {
        return standing.rows() == 0;
    }

    /** Tells whether a table without rows gets a surrogate key, of which the ledger knows no number yet. */
    boolean beginsToCount() {
        var key = wanted.table() instanceof DimensionTable dimension
                ? dimension.surrogateKey()
                : ((FactTable) wanted.table()).surrogateKey();
        return isEmpty()
                && !isCompanion()
                && key.filter(name -> standingColumn(name).isEmpty()).isPresent();
    }

    boolean isCompanion() {
        return wanted.role() == PlannedTable.Role.COMPANION;
    }

    Optional<Column> standingColumn(String name) {
        return column(standing.definition(), name);
    }

    Optional<Column> wantedColumn(String name) {
        return column(wanted.definition(), name);
    }

    static Optional<Column> column(Statement.CreateTable table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    /** Tells whether a column is NOT NULL, be it said, or because of the primary key. */
    static boolean isRequired(Statement.CreateTable table, Column column) {
        return !column.nullable() || table.keys().primary().contains(column.name());
    }

    /** A default of NULL is none. */
    static Optional<Literal> defaultOf(Column column) {
        return column.defaultValue().filter(value -> !(value instanceof Literal.Nothing));
    }

    /** Names a column as a caller does: of a companion by its dimension, of a value that is kept by the value. */
    String subject(String column) {
        var named = OF_COLUMN.stream()
                .filter(column::startsWith)
                .map(prefix -> column.substring(prefix.length()))
                .findFirst()
                .orElse(column);
        return wanted.table().name() + "." + named;
    }

    static boolean isTechnical(String column) {
        return column.startsWith(TECHNICAL);
    }
}
