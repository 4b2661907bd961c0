package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.type.VarcharType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Knows which changes Redshift refuses of a table as it stands, and the way around each. */
final class KnownTableRules implements AlterationVisitor<Problems> {
    private static final String PAGE = Pages.ALTER_TABLE;
    private static final Set<Encoding> OF_FIXED_LENGTH =
            EnumSet.of(Encoding.BYTEDICT, Encoding.RUNLENGTH, Encoding.TEXT255, Encoding.TEXT32K);

    private final TableDraft draft;
    private final List<String> names;
    private final Problems problems;

    KnownTableRules(TableDraft draft, Problems problems) {
        this.draft = draft;
        this.names = draft.columns().stream().map(TableColumn::name).toList();
        this.problems = problems;
    }

    static String instead(String column) {
        return "add a column of the new type, update it from " + column + ", drop " + column + ", rename it";
    }

    @Override
    public Problems addConstraint(Alteration.AddConstraint change) {
        var constraint = change.constraint();
        new ConstraintRules(draft.table(), names, problems, PAGE).check(Names.plus(draft.constraints(), constraint));
        if (constraint instanceof TableConstraint.PrimaryKey) {
            constraint.columns().stream()
                    .flatMap(name -> draft.column(name).stream())
                    .filter(column -> !draft.isRequired(column))
                    .forEach(column -> problems.add(
                            "column " + column.name() + " can be NULL, so it is in no primary key; "
                                    + "add a column that is NOT NULL, update it, drop this one, rename it",
                            PAGE));
        }
        return problems;
    }

    @Override
    public Problems dropConstraint(Alteration.DropConstraint change) {
        var known = draft.constraints().stream()
                .flatMap(constraint -> constraint.name().stream())
                .toList();
        boolean areAllNamed = known.size() == draft.constraints().size();
        problems.addIf(
                draft.constraints().isEmpty(),
                "it has no constraint " + change.name() + ", and no other; leave the change out",
                PAGE);
        problems.addIf(
                !known.isEmpty() && areAllNamed && !known.contains(change.name()),
                "no such constraint " + change.name() + Names.didYouMean(change.name(), known),
                PAGE);
        return problems;
    }

    @Override
    public Problems addColumn(Alteration.AddColumn change) {
        refuseTaken(change.column().name());
        problems.addIf(
                names.size() >= CreateTable.MAX_COLUMNS,
                "it has " + names.size() + " columns, and no more are possible; split it",
                Pages.CREATE_TABLE);
        CreateTableRules.checkWidth(Names.plus(draft.columns(), change.column()), problems);
        return problems;
    }

    @Override
    public Problems dropColumn(Alteration.DropColumn change) {
        known(change.name(), column -> {
            problems.addIf(names.size() == 1, "its last column cannot be dropped; drop the table", PAGE);
            problems.addIf(
                    draft.distribution()
                            .filter(new Distribution.Key(column.name())::equals)
                            .isPresent(),
                    "column " + column.name() + " is the distribution key; change that first",
                    PAGE);
            problems.addIf(
                    sortColumns().contains(column.name()),
                    "column " + column.name() + " is in the sort key; change that first",
                    PAGE);
        });
        return problems;
    }

    @Override
    public Problems renameColumn(Alteration.RenameColumn change) {
        known(change.from(), column -> refuseTaken(change.to()));
        return problems;
    }

    @Override
    public Problems resize(Alteration.Resize change) {
        known(change.column(), column -> {
            if (column.type() instanceof VarcharType old) {
                resize(column, old, change.type());
            } else {
                problems.add(
                        "column " + column.name() + " is a " + column.type()
                                + ", and only the length of a VARCHAR changes; " + instead(column.name()),
                        PAGE);
            }
        });
        return problems;
    }

    private void resize(TableColumn column, VarcharType old, VarcharType type) {
        var named = "column " + column.name();
        problems.addIf(old.equals(type), named + " has that length already; choose another", PAGE);
        column.column()
                .encoding()
                .filter(OF_FIXED_LENGTH::contains)
                .ifPresent(encoding -> problems.add(
                        named + " is encoded " + encoding + ", which keeps its length; encode it ZSTD first", PAGE));
        problems.addIf(
                column.hasDefault(), named + " has a default, which keeps its length; " + instead(column.name()), PAGE);
        problems.addIf(
                draft.constraints().stream()
                        .anyMatch(constraint -> constraint.columns().contains(column.name())),
                named + " is in a primary, unique or foreign key, which keeps its length; drop that constraint first",
                PAGE);
    }

    @Override
    public Problems encodeColumns(Alteration.EncodeColumns change) {
        refuseInterleaved("encodings");
        for (var encoding : change.encodings()) {
            known(encoding.column(), column -> encode(column, encoding.encoding()));
        }
        return problems;
    }

    private void encode(TableColumn column, Encoding encoding) {
        new ColumnRules(TableColumn.of(column.name(), column.type()).encoded(encoding), problems).check();
        problems.addIf(
                column.column().encoding().filter(encoding::equals).isPresent(),
                "column " + column.name() + " is encoded " + encoding + " already; leave it out",
                PAGE);
    }

    @Override
    public Problems encodeAuto(Alteration.EncodeAuto change) {
        refuseInterleaved("encodings");
        return problems;
    }

    @Override
    public Problems distribute(Alteration.Distribute change) {
        refuseInterleaved("the distribution");
        if (!(change.distribution() instanceof Distribution.Key)) {
            refuseTemporary("distribution style");
        }
        layout().check(Optional.of(change.distribution()), Optional.empty(), draft.columns());
        return problems;
    }

    @Override
    public Problems sort(Alteration.Sort change) {
        refuseTemporary("sort key");
        layout().check(Optional.empty(), Optional.of(change.sortKey()), draft.columns());
        return problems;
    }

    @Override
    public Problems layOut(Alteration.LayOut change) {
        refuseInterleaved("the distribution");
        refuseTemporary("sort key");
        layout().check(Optional.of(change.distribution()), Optional.of(change.sortKey()), draft.columns());
        return problems;
    }

    @Override
    public Problems renameTable(Alteration.RenameTable change) {
        return problems;
    }

    @Override
    public Problems changeOwner(Alteration.ChangeOwner change) {
        return problems;
    }

    @Override
    public Problems append(Alteration.Append change) {
        problems.addIf(
                draft.lifetime() == Lifetime.TEMPORARY,
                "a temporary table takes no rows by APPEND; insert them",
                Pages.ALTER_APPEND);
        if (change.surplus() == Alteration.Append.Surplus.REFUSED) {
            AppendRules.refuseIdentity(draft, problems);
        }
        return problems;
    }

    @Override
    public Problems rowSecurity(Alteration.RowSecurity change) {
        return problems;
    }

    @Override
    public Problems masking(Alteration.Masking change) {
        return problems;
    }

    private LayoutRules layout() {
        return new LayoutRules(problems, PAGE);
    }

    private List<String> sortColumns() {
        return draft.sortKey().map(SortKey::columns).orElse(List.of());
    }

    private void known(String name, Consumer<TableColumn> check) {
        draft.column(name)
                .ifPresentOrElse(
                        check, () -> problems.add("no such column " + name + Names.didYouMean(name, names), PAGE));
    }

    private void refuseTaken(String name) {
        problems.addIf(names.contains(name), "there is a column " + name + " already; choose another name", PAGE);
    }

    private void refuseInterleaved(String what) {
        problems.addIf(
                draft.sortKey().filter(SortKey.Interleaved.class::isInstance).isPresent(),
                "an interleaved sort key keeps " + what + " as they are; sort by a compound key first",
                PAGE);
    }

    private void refuseTemporary(String what) {
        problems.addIf(
                draft.lifetime() == Lifetime.TEMPORARY,
                "the " + what + " of a temporary table cannot be changed; create it with the right one",
                PAGE);
    }
}
