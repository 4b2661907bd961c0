package dev.sparkify.sql.plan;

import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.statement.TableName;
import java.nio.charset.StandardCharsets;

/** Names the tables of a star in the database, and those that a load works in. */
final class TableNames {
    private static final int MAX_BYTES = 127;

    private final StarSchema star;

    TableNames(StarSchema star) {
        this.star = star;
    }

    /** Names a table of the star. */
    TableName of(Table table) {
        return of(table.name());
    }

    /** Names a permanent table. */
    TableName of(String table) {
        return new TableName(star.schema(), table);
    }

    /** Names the session's copy of a staging table. */
    static TableName staging(String table) {
        return TableName.temporary(table);
    }

    /** Names a table that a load works in. */
    TableName work(String role, Table table) {
        return TableName.temporary(technical(role, table));
    }

    /** Names a permanent table that a load keeps beside a table of the star. */
    TableName companion(String role, Table table) {
        return of(technical(role, table));
    }

    /** Goes by number where the name would be too long for Redshift. */
    private String technical(String role, Table table) {
        var name = "sparkify_" + role + "_" + table.name();
        return name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                ? name
                : "sparkify_" + role + "_" + star.tables().indexOf(table);
    }
}
