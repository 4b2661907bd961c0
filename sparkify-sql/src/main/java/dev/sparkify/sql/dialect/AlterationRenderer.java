package dev.sparkify.sql.dialect;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.redshift.definition.Alteration;
import dev.sparkify.sql.redshift.definition.AlterationVisitor;
import dev.sparkify.sql.redshift.definition.Dependents;
import java.util.Locale;

/** Writes what is changed of a table of Redshift, behind its name. */
final class AlterationRenderer implements AlterationVisitor<SqlWriter> {
    private final SqlWriter writer;
    private final StatementRenderer statements;
    private final TableRenderer tables;

    AlterationRenderer(SqlWriter writer, StatementRenderer statements) {
        this.writer = writer;
        this.statements = statements;
        this.tables = new TableRenderer(writer, statements);
    }

    @Override
    public SqlWriter addConstraint(Alteration.AddConstraint change) {
        writer.keyword("add");
        tables.constraint(change.constraint());
        return writer;
    }

    @Override
    public SqlWriter dropConstraint(Alteration.DropConstraint change) {
        return dependents(writer.keyword("drop constraint").identifier(change.name()), change.dependents());
    }

    @Override
    public SqlWriter addColumn(Alteration.AddColumn change) {
        writer.keyword("add column");
        tables.column(change.column());
        return writer;
    }

    @Override
    public SqlWriter dropColumn(Alteration.DropColumn change) {
        return dependents(writer.keyword("drop column").identifier(change.name()), change.dependents());
    }

    private static SqlWriter dependents(SqlWriter writer, Dependents dependents) {
        return dependents == Dependents.CASCADE ? writer.keyword("cascade") : writer;
    }

    @Override
    public SqlWriter renameColumn(Alteration.RenameColumn change) {
        return writer.keyword("rename column")
                .identifier(change.from())
                .keyword("to")
                .identifier(change.to());
    }

    @Override
    public SqlWriter resize(Alteration.Resize change) {
        return writer.keyword("alter column")
                .identifier(change.column())
                .keyword("type")
                .keyword(change.type().spelling().toLowerCase(Locale.ROOT));
    }

    @Override
    public SqlWriter encodeColumns(Alteration.EncodeColumns change) {
        return writer.list(
                change.encodings(),
                encoding -> writer.keyword("alter column")
                        .identifier(encoding.column())
                        .keyword("encode")
                        .keyword(encoding.encoding().name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public SqlWriter encodeAuto(Alteration.EncodeAuto change) {
        return writer.keyword("alter encode auto");
    }

    @Override
    public SqlWriter distribute(Alteration.Distribute change) {
        return distribution(change.distribution());
    }

    private SqlWriter distribution(Distribution distribution) {
        return distribution instanceof Distribution.Key key
                ? writer.keyword("alter distkey").identifier(key.column())
                : writer.keyword("alter diststyle").keyword(TableRenderer.style(distribution));
    }

    @Override
    public SqlWriter sort(Alteration.Sort change) {
        return sortKey(change.sortKey());
    }

    private SqlWriter sortKey(SortKey sortKey) {
        if (sortKey instanceof SortKey.Auto) {
            return writer.keyword("alter sortkey auto");
        } else if (sortKey instanceof SortKey.None) {
            return writer.keyword("alter sortkey none");
        }
        tables.sortKey("alter compound sortkey", sortKey);
        return writer;
    }

    @Override
    public SqlWriter layOut(Alteration.LayOut change) {
        tables.sortKey("alter sortkey", change.sortKey());
        writer.sign(",");
        return distribution(change.distribution());
    }

    @Override
    public SqlWriter renameTable(Alteration.RenameTable change) {
        return writer.keyword("rename to").identifier(change.to());
    }

    @Override
    public SqlWriter changeOwner(Alteration.ChangeOwner change) {
        return writer.keyword("owner to").principal(change.user().name());
    }

    @Override
    public SqlWriter append(Alteration.Append change) {
        writer.keyword("append from");
        statements.table(change.source());
        return switch (change.surplus()) {
            case REFUSED -> writer;
            case IGNORED -> writer.keyword("ignoreextra");
            case FILLED -> writer.keyword("filltarget");
        };
    }

    @Override
    public SqlWriter rowSecurity(Alteration.RowSecurity change) {
        return writer.keyword("row level security").keyword(spelled(change.state()));
    }

    @Override
    public SqlWriter masking(Alteration.Masking change) {
        return writer.keyword("masking").keyword(spelled(change.state())).keyword("for datashares");
    }

    private static String spelled(Alteration.Switch state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
