package dev.sparkify.sql.internal.evolve;

import dev.sparkify.schema.Column;
import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the differences between a table that stands and the one that a star wants. The order of columns is none. */
final class TableDifferences {
    private final TablePair pair;
    private final TableName table;
    private final List<Difference> found = new ArrayList<>();

    TableDifferences(TablePair pair) {
        this.pair = pair;
        this.table = pair.table();
    }

    /** Lists them: columns, keys, layout, comments, readers. */
    List<Difference> all() {
        pair.wanted().definition().columns().stream()
                .filter(column -> pair.standingColumn(column.name()).isEmpty())
                .forEach(column -> found.add(new Difference.ColumnAdded(table, column)));
        pair.wanted()
                .definition()
                .columns()
                .forEach(column -> pair.standingColumn(column.name()).ifPresent(standing -> column(standing, column)));
        pair.standing().definition().columns().stream()
                .filter(column -> pair.wantedColumn(column.name()).isEmpty())
                .forEach(column -> found.add(new Difference.ColumnRemoved(table, column)));
        keys(pair.standing().definition().keys(), pair.wanted().definition().keys());
        layout();
        readers(pair.standing().readers(), pair.wanted().readers());
        return List.copyOf(found);
    }

    private void column(Column standing, Column wanted) {
        if (!standing.type().equals(wanted.type())) {
            found.add(new Difference.TypeChanged(table, standing, wanted));
        }
        if (TablePair.isRequired(pair.standing().definition(), standing)
                != TablePair.isRequired(pair.wanted().definition(), wanted)) {
            found.add(new Difference.NullabilityChanged(table, standing, wanted));
        }
        if (!TablePair.defaultOf(standing).equals(TablePair.defaultOf(wanted))) {
            found.add(new Difference.DefaultChanged(table, standing, wanted));
        }
        if (wanted.encoding().isPresent() && !wanted.encoding().equals(standing.encoding())) {
            found.add(new Difference.EncodingChanged(table, standing, wanted));
        }
        if (!standing.comment().equals(wanted.comment())) {
            found.add(new Difference.ColumnCommentChanged(table, standing, wanted));
        }
    }

    private void keys(Keys standing, Keys wanted) {
        if (!Set.copyOf(standing.primary()).equals(Set.copyOf(wanted.primary()))) {
            found.add(new Difference.PrimaryKeyChanged(table, standing.primary(), wanted.primary()));
        }
        wanted.unique().stream()
                .filter(isOtherThan(standing.unique()))
                .forEach(key -> found.add(new Difference.UniqueKeyAdded(table, key)));
        standing.unique().stream()
                .filter(isOtherThan(wanted.unique()))
                .forEach(key -> found.add(new Difference.UniqueKeyRemoved(table, key)));
        wanted.foreign().stream()
                .filter(key -> standing.foreign().stream().noneMatch(other -> isSame(key, other)))
                .forEach(key -> found.add(new Difference.ReferenceAdded(table, key)));
        standing.foreign().stream()
                .filter(key -> wanted.foreign().stream().noneMatch(other -> isSame(key, other)))
                .forEach(key -> found.add(new Difference.ReferenceRemoved(table, key)));
    }

    private static Predicate<List<String>> isOtherThan(List<List<String>> others) {
        var sets = new HashSet<Set<String>>();
        others.forEach(key -> sets.add(Set.copyOf(key)));
        return key -> !sets.contains(Set.copyOf(key));
    }

    /** A catalog names the schema also where the star leaves it to the engine. */
    static boolean isSame(Keys.Reference one, Keys.Reference other) {
        return one.column().equals(other.column())
                && one.table().name().equals(other.table().name())
                && one.key().equals(other.key());
    }

    private void layout() {
        var standing = pair.standing().definition();
        var wanted = pair.wanted().definition();
        if (!standing.sortKey().equals(wanted.sortKey())) {
            found.add(new Difference.SortKeyChanged(table, standing.sortKey(), wanted.sortKey()));
        }
        if (!standing.distribution().equals(wanted.distribution())) {
            found.add(new Difference.DistributionChanged(table, standing.distribution(), wanted.distribution()));
        }
        if (!pair.standing().comment().equals(pair.wanted().comment())) {
            found.add(new Difference.TableCommentChanged(
                    table, pair.standing().comment(), pair.wanted().comment()));
        }
    }

    private void readers(Set<Grantee> standing, Set<Grantee> wanted) {
        var granted = new HashSet<>(wanted);
        granted.removeAll(standing);
        var revoked = new HashSet<>(standing);
        revoked.removeAll(wanted);
        if (!granted.isEmpty() || !revoked.isEmpty()) {
            found.add(new Difference.ReadersChanged(table, granted, revoked));
        }
    }
}
