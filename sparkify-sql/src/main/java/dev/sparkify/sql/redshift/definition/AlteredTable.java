package dev.sparkify.sql.redshift.definition;

import dev.sparkify.layout.Encoding;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Knows what a table is after a change. What it makes is not always what CREATE TABLE can say. */
final class AlteredTable implements AlterationVisitor<TableDraft> {
    private final TableDraft draft;
    private final Problems problems;

    AlteredTable(TableDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    @Override
    public TableDraft addConstraint(Alteration.AddConstraint change) {
        return draft.constraint(change.constraint());
    }

    @Override
    public TableDraft dropConstraint(Alteration.DropConstraint change) {
        Predicate<TableConstraint> isNamed =
                constraint -> constraint.name().filter(change.name()::equals).isPresent();
        Predicate<TableConstraint> isUnnamed = constraint -> constraint.name().isEmpty();
        if (draft.constraints().stream().anyMatch(isNamed)) {
            return without(isNamed);
        }
        problems.addIf(
                draft.constraints().stream().filter(isUnnamed).count() > 1,
                "which constraint " + change.name() + " is cannot be told; name each when the table is made",
                Pages.ALTER_TABLE);
        return without(isUnnamed);
    }

    @Override
    public TableDraft addColumn(Alteration.AddColumn change) {
        return draft.column(change.column());
    }

    /** Constraints go with their columns. */
    @Override
    public TableDraft dropColumn(Alteration.DropColumn change) {
        var columns = draft.columns().stream()
                .filter(column -> !column.name().equals(change.name()))
                .toList();
        return copy(without(constraint -> constraint.columns().contains(change.name())))
                .withColumns(required(columns));
    }

    @Override
    public TableDraft renameColumn(Alteration.RenameColumn change) {
        UnaryOperator<String> name = old -> old.equals(change.from()) ? change.to() : old;
        return copy(draft)
                .withColumns(
                        each(change.from(), column -> rebuilt(column, change.to(), column.type(), encoding(column))))
                .withConstraints(draft.constraints().stream()
                        .map(constraint -> new Renaming(draft.table(), draft.table(), name).of(constraint))
                        .toList())
                .withDistribution(draft.distribution().map(old -> Renaming.of(old, name)))
                .withSortKey(draft.sortKey().map(old -> Renaming.of(old, name)));
    }

    @Override
    public TableDraft resize(Alteration.Resize change) {
        return copy(draft)
                .withColumns(each(
                        change.column(), column -> rebuilt(column, column.name(), change.type(), encoding(column))));
    }

    @Override
    public TableDraft encodeColumns(Alteration.EncodeColumns change) {
        var encoded = draft;
        for (var encoding : change.encodings()) {
            encoded = copy(encoded)
                    .withColumns(each(encoded, encoding.column(), column -> column.encoded(encoding.encoding())));
        }
        return copy(encoded).withEncodesAutomatically(false);
    }

    /** From then on the encodings are not known. */
    @Override
    public TableDraft encodeAuto(Alteration.EncodeAuto change) {
        return copy(draft)
                .withColumns(draft.columns().stream()
                        .map(column -> rebuilt(column, column.name(), column.type(), Optional.empty()))
                        .toList())
                .withEncodesAutomatically(true);
    }

    @Override
    public TableDraft distribute(Alteration.Distribute change) {
        return draft.distributed(change.distribution());
    }

    @Override
    public TableDraft sort(Alteration.Sort change) {
        return draft.sorted(change.sortKey());
    }

    @Override
    public TableDraft layOut(Alteration.LayOut change) {
        return draft.sorted(change.sortKey()).distributed(change.distribution());
    }

    @Override
    public TableDraft renameTable(Alteration.RenameTable change) {
        var renamed = new TableName(draft.table().schema(), change.to());
        return copy(draft)
                .withTable(renamed)
                .withConstraints(draft.constraints().stream()
                        .map(constraint ->
                                new Renaming(draft.table(), renamed, UnaryOperator.identity()).of(constraint))
                        .toList());
    }

    @Override
    public TableDraft changeOwner(Alteration.ChangeOwner change) {
        return draft;
    }

    @Override
    public TableDraft append(Alteration.Append change) {
        return draft;
    }

    @Override
    public TableDraft rowSecurity(Alteration.RowSecurity change) {
        return draft;
    }

    @Override
    public TableDraft masking(Alteration.Masking change) {
        return draft;
    }

    /** Drops constraints, and references of the table to itself that lose their key; what was NOT NULL stays so. */
    private TableDraft without(Predicate<TableConstraint> dropped) {
        var kept = draft.constraints().stream().filter(dropped.negate()).toList();
        return copy(draft)
                .withColumns(required(draft.columns()))
                .withConstraints(kept.stream()
                        .filter(constraint -> !(constraint instanceof TableConstraint.ForeignKey reference)
                                || !reference.table().equals(draft.table())
                                || kept.stream().anyMatch(key -> isKeyOf(key, reference)))
                        .toList());
    }

    private static boolean isKeyOf(TableConstraint key, TableConstraint.ForeignKey reference) {
        return reference.key().isEmpty()
                ? key instanceof TableConstraint.PrimaryKey
                : !(key instanceof TableConstraint.ForeignKey) && key.columns().equals(reference.key());
    }

    private List<TableColumn> required(List<TableColumn> columns) {
        return columns.stream()
                .map(column -> draft.isRequired(column) ? column.notNull() : column)
                .toList();
    }

    private List<TableColumn> each(String name, UnaryOperator<TableColumn> change) {
        return each(draft, name, change);
    }

    private static List<TableColumn> each(TableDraft table, String name, UnaryOperator<TableColumn> change) {
        return table.columns().stream()
                .map(column -> column.name().equals(name) ? change.apply(column) : column)
                .toList();
    }

    private static Optional<Encoding> encoding(TableColumn column) {
        return column.column().encoding();
    }

    private static TableColumn rebuilt(TableColumn old, String name, ColumnType type, Optional<Encoding> encoding) {
        var column = Column.of(name, type);
        column = old.column().nullable() ? column : column.notNull();
        column = old.column().sparse() ? column.mayBeMissing() : column;
        column = old.column().defaultValue().map(column::defaultsTo).orElse(column);
        column = old.column().comment().map(column::commented).orElse(column);
        column = encoding.map(column::encoded).orElse(column);
        return ImmutableTableColumn.copyOf(old).withColumn(column);
    }

    private static ImmutableTableDraft copy(TableDraft table) {
        return ImmutableTableDraft.copyOf(table);
    }
}
