package dev.sparkify.sql.plan;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.ForeignKey;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.Grant;
import dev.sparkify.sql.redshift.definition.ReadRight;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Plans how the tables of a star are created and dropped. Pure and thread-safe. */
public final class SchemaPlanner {
    private final StarSchema star;
    private final TableNames names;
    private final Ledger ledger;
    private final LedgerNotes notes;

    /**
     * Creates it.
     *
     * @param star the star
     */
    public SchemaPlanner(StarSchema star) {
        this.star = star;
        this.names = new TableNames(star);
        this.ledger = new Ledger(star);
        this.notes = new LedgerNotes(star);
    }

    /**
     * Plans the creation of the ledger, the dimensions and the facts, in one transaction. Where the engine knows rights,
     * the readers of the star get theirs.
     *
     * @param made what is made with them
     * @return the plan
     */
    public Plan creation(Ledger.Made made) {
        var plan = new ArrayList<PlannedStatement>();
        plan.add(PlannedStatement.of("all or nothing", new Statement.Begin()));
        star.schema()
                .ifPresent(schema ->
                        plan.add(PlannedStatement.of("schema " + schema, new Statement.CreateSchema(schema))));
        ledger.creation().forEach(table -> plan.add(PlannedStatement.of("ledger", table)));
        plan.add(PlannedStatement.of("ledger: what it is for", notes.warehouse(star, made)));
        plan.add(PlannedStatement.of("ledger: the row that loads lock", notes.readyLock()));
        for (var dimension : star.dimensions()) {
            create(dimension, plan);
            createCompanions(dimension, plan);
        }
        star.facts().forEach(table -> create(table, plan));
        var numbered = star.tables().stream()
                .filter(SchemaPlanner::hasSurrogateKey)
                .map(Table::name)
                .toList();
        plan.add(PlannedStatement.of("ledger: surrogate keys", notes.readyKeys(numbered)));
        new DefinitionNotes(star)
                .note(definitions())
                .forEach(noted -> plan.add(PlannedStatement.of("ledger: tables as they are declared", noted)));
        star.dimensions().forEach(dimension -> new CalendarDays(star, dimension).fill(plan));
        rights(plan);
        plan.add(PlannedStatement.of("all or nothing", new Statement.Commit()));
        return new Plan(plan);
    }

    /** Without USAGE on its schema, SELECT on a table is of no use. The schema where none is named is open to all. */
    private void rights(List<PlannedStatement> plan) {
        var readers = star.readers();
        if (readers.isEmpty()) {
            return;
        }
        star.schema().ifPresent(schema -> plan.add(right(new Grant(new ReadRight.Usage(List.of(schema)), readers))));
        var tables = Stream.<Table>concat(star.dimensions().stream(), star.facts().stream())
                .map(names::of)
                .toList();
        if (!tables.isEmpty()) {
            plan.add(right(new Grant(new ReadRight.Tables(tables), readers)));
        }
    }

    private static PlannedStatement right(Grant grant) {
        return PlannedStatement.of("who may read", grant).where(Dialect.Feature.RIGHTS);
    }

    private static boolean hasSurrogateKey(Table table) {
        return table instanceof DimensionTable dimension
                ? dimension.surrogateKey().isPresent()
                : table instanceof FactTable fact && fact.surrogateKey().isPresent();
    }

    /**
     * Lists the tables of the star as they are declared, those that keep records of dimensions among them.
     *
     * @return each dimension before what is kept of it, then the facts
     */
    public List<TableDefinition> definitions() {
        return wanted().stream()
                .map(table -> new TableDefinition(table.definition(), table.comment()))
                .toList();
    }

    private void createCompanions(DimensionTable dimension, List<PlannedStatement> plan) {
        companions(dimension)
                .forEach(name -> plan.add(PlannedStatement.of(
                        "records of " + dimension.name() + " by which later ones are decided",
                        companion(dimension, name))));
    }

    private Statement.CreateTable companion(DimensionTable dimension, TableName name) {
        return new Statement.CreateTable(
                name,
                new StoredColumns(star, dimension)
                        .ofRecord().stream().map(Column::asStored).toList(),
                Keys.none(),
                Distribution.auto(),
                SortKey.compound(StoredColumns.AS_OF),
                Lifetime.PERMANENT);
    }

    /**
     * Lists the tables that the star wants, each with all that is said of it; the ledger is not among them.
     *
     * @return dimensions, each followed by its companions, then facts: in the order in which they can be created
     */
    public List<PlannedTable> wanted() {
        var dimensions = star.dimensions().stream()
                .flatMap(dimension -> Stream.concat(
                        Stream.of(wanted(dimension)),
                        companions(dimension)
                                .map(name -> new PlannedTable(
                                        dimension,
                                        PlannedTable.Role.COMPANION,
                                        companion(dimension, name),
                                        Optional.empty(),
                                        Set.of(),
                                        List.of(),
                                        List.of()))));
        return Stream.concat(dimensions, star.facts().stream().map(this::wanted))
                .toList();
    }

    private PlannedTable wanted(Table table) {
        var filling = new ArrayList<PlannedStatement>();
        if (hasSurrogateKey(table)) {
            filling.add(PlannedStatement.of(
                    "ledger: surrogate keys",
                    new Statement.InsertRows(
                            ledger.keys(),
                            List.of("table_name", "highest"),
                            List.of(List.of(new Literal.Text(table.name()), new Literal.Whole(0))))));
        }
        var completion = new ArrayList<PlannedStatement>();
        if (table instanceof DimensionTable dimension) {
            var days = new CalendarDays(star, dimension);
            days.fill(filling);
            days.complete(completion);
        }
        return new PlannedTable(
                table,
                PlannedTable.Role.OWN,
                definition(table),
                table.comment(),
                Set.copyOf(star.readers()),
                filling,
                completion);
    }

    private Statement.CreateTable definition(Table table) {
        return new Statement.CreateTable(
                names.of(table),
                columns(table).stream().map(Column::asStored).toList(),
                keys(table),
                table.distribution(),
                table.sortKey(),
                Lifetime.PERMANENT);
    }

    /** Names the tables of records that are kept beside a dimension. */
    Stream<TableName> companions(DimensionTable dimension) {
        var seen = new StoredColumns(star, dimension).keepsObservations()
                ? Stream.of(names.companion("seen", dimension))
                : Stream.<TableName>empty();
        var first = dimension.originals().isEmpty()
                ? Stream.<TableName>empty()
                : Stream.of(names.companion("first", dimension));
        return Stream.concat(seen, first);
    }

    private void create(Table table, List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(title(table), definition(table)));
        if (table.sortKey() instanceof SortKey.None) {
            plan.add(PlannedStatement.of(
                            table.name() + ": sorted by nothing",
                            AlterTable.named(names.of(table)).sorted(table.sortKey()))
                    .where(Dialect.Feature.SORT_KEYS));
        }
        table.comment().ifPresent(text -> plan.add(comment(table, Optional.empty(), text)));
        table.columns()
                .forEach(column ->
                        column.comment().ifPresent(text -> plan.add(comment(table, Optional.of(column.name()), text))));
    }

    private static String title(Table table) {
        return table instanceof FactTable fact
                ? "fact " + table.name() + ", grain: " + String.join(", ", fact.grain())
                : "dimension " + table.name();
    }

    private PlannedStatement comment(Table table, Optional<String> column, String text) {
        return PlannedStatement.of("comment", new Statement.Comment(names.of(table), column, text));
    }

    private List<Column> columns(Table table) {
        return table instanceof DimensionTable dimension ? new StoredColumns(star, dimension).all() : table.columns();
    }

    private Keys keys(Table table) {
        return new Keys(
                table.primaryKey(),
                table.uniqueKeys(),
                table.foreignKeys().stream().map(this::reference).toList());
    }

    private Keys.Reference reference(ForeignKey key) {
        var target = star.dimension(key.dimension()).orElseThrow();
        return new Keys.Reference(
                key.column(), names.of(target), target.primaryKey().get(0));
    }

    /**
     * Plans the removal of what {@link #creation} made, in one transaction.
     *
     * @param made what was made with the tables
     * @return the plan
     */
    public Plan removal(Ledger.Made made) {
        var plan = new ArrayList<PlannedStatement>();
        plan.add(PlannedStatement.of("all or nothing", new Statement.Begin()));
        tables().forEach(table ->
                plan.add(PlannedStatement.of("table " + table.name(), new Statement.DropTable(table))));
        star.schema()
                .filter(schema -> made != Ledger.Made.TABLES)
                .ifPresent(
                        schema -> plan.add(PlannedStatement.of("schema " + schema, new Statement.DropSchema(schema))));
        plan.add(PlannedStatement.of("all or nothing", new Statement.Commit()));
        return new Plan(plan);
    }

    /**
     * Lists the columns of the dimensions and facts as they are stored.
     *
     * @return such as {@code dim_users.level}
     */
    public Stream<String> columns() {
        return Stream.<Table>concat(star.dimensions().stream(), star.facts().stream())
                .flatMap(table -> columns(table).stream().map(column -> table.name() + "." + column.name()));
    }

    /**
     * Lists the tables that the warehouse owns.
     *
     * @return facts, dimensions, ledger: in the order in which they can be dropped
     */
    public List<TableName> tables() {
        var dimensions = new ArrayList<>(star.dimensions());
        Collections.reverse(dimensions);
        return Stream.of(
                        star.facts().stream().map(names::of),
                        dimensions.stream()
                                .flatMap(table -> Stream.concat(companions(table), Stream.of(names.of(table)))),
                        ledger.tables().stream())
                .flatMap(found -> found)
                .toList();
    }
}
