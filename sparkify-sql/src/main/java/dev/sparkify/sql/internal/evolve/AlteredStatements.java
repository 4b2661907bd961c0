package dev.sparkify.sql.internal.evolve;

import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.PlannedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lists the statements that change a table, in an order in which each finds what it needs: columns come, the layout and the keys
 * change, columns go, then the rest.
 *
 * @param change what is changed of the table
 * @param all what is changed of all tables
 * @param dialect the dialect of the engine
 */
record AlteredStatements(TableChange change, List<TableChange> all, Dialect dialect) {
    private static final List<Class<? extends Difference>> BEFORE_KEYS = List.of(
            Difference.ColumnAdded.class, Difference.SortKeyChanged.class, Difference.DistributionChanged.class);
    private static final List<Class<? extends Difference>> ORDER = List.of(
            Difference.PrimaryKeyChanged.class,
            Difference.UniqueKeyAdded.class,
            Difference.ReferenceAdded.class,
            Difference.ColumnRemoved.class,
            Difference.EncodingChanged.class);

    List<PlannedStatement> statements() {
        if (change.isRebuilt()) {
            return new Rebuild(change, references(), isHeld()).statements();
        }
        var plan = new ArrayList<>(change.demands());
        var place = new InPlace(change);
        BEFORE_KEYS.forEach(kind -> change.judged().stream()
                .filter(found -> kind.isInstance(found.difference()))
                .forEach(found -> plan.addAll(place.of(found))));
        plan.addAll(change.keyDemands());
        change.judged().stream()
                .filter(found -> BEFORE_KEYS.stream().noneMatch(kind -> kind.isInstance(found.difference())))
                .sorted(Comparator.comparingInt(found -> rank(found.difference())))
                .forEach(found -> plan.addAll(place.of(found)));
        return plan;
    }

    private static int rank(Difference difference) {
        int rank = ORDER.indexOf(difference.getClass());
        return rank < 0 ? ORDER.size() : rank;
    }

    /** References that are declared, and stay, of other tables; those that the table has to itself come with it. */
    private List<Rebuild.Reference> references() {
        if (!dialect.features().contains(Dialect.Feature.SORT_KEYS)) {
            return List.of();
        }
        return all.stream()
                .filter(other -> !other.pair().name().equals(change.pair().name()))
                .flatMap(other -> other.pair().wanted().definition().keys().foreign().stream()
                        .filter(key -> key.table().name().equals(change.pair().name()))
                        .filter(key -> other.pair().standing().definition().keys().foreign().stream()
                                .anyMatch(declared -> TableDifferences.isSame(key, declared)))
                        .map(key -> new Rebuild.Reference(other.pair().table(), key)))
                .toList();
    }

    /** References that are declared and go hold the old table, too. */
    private boolean isHeld() {
        return dialect.features().contains(Dialect.Feature.SORT_KEYS)
                && all.stream()
                        .filter(other ->
                                !other.pair().name().equals(change.pair().name()))
                        .flatMap(other -> other.pair().standing().definition().keys().foreign().stream())
                        .anyMatch(key -> key.table().name().equals(change.pair().name()));
    }
}
