package dev.sparkify.sql.internal.evolve;

import dev.sparkify.evolve.Evolution;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.ModelFingerprint;
import dev.sparkify.sql.plan.SchemaPlanner;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Is a change of a star with what is expected of it.
 *
 * @param title what is changed
 * @param before the star that stands
 * @param after the star that is wanted
 * @param evolution what is declared beside it
 * @param redshift the signs of the changes in their order, or refused
 * @param duckDb the same on DuckDB
 * @param rows how many rows each table has
 * @param views what depends on tables
 */
record ChangeCase(
        String title,
        StarSchema before,
        StarSchema after,
        Evolution evolution,
        String redshift,
        String duckDb,
        long rows,
        Map<String, List<String>> views) {
    private static final long BYTES_OF_ROW = 100;

    static ChangeCase of(String title, StarSchema before, StarSchema after, String redshift, String duckDb) {
        return new ChangeCase(title, before, after, Evolution.none(), redshift, duckDb, 1000, Map.of());
    }

    static ChangeCase of(String title, StarSchema before, StarSchema after, String both) {
        return of(title, before, after, both, both);
    }

    ChangeCase with(Evolution declared) {
        return new ChangeCase(title, before, after, declared, redshift, duckDb, rows, views);
    }

    ChangeCase empty() {
        return new ChangeCase(title, before, after, evolution, redshift, duckDb, 0, views);
    }

    ChangeCase seenBy(String table, String... names) {
        return new ChangeCase(title, before, after, evolution, redshift, duckDb, rows, Map.of(table, List.of(names)));
    }

    String expected(Dialect dialect) {
        return dialect.name().equals("redshift") ? redshift : duckDb;
    }

    Reality reality(Dialect dialect) {
        boolean knowsRights = dialect.features().contains(Dialect.Feature.RIGHTS);
        var tables = new SchemaPlanner(before)
                .wanted().stream()
                        .map(table -> new StandingTable(
                                table.definition(),
                                table.comment(),
                                knowsRights ? table.readers() : Set.of(),
                                rows,
                                rows * BYTES_OF_ROW))
                        .toList();
        return new Reality(tables, views, ModelFingerprint.of(before));
    }

    Migration plan(Dialect dialect) {
        return new MigrationPlanner(after, dialect, new SilentNotes()).plan(reality(dialect), evolution);
    }

    @Override
    public String toString() {
        return title;
    }
}
