package dev.sparkify.mapping;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Says how the rows of a dimension or fact are made from the records of one staging table. Immutable: each method
 * returns a new mapping.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class Mapping {
    Mapping() {}

    /**
     * Begins a mapping.
     *
     * @param staging the name of the staging table, in any case
     * @return a mapping that takes every record and sets no column yet
     */
    public static Mapping from(String staging) {
        return ImmutableMapping.builder().staging(Names.folded(staging)).build();
    }

    /**
     * Begins the mapping of a calendar: its records are days, each with the one column {@code day}, a DATE. They are there
     * from the creation of the schema on.
     *
     * @param first the first day
     * @param last the last day, included
     * @return a mapping that takes every day and sets no column yet
     * @throws dev.sparkify.error.InputException if the range is empty, or leaves the years 1 to 9999
     */
    public static Mapping fromDays(LocalDate first, LocalDate last) {
        return ImmutableMapping.builder()
                .staging(Days.TABLE)
                .days(new Days(first, last))
                .build();
    }

    /**
     * Tells which days the records are.
     *
     * @return the range; empty: the records come from a staging table
     */
    public abstract Optional<Days> days();

    /**
     * Names the staging table that the records come from.
     *
     * @return its name, lower-cased
     */
    public abstract String staging();

    /**
     * Tells which records are taken.
     *
     * @return the condition; empty: all
     */
    public abstract Optional<Expression> filter();

    /**
     * Lists what the columns are made of.
     *
     * @return in the order of declaration
     */
    public abstract List<Assignment> assignments();

    /**
     * Finds what a column is made of.
     *
     * @param column the column of the target, lower-cased
     * @return the value; empty if the mapping does not set the column
     */
    public Optional<Expression> assigned(String column) {
        for (var assignment : assignments()) {
            if (assignment.column().equals(column)) {
                return Optional.of(assignment.value());
            }
        }
        return Optional.empty();
    }

    /**
     * Tells the event time of a record, by which first and latest are decided.
     *
     * @return the time; empty: the records have no time, and the latest load counts
     */
    public abstract Optional<Expression> asOf();

    /**
     * Lists what decides between records of equal time.
     *
     * @return the values in order; then all mapped columns decide
     */
    public abstract List<Expression> tieBreaks();

    /**
     * Lists the lookups by attributes.
     *
     * @return in the order of declaration
     */
    public abstract List<Lookup> lookups();

    /**
     * Lists everything that is computed from a record.
     *
     * @return filter, assignments, time, tie-breaks, lookups
     */
    public Stream<Expression> expressions() {
        return Stream.of(
                        filter().stream(),
                        assignments().stream().map(Assignment::value),
                        asOf().stream(),
                        tieBreaks().stream(),
                        lookups().stream()
                                .flatMap(lookup -> lookup.conditions().stream())
                                .map(Assignment::value),
                        lookups().stream().flatMap(lookup -> lookup.asOf().stream()))
                .flatMap(found -> found);
    }

    /**
     * Takes only records for which a condition is true, in addition to those given before.
     *
     * @param condition a BOOLEAN over the staged columns
     * @return the new mapping
     */
    public Mapping where(Expression condition) {
        return ImmutableMapping.copyOf(this)
                .withFilter(filter().map(before -> before.and(condition)).orElse(condition));
    }

    /**
     * Says what a column is made of.
     *
     * @param column the column of the target
     * @param value computed from the staged record
     * @return the new mapping
     */
    public Mapping set(String column, Expression value) {
        return ImmutableMapping.copyOf(this).withAssignments(Names.plus(assignments(), new Assignment(column, value)));
    }

    /**
     * Takes a column as it was staged.
     *
     * @param column the column of the target
     * @param staged the staged column
     * @return the new mapping
     */
    public Mapping set(String column, String staged) {
        return set(column, Expression.column(staged));
    }

    /**
     * Orders the records of a member in time: attributes of type 1 come from the latest.
     *
     * @param time the event time
     * @param tieBreaks decide, in this order, between records of equal time
     * @return the new mapping
     */
    public Mapping asOf(Expression time, Expression... tieBreaks) {
        return ImmutableMapping.copyOf(this).withAsOf(time).withTieBreaks(tieBreaks);
    }

    /**
     * Finds a member of a dimension by its attributes.
     *
     * @param lookup where and how
     * @return the new mapping
     */
    public Mapping find(Lookup lookup) {
        return ImmutableMapping.copyOf(this).withLookups(Names.plus(lookups(), lookup));
    }
}
