package dev.sparkify.sql.internal.evolve;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.LateRecords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Refuses what stored rows cannot be made right for, although every column could be changed: a fact of another grain would
 * need rows that were left out, a surrogate key is what facts refer to, and by the columns that a dimension keeps for itself
 * later records are decided. What is kept only for lookups can go, since nothing asks for it any more; the other technical
 * columns, and companions, neither come nor go while there are rows: of an attribute that kept its first value the latest is
 * not known, and the other way round, and versions cannot be drawn from a member's present state.
 */
final class StoredMeaning {
    private static final String KEPT = "sparkify_kept_";
    private static final String WAY_OUT = "; make a new warehouse and load it there";

    private final TablePair pair;
    private final List<Difference> differences;

    StoredMeaning(TablePair pair, List<Difference> differences) {
        this.pair = pair;
        this.differences = differences;
    }

    /** Lists what is refused where there are rows; what is empty can become anything. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (!pair.isCompanion() && pair.wanted().table() instanceof FactTable fact) {
            fact(fact, problems);
        } else if (!pair.isCompanion() && pair.wanted().table() instanceof DimensionTable dimension) {
            dimension(dimension, problems);
        }
        differences.stream().flatMap(this::technical).forEach(problems::add);
        return problems;
    }

    private void fact(FactTable fact, List<String> problems) {
        var name = fact.name();
        if (!isKey(fact.grain())) {
            problems.add("The grain of " + name + " changes to " + String.join(", ", fact.grain())
                    + ", and rows of a finer one were left out" + WAY_OUT);
        } else if (!isPrimary(fact.primaryKey())) {
            problems.add("The surrogate key of " + name
                    + " comes, goes or is another column: the rows are numbered by loads" + WAY_OUT);
        }
    }

    private void dimension(DimensionTable dimension, List<String> problems) {
        var name = dimension.name();
        boolean wasUnique = isKey(dimension.naturalKey());
        boolean isVersioned = dimension.isVersioned();
        if (!isPrimary(dimension.primaryKey())) {
            problems.add("The key of " + name + " changes to " + String.join(", ", dimension.primaryKey())
                    + ", by which facts and later records find members" + WAY_OUT);
        } else if (isVersioned && wasUnique) {
            problems.add(name + " is to keep history, and earlier states of its members are not stored" + WAY_OUT);
        } else if (!isVersioned && !wasUnique) {
            problems.add("The natural key of " + name + " is to be " + String.join(", ", dimension.naturalKey())
                    + ", of which there may be several rows: versions, or members of another key" + WAY_OUT);
        }
    }

    private boolean isKey(List<String> columns) {
        var keys = pair.standing().definition().keys();
        return Stream.concat(Stream.of(keys.primary()), keys.unique().stream())
                .anyMatch(key -> Set.copyOf(key).equals(new HashSet<>(columns)));
    }

    private boolean isPrimary(List<String> columns) {
        return Set.copyOf(pair.standing().definition().keys().primary()).equals(Set.copyOf(columns));
    }

    private Stream<String> technical(Difference difference) {
        if (difference instanceof Difference.ColumnAdded added) {
            return added(added);
        } else if (difference instanceof Difference.ColumnRemoved removed) {
            var column = removed.column().name();
            return Stream.of(column)
                    .filter(name -> TablePair.isTechnical(name) && !name.startsWith(KEPT))
                    .map(name -> pair.name() + "." + name
                            + " goes: records would be decided otherwise than those that stand were" + WAY_OUT);
        } else if (difference instanceof Difference.TypeChanged changed) {
            var column = changed.wanted().name();
            boolean isExact =
                    Conversions.of(changed.standing().type(), changed.wanted().type()) == Conversions.Outcome.EXACT;
            return Stream.of(column)
                    .filter(name -> TablePair.isTechnical(name) && !isExact)
                    .map(name -> pair.name() + "." + name + " becomes "
                            + changed.wanted().type() + ", which does not hold what later records are decided by"
                            + WAY_OUT);
        }
        return Stream.empty();
    }

    private Stream<String> added(Difference.ColumnAdded added) {
        var column = added.column();
        if (TablePair.defaultOf(column).isPresent() && hasCompanion()) {
            return Stream.of(pair.name() + "." + column.name()
                    + " has a default, which the records that are kept of its members have not; add it without");
        }
        if (TablePair.isTechnical(column.name())) {
            return Stream.of(pair.name() + "." + column.name()
                    + " is wanted by the model, and what the rows that stand would have there is not stored" + WAY_OUT);
        }
        return Stream.empty();
    }

    private boolean hasCompanion() {
        return pair.wanted().table() instanceof DimensionTable dimension
                && (!dimension.originals().isEmpty()
                        || (dimension.isVersioned() && dimension.lateRecords() == LateRecords.REBUILD));
    }
}
