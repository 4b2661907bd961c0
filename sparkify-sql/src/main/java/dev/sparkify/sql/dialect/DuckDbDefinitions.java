package dev.sparkify.sql.dialect;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.redshift.definition.AlterDefaultPrivileges;
import dev.sparkify.sql.redshift.definition.AlterTable;
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
import dev.sparkify.sql.redshift.definition.TableConstraint;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes for DuckDB what exists on Redshift, as far as DuckDB has it. What says how rows lie is left out, and so are keys,
 * which Redshift does not enforce.
 */
final class DuckDbDefinitions implements DefinitionVisitor<SqlWriter> {
    private final SqlWriter writer;
    private final StatementRenderer statements;
    private final DefinitionRenderer redshift;
    private final TableRenderer tables;
    private final DuckDbColumns columns;

    DuckDbDefinitions(SqlWriter writer, StatementRenderer statements, EngineSyntax syntax) {
        this.writer = writer;
        this.statements = statements;
        this.redshift = new DefinitionRenderer(writer, statements);
        this.tables = new TableRenderer(writer, statements);
        this.columns = new DuckDbColumns(writer, statements, syntax);
    }

    static InputException refusal(String what, String wayOut) {
        return new InputException("DuckDB has no " + what + ": " + wayOut);
    }

    /** Columns of the primary key take no NULL, on Redshift as here. */
    @Override
    public SqlWriter createTable(CreateTable statement) {
        var draft = statement.draft();
        var key = draft.constraints().stream()
                .filter(TableConstraint.PrimaryKey.class::isInstance)
                .flatMap(constraint -> constraint.columns().stream())
                .collect(Collectors.toSet());
        tables.begin(draft.lifetime());
        if (draft.toleratesExisting()) {
            writer.keyword("if not exists");
        }
        statements.table(draft.table()).open();
        writer.lines(draft.columns(), column -> columns.write(key.contains(column.name()) ? column.notNull() : column));
        return writer.line().sign(")");
    }

    @Override
    public SqlWriter createTableAs(CreateTableAs statement) {
        tables.begin(statement.lifetime());
        return as(statement.table(), statement.columns(), statement.query());
    }

    @Override
    public SqlWriter createTableLike(CreateTableLike statement) {
        throw refusal(
                "CREATE TABLE … LIKE",
                "run it in a session of the warehouse, which knows the columns of "
                        + statement.parent().name());
    }

    @Override
    public SqlWriter createView(CreateView statement) {
        writer.keyword(statement.replaces() ? "create or replace view" : "create view");
        return as(statement.view(), statement.columns(), statement.query());
    }

    private SqlWriter as(TableName name, List<String> names, Query query) {
        statements.table(name);
        if (!names.isEmpty()) {
            statements.names(names);
        }
        writer.keyword("as").line();
        statements.queries().write(query);
        return writer;
    }

    @Override
    public SqlWriter createMaterializedView(CreateMaterializedView statement) {
        throw refusal("materialized views", "make a view, or a table of the query");
    }

    @Override
    public SqlWriter refreshMaterializedView(RefreshMaterializedView statement) {
        throw refusal("materialized views", "make a view, or a table of the query");
    }

    @Override
    public SqlWriter schemaDefinition(SchemaDefinition statement) {
        if (statement.owner().isPresent() || statement.quota().isPresent()) {
            throw refusal(
                    "owners and quotas of schemas",
                    "leave those of " + statement.name() + " out, or make it on Redshift");
        }
        return redshift.schemaDefinition(statement);
    }

    @Override
    public SqlWriter alterTable(AlterTable statement) {
        writer.keyword("alter table");
        statements.table(statement.table());
        return statement.change().accept(new DuckDbAlterations(writer, columns));
    }

    @Override
    public SqlWriter commentOn(CommentOn statement) {
        if (statement.subject() instanceof CommentOn.OfConstraint of) {
            throw refusal("constraints to comment on", "leave the comment on " + of.constraint() + " out");
        } else if (statement.subject() instanceof CommentOn.OfDatabase of) {
            throw refusal("comments on databases", "leave the comment on " + of.database() + " out");
        }
        return redshift.commentOn(statement);
    }

    @Override
    public SqlWriter drop(Drop statement) {
        if (statement.kind() == Drop.Kind.MATERIALIZED_VIEW) {
            throw refusal("materialized views", "make a view, or a table of the query");
        }
        demandOne(statement.names().size(), "DROP of several tables or views");
        return redshift.drop(statement);
    }

    @Override
    public SqlWriter dropSchemas(DropSchemas statement) {
        demandOne(statement.names().size(), "DROP SCHEMA of several schemas");
        return redshift.dropSchemas(statement);
    }

    private static void demandOne(int count, String what) {
        if (count > 1) {
            throw refusal(what, "name one in each, or run it in a session of the warehouse");
        }
    }

    @Override
    public SqlWriter grant(Grant statement) {
        throw rights();
    }

    @Override
    public SqlWriter revoke(Revoke statement) {
        throw rights();
    }

    @Override
    public SqlWriter alterDefaultPrivileges(AlterDefaultPrivileges statement) {
        throw rights();
    }

    private static InputException rights() {
        return refusal("users and rights", "grant and revoke on Redshift alone");
    }
}
