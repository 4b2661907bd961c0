package dev.sparkify.sql.plan;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes in the ledger what tables were declared with: an engine may not keep it all, and none keeps what was left to it.
 * Pure and thread-safe.
 */
public final class DefinitionNotes {
    private static final List<String> TABLE = List.of("table_name", "distribution", "sort_key", "description");
    private static final List<String> COLUMNS = List.of(
            "table_name", "place", "column_name", "type_name", "required", "default_text", "encoding", "description");
    private static final List<String> KEYS = List.of(
            "table_name", "kind", "number", "place", "column_name", "target_schema", "target_table", "target_column");

    private final Ledger ledger;

    /**
     * Creates it.
     *
     * @param star what the warehouse is made for
     */
    public DefinitionNotes(StarSchema star) {
        this.ledger = new Ledger(star);
    }

    /**
     * Notes tables that are made.
     *
     * @param tables as they are declared, of which nothing is noted yet
     * @return the statements; none for no tables
     */
    public List<Statement> note(List<TableDefinition> tables) {
        var noted = new ArrayList<Statement>();
        if (!tables.isEmpty()) {
            noted.add(new Statement.InsertRows(
                    ledger.definitions(),
                    TABLE,
                    tables.stream().map(DefinitionNotes::row).toList()));
            noted.add(new Statement.InsertRows(
                    ledger.columns(),
                    COLUMNS,
                    tables.stream().flatMap(DefinitionNotes::columns).toList()));
        }
        var keys = tables.stream().flatMap(DefinitionNotes::keys).toList();
        if (!keys.isEmpty()) {
            noted.add(new Statement.InsertRows(ledger.layouts(), KEYS, keys));
        }
        return List.copyOf(noted);
    }

    /**
     * Forgets a table that is dropped, or about to be noted again.
     *
     * @param table its name, without schema
     * @return the statements
     */
    public List<Statement> forget(String table) {
        return Stream.of(ledger.definitions(), ledger.columns(), ledger.layouts())
                .<Statement>map(noted -> new Statement.Delete(noted, LedgerNotes.isOf(table)))
                .toList();
    }

    private static List<Literal> row(TableDefinition definition) {
        var table = definition.table();
        return List.of(
                text(table.table().name()),
                text(kind(table.distribution())),
                text(kind(table.sortKey())),
                text(definition.comment().orElse("")));
    }

    private static String kind(Record variant) {
        return variant.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    private static String kind(Distribution distribution) {
        return kind((Record) distribution);
    }

    private static String kind(SortKey sortKey) {
        return kind((Record) sortKey);
    }

    private static Stream<List<Literal>> columns(TableDefinition definition) {
        var columns = definition.table().columns();
        return IntStream.range(0, columns.size())
                .mapToObj(at -> column(definition.table().table().name(), at + 1, columns.get(at)));
    }

    private static List<Literal> column(String table, int place, Column column) {
        return List.of(
                text(table),
                new Literal.Whole(place),
                text(column.name()),
                text(column.type().spelling()),
                new Literal.Whole(column.nullable() ? 0 : 1),
                text(column.defaultValue().map(DefaultTexts::written).orElse("")),
                text(column.encoding().map(Enum::name).orElse("")),
                text(column.comment().orElse("")));
    }

    private static Stream<List<Literal>> keys(TableDefinition definition) {
        var table = definition.table();
        var name = table.table().name();
        var spread = table.distribution() instanceof Distribution.Key key ? List.of(key.column()) : List.<String>of();
        return Stream.of(
                        key(name, "DISTRIBUTION", 1, spread),
                        key(name, "SORT", 1, table.sortKey().columns()),
                        key(name, "PRIMARY", 1, table.keys().primary()),
                        unique(name, table.keys().unique()),
                        foreign(name, table.keys().foreign()))
                .flatMap(rows -> rows);
    }

    private static Stream<List<Literal>> unique(String table, List<List<String>> keys) {
        return IntStream.range(0, keys.size())
                .boxed()
                .flatMap(number -> key(table, "UNIQUE", number + 1, keys.get(number)));
    }

    private static Stream<List<Literal>> key(String table, String kind, int number, List<String> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> List.of(
                        text(table),
                        text(kind),
                        new Literal.Whole(number),
                        new Literal.Whole(at + 1L),
                        text(columns.get(at)),
                        text(""),
                        text(""),
                        text("")));
    }

    private static Stream<List<Literal>> foreign(String table, List<Keys.Reference> references) {
        return IntStream.range(0, references.size()).mapToObj(at -> {
            var reference = references.get(at);
            return List.of(
                    text(table),
                    text("FOREIGN"),
                    new Literal.Whole(at + 1L),
                    new Literal.Whole(1),
                    text(reference.column()),
                    text(reference.table().schema().orElse("")),
                    text(reference.table().name()),
                    text(reference.key()));
        });
    }

    private static Literal text(String value) {
        return new Literal.Text(value);
    }
}
