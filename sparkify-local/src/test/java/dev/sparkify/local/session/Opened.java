package dev.sparkify.local.session;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.mapping.Literal;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.sql.execution.WarehouseSession;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.definition.CreateTable;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.sql.SQLException;
import java.util.List;

/** Is a session in a warehouse in memory, with two tables of a key and a text. */
final class Opened implements AutoCloseable {
    static final TableName TARGET = TableName.of("target");
    static final TableName SOURCE = TableName.of("source");

    private final ReadyWarehouse<DuckDbWarehouse> warehouse;
    private final WarehouseSession session;

    Opened() {
        warehouse = Warehouse.provision(DuckDb.inMemory().threads(1), SparkifyStar.schema())
                .createSchema();
        session = warehouse.handle().session();
        for (var table : List.of(TARGET, SOURCE)) {
            session.run(CreateTable.named(table)
                    .column("k", ColumnType.integer())
                    .column("v", ColumnType.varchar(5))
                    .build());
        }
    }

    WarehouseSession session() {
        return session;
    }

    WarehouseSession another() {
        return warehouse.handle().session();
    }

    long run(Statement statement) {
        return session.run(statement);
    }

    /** Runs a statement on another connection, which keeps no rules. */
    void runBeside(String sql) throws SQLException {
        try (var connection = warehouse.handle().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Asks another connection, which sees what is committed. */
    List<String> rows(TableName table) throws SQLException {
        return new Database(warehouse.handle().dataSource()).rows("select * from " + table.name() + " order by all");
    }

    /** Asks the session itself. */
    long count(TableName table) {
        return session.query(new Query.Raw("select count(*) as n from " + table.name()))
                .get(0)
                .number("n");
    }

    /** Is a row of both tables. */
    static InsertValues row(TableName table, int key, String text) {
        return InsertValues.into(table, "k", "v").row(cell(whole(key)), cell(text(text)));
    }

    static InsertValues.Cell cell(SqlExpression value) {
        return InsertValues.Cell.of(value);
    }

    static SqlExpression whole(long value) {
        return new SqlExpression.Value(new Literal.Whole(value));
    }

    static SqlExpression text(String value) {
        return new SqlExpression.Value(new Literal.Text(value));
    }

    static SqlExpression nothing() {
        return new SqlExpression.Value(new Literal.Nothing(ColumnType.integer()));
    }

    static Query.FromTable source() {
        return new Query.FromTable(SOURCE, java.util.Optional.empty());
    }

    static SqlExpression sameKey() {
        return new SqlExpression.Binary(
                SqlExpression.Operator.EQUAL, SqlExpression.column("target", "k"), SqlExpression.column("source", "k"));
    }

    @Override
    public void close() {
        session.close();
        warehouse.close();
    }
}
