package dev.sparkify.sql.redshift.definition;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;

/** Knows which changes Redshift refuses whatever the table. */
final class AlterationRules implements AlterationVisitor<Problems> {
    private static final String PAGE = Pages.ALTER_TABLE;

    private final TableName table;
    private final Problems problems;

    AlterationRules(TableName table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    @Override
    public Problems addConstraint(Alteration.AddConstraint change) {
        new ConstraintRules(table, List.of(), problems, PAGE).check(change.constraint());
        return problems;
    }

    @Override
    public Problems dropConstraint(Alteration.DropConstraint change) {
        problems.name("constraint " + change.name(), change.name());
        return problems;
    }

    @Override
    public Problems addColumn(Alteration.AddColumn change) {
        var column = change.column();
        var named = "column " + column.name();
        new ColumnRules(column, problems).check();
        problems.addIf(
                column.identity().isPresent(),
                named + ": an identity cannot be added; create the table anew with it and copy the rows",
                Pages.CREATE_TABLE);
        problems.addIf(
                column.collation().isPresent(),
                named + ": a collation cannot be added; create the table anew with it and copy the rows",
                Pages.CREATE_TABLE);
        boolean hasValue = column.hasDefault()
                && column.column()
                        .defaultValue()
                        .filter(Literal.Nothing.class::isInstance)
                        .isEmpty();
        problems.addIf(
                !column.column().nullable() && !hasValue,
                named + " is NOT NULL without a default for the rows that are there; give it one, or allow NULL",
                PAGE);
        return problems;
    }

    @Override
    public Problems dropColumn(Alteration.DropColumn change) {
        problems.name("column " + change.name(), change.name());
        return problems;
    }

    @Override
    public Problems renameColumn(Alteration.RenameColumn change) {
        problems.name("column " + change.from(), change.from());
        problems.column(change.to());
        problems.addIf(
                change.from().equals(change.to()),
                "column " + change.from() + " has that name already; choose another",
                PAGE);
        return problems;
    }

    @Override
    public Problems resize(Alteration.Resize change) {
        problems.name("column " + change.column(), change.column());
        return problems;
    }

    @Override
    public Problems encodeColumns(Alteration.EncodeColumns change) {
        var columns = change.encodings().stream()
                .map(Alteration.ColumnEncoding::column)
                .toList();
        problems.addIf(columns.isEmpty(), "it encodes nothing; name at least one column", PAGE);
        columns.forEach(column -> problems.name("column " + column, column));
        problems.distinct("column", columns, PAGE);
        return problems;
    }

    @Override
    public Problems encodeAuto(Alteration.EncodeAuto change) {
        return problems;
    }

    @Override
    public Problems distribute(Alteration.Distribute change) {
        return problems;
    }

    @Override
    public Problems sort(Alteration.Sort change) {
        problems.addIf(
                change.sortKey() instanceof SortKey.Interleaved,
                "no table can be changed to an interleaved sort key; create it anew with one and copy the rows",
                PAGE);
        new LayoutRules(problems, PAGE).checkNames(Optional.empty(), Optional.of(change.sortKey()), List.of());
        return problems;
    }

    @Override
    public Problems layOut(Alteration.LayOut change) {
        boolean isCompound = change.sortKey() instanceof SortKey.Compound;
        boolean isPair =
                change.distribution() instanceof Distribution.Key || change.distribution() instanceof Distribution.All;
        problems.addIf(
                !isCompound || !isPair,
                "one statement combines a compound sort key with all() or key(…) alone; change one after the other",
                PAGE);
        new LayoutRules(problems, PAGE).checkNames(Optional.empty(), Optional.of(change.sortKey()), List.of());
        return problems;
    }

    @Override
    public Problems renameTable(Alteration.RenameTable change) {
        problems.name("table " + change.to(), change.to());
        problems.addIf(
                change.to().startsWith("#"), "a name that begins with # is of a temporary table; leave # out", PAGE);
        problems.addIf(
                change.to().equals(table.name()),
                "table " + change.to() + " has that name already; choose another",
                PAGE);
        return problems;
    }

    @Override
    public Problems changeOwner(Alteration.ChangeOwner change) {
        return problems;
    }

    @Override
    public Problems append(Alteration.Append change) {
        problems.name("table", change.source());
        problems.addIf(
                change.source().equals(table),
                "a table cannot be appended to itself; name another",
                Pages.ALTER_APPEND);
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
}
