package dev.sparkify.sql.plan;

import dev.sparkify.load.Source;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.schema.Validity;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what the ledger takes note of. */
final class LedgerNotes {
    private final Ledger ledger;

    LedgerNotes(StarSchema star) {
        this.ledger = new Ledger(star);
    }

    Statement warehouse(StarSchema star, Ledger.Made made) {
        return new Statement.InsertRows(
                ledger.warehouse(),
                List.of("version", "star", "model", "made"),
                List.of(List.of(
                        new Literal.Whole(Ledger.VERSION),
                        new Literal.Text(star.name()),
                        new Literal.Text(ModelFingerprint.of(star)),
                        new Literal.Text(made.name()))));
    }

    Statement readyLock() {
        return new Statement.InsertRows(ledger.lock(), List.of("taken"), List.of(List.of(new Literal.Whole(0))));
    }

    /** Begins the numbers of tables, and of rejected records. */
    Statement readyKeys(List<String> tables) {
        var rows = Stream.concat(tables.stream(), Stream.of(Ledger.REJECTED))
                .map(table -> List.<Literal>of(new Literal.Text(table), new Literal.Whole(0)))
                .toList();
        return new Statement.InsertRows(ledger.keys(), List.of("table_name", "highest"), rows);
    }

    SqlExpression highestKey(Table table) {
        return new SqlExpression.Scalar(Query.Select.of(List.of(Terms.item("highest")))
                .from(Terms.from(ledger.keys()))
                .where(isOf(table.name())));
    }

    static SqlExpression isOf(String table) {
        return Terms.equal(Terms.column("table_name"), Terms.text(table));
    }

    /** Notes that so many keys were given. */
    Statement addKeys(Table table, SqlExpression given) {
        return raise(new SqlExpression.Binary(Operator.PLUS, Terms.column("highest"), given), isOf(table.name()));
    }

    /** Notes the highest key, unless a higher one was given before. */
    Statement raiseKey(Table table, SqlExpression highest) {
        return raiseTo(table.name(), highest);
    }

    Statement raiseTo(String table, SqlExpression highest) {
        var isHigher = new SqlExpression.Binary(Operator.LESS, Terms.column("highest"), highest);
        return raise(highest, Terms.and(isOf(table), isHigher));
    }

    private Statement raise(SqlExpression highest, SqlExpression where) {
        return new Statement.Update(
                ledger.keys(), List.of(new Setting("highest", highest)), Optional.empty(), Optional.of(where));
    }

    static SqlExpression greatest(String column, TableName table) {
        var greatest = Terms.call(Function.MAX, Terms.column(column));
        return new SqlExpression.Scalar(Query.Select.of(
                        List.of(Terms.item(Terms.call(Function.COALESCE, greatest, Terms.number(0)), column)))
                .from(Terms.from(table)));
    }

    Statement load(String token) {
        var next = new SqlExpression.Binary(Operator.PLUS, lastLoad(), Terms.number(1));
        return new Statement.Insert(
                ledger.loads(),
                List.of("load_id", "loaded_at", "token"),
                Query.Select.of(List.of(
                        Terms.item(next, "load_id"),
                        Terms.item(Terms.call(Function.NOW), "loaded_at"),
                        Terms.item(Terms.text(token), "token"))));
    }

    Statement erasure(ErasureRequest request, long rows) {
        var next = new SqlExpression.Binary(Operator.PLUS, lastErasure(), Terms.number(1));
        return new Statement.Insert(
                ledger.erasures(),
                List.of("erasure_id", "erased_at", "table_name", "way", "row_count", "token"),
                Query.Select.of(List.of(
                        Terms.item(next, "erasure_id"),
                        Terms.item(Terms.call(Function.NOW), "erased_at"),
                        Terms.item(Terms.text(request.erasure().dimension()), "table_name"),
                        Terms.item(Terms.text(request.erasure().way().name()), "way"),
                        Terms.item(Terms.number(rows), "row_count"),
                        Terms.item(Terms.text(request.token()), "token"))));
    }

    private SqlExpression lastErasure() {
        return greatest("erasure_id", ledger.erasures());
    }

    Statement countErasures() {
        return new Statement.Count(Query.Select.of(List.of(Terms.item(lastErasure(), Measure.LOAD.column()))));
    }

    /** Gives the number of the load that is running, from its first note on. */
    SqlExpression lastLoad() {
        return greatest("load_id", ledger.loads());
    }

    Statement countLoads() {
        return new Statement.Count(Query.Select.of(List.of(Terms.item(lastLoad(), Measure.LOAD.column()))));
    }

    Statement files(Source source, List<KnownFile> files) {
        return new Statement.NoteFiles(ledger.files(), source, lastLoad(), files);
    }

    /** Notes how far the events reach that a load brings to a fact, so that a range of time finds its files again. */
    Optional<Statement> reach(FactTable fact, TableName rows) {
        return fact.eventTime().map(time -> {
            var first = Terms.call(Function.MIN, Terms.column(time));
            var last = Terms.call(Function.MAX, Terms.column(time));
            var found = Query.Select.of(List.of(Terms.item(first, "first_at"), Terms.item(last, "last_at")))
                    .from(Terms.from(rows));
            return new Statement.Insert(
                    ledger.reach(),
                    List.of("load_id", "table_name", "first_at", "last_at"),
                    Query.Select.of(List.of(
                                    Terms.item(lastLoad(), "load_id"),
                                    Terms.item(Terms.text(fact.name()), "table_name"),
                                    Terms.item("first_at"),
                                    Terms.item("last_at")))
                            .from(new Query.FromQuery(found, "reach"))
                            .where(Terms.isNotNull(Terms.column("first_at"))));
        });
    }

    /** Notes that all loads may reach anywhere. */
    Statement reachEverywhere(FactTable fact) {
        return new Statement.Insert(
                ledger.reach(),
                List.of("load_id", "table_name", "first_at", "last_at"),
                Query.Select.of(List.of(
                                Terms.item("load_id"),
                                Terms.item(Terms.text(fact.name()), "table_name"),
                                Terms.item(Terms.instant(Validity.ALWAYS), "first_at"),
                                Terms.item(Terms.instant(Validity.FOREVER), "last_at")))
                        .from(Terms.from(ledger.loads())));
    }

    Statement counts(long load, List<Amount> amounts) {
        var rows = amounts.stream()
                .map(amount -> List.<Literal>of(
                        new Literal.Whole(load),
                        new Literal.Text(amount.subject()),
                        new Literal.Text(amount.measure()),
                        new Literal.Whole(amount.amount())))
                .toList();
        return new Statement.InsertRows(ledger.counts(), List.of("load_id", "subject", "measure", "amount"), rows);
    }
}
