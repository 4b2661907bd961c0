package dev.sparkify.sql.dialect;

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
import dev.sparkify.sql.statement.Query;
import java.util.List;
import java.util.Locale;

/** Writes what exists on Redshift: tables, views, schemas, comments, rights to read. */
final class DefinitionRenderer implements DefinitionVisitor<SqlWriter> {
    private final SqlWriter writer;
    private final StatementRenderer statements;
    private final TableRenderer tables;
    private final RightsRenderer rights;

    DefinitionRenderer(SqlWriter writer, StatementRenderer statements) {
        this.writer = writer;
        this.statements = statements;
        this.tables = new TableRenderer(writer, statements);
        this.rights = new RightsRenderer(writer, statements);
    }

    @Override
    public SqlWriter createTable(CreateTable statement) {
        return tables.create(statement);
    }

    @Override
    public SqlWriter createTableAs(CreateTableAs statement) {
        tables.begin(statement.lifetime());
        statements.table(statement.table());
        names(statement.columns());
        if (!statement.isBackedUp()) {
            tables.backup();
        }
        statement.distribution().ifPresent(tables::distribution);
        statement.sortKey().ifPresent(tables::sortKey);
        boolean isPlain = statement.isBackedUp()
                && statement.distribution().isEmpty()
                && statement.sortKey().isEmpty();
        return as(isPlain ? writer : writer.line(), statement.query());
    }

    @Override
    public SqlWriter createTableLike(CreateTableLike statement) {
        tables.begin(statement.lifetime());
        if (statement.toleratesExisting()) {
            writer.keyword("if not exists");
        }
        statements.table(statement.table()).open().keyword("like");
        statements.table(statement.parent());
        if (statement.takesDefaults()) {
            writer.keyword("including defaults");
        }
        return writer.sign(")");
    }

    @Override
    public SqlWriter createView(CreateView statement) {
        writer.keyword(statement.replaces() ? "create or replace view" : "create view");
        statements.table(statement.view());
        names(statement.columns());
        as(writer, statement.query());
        return statement.bindsLate() ? writer.line().keyword("with no schema binding") : writer;
    }

    @Override
    public SqlWriter createMaterializedView(CreateMaterializedView statement) {
        writer.keyword("create materialized view");
        statements.table(statement.view());
        if (!statement.isBackedUp()) {
            tables.backup();
        }
        statement.distribution().ifPresent(tables::distribution);
        statement.sortKey().ifPresent(key -> {
            writer.line();
            tables.sortKey("sortkey", key);
        });
        if (statement.refreshesItself()) {
            writer.line().keyword("auto refresh yes");
        }
        return as(writer.line(), statement.query());
    }

    private SqlWriter as(SqlWriter begun, Query query) {
        begun.keyword("as").line();
        statements.queries().write(query);
        return writer;
    }

    private void names(List<String> columns) {
        if (!columns.isEmpty()) {
            statements.names(columns);
        }
    }

    @Override
    public SqlWriter refreshMaterializedView(RefreshMaterializedView statement) {
        writer.keyword("refresh materialized view");
        statements.table(statement.view());
        return dependents(statement.dependents());
    }

    @Override
    public SqlWriter schemaDefinition(SchemaDefinition statement) {
        writer.keyword(statement.toleratesExisting() ? "create schema if not exists" : "create schema");
        writer.identifier(statement.name());
        statement.owner().ifPresent(user -> writer.keyword("authorization").principal(user.name()));
        statement
                .quota()
                .ifPresent(quota -> writer.keyword("quota")
                        .number(quota.amount())
                        .keyword(quota.unit().name().toLowerCase(Locale.ROOT)));
        return writer;
    }

    @Override
    public SqlWriter alterTable(AlterTable statement) {
        writer.keyword("alter table");
        statements.table(statement.table());
        return statement.change().accept(new AlterationRenderer(writer, statements));
    }

    @Override
    public SqlWriter commentOn(CommentOn statement) {
        writer.keyword("comment on");
        subject(statement.subject());
        writer.keyword("is");
        return statement.text().map(writer::text).orElseGet(() -> writer.keyword("null"));
    }

    private void subject(CommentOn.Subject subject) {
        if (subject instanceof CommentOn.OfTable of) {
            writer.keyword("table");
            statements.table(of.table());
        } else if (subject instanceof CommentOn.OfColumn of) {
            writer.keyword("column");
            statements.table(of.table()).member(of.column());
        } else if (subject instanceof CommentOn.OfView of) {
            writer.keyword("view");
            statements.table(of.view());
        } else if (subject instanceof CommentOn.OfConstraint of) {
            writer.keyword("constraint").identifier(of.constraint()).keyword("on");
            statements.table(of.table());
        } else if (subject instanceof CommentOn.OfDatabase of) {
            writer.keyword("database").identifier(of.database());
        }
    }

    @Override
    public SqlWriter drop(Drop statement) {
        writer.keyword("drop");
        writer.keyword(statement.kind().name().replace('_', ' ').toLowerCase(Locale.ROOT));
        missing(statement.missing()).list(statement.names(), statements::table);
        return dependents(statement.dependents());
    }

    @Override
    public SqlWriter dropSchemas(DropSchemas statement) {
        writer.keyword("drop schema");
        missing(statement.missing()).list(statement.names(), writer::identifier);
        return dependents(statement.dependents());
    }

    private SqlWriter missing(Drop.Missing missing) {
        return missing == Drop.Missing.TOLERATED ? writer.keyword("if exists") : writer;
    }

    private SqlWriter dependents(Dependents dependents) {
        return dependents == Dependents.CASCADE ? writer.keyword("cascade") : writer;
    }

    @Override
    public SqlWriter grant(Grant statement) {
        return rights.grant(statement);
    }

    @Override
    public SqlWriter revoke(Revoke statement) {
        return rights.revoke(statement);
    }

    @Override
    public SqlWriter alterDefaultPrivileges(AlterDefaultPrivileges statement) {
        return rights.alterDefaults(statement);
    }
}
