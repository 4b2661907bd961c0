package dev.sparkify.sql.internal.evolve;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.Alterations;
import dev.sparkify.sql.redshift.definition.CommentOn;
import dev.sparkify.sql.redshift.definition.Dependents;
import dev.sparkify.sql.redshift.definition.TableConstraint;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.VarcharType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans the statements that change a table where it is. Of what the engine keeps nothing there are none. */
final class InPlace implements DifferenceVisitor<List<PlannedStatement>> {
    private final TableChange change;
    private final TableName table;

    InPlace(TableChange change) {
        this.change = change;
        this.table = change.pair().table();
    }

    List<PlannedStatement> of(Judged judged) {
        return judged.is(Verdict.Means.NOTE) ? List.of() : judged.difference().accept(this);
    }

    private Alterations alter() {
        return AlterTable.named(table);
    }

    private List<PlannedStatement> one(String title, Statement statement) {
        return List.of(PlannedStatement.of(table.name() + ": " + title, statement));
    }

    @Override
    public List<PlannedStatement> tableAdded(Difference.TableAdded difference) {
        return new Creation(difference.wanted()).statements();
    }

    @Override
    public List<PlannedStatement> tableRemoved(Difference.TableRemoved difference) {
        var name = difference.standing().definition().table();
        return List.of(PlannedStatement.of("no more " + name.name(), new Statement.DropTable(name)));
    }

    @Override
    public List<PlannedStatement> tableRenamed(Difference.TableRenamed difference) {
        return renamed(difference);
    }

    static List<PlannedStatement> renamed(Difference.TableRenamed difference) {
        return List.of(PlannedStatement.of(
                difference.from().name() + " is " + difference.to().name(),
                AlterTable.named(difference.from()).renamedTo(difference.to().name())));
    }

    @Override
    public List<PlannedStatement> columnRenamed(Difference.ColumnRenamed difference) {
        return renamed(difference);
    }

    static List<PlannedStatement> renamed(Difference.ColumnRenamed difference) {
        return List.of(PlannedStatement.of(
                difference.table().name() + ": " + difference.from() + " is " + difference.to(),
                AlterTable.named(difference.table()).renameColumn(difference.from(), difference.to())));
    }

    @Override
    public List<PlannedStatement> columnAdded(Difference.ColumnAdded difference) {
        var column = difference.column();
        var plan = new ArrayList<>(one("add " + column.name(), new Statement.AddColumn(table, column)));
        column.comment()
                .ifPresent(text -> plan.add(PlannedStatement.of(
                        "comment", new Statement.Comment(table, Optional.of(column.name()), text))));
        return plan;
    }

    @Override
    public List<PlannedStatement> columnRemoved(Difference.ColumnRemoved difference) {
        var name = difference.column().name();
        return one("no more " + name, alter().dropColumn(name, Dependents.RESTRICT));
    }

    /** The engine itself fails where a value is longer. */
    @Override
    public List<PlannedStatement> typeChanged(Difference.TypeChanged difference) {
        var name = difference.wanted().name();
        int bytes = ((VarcharType) difference.wanted().type()).bytes();
        boolean isWider = ((VarcharType) difference.standing().type()).bytes() < bytes;
        return one("length of " + name, isWider ? alter().widen(name, bytes) : alter().narrow(name, bytes));
    }

    @Override
    public List<PlannedStatement> nullabilityChanged(Difference.NullabilityChanged difference) {
        return List.of();
    }

    @Override
    public List<PlannedStatement> defaultChanged(Difference.DefaultChanged difference) {
        return List.of();
    }

    /** A column of a changed sort key is encoded by that change. */
    @Override
    public List<PlannedStatement> encodingChanged(Difference.EncodingChanged difference) {
        var column = difference.wanted();
        boolean isSorted = change.all(Difference.SortKeyChanged.class)
                .anyMatch(sort -> sort.wanted().columns().contains(column.name()));
        return isSorted ? List.of() : encoded(column);
    }

    private List<PlannedStatement> encoded(Column column) {
        return column.encoding()
                .map(encoding -> one("encoding of " + column.name(), alter().encode(column.name(), encoding)))
                .orElse(List.of());
    }

    @Override
    public List<PlannedStatement> columnCommentChanged(Difference.ColumnCommentChanged difference) {
        var wanted = difference.wanted();
        return comment(CommentOn.column(table, wanted.name(), ""), wanted.comment());
    }

    @Override
    public List<PlannedStatement> tableCommentChanged(Difference.TableCommentChanged difference) {
        return comment(CommentOn.table(table, ""), difference.wanted());
    }

    private static List<PlannedStatement> comment(CommentOn comment, Optional<String> text) {
        return List.of(PlannedStatement.of("comment", new CommentOn(comment.subject(), text)));
    }

    @Override
    public List<PlannedStatement> primaryKeyChanged(Difference.PrimaryKeyChanged difference) {
        return one("primary key", alter().add(TableConstraint.primaryKey(array(difference.wanted()))));
    }

    @Override
    public List<PlannedStatement> uniqueKeyAdded(Difference.UniqueKeyAdded difference) {
        return one("unique key", alter().add(TableConstraint.unique(array(difference.columns()))));
    }

    private static String[] array(List<String> columns) {
        return columns.toArray(String[]::new);
    }

    @Override
    public List<PlannedStatement> uniqueKeyRemoved(Difference.UniqueKeyRemoved difference) {
        return List.of();
    }

    @Override
    public List<PlannedStatement> referenceAdded(Difference.ReferenceAdded difference) {
        return List.of(Rebuild.declared(new Rebuild.Reference(table, difference.reference())));
    }

    @Override
    public List<PlannedStatement> referenceRemoved(Difference.ReferenceRemoved difference) {
        return List.of();
    }

    @Override
    public List<PlannedStatement> distributionChanged(Difference.DistributionChanged difference) {
        boolean isWithSortKey = change.all(Difference.SortKeyChanged.class)
                .anyMatch(sort -> areOnePass(sort.wanted(), difference.wanted()));
        return isWithSortKey ? List.of() : one("distribution", alter().distributed(difference.wanted()));
    }

    private static boolean areOnePass(SortKey sortKey, Distribution distribution) {
        return sortKey instanceof SortKey.Compound
                && (distribution instanceof Distribution.Key || distribution instanceof Distribution.All);
    }

    /** Redshift stores the columns of a new sort key raw, so those that are to be encoded otherwise are encoded again. */
    @Override
    public List<PlannedStatement> sortKeyChanged(Difference.SortKeyChanged difference) {
        var distribution = change.all(Difference.DistributionChanged.class)
                .map(Difference.DistributionChanged::wanted)
                .filter(wanted -> areOnePass(difference.wanted(), wanted))
                .findFirst();
        var sorted = distribution
                .map(wanted -> one("sort key and distribution", alter().laidOut(difference.wanted(), wanted)))
                .orElseGet(() -> one("sort key", alter().sorted(difference.wanted())));
        var encoded = difference.wanted().columns().stream()
                .flatMap(name -> change.pair().wantedColumn(name).stream())
                .filter(column ->
                        column.encoding().filter(found -> found != Encoding.RAW).isPresent())
                .flatMap(column -> encoded(column).stream());
        return Stream.concat(sorted.stream(), encoded).toList();
    }

    @Override
    public List<PlannedStatement> readersChanged(Difference.ReadersChanged difference) {
        var rights = new Rights(table);
        return Stream.concat(
                        rights.granted(difference.granted()).stream(), rights.revoked(difference.revoked()).stream())
                .toList();
    }
}
