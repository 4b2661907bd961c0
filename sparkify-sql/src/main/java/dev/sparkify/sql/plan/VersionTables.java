package dev.sparkify.sql.plan;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.TableName;

/** Names the tables by which the versions of a dimension are worked out. */
final class VersionTables {
    private final TableNames names;
    private final DimensionTable dimension;
    private final boolean keepsObservations;

    VersionTables(StarSchema star, DimensionTable dimension) {
        this.names = new TableNames(star);
        this.dimension = dimension;
        this.keepsObservations = new StoredColumns(star, dimension).keepsObservations();
    }

    /** Names the dimension itself. */
    TableName versions() {
        return names.of(dimension);
    }

    /** Names the table of what a load brings: of each member and time the greatest record. */
    TableName brought() {
        return DimensionLoad.brought(names, dimension);
    }

    /** Names the table of all observations; where none are kept, that of the load. */
    TableName observations() {
        return keepsObservations ? names.companion("seen", dimension) : brought();
    }

    /** Names the table of members that the load touches, each with the time from which on. */
    TableName touched() {
        return names.work("touched", dimension);
    }

    /** Names the table of records that are older than the latest of their member, where no observations are kept. */
    TableName late() {
        return names.work("late", dimension);
    }

    /** Names the table of versions as they must be, from the touched time on. */
    TableName line() {
        return names.work("line", dimension);
    }

    /** Names the table that says which present version lives on in which of the line. */
    TableName matched() {
        return names.work("matched", dimension);
    }

    /** Names the table of the latest record of each member. */
    TableName latest() {
        return names.work("latest", dimension);
    }

    /** Names the table of members whose rows in facts may move, each with the time from which on. */
    TableName moved() {
        return names.work("moved", dimension);
    }
}
