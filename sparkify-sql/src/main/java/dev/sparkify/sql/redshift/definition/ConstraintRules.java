package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows which keys and references a table can have. */
final class ConstraintRules {
    private final TableName table;
    private final List<String> columns;
    private final Problems problems;
    private final String page;

    ConstraintRules(TableName table, List<String> columns, Problems problems, String page) {
        this.table = table;
        this.columns = columns;
        this.problems = problems;
        this.page = page;
    }

    void check(List<TableConstraint> constraints) {
        constraints.forEach(this::check);
        problems.addIf(count(constraints) > 1, "a table has one primary key; make the others unique(…)", page);
        problems.distinct(
                "constraint",
                constraints.stream()
                        .map(TableConstraint::name)
                        .flatMap(Optional::stream)
                        .toList(),
                page);
        for (var constraint : constraints) {
            if (constraint instanceof TableConstraint.ForeignKey key
                    && key.table().equals(table)) {
                checkOwnKey(key, constraints);
            }
        }
    }

    private static long count(List<TableConstraint> constraints) {
        return constraints.stream()
                .filter(TableConstraint.PrimaryKey.class::isInstance)
                .count();
    }

    /** Demands a constraint that is right whatever others there are. */
    void check(TableConstraint constraint) {
        constraint.name().ifPresent(name -> problems.name("constraint " + name, name));
        checkColumns(constraint);
        if (constraint instanceof TableConstraint.ForeignKey key) {
            problems.name("table", key.table());
            problems.distinct(spelled(key) + ": key column", key.key(), page);
            problems.addIf(
                    !key.key().isEmpty() && key.key().size() != key.columns().size(),
                    spelled(key) + " refers with " + key.columns().size() + " columns to "
                            + key.key().size() + "; name as many",
                    page);
        }
    }

    private void checkColumns(TableConstraint constraint) {
        problems.addIf(
                constraint.columns().isEmpty(), spelled(constraint) + " has no columns; name at least one", page);
        problems.distinct(spelled(constraint) + ": column", constraint.columns(), page);
        constraint.columns().stream()
                .filter(name -> !columns.isEmpty() && !columns.contains(name))
                .forEach(name -> problems.add(
                        spelled(constraint) + ": no such column " + name + Names.didYouMean(name, columns), page));
    }

    /** A foreign key refers to a primary or unique key. */
    private void checkOwnKey(TableConstraint.ForeignKey reference, List<TableConstraint> constraints) {
        var keys = new ArrayList<List<String>>();
        constraints.stream()
                .filter(constraint -> !(constraint instanceof TableConstraint.ForeignKey))
                .forEach(constraint -> keys.add(constraint.columns()));
        problems.addIf(
                reference.key().isEmpty() ? count(constraints) == 0 : !keys.contains(reference.key()),
                spelled(reference)
                        + " refers to columns of its own table that are no key; declare them primary or unique",
                page);
    }

    private static String spelled(TableConstraint constraint) {
        var kind = constraint instanceof TableConstraint.PrimaryKey
                ? "primary key"
                : constraint instanceof TableConstraint.Unique ? "unique key" : "foreign key";
        return kind + " (" + String.join(", ", constraint.columns()) + ")";
    }
}
