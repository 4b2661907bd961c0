package dev.sparkify.sql.advice;

import dev.sparkify.mapping.Assignment;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import java.util.HashSet;
import java.util.Optional;

/** Reviews how facts refer to members of dimensions. */
final class MemberRules {
    private final Situation situation;
    private final Findings findings;

    MemberRules(Situation situation, Findings findings) {
        this.situation = situation;
        this.findings = findings;
    }

    void review(FactTable fact) {
        Join.of(situation.star(), fact).forEach(join -> reviewMember(fact, join));
        var seen = new HashSet<DimensionTable>();
        Join.of(situation.star(), fact).map(Join::to).filter(seen::add).forEach(dimension -> {
            reviewSize(fact, dimension);
            reviewTypes(fact, dimension);
        });
    }

    private void reviewMember(FactTable fact, Join join) {
        if (!join.to().hasUnknownMember() && !join.to().infersMembers() && !bringsItsMember(fact, join)) {
            findings.add(
                    Rule.UNKNOWN_MEMBER,
                    Severity.ADVICE,
                    join.subject(),
                    "a record without member in " + join.to().name()
                            + " refuses the load: there is no unknown member to stand for it",
                    "add withUnknownMember() or inferringMembers() to "
                            + join.to().name());
        }
    }

    /** Tells whether each record of the fact is itself one of which the dimension makes the member. */
    private static boolean bringsItsMember(FactTable fact, Join join) {
        return fact.mapping().isPresent()
                && join.to().mapping().isPresent()
                && bringsItsMember(
                        fact.mapping().get(), join.column(), join.to().mapping().get(), join.key());
    }

    private static boolean bringsItsMember(Mapping fact, String column, Mapping dimension, String key) {
        boolean takesAll = dimension.filter().isEmpty() || dimension.filter().equals(fact.filter());
        return fact.staging().equals(dimension.staging())
                && takesAll
                && assignment(fact, column).isPresent()
                && assignment(fact, column)
                        .map(Assignment::value)
                        .equals(assignment(dimension, key).map(Assignment::value));
    }

    private static Optional<Assignment> assignment(Mapping mapping, String column) {
        return mapping.assignments().stream()
                .filter(assignment -> assignment.column().equals(column))
                .findFirst();
    }

    private void reviewSize(FactTable fact, DimensionTable dimension) {
        var rows = situation.rows(dimension);
        var facts = situation.rows(fact);
        if (rows.isPresent()
                && facts.isPresent()
                && rows.getAsLong() > 0
                && facts.getAsLong() > 0
                && Bounded.product(rows.getAsLong(), Limits.ROWS_PER_MEMBER) >= facts.getAsLong()
                && rows.getAsLong()
                        > Limits.VALUES_PER_SLICE * situation.cluster().slices()) {
            findings.add(
                    Rule.LARGE_DIMENSION,
                    Severity.ADVICE,
                    dimension,
                    Amounts.rows(rows.getAsLong()) + " for " + Amounts.rows(facts.getAsLong()) + " of " + fact.name()
                            + ": a table of that size is not copied for long, and a fact can lie with one dimension only",
                    "make its grain coarser, or compute its attributes in queries");
        }
    }

    private void reviewTypes(FactTable fact, DimensionTable dimension) {
        for (var name : dimension.naturalKey()) {
            var own = fact.find(name);
            var other = dimension.find(name);
            if (own.isPresent()
                    && other.isPresent()
                    && !own.get().type().equals(other.get().type())) {
                findings.add(
                        Rule.KEY_TYPES,
                        Severity.ADVICE,
                        fact.name() + "." + name,
                        "is " + own.get().type() + ", but " + other.get().type() + " in " + dimension.name()
                                + ": a join by it converts each value, and its rows cannot lie together",
                        "give both the same type");
            }
        }
    }
}
