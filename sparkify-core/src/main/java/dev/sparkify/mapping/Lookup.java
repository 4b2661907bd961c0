package dev.sparkify.mapping;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Finds the member of a dimension that a record means by attributes instead of by key. Of several members the one with
 * the least key is taken; where there is none, the unknown member stands until a later load brings one. NULL matches
 * nothing. A fact keeps the member that it found first, so here the order of loads may show. Immutable: each method returns
 * a new lookup.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class Lookup {
    Lookup() {}

    /**
     * Begins a lookup.
     *
     * @param dimension the name of the dimension, in any case
     * @return a lookup without conditions yet
     */
    public static Lookup in(String dimension) {
        return ImmutableLookup.builder().dimension(Names.folded(dimension)).build();
    }

    /**
     * Names the dimension.
     *
     * @return its name, lower-cased
     */
    public abstract String dimension();

    /**
     * Lists what must be equal.
     *
     * @return columns of the dimension, each with the value of the record
     */
    public abstract List<Assignment> conditions();

    /**
     * Tells the time of the record, by which the version of the member is chosen.
     *
     * @return the time; empty: the dimension has no versions
     */
    public abstract Optional<Expression> asOf();

    /**
     * Lists what is taken from the member found.
     *
     * @return columns of the fact, each with a column of the dimension
     */
    public abstract List<Taken> taken();

    /**
     * Demands that a column of the member equals a value of the record.
     *
     * @param column the column of the dimension, or one that it keeps for lookups
     * @param value computed from the staged record
     * @return the new lookup
     */
    public Lookup matching(String column, Expression value) {
        return ImmutableLookup.copyOf(this).withConditions(Names.plus(conditions(), new Assignment(column, value)));
    }

    /**
     * Takes the version of the member that was valid at the time of the record. The conditions then are the member's
     * natural key.
     *
     * @param time computed from the staged record
     * @return the new lookup
     */
    public Lookup asOf(Expression time) {
        return ImmutableLookup.copyOf(this).withAsOf(time);
    }

    /**
     * Takes a column of the member into the fact. The key of the member must be among what is taken: by it is known
     * whether one was found.
     *
     * @param column the column of the fact; it refers to a dimension with an unknown member
     * @param memberColumn the column of the member
     * @return the new lookup
     */
    public Lookup take(String column, String memberColumn) {
        return ImmutableLookup.copyOf(this).withTaken(Names.plus(taken(), new Taken(column, memberColumn)));
    }

    /**
     * Says which column of the member goes into which column of the fact.
     *
     * @param column the column of the fact, lower-cased
     * @param memberColumn the column of the member, lower-cased
     */
    public record Taken(String column, String memberColumn) {
        /** Folds both names to lower case, as Redshift does. */
        public Taken {
            column = Names.folded(column);
            memberColumn = Names.folded(memberColumn);
        }
    }
}
