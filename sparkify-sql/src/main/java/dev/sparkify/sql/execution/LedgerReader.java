package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.Names;
import dev.sparkify.load.TimeRange;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.LedgerUpgrade;
import dev.sparkify.sql.plan.ModelFingerprint;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.TableName;
import java.time.LocalDateTime;
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

    private static final TableName COLUMNS = new TableName(Optional.of("information_schema"), "columns");

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

    /** Lists all tables and views of the database that are not of this warehouse: all, if there is none. */
    List<TableName> foreignTables() {
        var present = catalog()
                .filter(table -> !SYSTEM.contains(table.schema().orElseThrow()))
                .toList();
        boolean isMade = present.contains(
                new TableName(Optional.of(schema()), ledger.warehouse().name()));
        var own = new SchemaPlanner(star)
                .tables().stream()
                        .map(table -> new TableName(Optional.of(schema()), table.name()))
                        .toList();
        return present.stream()
                .filter(table -> !isMade || !own.contains(table))
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
        if (row.number("version") == LedgerUpgrade.FROM) {
            refuseOtherColumns();
            return Optional.of(Ledger.Made.valueOf(row.text("made")));
        }
        if (row.number("version") < LedgerUpgrade.FROM || row.number("version") > Ledger.VERSION) {
            throw new InputException("The warehouse has a ledger of version " + row.number("version")
                    + ", this library knows version " + Ledger.VERSION + "; use the library that made it");
        }
        if (!row.text("model").equals(ModelFingerprint.of(star))) {
            throw new InputException("The warehouse was made for another model of star " + row.text("star")
                    + " than the given " + star.name()
                    + ", or is on its way to another; use that model, load into another"
                    + " database or schema, or change the tables with Warehouse.plan(…) (`./sparkify plan`)");
        }
        return Optional.of(Ledger.Made.valueOf(row.text("made")));
    }

    /** Tells the version of the ledger; an older one can be brought up to date. Empty if there is no warehouse. */
    Optional<Long> version() {
        return tables().contains(ledger.warehouse().name())
                ? Optional.of(rows(ledger.warehouse(), Optional.empty(), "version")
                        .get(0)
                        .number("version"))
                : Optional.empty();
    }

    /** Gives the fingerprint of the model that the warehouse was made for, or what a change that is under way left there. */
    String model() {
        return rows(ledger.warehouse(), Optional.empty(), "model").get(0).text("model");
    }

    /** The ledger of that version told models apart by what this library does not know any more: columns must do. */
    private void refuseOtherColumns() {
        var present = rows(COLUMNS, Optional.empty(), "table_schema", "table_name", "column_name").stream()
                .filter(row -> Names.folded(row.text("table_schema")).equals(schema()))
                .map(row -> Names.folded(row.text("table_name")) + "." + Names.folded(row.text("column_name")))
                .collect(Collectors.toSet());
        var missing = new SchemaPlanner(star)
                .columns()
                .filter(column -> !present.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new InputException("The warehouse was made for another model than the given " + star.name()
                    + ": it lacks " + String.join(", ", missing) + "; load into another database or schema");
        }
    }

    /** Lists the files that were read for a staging table, by URI, as they were when last read. */
    Map<String, KnownFile> files(String staging) {
        return rows(
                        ledger.files(),
                        Optional.of(equal("staging", staging)),
                        "uri",
                        "size",
                        "fingerprint",
                        "stamp",
                        "load_id")
                .stream()
                .sorted(Comparator.comparingLong(row -> row.number("load_id")))
                .map(row ->
                        new KnownFile(row.text("uri"), row.number("size"), row.text("fingerprint"), row.text("stamp")))
                .collect(Collectors.toMap(KnownFile::uri, Function.identity(), (one, other) -> other));
    }

    /**
     * Lists the files of the loads whose events reached into a range of time, for a staging table: all of its files where a
     * grain without time may have rows inside the range and outside.
     */
    List<String> files(String staging, TimeRange range) {
        var facts = star.facts().stream()
                .filter(fact -> fact.mapping()
                        .filter(mapping -> mapping.staging().equals(staging))
                        .isPresent())
                .toList();
        boolean needsAll = facts.stream()
                .anyMatch(fact -> fact.eventTime()
                        .filter(time -> !fact.grain().contains(time))
                        .isPresent());
        var loads = loads(facts.stream().map(Table::name).collect(Collectors.toSet()), range);
        return rows(ledger.files(), Optional.of(equal("staging", staging)), "uri", "load_id").stream()
                .filter(row -> needsAll || loads.contains(row.number("load_id")))
                .map(row -> row.text("uri"))
                .distinct()
                .sorted()
                .toList();
    }

    private Set<Long> loads(Set<String> facts, TimeRange range) {
        return rows(ledger.reach(), Optional.of(reachesInto(range)), "load_id", "table_name").stream()
                .filter(row -> facts.contains(row.text("table_name")))
                .map(row -> row.number("load_id"))
                .collect(Collectors.toSet());
    }

    private static SqlExpression reachesInto(TimeRange range) {
        var isBefore = new SqlExpression.Binary(Operator.LESS, name("first_at"), instant(range.to()));
        var isAfter = new SqlExpression.Binary(Operator.AT_LEAST, name("last_at"), instant(range.from()));
        return new SqlExpression.Binary(Operator.AND, isBefore, isAfter);
    }

    private static SqlExpression instant(LocalDateTime moment) {
        return new SqlExpression.Value(new Literal.Instant(moment));
    }

    private static SqlExpression name(String column) {
        return new SqlExpression.Name(Optional.empty(), column);
    }

    /** Tells whether a load of that token was committed. */
    boolean hasLoad(String token) {
        return !rows(ledger.loads(), Optional.of(equal("token", token)), "load_id")
                .isEmpty();
    }

    /** Tells whether an erasure of that token was committed. */
    boolean hasErasure(String token) {
        return !rows(ledger.erasures(), Optional.of(equal("token", token)), "erasure_id")
                .isEmpty();
    }

    private List<Session.Row> rows(TableName table, Optional<SqlExpression> where, String... columns) {
        return new LedgerQuery(session, dialect).rows(table, where, columns);
    }

    private static SqlExpression equal(String column, String value) {
        return new SqlExpression.Binary(Operator.EQUAL, name(column), new SqlExpression.Value(new Literal.Text(value)));
    }
}
