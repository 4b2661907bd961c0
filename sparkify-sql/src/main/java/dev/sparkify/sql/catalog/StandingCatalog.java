package dev.sparkify.sql.catalog;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Is what stands in the schema of a warehouse.
 *
 * @param tables the tables of the warehouse but those in which it remembers itself, sorted by name; columns that no model
 *     can have are left out
 * @param foreign tables and views that are not of the warehouse, sorted by name
 * @param dependents what rests on tables of the warehouse, as far as the engine tells
 * @param oddities what no model can say of the tables
 */
public record StandingCatalog(
        List<StandingTable> tables, List<TableName> foreign, List<Dependent> dependents, List<Oddity> oddities) {
    /** Takes copies of the lists. */
    public StandingCatalog {
        tables = List.copyOf(tables);
        foreign = List.copyOf(foreign);
        dependents = List.copyOf(dependents);
        oddities = List.copyOf(oddities);
    }

    /**
     * Demands that a model can say all of the tables.
     *
     * @return this catalog
     * @throws InputException if there are oddities; names them all
     */
    public StandingCatalog demandPlain() {
        if (oddities.isEmpty()) {
            return this;
        }
        throw new InputException(
                "Tables of the warehouse were changed into what no model can say; drop or change by hand:\n"
                        + oddities.stream().map(oddity -> "  - " + oddity).collect(Collectors.joining("\n")));
    }
}
