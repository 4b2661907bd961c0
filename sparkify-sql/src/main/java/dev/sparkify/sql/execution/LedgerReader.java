package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.Names;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.ModelFingerprint;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.TableName;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a warehouse remembers of itself. */
final class LedgerReader {
    private static final TableName CATALOG = new TableName(Optional.of("information_schema"), "tables");
    private static final TableName SCHEMAS = new TableName(Optional.of("information_schema"), "schemata");

    private static final Set<String> SYSTEM = Set.of("information_schema", "pg_catalog", "pg_internal");

    private final Session session;
    private final Dialect dialect;
    private final StarSchema star;
    private final Ledger ledger;

    LedgerReader(Session session, Dialect dialect, StarSchema star) {
        this.session = session;
        this.dialect = dialect;
        this.star = star;
        this.ledger = new Ledger(star);
    }

    /** Names all tables and views in the warehouse's schema. */
    Set<String> tables() {
        return catalog()
                .filter(table -> table.schema().orElseThrow().equals(schema()))
                .map(TableName::name)
                .collect(Collectors.toSet());
    }

    /** Lists all tables and views of the database that are not of this warehouse. */
    List<TableName> foreignTables() {
        var own = new SchemaPlanner(star)
                .tables().stream()
                        .map(table -> new TableName(Optional.of(schema()), table.name()))
                        .toList();
        return catalog()
                .filter(table ->
                        !own.contains(table) && !SYSTEM.contains(table.schema().orElseThrow()))
                .sorted(Comparator.comparing(TableName::toString))
                .toList();
    }

    /** Lists the catalog, folded: an engine may keep the case in which a name was first written. */
    private Stream<TableName> catalog() {
        return rows(CATALOG, Optional.empty(), "table_schema", "table_name").stream()
                .map(row -> new TableName(
                        Optional.of(Names.folded(row.text("table_schema"))), Names.folded(row.text("table_name"))));
    }

    private String schema() {
        return star.schema().orElse(dialect.defaultSchema());
    }

    /** Tells whether the warehouse's schema is there. */
    boolean hasSchema() {
        return rows(SCHEMAS, Optional.empty(), "schema_name").stream()
                .anyMatch(row -> Names.folded(row.text("schema_name")).equals(schema()));
    }

    /**
     * Tells what was made for the warehouse.
     *
     * @return what was made; empty if there is no warehouse
     * @throws InputException if it was made by another version, or for another star
     */
    Optional<Ledger.Made> made() {
        if (!tables().contains(ledger.warehouse().name())) {
            return Optional.empty();
        }
        var row = rows(ledger.warehouse(), Optional.empty(), "version", "star", "model", "made")
                .get(0);
        if (row.number("version") != Ledger.VERSION) {
            throw new InputException("The warehouse has a ledger of version " + row.number("version")
                    + ", this library knows version " + Ledger.VERSION + "; use the library that made it");
        }
        if (!row.text("model").equals(ModelFingerprint.of(star))) {
            throw new InputException("The warehouse was made for another model of star " + row.text("star")
                    + " than the given " + star.name() + "; load into another database or schema, or use that model");
        }
        return Optional.of(Ledger.Made.valueOf(row.text("made")));
    }

    /** Lists the files that were read for a staging table, by URI, as they were when last read. */
    Map<String, KnownFile> files(String staging) {
        return rows(ledger.files(), Optional.of(equal("staging", staging)), "uri", "size", "fingerprint", "load_id")
                .stream()
                .sorted(Comparator.comparingLong(row -> row.number("load_id")))
                .map(row -> new KnownFile(row.text("uri"), row.number("size"), row.text("fingerprint")))
                .collect(Collectors.toMap(KnownFile::uri, Function.identity(), (one, other) -> other));
    }

    private List<Session.Row> rows(TableName table, Optional<SqlExpression> where, String... columns) {
        var items = Stream.of(columns)
                .map(name -> new Query.Item(new SqlExpression.Name(Optional.empty(), name), name))
                .toList();
        try {
            return session.query(dialect.render(Query.Select.of(items)
                    .from(new Query.FromTable(table, Optional.empty()))
                    .where(where)));
        } catch (SQLException failure) {
            throw new InputException("The ledger cannot be read: " + EngineMessage.of(failure), failure);
        }
    }

    private static SqlExpression equal(String column, String value) {
        return new SqlExpression.Binary(
                Operator.EQUAL,
                new SqlExpression.Name(Optional.empty(), column),
                new SqlExpression.Value(new Literal.Text(value)));
    }
}
