package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Folds the names of tables as Redshift does, and spells them for messages. */
final class Named {
    private Named() {}

    static TableName folded(TableName table) {
        return new TableName(table.schema().map(Names::folded), Names.folded(table.name()));
    }

    static TableName in(String schema, TableName table) {
        return new TableName(Optional.of(Names.folded(schema)), table.name());
    }

    static List<TableName> folded(List<TableName> tables) {
        return tables.stream().map(Named::folded).toList();
    }

    static List<TableName> tables(TableName first, TableName... more) {
        return Stream.concat(Stream.of(first), Stream.of(more))
                .map(Named::folded)
                .toList();
    }

    static List<String> texts(String first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toList();
    }

    static String spelled(TableName table) {
        return table.schema().map(schema -> schema + "." + table.name()).orElse(table.name());
    }
}
