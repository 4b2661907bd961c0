package dev.sparkify.sql.execution;

import dev.sparkify.sql.redshift.change.Change;
import dev.sparkify.sql.redshift.definition.Definition;
import dev.sparkify.sql.redshift.transfer.Copy;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.StatementVisitor;
import dev.sparkify.sql.statement.TableName;
import java.util.stream.Stream;

/** Finds the tables and views that a statement changes, makes or locks; what is written as it stands is not looked into. */
final class ChangedTables implements StatementVisitor<Stream<TableName>> {
    private ChangedTables() {}

    static Stream<TableName> of(Statement statement) {
        return statement.accept(new ChangedTables());
    }

    @Override
    public Stream<TableName> begin(Statement.Begin statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> commit(Statement.Commit statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> lock(Statement.Lock statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> createSchema(Statement.CreateSchema statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> dropSchema(Statement.DropSchema statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> createTable(Statement.CreateTable statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> comment(Statement.Comment statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> createTemporary(Statement.CreateTemporary statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> dropTable(Statement.DropTable statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> copy(Statement.Copy statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> noteFiles(Statement.NoteFiles statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> addColumn(Statement.AddColumn statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> insert(Statement.Insert statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> update(Statement.Update statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> delete(Statement.Delete statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> check(Statement.Check statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> count(Statement.Count statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> insertRows(Statement.InsertRows statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> noteUnreadable(Statement.NoteUnreadable statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> noteRejected(Statement.NoteRejected statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> export(Statement.Export statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> ofEngine(Statement.OfEngine statement) {
        if (statement instanceof Change change) {
            return change.accept(new TargetTables());
        } else if (statement instanceof Definition definition) {
            return definition.accept(new DefinedTables());
        }
        return statement instanceof Copy copy ? Stream.of(copy.origin().target().table()) : Stream.empty();
    }
}
