package dev.sparkify.sql.redshift.definition;

import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.CharType;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.SimpleType;
import dev.sparkify.type.VarbyteType;
import dev.sparkify.type.VarcharType;
import java.util.List;

/** Knows what a table must be, by Redshift's page on CREATE TABLE unless a rule says otherwise. */
final class CreateTableRules {
    private final TableDraft draft;
    private final Problems problems;

    CreateTableRules(TableDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void check() {
        checkNewTable(draft.table(), draft.lifetime(), problems, Pages.CREATE_TABLE);
        problems.name("table", draft.table());
        checkColumns();
        var names = draft.columns().stream().map(TableColumn::name).toList();
        new ConstraintRules(draft.table(), names, problems, Pages.CREATE_TABLE).check(draft.constraints());
        new LayoutRules(problems, Pages.CREATE_TABLE).check(draft.distribution(), draft.sortKey(), draft.columns());
        draft.sortKey().ifPresent(this::checkSortKey);
        checkWidth(draft.columns(), problems);
    }

    /** A name that begins with # makes a table temporary, and one that is temporary has no schema. */
    static void checkNewTable(TableName table, Lifetime lifetime, Problems problems, String page) {
        problems.addIf(
                table.name().startsWith("#"),
                "a name that begins with # makes the table temporary; say temporary() and leave # out",
                page);
        problems.addIf(
                lifetime == Lifetime.TEMPORARY && table.schema().isPresent(),
                "a temporary table has no schema; name it without, or make it permanent",
                page);
    }

    private void checkColumns() {
        int count = draft.columns().size();
        problems.addIf(count == 0, "it has no columns; add at least one", Pages.CREATE_TABLE);
        problems.addIf(
                count > CreateTable.MAX_COLUMNS,
                "it has " + count + " columns, at most " + CreateTable.MAX_COLUMNS + " are possible; split it",
                Pages.CREATE_TABLE);
        draft.columns().forEach(column -> new ColumnRules(column, problems).check());
        problems.distinct(
                "column", draft.columns().stream().map(TableColumn::name).toList(), Pages.CREATE_TABLE);
    }

    private void checkSortKey(SortKey sortKey) {
        problems.addIf(
                sortKey instanceof SortKey.None,
                "CREATE TABLE cannot say that nothing is sorted; leave the sort key out and run alter().sorted(none()) next",
                Pages.CREATE_TABLE);
        if (sortKey instanceof SortKey.Interleaved) {
            draft.columns().stream()
                    .filter(column ->
                            column.identity().isPresent() && sortKey.columns().contains(column.name()))
                    .forEach(column -> problems.add(
                            "cannot interleave by " + column.name()
                                    + ": an identity only grows; sort by a compound key",
                            Pages.CREATE_TABLE));
        }
    }

    static void checkWidth(List<TableColumn> columns, Problems problems) {
        int width = columns.stream()
                .mapToInt(column -> column.type().accept(new FixedWidth()))
                .sum();
        problems.addIf(
                width > CreateTable.MAX_FIXED_WIDTH,
                "its columns of fixed width take " + width + " bytes, and queries of more than "
                        + CreateTable.MAX_FIXED_WIDTH
                        + " fail (error 8001); make long CHAR columns VARCHAR, or split it",
                Pages.CREATE_TABLE);
    }

    /** Counts the bytes that every row takes for a column. Source: Redshift's page on data types. */
    private record FixedWidth() implements ColumnType.Visitor<Integer> {
        private static final int DIGITS_OF_LONG = 19;

        @Override
        public Integer simple(SimpleType type) {
            return switch (type) {
                case BOOLEAN -> 1;
                case SMALLINT -> 2;
                case INTEGER, REAL, DATE -> 4;
                case BIGINT, DOUBLE_PRECISION, TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ -> 8;
                case INTERVAL_YEAR_TO_MONTH, INTERVAL_DAY_TO_SECOND -> 8;
                case SUPER, HLLSKETCH, GEOMETRY, GEOGRAPHY -> 0;
            };
        }

        @Override
        public Integer decimal(DecimalType type) {
            return type.precision() <= DIGITS_OF_LONG ? 8 : 16;
        }

        @Override
        public Integer character(CharType type) {
            return type.bytes();
        }

        @Override
        public Integer varchar(VarcharType type) {
            return 0;
        }

        @Override
        public Integer varbyte(VarbyteType type) {
            return 0;
        }
    }
}
