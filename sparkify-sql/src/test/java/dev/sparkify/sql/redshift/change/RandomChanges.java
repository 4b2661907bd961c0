package dev.sparkify.sql.redshift.change;

import dev.sparkify.sql.redshift.change.InsertValues.Cell;
import dev.sparkify.sql.redshift.change.Vacuum.Mode;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.TableName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes changes of every form from a seed; the same seed makes the same ones. */
final class RandomChanges {
    private static final List<String> NAMES = List.of(
            "sales", "user", "x y", "ключ", "a\"b", "1st", "amount", "a$b", "group", "line_item", "Mixed", "--");
    private static final List<String> TEXTS = List.of("", "it's", "\\", "a;b", "-- x", "/*", "ключ", "two\nlines");

    private final Random random;

    RandomChanges(long seed) {
        this.random = new Random(seed);
    }

    Stream<Change> changes(int count) {
        List<IntFunction<Change>> forms = List.of(
                this::merge,
                this::insert,
                this::update,
                this::delete,
                this::analyze,
                this::vacuum,
                this::lock,
                this::set);
        return IntStream.range(0, count)
                .mapToObj(i -> forms.get(i % forms.size()).apply(i));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<String> columns(int most) {
        var shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(most)));
    }

    private TableName table(String prefix, int number) {
        var schema = random.nextBoolean() ? Optional.of(one(NAMES)) : Optional.<String>empty();
        return new TableName(schema, prefix + " " + one(NAMES) + number);
    }

    private SqlExpression value(String relation) {
        var column = Sales.column(relation, one(NAMES));
        return switch (random.nextInt(6)) {
            case 0 -> Sales.number(random.nextInt());
            case 1 -> Sales.text(one(TEXTS));
            case 2 -> new SqlExpression.Binary(Operator.PLUS, column, Sales.number(random.nextInt(9)));
            case 3 -> new SqlExpression.Call(SqlExpression.Function.COALESCE, List.of(column, Sales.text("")));
            default -> column;
        };
    }

    private Setting[] settings(List<String> columns, String relation) {
        return columns.stream()
                .map(column -> Sales.set(column, value(relation)))
                .toArray(Setting[]::new);
    }

    private Query selection(int number) {
        var items = columns(4).stream()
                .map(column -> new Query.Item(value("raw"), column))
                .toList();
        return Query.Select.of(items).from(Sales.relation(table("raw", number), "raw"));
    }

    private Merge merge(int number) {
        var target = Merge.into(table("target", number));
        var source = random.nextBoolean()
                ? target.using(Sales.relation(table("source", number), "s"))
                : target.using(Sales.query(selection(number), "s"));
        var on = source.on("id", one(NAMES));
        on = random.nextBoolean() ? on.and("line", one(NAMES)) : on;
        return switch (random.nextInt(4)) {
            case 0 -> on.removeDuplicates();
            case 1 -> on.whenMatchedDelete().whenNotMatchedInsert(settings(columns(5), "s"));
            case 2 -> on.whenMatchedKeep().whenNotMatchedInsert(settings(columns(5), "s"));
            default -> on.whenMatchedUpdate(settings(columns(5), "s")).whenNotMatchedInsert(settings(columns(5), "s"));
        };
    }

    private InsertValues insert(int number) {
        var columns = columns(5);
        var target = InsertValues.into(table("target", number), columns.toArray(String[]::new));
        var insert = target.row(cells(columns.size()));
        return random.nextBoolean() ? insert : insert.row(cells(columns.size()));
    }

    private Cell[] cells(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.nextInt(3) == 0
                        ? Cell.byDefault()
                        : Cell.of(random.nextBoolean() ? Sales.number(random.nextLong()) : Sales.text(one(TEXTS))))
                .toArray(Cell[]::new);
    }

    private UpdateFrom update(int number) {
        var target = table("target", number);
        var condition = Sales.equal(Sales.column(target.name(), "id"), Sales.column("s", one(NAMES)));
        var update = UpdateFrom.table(target).set("id", value("s"));
        for (var column : columns(3)) {
            update = update.set(column, value("s"));
        }
        return random.nextBoolean()
                ? update.from(Sales.relation(table("source", number), "s")).where(condition)
                : update.from(Sales.query(selection(number), "s"), Sales.relation(table("more", number)))
                        .where(condition);
    }

    private DeleteUsing delete(int number) {
        var target = table("target", number);
        var source = table("source", number);
        var condition = Sales.equal(Sales.column(target.name(), "id"), Sales.column(source.name(), one(NAMES)));
        return random.nextBoolean()
                ? DeleteUsing.from(target).using(source).where(condition)
                : DeleteUsing.from(target).using(source, table("more", number)).where(condition);
    }

    private Analyze analyze(int number) {
        var analyze = Analyze.table(table("target", number));
        return switch (random.nextInt(4)) {
            case 0 -> analyze.predicateColumns();
            case 1 -> analyze.allColumns();
            case 2 -> analyze.columns(columns(4).toArray(String[]::new));
            default -> analyze;
        };
    }

    private Vacuum vacuum(int number) {
        var mode = one(List.of(Mode.values()));
        var vacuum = Vacuum.table(mode, table("target", number));
        if (mode == Mode.REINDEX || mode == Mode.DELETE_ONLY) {
            return mode == Mode.REINDEX ? vacuum : vacuum.toPercent(random.nextInt(101));
        }
        vacuum = mode == Mode.RECLUSTER || random.nextBoolean() ? vacuum : vacuum.toPercent(random.nextInt(101));
        return random.nextBoolean() ? vacuum.boosted() : vacuum;
    }

    private LockTables lock(int number) {
        return random.nextBoolean()
                ? LockTables.of(table("target", number))
                : LockTables.of(table("target", number), table("source", number), table("more", number));
    }

    private SetParameter set(int number) {
        return switch (random.nextInt(4)) {
            case 0 -> SetParameter.statementTimeout(Duration.ofMillis(number));
            case 1 -> SetParameter.queryGroup(one(TEXTS) + number);
            case 2 -> SetParameter.searchPath("schema " + number, one(NAMES));
            default -> SetParameter.of("app.variable_" + number, one(TEXTS));
        };
    }
}
