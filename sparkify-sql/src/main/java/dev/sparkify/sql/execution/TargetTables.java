package dev.sparkify.sql.execution;

import dev.sparkify.sql.redshift.change.Analyze;
import dev.sparkify.sql.redshift.change.BeginReadOnly;
import dev.sparkify.sql.redshift.change.ChangeVisitor;
import dev.sparkify.sql.redshift.change.DeleteUsing;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.change.LockTables;
import dev.sparkify.sql.redshift.change.Merge;
import dev.sparkify.sql.redshift.change.Rollback;
import dev.sparkify.sql.redshift.change.SetParameter;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.redshift.change.UpdateFrom;
import dev.sparkify.sql.redshift.change.Vacuum;
import dev.sparkify.sql.statement.TableName;
import java.util.stream.Stream;

/** Finds the tables whose rows are changed or which are locked. */
final class TargetTables implements ChangeVisitor<Stream<TableName>> {
    @Override
    public Stream<TableName> merge(Merge statement) {
        return Stream.of(statement.target());
    }

    @Override
    public Stream<TableName> insertValues(InsertValues statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> updateFrom(UpdateFrom statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> deleteUsing(DeleteUsing statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> truncate(Truncate statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> analyze(Analyze statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> vacuum(Vacuum statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> lockTables(LockTables statement) {
        return statement.tables().stream();
    }

    @Override
    public Stream<TableName> setParameter(SetParameter statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> beginReadOnly(BeginReadOnly statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> rollback(Rollback statement) {
        return Stream.empty();
    }
}
