package dev.sparkify.report.diagram;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.report.diagram.Node.Role;
import dev.sparkify.report.diagram.Node.Row;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes nodes of tables. */
final class TableNodes {
    private static final String TECHNICAL = "sparkify_";

    private TableNodes() {}

    static Node whole(Table table) {
        return new Node(table.name(), table.name(), role(table), note(table), rows(table), 0);
    }

    /** Draws only the columns that are part of a key, of the distribution or of the sort key. */
    static Node keys(Table table) {
        var all = rows(table);
        var kept = all.stream().filter(Row::isKey).toList();
        return new Node(table.name(), table.name(), role(table), note(table), kept, all.size() - kept.size());
    }

    static Node bare(Table table) {
        return new Node(table.name(), table.name(), role(table), "", List.of(), 0);
    }

    static Stream<Column> columns(Table table) {
        return table.columns().stream().filter(column -> !isTechnical(column.name()));
    }

    static boolean isTechnical(String name) {
        return name.startsWith(TECHNICAL);
    }

    private static List<Row> rows(Table table) {
        return columns(table).map(column -> row(table, column)).toList();
    }

    static Row row(Table table, Column column) {
        var type = column.type().spelling().toLowerCase(Locale.ROOT);
        return new Row(column.name(), type, keys(table, column.name()), layout(table, column.name()));
    }

    private static List<String> keys(Table table, String column) {
        var primary = table.primaryKey().contains(column);
        var foreign = table.foreignKeys().stream().anyMatch(key -> key.column().equals(column));
        var unique = table.uniqueKeys().stream().anyMatch(key -> key.contains(column));
        return Stream.of(primary ? "PK" : "", foreign ? "FK" : "", unique ? "UK" : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> layout(Table table, String column) {
        var distributes = table.distribution() instanceof Distribution.Key key
                && key.column().equals(column);
        var sorted = table.sortKey().columns();
        var place = sorted.indexOf(column) + 1;
        var sorts = place == 0 ? "" : sorted.size() == 1 ? "sort" : "sort " + place;
        return Stream.of(distributes ? "dist" : "", sorts)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String note(Table table) {
        return "dist " + word(table.distribution()) + ", " + word(table.sortKey());
    }

    private static String word(Distribution distribution) {
        if (distribution instanceof Distribution.Key) {
            return "key";
        }
        if (distribution instanceof Distribution.All) {
            return "all";
        }
        return distribution instanceof Distribution.Even ? "even" : "auto";
    }

    private static String word(SortKey sortKey) {
        if (sortKey instanceof SortKey.Compound) {
            return "sort key";
        }
        if (sortKey instanceof SortKey.Interleaved) {
            return "interleaved sort key";
        }
        return sortKey instanceof SortKey.None ? "unsorted" : "sort auto";
    }

    static Role role(Table table) {
        if (table instanceof FactTable) {
            return Role.FACT;
        }
        return table instanceof DimensionTable ? Role.DIMENSION : Role.STAGING;
    }
}
