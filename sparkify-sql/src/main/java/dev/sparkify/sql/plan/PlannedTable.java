package dev.sparkify.sql.plan;

import dev.sparkify.schema.Grantee;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Is a table as a star wants it: a dimension, a fact, or a companion in which a warehouse keeps records of a dimension.
 *
 * @param table the dimension or fact; of a companion its dimension
 * @param role whether it is the table itself
 * @param definition by what statement it is created; its columns have their comments
 * @param comment what is said of the table
 * @param readers who may SELECT from it, its owner aside
 * @param filling what is run once it is made and empty: its first number, the days of a calendar
 * @param completion what is run where it stands, filled by another model: the days that a calendar lacks
 */
public record PlannedTable(
        Table table,
        Role role,
        Statement.CreateTable definition,
        Optional<String> comment,
        Set<Grantee> readers,
        List<PlannedStatement> filling,
        List<PlannedStatement> completion) {
    /** Takes copies of the collections. */
    public PlannedTable {
        readers = Set.copyOf(readers);
        filling = List.copyOf(filling);
        completion = List.copyOf(completion);
    }

    /** Says what a table is to the star. */
    public enum Role {
        /** A dimension or fact. */
        OWN,
        /** Records of a dimension, by which later ones are decided. */
        COMPANION
    }

    /**
     * Names the table.
     *
     * @return its name without schema
     */
    public String name() {
        return definition.table().name();
    }
}
