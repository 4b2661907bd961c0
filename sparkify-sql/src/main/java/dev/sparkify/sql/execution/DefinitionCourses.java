package dev.sparkify.sql.execution;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.redshift.definition.AlterDefaultPrivileges;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.CommentOn;
import dev.sparkify.sql.redshift.definition.CreateMaterializedView;
import dev.sparkify.sql.redshift.definition.CreateTable;
import dev.sparkify.sql.redshift.definition.CreateTableAs;
import dev.sparkify.sql.redshift.definition.CreateTableLike;
import dev.sparkify.sql.redshift.definition.CreateView;
import dev.sparkify.sql.redshift.definition.DefinitionVisitor;
import dev.sparkify.sql.redshift.definition.Dependents;
import dev.sparkify.sql.redshift.definition.Drop;
import dev.sparkify.sql.redshift.definition.DropSchemas;
import dev.sparkify.sql.redshift.definition.Grant;
import dev.sparkify.sql.redshift.definition.RefreshMaterializedView;
import dev.sparkify.sql.redshift.definition.Revoke;
import dev.sparkify.sql.redshift.definition.SchemaDefinition;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.Statement;
import java.util.List;

/**
 * Says what becomes of definitions on an engine that is not Redshift.
 *
 * @param tables their columns as they were declared
 */
record DefinitionCourses(KnownTables tables) implements DefinitionVisitor<Course> {
    @Override
    public Course createTable(CreateTable statement) {
        return Course.of(statement);
    }

    @Override
    public Course createTableAs(CreateTableAs statement) {
        return Course.of(statement);
    }

    @Override
    public Course createTableLike(CreateTableLike statement) {
        var draft = CreateTable.named(statement.table());
        draft = statement.lifetime() == Lifetime.TEMPORARY ? draft.temporary() : draft;
        draft = statement.toleratesExisting() ? draft.ifNotExists() : draft;
        for (var column : parent(statement)) {
            draft = draft.column(statement.takesDefaults() ? column : withoutDefault(column));
        }
        return Course.of(draft.build());
    }

    private List<TableColumn> parent(CreateTableLike statement) {
        return tables.columns(statement.parent())
                .filter(columns -> !columns.isEmpty())
                .orElseThrow(() ->
                        new InputException("CREATE TABLE " + statement.table().name() + " LIKE "
                                + statement.parent().name() + ": the columns of "
                                + statement.parent().name()
                                + " as they were declared are not known here; name them in CREATE TABLE"));
    }

    private static TableColumn withoutDefault(TableColumn column) {
        var plain = TableColumn.of(column.name(), column.type());
        return column.column().nullable() ? plain : plain.notNull();
    }

    @Override
    public Course createView(CreateView statement) {
        return Course.of(statement);
    }

    @Override
    public Course createMaterializedView(CreateMaterializedView statement) {
        return Course.of(statement);
    }

    @Override
    public Course refreshMaterializedView(RefreshMaterializedView statement) {
        return Course.of(statement);
    }

    @Override
    public Course schemaDefinition(SchemaDefinition statement) {
        return Course.of(statement);
    }

    @Override
    public Course alterTable(AlterTable statement) {
        return statement.change().accept(new AlterationCourses(statement, tables));
    }

    @Override
    public Course commentOn(CommentOn statement) {
        return Course.of(statement);
    }

    /** DuckDB drops one at a time. */
    @Override
    public Course drop(Drop statement) {
        return Course.of(statement.names().stream()
                .map(name -> new Drop(statement.kind(), List.of(name), statement.missing(), statement.dependents()))
                .toArray(Statement[]::new));
    }

    @Override
    public Course dropSchemas(DropSchemas statement) {
        for (var name : statement.names()) {
            if (statement.dependents() == Dependents.CASCADE && tables.holdsLedger(name, Ledger.PREFIX)) {
                throw new InputException("DROP SCHEMA " + name + " CASCADE would drop the tables by which the warehouse"
                        + " remembers itself: tear the warehouse down, or drop tables of yours by their names");
            }
        }
        return Course.of(statement.names().stream()
                .map(name -> new DropSchemas(List.of(name), statement.missing(), statement.dependents()))
                .toArray(Statement[]::new));
    }

    @Override
    public Course grant(Grant statement) {
        return Course.of(statement);
    }

    @Override
    public Course revoke(Revoke statement) {
        return Course.of(statement);
    }

    @Override
    public Course alterDefaultPrivileges(AlterDefaultPrivileges statement) {
        return Course.of(statement);
    }
}
