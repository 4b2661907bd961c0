package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.redshift.change.Analyze;
import dev.sparkify.sql.redshift.change.BeginReadOnly;
import dev.sparkify.sql.redshift.change.ChangeVisitor;
import dev.sparkify.sql.redshift.change.DeleteUsing;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.change.LockTables;
import dev.sparkify.sql.redshift.change.Merge;
import dev.sparkify.sql.redshift.change.MergeAction;
import dev.sparkify.sql.redshift.change.Rollback;
import dev.sparkify.sql.redshift.change.SetParameter;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.redshift.change.UpdateFrom;
import dev.sparkify.sql.redshift.change.Vacuum;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says what becomes of rows and upkeep on an engine that is not Redshift.
 *
 * @param run asks for the columns of tables
 */
record ChangeCourses(StatementRun run) implements ChangeVisitor<Course> {
    @Override
    public Course merge(Merge statement) {
        return filling(statement).demanding(MatchedTwice.in(statement));
    }

    private Course filling(Merge merge) {
        if (merge.action() instanceof MergeAction.Upsert upsert) {
            return Course.filling(filled(merge, upsert), merge);
        }
        return Course.filling(Filled.rows(merge.target()), removal(merge), insertion(merge));
    }

    private static Filled filled(Merge merge, MergeAction.Upsert upsert) {
        return upsert.matched() instanceof MergeAction.Update update
                ? Filled.columns(merge.target(), update.settings(), upsert.insert())
                : Filled.rows(merge.target());
    }

    private static Statement removal(Merge merge) {
        var one = new Query.Item(new SqlExpression.Value(new Literal.Whole(1)), "one");
        var partners = Query.Select.of(List.of(one)).from(merge.source()).where(MatchedTwice.matches(merge));
        return new Statement.Delete(merge.target(), new SqlExpression.Exists(partners));
    }

    private Statement insertion(Merge merge) {
        var catalog = new CatalogColumns(run);
        var targets = catalog.of(new Query.FromTable(merge.target(), Optional.empty()));
        var sources = catalog.of(merge.source());
        if (targets.size() != sources.size()) {
            throw new InputException(StatementRun.called(merge) + ": REMOVE DUPLICATES takes rows as they are, but the"
                    + " source has " + sources.size() + " columns, and the target " + targets.size()
                    + ": give both the same columns in the same order (Redshift: MERGE)");
        }
        var called = MatchedTwice.called(merge.source());
        var items = IntStream.range(0, targets.size())
                .mapToObj(i -> new Query.Item(SqlExpression.column(called, sources.get(i)), targets.get(i)))
                .toList();
        return new Statement.Insert(
                merge.target(), targets, Query.Select.of(items).from(merge.source()));
    }

    @Override
    public Course insertValues(InsertValues statement) {
        return Course.filling(Filled.rows(statement.table()), statement);
    }

    @Override
    public Course updateFrom(UpdateFrom statement) {
        return Course.filling(Filled.columns(statement.table(), statement.settings(), List.of()), statement)
                .demanding(MatchedTwice.in(statement));
    }

    @Override
    public Course deleteUsing(DeleteUsing statement) {
        return Course.of(statement);
    }

    @Override
    public Course truncate(Truncate statement) {
        return Course.of(statement);
    }

    @Override
    public Course analyze(Analyze statement) {
        return Course.of(statement);
    }

    @Override
    public Course vacuum(Vacuum statement) {
        return Course.of(statement);
    }

    @Override
    public Course lockTables(LockTables statement) {
        return Course.passingOver(statement.tables());
    }

    @Override
    public Course setParameter(SetParameter statement) {
        SessionParameters.demandHarmless(statement);
        return Course.of();
    }

    @Override
    public Course beginReadOnly(BeginReadOnly statement) {
        return Course.of(statement);
    }

    @Override
    public Course rollback(Rollback statement) {
        return Course.of(statement);
    }
}
