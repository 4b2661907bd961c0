package dev.sparkify.test.contract;

import dev.sparkify.error.InputException;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.execution.WarehouseSession;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.change.Rollback;
import dev.sparkify.sql.redshift.definition.CreateTable;
import dev.sparkify.sql.redshift.definition.Drop;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Is a session with two tables of the same columns, on which statements are tried. Used by one thread.
 *
 * @param session the session
 * @param target the table that most statements change
 * @param source the other one
 * @param guest a table that is not there
 */
record Bench(WarehouseSession session, TableName target, TableName source, TableName guest) {
    private static final String TARGET = "bench_target";
    private static final String SOURCE = "bench_source";
    private static final Tried TRIED = new Tried(InputException.class);

    /** Asks for the rows of the target. */
    static final String TARGET_ROWS = "select k, v from $.bench_target order by k, v";

    /** Asks for the rows of the source. */
    static final String SOURCE_ROWS = "select k, v from $.bench_source order by k, v";

    /** Counts the rows of the target. */
    static final String TARGET_COUNT = "select count(*) from $.bench_target";

    private static Bench of(Ground ground, WarehouseSession session) {
        return new Bench(session, ground.table(TARGET), ground.table(SOURCE), ground.table("bench_guest"));
    }

    /** Tries something in a session of its own, on empty tables; what is found is judged. */
    static Scenario.Step judge(ContractCase contractCase, Function<Bench, String> action) {
        return Scenario.judge(contractCase, ground -> within(ground, action));
    }

    /** Does something in a session of its own, on empty tables; what others see once the session is closed is judged. */
    static Scenario.Step then(ContractCase contractCase, Consumer<Bench> action, String sql) {
        return Scenario.judge(contractCase, ground -> {
            var done = within(ground, bench -> {
                action.accept(bench);
                return "";
            });
            return done + ground.answer(sql);
        });
    }

    private static String within(Ground ground, Function<Bench, String> action) {
        try (var session = ground.session()) {
            var bench = of(ground, session);
            bench.make();
            return action.apply(bench);
        }
    }

    /** Removes the tables. */
    static Scenario.Step last() {
        return Scenario.last(ground -> {
            try (var session = ground.session()) {
                var bench = of(ground, session);
                bench.run(Drop.table(bench.target(), bench.source()).ifExists());
            }
        });
    }

    private void make() {
        run(Drop.table(target, source).ifExists());
        run(table(target), table(source));
    }

    static CreateTable table(TableName name) {
        return CreateTable.named(name)
                .column("k", ColumnType.integer())
                .column("v", ColumnType.varchar(4))
                .column("c", ColumnType.character(3))
                .column("d", ColumnType.decimal(5, 2))
                .column(TableColumn.of("n", ColumnType.integer()).notNull().defaultsTo(new Literal.Whole(0)))
                .build();
    }

    void run(Statement... statements) {
        for (var statement : statements) {
            session.run(statement);
        }
    }

    int ask(Query query) {
        return session.query(query).size();
    }

    /** Tells whether the session takes a statement that it is to take. */
    String tried(Statement statement) {
        return TRIED.of(() -> run(statement));
    }

    /** Tells whether the session refuses a statement, and takes others that differ in nothing but its fault. */
    String refused(Statement statement, Statement... control) {
        return refused(() -> run(statement), () -> run(control));
    }

    /** Tells whether the session refuses something, and takes what differs in nothing but its fault. */
    String refused(Runnable action, Runnable control) {
        return TRIED.against(action, control);
    }

    void begin() {
        run(new Statement.Begin());
    }

    void commit() {
        run(new Statement.Commit());
    }

    void rollBack() {
        run(new Rollback());
    }

    /** Fails for a reason that every engine has: a column that is not there, where another is. */
    String fail() {
        var ignored = ask(columnOfTarget("k"));
        return TRIED.failing(() -> ask(columnOfTarget("nosuch")));
    }

    private Query columnOfTarget(String column) {
        return new Query.Raw("select " + column + " from " + target.schema().orElseThrow() + "." + target.name());
    }

    static InsertValues row(TableName table, int key, String text) {
        return InsertValues.into(table, "k", "v").row(cell(whole(key)), cell(text(text)));
    }

    /** Inserts a value into one column of the target. */
    InsertValues value(String column, SqlExpression value) {
        return InsertValues.into(target, column).row(cell(value));
    }

    Query.FromTable fromSource() {
        return new Query.FromTable(source, Optional.empty());
    }

    /** Is true of rows of both tables with the same key. */
    SqlExpression sameKey() {
        return new SqlExpression.Binary(
                SqlExpression.Operator.EQUAL, SqlExpression.column(TARGET, "k"), SqlExpression.column(SOURCE, "k"));
    }

    static SqlExpression ofSource(String column) {
        return SqlExpression.column(SOURCE, column);
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

    static SqlExpression exact(String value) {
        return new SqlExpression.Value(new Literal.Exact(new BigDecimal(value)));
    }

    static SqlExpression nothing(ColumnType type) {
        return new SqlExpression.Value(new Literal.Nothing(type));
    }

    /** Asks for the rows of the target whose text equals another. */
    Query.Select withText(String text) {
        var equal =
                new SqlExpression.Binary(SqlExpression.Operator.EQUAL, SqlExpression.column(TARGET, "v"), text(text));
        return Query.Select.of(List.of(new Query.Item(SqlExpression.column(TARGET, "k"), "k")))
                .from(new Query.FromTable(target, Optional.empty()))
                .where(equal);
    }
}
