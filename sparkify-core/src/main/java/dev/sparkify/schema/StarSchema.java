package dev.sparkify.schema;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.internal.Names;
import dev.sparkify.mapping.Days;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.quality.Check;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is a whole star schema, validated: its tables fit each other and the limits of Amazon Redshift. Immutable and
 * thread-safe.
 */
public final class StarSchema {
    private static final StagingTable DAYS = StagingTable.named(Days.TABLE).column(Days.DAY, ColumnType.date());

    private final String name;
    private final Optional<String> schema;
    private final List<Table> tables;
    private final List<Check> checks;
    private final List<Grantee> readers;
    private final List<DimensionTable> dimensions;

    private StarSchema(
            String name, Optional<String> schema, List<Table> tables, List<Check> checks, List<Grantee> readers) {
        this.name = name;
        this.schema = schema;
        this.tables = new PersonalColumns(tables).marked();
        this.checks = List.copyOf(checks);
        this.readers = List.copyOf(readers);
        this.dimensions = ReferenceOrder.of(only(DimensionTable.class).toList());
        var problems = new ModelRules(this).problems();
        if (!problems.isEmpty()) {
            throw new InvalidModelException("Star schema " + name, problems);
        }
    }

    /**
     * Joins tables to a star.
     *
     * @param name what the star is called in messages and plans
     * @param tables staging tables, dimensions and facts, in any order
     * @return the star, in the engine's default schema
     * @throws InvalidModelException if the model is wrong, with all of its problems
     */
    public static StarSchema of(String name, Table... tables) {
        return new StarSchema(name, Optional.empty(), List.of(tables), List.of(), List.of());
    }

    /**
     * Puts the tables into a schema of the database.
     *
     * @param target the schema's name, 1 to 127 bytes; folded to lower case
     * @return the same star in that schema
     * @throws InvalidModelException if the name cannot be used
     */
    public StarSchema in(String target) {
        return new StarSchema(name, Optional.of(Names.folded(target)), tables, checks, readers);
    }

    /**
     * Demands more of the rows than types and keys do, in addition to what was demanded before. Each load checks it, and
     * so does an audit. The tables stay as they are, so a warehouse that is there can be checked, too.
     *
     * @param more what must be true of dimensions and facts
     * @return the star with its checks
     * @throws InvalidModelException if a check does not fit the tables, with all of the problems
     */
    public StarSchema checkedBy(Check... more) {
        return new StarSchema(
                name,
                schema,
                tables,
                Stream.concat(checks.stream(), Stream.of(more)).toList(),
                readers);
    }

    /**
     * Lets roles, users and groups read the dimensions and facts, in addition to those that were named before. Redshift
     * grants it when the tables are created: SELECT on each, and USAGE on the schema if the star is in one. DuckDB knows
     * no rights, so there everyone reads everything. Who reads is no part of what a load makes of records: a warehouse
     * that is there stays the same, and its rights are changed by GRANT and REVOKE.
     *
     * @param more who may read
     * @return the star with its readers
     */
    public StarSchema readableBy(Grantee... more) {
        return new StarSchema(
                name,
                schema,
                tables,
                checks,
                Stream.concat(readers.stream(), Stream.of(more)).distinct().toList());
    }

    /**
     * Returns what the star is called.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    /**
     * Tells which schema of the database the tables are in.
     *
     * @return its name; empty: the engine's default schema
     */
    public Optional<String> schema() {
        return schema;
    }

    /**
     * Lists all tables. A column that is made from a personal one is personal itself.
     *
     * @return in the order of declaration
     */
    public List<Table> tables() {
        return tables;
    }

    /**
     * Tells whether a column of a table tells of a person, be it declared or made from one that is.
     *
     * @return true if {@link Column#isPersonal()} is of any
     */
    public boolean hasPersonalColumns() {
        return tables.stream().flatMap(table -> table.columns().stream()).anyMatch(Column::isPersonal);
    }

    /**
     * Lists what is demanded of the rows of dimensions and facts.
     *
     * @return in the order of declaration
     */
    public List<Check> checks() {
        return checks;
    }

    /**
     * Lists who may read the dimensions and facts, besides their owner.
     *
     * @return in the order of declaration, each once
     */
    public List<Grantee> readers() {
        return readers;
    }

    /**
     * Lists the staging tables.
     *
     * @return in the order of declaration
     */
    public List<StagingTable> stagingTables() {
        return only(StagingTable.class).toList();
    }

    /**
     * Lists the dimensions, each after those that it refers to.
     *
     * @return in the order in which they can be created and loaded
     */
    public List<DimensionTable> dimensions() {
        return dimensions;
    }

    /**
     * Lists the facts.
     *
     * @return in the order of declaration
     */
    public List<FactTable> facts() {
        return only(FactTable.class).toList();
    }

    /**
     * Finds a staging table, or the table of days that calendars are made from.
     *
     * @param table its name, lower-cased
     * @return the table; empty if there is none
     */
    public Optional<StagingTable> staging(String table) {
        var found = find(StagingTable.class, table);
        return found.isPresent() || !table.equals(DAYS.name()) ? found : Optional.of(DAYS);
    }

    /**
     * Finds a dimension.
     *
     * @param table its name, lower-cased
     * @return the table; empty if there is none
     */
    public Optional<DimensionTable> dimension(String table) {
        return find(DimensionTable.class, table);
    }

    /**
     * Lists the mappings of all dimensions and facts.
     *
     * @return in the order of declaration
     */
    public Stream<Mapping> mappings() {
        return Stream.concat(
                only(DimensionTable.class).flatMap(table -> table.mapping().stream()),
                only(FactTable.class).flatMap(table -> table.mapping().stream()));
    }

    private <T extends Table> Optional<T> find(Class<T> kind, String table) {
        for (var found : tables) {
            if (kind.isInstance(found) && found.name().equals(table)) {
                return Optional.of(kind.cast(found));
            }
        }
        return Optional.empty();
    }

    private <T extends Table> Stream<T> only(Class<T> kind) {
        return tables.stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StarSchema that
                && name.equals(that.name)
                && schema.equals(that.schema)
                && tables.equals(that.tables)
                && checks.equals(that.checks)
                && readers.equals(that.readers);
    }

    @Override
    public int hashCode() {
        return 31 * tables.hashCode() + checks.hashCode();
    }

    @Override
    public String toString() {
        return "StarSchema " + name + tables.stream().map(Table::name).toList();
    }
}
