package dev.sparkify.sql.plan;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Source;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.statement.Blame;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Function;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what the ledger takes note of rejected records. */
final class RejectNotes {
    private static final int LINE_BYTES = 20;

    private final Ledger ledger;
    private final LedgerNotes notes;

    RejectNotes(StarSchema star) {
        this.ledger = new Ledger(star);
        this.notes = new LedgerNotes(star);
    }

    /** Those of this load are numbered already, and not yet noted. */
    private SqlExpression highestReject() {
        var noted = Query.Select.of(List.of(Terms.item("highest")))
                .from(Terms.from(ledger.keys()))
                .where(LedgerNotes.isOf(Ledger.REJECTED));
        var given = Query.Select.of(List.of(Terms.item(Terms.column("reject_id"), "highest")))
                .from(Terms.from(ledger.rejects()));
        return new SqlExpression.Scalar(Query.Select.of(
                        List.of(Terms.item(Terms.call(Function.MAX, Terms.column("highest")), "highest")))
                .from(new Query.FromQuery(new Query.UnionAll(List.of(noted, given)), "given")));
    }

    Statement raise() {
        return notes.raiseTo(Ledger.REJECTED, LedgerNotes.greatest("reject_id", ledger.rejects()));
    }

    Statement unreadable(Source source) {
        return new Statement.NoteUnreadable(
                ledger.rejects(), source, notes.lastLoad(), highestReject(), Optional.empty());
    }

    Statement rejected(TableName staging, List<Column> columns, SqlExpression condition, Blame blame) {
        return new Statement.NoteRejected(
                ledger.rejects(), staging, columns, condition, blame, notes.lastLoad(), highestReject());
    }

    /** Forgets what was rejected longer ago than the policy keeps it. */
    Statement forget(Source source, BadRecordPolicy.Quarantine policy) {
        var oldest = new SqlExpression.PlusDays(
                Terms.call(Function.NOW), Terms.number(-policy.keptFor().toDays()));
        return new Statement.Delete(
                ledger.rejects(),
                Terms.and(
                        Terms.equal(Terms.column("staging"), Terms.text(source.staging())),
                        new SqlExpression.Binary(Operator.LESS, Terms.column("rejected_at"), oldest)));
    }

    /** Forgets what was rejected a number of days ago, or longer, of whatever source. */
    Statement forget(long days) {
        var oldest = new SqlExpression.PlusDays(Terms.call(Function.NOW), Terms.number(-days));
        return new Statement.Delete(
                ledger.rejects(), new SqlExpression.Binary(Operator.AT_MOST, Terms.column("rejected_at"), oldest));
    }

    /** Removes records. */
    Statement remove(List<Long> ids) {
        var isNone = Terms.equal(Terms.column("reject_id"), Terms.number(0));
        return new Statement.Delete(
                ledger.rejects(),
                ids.isEmpty()
                        ? isNone
                        : Terms.any(ids.stream()
                                .map(id -> Terms.equal(Terms.column("reject_id"), Terms.number(id)))
                                .toList()));
    }

    /** Counts what this load rejected of a source. */
    SqlExpression count(Source source) {
        return Terms.countOf(ledger.rejects(), Optional.of(isOfThisLoad(source)));
    }

    private SqlExpression isOfThisLoad(Source source) {
        return Terms.and(
                Terms.equal(Terms.column("staging"), Terms.text(source.staging())),
                Terms.equal(Terms.column("load_id"), notes.lastLoad()));
    }

    /** Tells where the first stands that this load rejected of a source, and why: a refused load leaves no other trace. */
    SqlExpression first(Source source) {
        var least = Query.Select.of(
                        List.of(Terms.item(Terms.call(Function.MIN, Terms.column("reject_id")), "reject_id")))
                .from(Terms.from(ledger.rejects()))
                .where(isOfThisLoad(source));
        var line = new SqlExpression.Conversion(Terms.column("line"), ColumnType.varchar(LINE_BYTES));
        var told = Stream.of(Terms.column("uri"), Terms.text(":"), line, Terms.text(": "), Terms.column("reason"))
                .reduce((left, right) -> new SqlExpression.Binary(Operator.CONCAT, left, right))
                .orElseThrow();
        return new SqlExpression.Scalar(Query.Select.of(List.of(Terms.item(told, "told")))
                .from(Terms.from(ledger.rejects()))
                .where(Terms.equal(Terms.column("reject_id"), new SqlExpression.Scalar(least))));
    }

    /** Marks rejected records of files that this load noted: what is still wrong with them was set aside anew. */
    Statement replaceInFilesNoted(Source source) {
        return replaceEarlier(source, ledger.files(), ledger.files().name());
    }

    /** Marks rejected records of files of which this load set records aside again. */
    Statement replaceInFilesRejectedAgain(Source source) {
        return replaceEarlier(source, ledger.rejects(), "again");
    }

    private Statement replaceEarlier(Source source, TableName noted, String alias) {
        var isNoted = Terms.all(List.of(
                Terms.equal(Terms.column(alias, "uri"), Terms.column(ledger.rejects(), "uri")),
                Terms.equal(Terms.column(alias, "staging"), Terms.text(source.staging())),
                Terms.equal(Terms.column(alias, "load_id"), notes.lastLoad())));
        var file = new SqlExpression.Exists(Query.Select.of(List.of(Terms.item(Terms.number(1), "found")))
                .from(new Query.FromTable(noted, Optional.of(alias).filter(name -> !name.equals(noted.name()))))
                .where(isNoted));
        return new Statement.Update(
                ledger.rejects(),
                List.of(new Setting("replaced_by", notes.lastLoad())),
                Optional.empty(),
                Optional.of(Terms.all(List.of(
                        Terms.equal(Terms.column("replaced_by"), Terms.number(0)),
                        Terms.equal(Terms.column("staging"), Terms.text(source.staging())),
                        new SqlExpression.Binary(
                                Operator.LESS, Terms.column(ledger.rejects(), "load_id"), notes.lastLoad()),
                        file))));
    }

    /** Marks rejected records as replaced by this load. */
    Statement replace(List<Long> ids) {
        return new Statement.Update(
                ledger.rejects(),
                List.of(new Setting("replaced_by", notes.lastLoad())),
                Optional.empty(),
                Optional.of(isOpen(ids)));
    }

    /** Counts how many of some rejected records are still open. */
    SqlExpression countOpen(List<Long> ids) {
        return Terms.countOf(ledger.rejects(), Optional.of(isOpen(ids)));
    }

    private static SqlExpression isOpen(List<Long> ids) {
        return Terms.and(
                Terms.equal(Terms.column("replaced_by"), Terms.number(0)),
                Terms.any(ids.stream()
                        .map(id -> Terms.equal(Terms.column("reject_id"), Terms.number(id)))
                        .toList()));
    }
}
