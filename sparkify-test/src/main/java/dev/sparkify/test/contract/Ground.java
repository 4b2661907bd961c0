package dev.sparkify.test.contract;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.TeardownReport;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.execution.WarehouseSession;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Is the warehouse of a trial, in a schema of its own, from its first table to its teardown. Used by one thread. */
final class Ground implements AutoCloseable {
    private static final String NOTHING = "NULL";
    private static final Pattern SCHEMA = Pattern.compile("\\$([a-z]*)");

    private final Candidate candidate;
    private final String name;
    private final String schema;
    private final ReadyWarehouse<?> warehouse;
    private boolean isTornDown;

    private Ground(Candidate candidate, String name, String schema, ReadyWarehouse<?> warehouse) {
        this.candidate = candidate;
        this.name = name;
        this.schema = candidate.schema(schema);
        this.warehouse = warehouse;
    }

    static String schema(String name) {
        return "contract_" + name;
    }

    /** Makes a warehouse with its tables. */
    static Ground make(Candidate candidate, String name, StarSchema star) {
        var schema = schema(name);
        var provisioned = Warehouse.provision(candidate.platform(), star.in(schema));
        try {
            return new Ground(candidate, name, schema, provisioned.createSchema());
        } catch (RuntimeException failure) {
            provisioned.close();
            throw failure;
        }
    }

    /** Enters a warehouse that is there. */
    static Ground enter(Candidate candidate, String name, StarSchema star) {
        var schema = schema(name);
        return new Ground(candidate, name, schema, Warehouse.attach(candidate.platform(), star.in(schema)));
    }

    String name() {
        return name;
    }

    ReadyWarehouse<?> warehouse() {
        return warehouse;
    }

    WarehouseHandle handle() {
        return warehouse.handle();
    }

    /** Puts files and names them as the source of a staging table. */
    Source source(String staging, String folder, Map<String, byte[]> files) {
        return Source.json(staging, candidate.put(name + "-" + folder, files));
    }

    LoadReport load(Source... sources) {
        return warehouse.load(Sources.of(sources)).report();
    }

    Reason reason(RejectedRecord record) {
        return candidate.reason(record);
    }

    /** Runs a query in which {@code $.} stands for the schema. */
    List<List<@Nullable String>> rows(String sql) {
        return candidate.rows(handle(), inSchema(sql));
    }

    /** Writes the rows of a query in a line: values apart by commas, rows by semicolons. */
    String answer(String sql) {
        return rows(sql).stream().map(Ground::line).collect(Collectors.joining("; "));
    }

    private static String line(List<@Nullable String> row) {
        return row.stream().map(value -> value == null ? NOTHING : value).collect(Collectors.joining(", "));
    }

    void run(String sql) {
        candidate.run(handle(), inSchema(sql));
    }

    /** Puts schemas into the place of {@code $}, and of {@code $name} that of another trial. */
    private String inSchema(String sql) {
        return SCHEMA.matcher(sql).replaceAll(found -> {
            var named = found.group(1);
            return named.isEmpty() ? schema : candidate.schema(schema(named));
        });
    }

    /** Names a table for statements of the library. */
    TableName table(String table) {
        return TableName.of(schema, table);
    }

    /** Opens a session in the warehouse. */
    WarehouseSession session() {
        return candidate.session(handle());
    }

    TeardownReport teardown() {
        isTornDown = true;
        return warehouse.teardown();
    }

    /** Leaves the tables where they are. */
    void leave() {
        isTornDown = true;
        warehouse.close();
    }

    @Override
    public void close() {
        if (!isTornDown) {
            teardown();
        }
    }
}
