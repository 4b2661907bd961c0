package dev.sparkify.sql.dialect;

import dev.sparkify.error.InputException;
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

/**
 * Writes for DuckDB what Redshift is told of rows and upkeep; refuses what is no single statement there.
 *
 * @param redshift writes what both engines write alike
 */
record DuckDbChanges(ChangeRenderer redshift) implements ChangeVisitor<SqlWriter> {
    @Override
    public SqlWriter merge(Merge statement) {
        if (statement.action() instanceof MergeAction.RemoveDuplicates) {
            throw new InputException(
                    "DuckDB has no REMOVE DUPLICATES: run the MERGE in a session of the warehouse, which"
                            + " makes several statements of it");
        }
        return redshift.merge(statement);
    }

    @Override
    public SqlWriter insertValues(InsertValues statement) {
        return redshift.insertValues(statement);
    }

    @Override
    public SqlWriter updateFrom(UpdateFrom statement) {
        return redshift.updateFrom(statement);
    }

    @Override
    public SqlWriter deleteUsing(DeleteUsing statement) {
        return redshift.deleteUsing(statement);
    }

    @Override
    public SqlWriter truncate(Truncate statement) {
        return redshift.truncate(statement);
    }

    /** DuckDB does not know which columns queries ask for, and takes all instead. */
    @Override
    public SqlWriter analyze(Analyze statement) {
        var scope = statement.scope();
        boolean isListed = scope instanceof Analyze.Listed || scope instanceof Analyze.Everything;
        return redshift.analyze(isListed ? statement : new Analyze(statement.table(), new Analyze.Everything()));
    }

    /** DuckDB takes the statement and has nothing to tidy: nothing is sorted there. */
    @Override
    public SqlWriter vacuum(Vacuum statement) {
        var writer = redshift.writer().keyword("vacuum");
        statement.table().ifPresent(redshift.statements()::table);
        return writer;
    }

    @Override
    public SqlWriter lockTables(LockTables statement) {
        throw new InputException("DuckDB has no LOCK: of two transactions that change the same row the later fails at"
                + " once; run it in a session of the warehouse, which passes it over");
    }

    @Override
    public SqlWriter setParameter(SetParameter statement) {
        throw new InputException("DuckDB has no parameter " + statement.name()
                + ": run it in a session of the warehouse, which passes over what changes no result");
    }

    @Override
    public SqlWriter beginReadOnly(BeginReadOnly statement) {
        return redshift.writer().keyword("begin transaction read only");
    }

    @Override
    public SqlWriter rollback(Rollback statement) {
        return redshift.rollback(statement);
    }
}
