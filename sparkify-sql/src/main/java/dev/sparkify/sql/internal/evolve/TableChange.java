package dev.sparkify.sql.internal.evolve;

import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.type.Assignability;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Is a table that stands and is wanted, with all that differs.
 *
 * @param pair the table as it stands and as it is wanted
 * @param judged what differs; empty: it is kept as it is
 * @param reliesOnNoRows whether rows could not be made right, so that there must be none
 */
record TableChange(TablePair pair, List<Judged> judged, boolean reliesOnNoRows) {
    TableChange {
        judged = List.copyOf(judged);
    }

    /** Tells whether nothing differs. */
    boolean isKept() {
        return judged.isEmpty();
    }

    boolean isRebuilt() {
        return judged.stream().anyMatch(found -> found.is(Verdict.Means.REBUILD));
    }

    <T extends Difference> Stream<T> all(Class<T> kind) {
        return judged.stream().map(Judged::difference).filter(kind::isInstance).map(kind::cast);
    }

    /** Lists what the change demands of the rows, before anything is changed. */
    List<PlannedStatement> demands() {
        var rows = new StoredRows(pair.table());
        var demands = new ArrayList<PlannedStatement>();
        boolean lacksValues = all(Difference.ColumnAdded.class)
                .map(Difference.ColumnAdded::column)
                .anyMatch(column -> TablePair.isRequired(pair.wanted().definition(), column)
                        && TablePair.defaultOf(column).isEmpty());
        if (reliesOnNoRows || lacksValues) {
            demands.add(rows.none());
            return demands;
        }
        all(Difference.NullabilityChanged.class)
                .filter(change -> TablePair.isRequired(pair.wanted().definition(), change.wanted()))
                .forEach(change -> demands.add(rows.noNull(change.wanted().name())));
        all(Difference.TypeChanged.class)
                .filter(change -> Conversions.mayBeTooLong(
                        change.standing().type(), change.wanted().type()))
                .forEach(change -> demands.add(rows.noneLonger(
                        change.wanted().name(),
                        Assignability.bytes(change.wanted().type()))));
        return demands;
    }

    /** Lists the keys whose values a narrower type may make equal. */
    private Stream<List<String>> mayCollide() {
        var narrowed = all(Difference.TypeChanged.class)
                .filter(change ->
                        Conversions.of(change.standing().type(), change.wanted().type()) != Conversions.Outcome.EXACT)
                .map(change -> change.wanted().name())
                .toList();
        var keys = pair.wanted().definition().keys();
        return Stream.concat(Stream.of(keys.primary()), keys.unique().stream())
                .filter(key -> key.stream().anyMatch(narrowed::contains));
    }

    /** Lists what keys demand that are declared from now on, once the columns are there. */
    List<PlannedStatement> keyDemands() {
        var rows = new StoredRows(pair.table());
        var primary = all(Difference.PrimaryKeyChanged.class).map(Difference.PrimaryKeyChanged::wanted);
        var unique = all(Difference.UniqueKeyAdded.class).map(Difference.UniqueKeyAdded::columns);
        return Stream.concat(
                        Stream.of(primary, unique, mayCollide())
                                .flatMap(keys -> keys)
                                .filter(key -> !key.isEmpty())
                                .distinct()
                                .map(rows::unique),
                        all(Difference.ReferenceAdded.class)
                                .map(Difference.ReferenceAdded::reference)
                                .map(reference -> rows.refers(reference, reference.table())))
                .toList();
    }
}
