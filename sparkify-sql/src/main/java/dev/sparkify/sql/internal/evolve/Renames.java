package dev.sparkify.sql.internal.evolve;

import dev.sparkify.evolve.Evolution;
import dev.sparkify.internal.Names;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.plan.PlannedTable;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out which declared renamings are still to be done, and how the tables stand once they are. Companions of a dimension,
 * and the technical columns that belong to one of its own, are renamed with it. What has been renamed before is passed over,
 * so that a change which was cut off can be planned anew.
 */
final class Renames {
    private static final List<String> PREFIXES = List.of("", "sparkify_kept_", "sparkify_last_");

    private final Reality reality;
    private final List<PlannedTable> wanted;
    private final Map<String, PlannedTable> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Renames(Reality reality, List<PlannedTable> wanted, Evolution evolution) {
        this.reality = reality;
        this.wanted = wanted;
        problems.addAll(evolution.problems());
        evolution.tables().forEach(this::table);
        evolution.columns().forEach(this::column);
    }

    List<Difference> differences() {
        return differences;
    }

    List<String> problems() {
        return problems;
    }

    /** Gives the tables under their new names. */
    Reality after() {
        var renamed = new RenamedTable(
                name -> Optional.ofNullable(tables.get(name))
                        .map(PlannedTable::name)
                        .orElse(name),
                (table, column) -> columns.getOrDefault(table, Map.of()).getOrDefault(column, column));
        var views = new LinkedHashMap<String, List<String>>();
        reality.views()
                .forEach((name, found) -> views.put(
                        Optional.ofNullable(tables.get(name))
                                .map(PlannedTable::name)
                                .orElse(name),
                        found));
        return new Reality(reality.tables().stream().map(renamed::of).toList(), views, reality.model());
    }

    private void table(Evolution.TableRenaming renaming) {
        var title = "Cannot rename " + renaming.from() + " to " + renaming.to() + ": ";
        var target = own(renaming.to());
        boolean stands = reality.find(renaming.from()).isPresent();
        boolean isTaken = reality.find(renaming.to()).isPresent();
        if (target.isEmpty()) {
            problems.add(title + "the star has no table " + renaming.to() + Names.didYouMean(renaming.to(), names())
                    + "; name a table of the star");
        } else if (own(renaming.from()).isPresent()) {
            problems.add(title + "the star has both; leave the renaming out, or the old table");
        } else if (stands && isTaken) {
            problems.add(
                    title + "both stand; rename or destroy " + renaming.to() + " first, in an evolution of its own");
        } else if (stands) {
            rename(renaming.from(), target.get());
            companions(renaming);
        } else if (!isTaken) {
            problems.add(title + "no such table" + Names.didYouMean(renaming.from(), standing())
                    + "; name a table that stands");
        }
    }

    private void companions(Evolution.TableRenaming renaming) {
        for (var companion : wanted) {
            var suffix = "_" + renaming.to();
            if (companion.role() == PlannedTable.Role.COMPANION
                    && companion.table().name().equals(renaming.to())
                    && companion.name().endsWith(suffix)) {
                var base = companion.name().substring(0, companion.name().length() - suffix.length());
                var before = base + "_" + renaming.from();
                if (reality.find(before).isPresent()
                        && reality.find(companion.name()).isEmpty()) {
                    rename(before, companion);
                }
            }
        }
    }

    private void rename(String from, PlannedTable to) {
        tables.put(from, to);
        var target = to.definition().table();
        differences.add(new Difference.TableRenamed(new TableName(target.schema(), from), target));
    }

    private void column(Evolution.ColumnRenaming renaming) {
        var title = "Cannot rename " + renaming.table() + "." + renaming.from() + " to " + renaming.to() + ": ";
        var target = own(renaming.table());
        var standing = target.flatMap(table -> reality.find(before(table.name())));
        if (target.isEmpty()) {
            problems.add(title + "the star has no table " + renaming.table()
                    + Names.didYouMean(renaming.table(), names()) + "; name a table of the star");
        } else if (standing.isEmpty()) {
            problems.add(title + "no table " + renaming.table() + " stands; leave the renaming out");
        } else {
            column(renaming, title, target.get(), standing.get());
        }
    }

    private void column(Evolution.ColumnRenaming renaming, String title, PlannedTable target, StandingTable table) {
        var wantedNames = names(target.definition().columns());
        var standingNames = names(table.definition().columns());
        boolean stands = standingNames.contains(renaming.from());
        if (!wantedNames.contains(renaming.to())) {
            problems.add(title + "the star has no such column" + Names.didYouMean(renaming.to(), wantedNames)
                    + "; name a column of the star");
        } else if (wantedNames.contains(renaming.from())) {
            problems.add(title + "the star has both; leave the renaming out, or the old column");
        } else if (stands && standingNames.contains(renaming.to())) {
            problems.add(
                    title + "both stand; rename or destroy " + renaming.to() + " first, in an evolution of its own");
        } else if (stands) {
            wanted.stream()
                    .filter(found -> found.table().name().equals(renaming.table()))
                    .forEach(found -> columns(renaming, found));
        } else if (!standingNames.contains(renaming.to())) {
            problems.add(title + "no such column" + Names.didYouMean(renaming.from(), standingNames)
                    + "; name a column that stands");
        }
    }

    private void columns(Evolution.ColumnRenaming renaming, PlannedTable found) {
        var before = before(found.name());
        var standingNames = reality.find(before)
                .map(table -> names(table.definition().columns()))
                .orElse(List.of());
        for (var prefix : PREFIXES) {
            var from = prefix + renaming.from();
            var to = prefix + renaming.to();
            if (standingNames.contains(from) && !standingNames.contains(to)) {
                columns.computeIfAbsent(before, name -> new LinkedHashMap<>()).put(from, to);
                differences.add(new Difference.ColumnRenamed(found.definition().table(), from, to));
            }
        }
    }

    private String before(String table) {
        return tables.entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(table))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(table);
    }

    private Optional<PlannedTable> own(String name) {
        return wanted.stream()
                .filter(table ->
                        table.role() == PlannedTable.Role.OWN && table.name().equals(name))
                .findFirst();
    }

    private List<String> names() {
        return wanted.stream()
                .filter(table -> table.role() == PlannedTable.Role.OWN)
                .map(PlannedTable::name)
                .toList();
    }

    private List<String> standing() {
        return reality.tables().stream()
                .map(table -> table.definition().table().name())
                .toList();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
