package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import dev.sparkify.quality.Sum;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows which measures may be summed, and over what; gives the problems. */
final class SumRules {
    private final StarSchema star;
    private final Table table;

    SumRules(StarSchema star, Table table) {
        this.star = star;
        this.table = table;
    }

    Stream<String> problems(Sum check) {
        if (!(table instanceof FactTable fact)) {
            return Stream.of(table.name() + " is no fact, so it has no measures; sum a measure of a fact");
        }
        var measure = fact.measures().stream()
                .filter(found -> found.column().equals(check.measure()))
                .findFirst();
        return measure.isEmpty() ? Stream.of(unknown(fact, check.measure())) : problem(check, measure.get()).stream();
    }

    private static String unknown(FactTable fact, String column) {
        var known = fact.measures().stream().map(Measure::column).toList();
        return column + " is no measure of " + fact.name() + Names.didYouMean(column, known)
                + "; declare it with measure(…)";
    }

    private Optional<String> problem(Sum check, Measure measure) {
        return switch (measure.additivity()) {
            case ADDITIVE -> Optional.empty();
            case SEMI_ADDITIVE ->
                check.per().stream().anyMatch(this::isTime)
                        ? Optional.empty()
                        : Optional.of(
                                measure.column()
                                        + " is semi-additive, so it must not be summed over time; add per(…) with a date or time");
            case NON_ADDITIVE ->
                Optional.of(measure.column() + " is not additive, so its sum means nothing; check its parts");
        };
    }

    /** A column tells time by itself, or refers to a dimension whose key does. */
    private boolean isTime(String column) {
        return isMoment(table, column)
                || table.foreignKeys().stream()
                        .filter(key -> key.column().equals(column))
                        .flatMap(key -> star.dimension(key.dimension()).stream())
                        .anyMatch(target -> target.naturalKey().stream().anyMatch(key -> isMoment(target, key)));
    }

    private static boolean isMoment(Table table, String column) {
        return table.find(column)
                .filter(found -> found.type().family().isMoment())
                .isPresent();
    }
}
