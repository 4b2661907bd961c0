package dev.sparkify.sql.execution;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.Alteration;
import dev.sparkify.sql.redshift.definition.CreateTable;
import dev.sparkify.sql.redshift.definition.CreateTableAs;
import dev.sparkify.sql.redshift.definition.Drop;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.redshift.definition.TableConstraint;
import dev.sparkify.sql.redshift.definition.TableDraft;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.function.UnaryOperator;

/** Notes what a statement made of the columns of tables. */
final class TableNotes {
    private TableNotes() {}

    static void note(Statement statement, Course course, KnownTables tables) {
        if (statement instanceof AlterTable altered) {
            tables.columns(altered.table()).ifPresent(columns -> altered(altered, columns, tables));
        } else {
            course.steps().forEach(step -> note(step, tables));
        }
    }

    private static void note(Statement step, KnownTables tables) {
        if (step instanceof Statement.CreateTable made) {
            var columns = made.columns().stream().map(TableColumn::of).toList();
            tables.made(made.table(), made.lifetime(), columns);
        } else if (step instanceof Statement.AddColumn added) {
            tables.columns(added.table())
                    .ifPresent(columns ->
                            tables.changed(added.table(), Names.plus(columns, TableColumn.of(added.column()))));
        } else if (step instanceof Statement.CreateTemporary made) {
            tables.made(made.table(), Lifetime.TEMPORARY, List.of());
        } else if (step instanceof Statement.DropTable dropped) {
            tables.gone(dropped.table());
        } else {
            defined(step, tables);
        }
    }

    private static void defined(Statement step, KnownTables tables) {
        if (step instanceof CreateTable made && !keepsExisting(made, tables)) {
            tables.made(made.table(), made.draft().lifetime(), required(made.draft()));
        } else if (step instanceof CreateTableAs made) {
            tables.made(made.table(), made.lifetime(), List.of());
        } else if (step instanceof Drop dropped && dropped.kind() == Drop.Kind.TABLE) {
            dropped.names().forEach(tables::gone);
        }
    }

    /** Columns of the primary key take no NULL. */
    private static List<TableColumn> required(TableDraft draft) {
        var key = draft.constraints().stream()
                .filter(TableConstraint.PrimaryKey.class::isInstance)
                .flatMap(constraint -> constraint.columns().stream())
                .toList();
        return draft.columns().stream()
                .map(column -> key.contains(column.name()) ? column.notNull() : column)
                .toList();
    }

    private static boolean keepsExisting(CreateTable made, KnownTables tables) {
        return made.draft().toleratesExisting() && tables.columns(made.table()).isPresent();
    }

    private static void altered(AlterTable statement, List<TableColumn> columns, KnownTables tables) {
        var table = statement.table();
        if (statement.change() instanceof Alteration.AddColumn added) {
            tables.changed(table, Names.plus(columns, added.column()));
        } else if (statement.change() instanceof Alteration.DropColumn dropped) {
            tables.changed(
                    table,
                    columns.stream()
                            .filter(column -> !column.name().equals(dropped.name()))
                            .toList());
        } else if (statement.change() instanceof Alteration.RenameColumn renamed) {
            tables.changed(
                    table, mapped(columns, renamed.from(), column -> redeclared(column, renamed.to(), column.type())));
        } else if (statement.change() instanceof Alteration.Resize resized) {
            tables.changed(
                    table,
                    mapped(columns, resized.column(), column -> redeclared(column, column.name(), resized.type())));
        } else if (statement.change() instanceof Alteration.RenameTable renamed) {
            var to = new TableName(table.schema(), renamed.to());
            tables.renamed(table, to, columns);
        }
    }

    private static List<TableColumn> mapped(List<TableColumn> columns, String name, UnaryOperator<TableColumn> change) {
        return columns.stream()
                .map(column -> column.name().equals(name) ? change.apply(column) : column)
                .toList();
    }

    /** Keeps what LIKE would copy. */
    private static TableColumn redeclared(TableColumn column, String name, ColumnType type) {
        var renamed = TableColumn.of(name, type);
        renamed = column.column().nullable() ? renamed : renamed.notNull();
        if (column.defaultFunction().isPresent()) {
            return renamed.defaultsTo(column.defaultFunction().orElseThrow());
        }
        return column.column().defaultValue().isPresent()
                ? renamed.defaultsTo(column.column().defaultValue().orElseThrow())
                : renamed;
    }
}
