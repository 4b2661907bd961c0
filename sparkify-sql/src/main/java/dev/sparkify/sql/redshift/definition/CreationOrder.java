package dev.sparkify.sql.redshift.definition;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders tables so that each comes after those that it refers to. A table may refer to itself, and to tables elsewhere. */
public final class CreationOrder {
    private final Map<TableName, CreateTable> tables = new LinkedHashMap<>();
    private final Set<CreateTable> ordered = new LinkedHashSet<>();
    private final Problems problems = new Problems();

    private CreationOrder(List<CreateTable> all) {
        for (var table : all) {
            problems.addIf(
                    tables.put(table.table(), table) != null,
                    "table " + Named.spelled(table.table()) + " is there twice; rename one",
                    Pages.CREATE_TABLE);
        }
        tables.values().forEach(this::checkReferences);
        tables.values().forEach(table -> visit(table, List.of()));
        problems.refuse("List of tables");
    }

    /**
     * Orders tables.
     *
     * @param tables in any order
     * @return the order
     * @throws InvalidModelException if tables refer to each other in a circle, a name is there twice, or a foreign key does
     *     not refer to a key of its table, with all of the problems
     */
    public static CreationOrder of(List<CreateTable> tables) {
        return new CreationOrder(tables);
    }

    /**
     * Lists the tables as they can be created.
     *
     * @return each after those that it refers to, otherwise in the order given
     */
    public List<CreateTable> creation() {
        return List.copyOf(ordered);
    }

    /**
     * Lists the tables as they can be dropped.
     *
     * @return the reverse of {@link #creation()}
     */
    public List<TableName> removal() {
        var names = new ArrayList<>(ordered.stream().map(CreateTable::table).toList());
        Collections.reverse(names);
        return List.copyOf(names);
    }

    /** A foreign key refers to columns that are a primary or unique key. Source: Redshift's page on constraints. */
    private void checkReferences(CreateTable table) {
        for (var reference : table.references()) {
            var target = tables.get(reference.table());
            if (target != null && !target.equals(table)) {
                problems.addIf(
                        !isKey(target, reference.key()),
                        Named.spelled(table.table()) + " refers to " + Named.spelled(target.table()) + " ("
                                + String.join(", ", reference.key()) + "), which is no key of it; declare it",
                        "Table constraints");
            }
        }
    }

    private static boolean isKey(CreateTable target, List<String> columns) {
        return target.draft().constraints().stream()
                .anyMatch(constraint -> columns.isEmpty()
                        ? constraint instanceof TableConstraint.PrimaryKey
                        : !(constraint instanceof TableConstraint.ForeignKey)
                                && constraint.columns().equals(columns));
    }

    private void visit(CreateTable table, List<CreateTable> path) {
        int start = path.indexOf(table);
        if (start >= 0) {
            problems.add(
                    "tables refer to each other in a circle: "
                            + path.subList(start, path.size()).stream()
                                    .map(found -> Named.spelled(found.table()))
                                    .collect(Collectors.joining(" → "))
                            + " → " + Named.spelled(table.table()) + "; add one of the references by ALTER TABLE",
                    Pages.CREATE_TABLE);
        } else if (!ordered.contains(table)) {
            var longer = new ArrayList<>(path);
            longer.add(table);
            for (var reference : table.references()) {
                var target = tables.get(reference.table());
                if (target != null && !target.equals(table)) {
                    visit(target, longer);
                }
            }
            ordered.add(table);
        }
    }
}
