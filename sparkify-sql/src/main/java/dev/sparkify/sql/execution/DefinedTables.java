package dev.sparkify.sql.execution;

import dev.sparkify.sql.redshift.definition.AlterDefaultPrivileges;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.Alteration;
import dev.sparkify.sql.redshift.definition.CommentOn;
import dev.sparkify.sql.redshift.definition.CreateMaterializedView;
import dev.sparkify.sql.redshift.definition.CreateTable;
import dev.sparkify.sql.redshift.definition.CreateTableAs;
import dev.sparkify.sql.redshift.definition.CreateTableLike;
import dev.sparkify.sql.redshift.definition.CreateView;
import dev.sparkify.sql.redshift.definition.DefinitionVisitor;
import dev.sparkify.sql.redshift.definition.Drop;
import dev.sparkify.sql.redshift.definition.DropSchemas;
import dev.sparkify.sql.redshift.definition.Grant;
import dev.sparkify.sql.redshift.definition.RefreshMaterializedView;
import dev.sparkify.sql.redshift.definition.Revoke;
import dev.sparkify.sql.redshift.definition.SchemaDefinition;
import dev.sparkify.sql.statement.TableName;
import java.util.stream.Stream;

/** Finds the tables and views that a definition makes, alters or drops. Rights change no table. */
final class DefinedTables implements DefinitionVisitor<Stream<TableName>> {
    @Override
    public Stream<TableName> createTable(CreateTable statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> createTableAs(CreateTableAs statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> createTableLike(CreateTableLike statement) {
        return Stream.of(statement.table());
    }

    @Override
    public Stream<TableName> createView(CreateView statement) {
        return Stream.of(statement.view());
    }

    @Override
    public Stream<TableName> createMaterializedView(CreateMaterializedView statement) {
        return Stream.of(statement.view());
    }

    @Override
    public Stream<TableName> refreshMaterializedView(RefreshMaterializedView statement) {
        return Stream.of(statement.view());
    }

    @Override
    public Stream<TableName> schemaDefinition(SchemaDefinition statement) {
        return Stream.empty();
    }

    /** A table that is renamed, or whose rows go elsewhere, is changed as much as what it becomes. */
    @Override
    public Stream<TableName> alterTable(AlterTable statement) {
        var table = statement.table();
        if (statement.change() instanceof Alteration.RenameTable rename) {
            return Stream.of(table, new TableName(table.schema(), rename.to()));
        }
        return statement.change() instanceof Alteration.Append append
                ? Stream.of(table, append.source())
                : Stream.of(table);
    }

    @Override
    public Stream<TableName> commentOn(CommentOn statement) {
        if (statement.subject() instanceof CommentOn.OfTable of) {
            return Stream.of(of.table());
        } else if (statement.subject() instanceof CommentOn.OfColumn of) {
            return Stream.of(of.table());
        }
        return statement.subject() instanceof CommentOn.OfView of ? Stream.of(of.view()) : Stream.empty();
    }

    @Override
    public Stream<TableName> drop(Drop statement) {
        return statement.names().stream();
    }

    @Override
    public Stream<TableName> dropSchemas(DropSchemas statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> grant(Grant statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> revoke(Revoke statement) {
        return Stream.empty();
    }

    @Override
    public Stream<TableName> alterDefaultPrivileges(AlterDefaultPrivileges statement) {
        return Stream.empty();
    }
}
