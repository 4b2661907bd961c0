package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.TypeInference;
import dev.sparkify.quality.AcceptedValues;
import dev.sparkify.quality.Bounds;
import dev.sparkify.quality.CheckVisitor;
import dev.sparkify.quality.Fresh;
import dev.sparkify.quality.Holds;
import dev.sparkify.quality.Matches;
import dev.sparkify.quality.NotNull;
import dev.sparkify.quality.Range;
import dev.sparkify.quality.RowCount;
import dev.sparkify.quality.Sum;
import dev.sparkify.quality.Unique;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.TypeFamily;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows what each kind of check asks of the columns of its table, and of itself; gives the problems. */
final class CheckedColumns implements CheckVisitor<Stream<String>> {
    private final StarSchema star;
    private final Table table;

    CheckedColumns(StarSchema star, Table table) {
        this.star = star;
        this.table = table;
    }

    @Override
    public Stream<String> notNull(NotNull check) {
        return unknown(List.of(check.column()));
    }

    @Override
    public Stream<String> unique(Unique check) {
        if (check.columns().isEmpty()) {
            return Stream.of("it names no column; name at least one");
        }
        var twice = new HashSet<>(check.columns()).size() < check.columns().size()
                ? Stream.of("it names a column twice; name each once")
                : Stream.<String>of();
        var wrong = check.columns().stream()
                .flatMap(column -> demand(
                        column,
                        type -> type.canDistributeAndSort(),
                        "cannot be compared; choose a number, text, date or time"));
        return Stream.concat(twice, wrong);
    }

    @Override
    public Stream<String> acceptedValues(AcceptedValues check) {
        return check.values().isEmpty()
                ? Stream.of("it accepts no value; give at least one, or leave it out")
                : check.values().stream()
                        .flatMap(value -> comparable(check.column(), value))
                        .distinct();
    }

    @Override
    public Stream<String> range(Range check) {
        var wrong = check.bounds().limits().stream()
                .flatMap(limit -> comparable(check.column(), limit.value()))
                .distinct();
        return Stream.concat(bounds(check.bounds()), Stream.concat(unknown(List.of(check.column())), wrong))
                .distinct();
    }

    @Override
    public Stream<String> matches(Matches check) {
        var isText = demand(
                check.column(),
                type -> type.family() == TypeFamily.TEXT,
                "has no form to match; choose a CHAR or VARCHAR");
        return Stream.concat(isText, check.regex().problem().stream());
    }

    @Override
    public Stream<String> rowCount(RowCount check) {
        return bounds(check.bounds());
    }

    @Override
    public Stream<String> fresh(Fresh check) {
        boolean isAge = check.age().compareTo(Duration.ofSeconds(1)) >= 0
                && check.age().equals(check.age().truncatedTo(ChronoUnit.SECONDS));
        var age = isAge
                ? Stream.<String>of()
                : Stream.of("an age is one second or more, in whole seconds; give such a one");
        var type = demand(
                check.column(),
                found -> found.family() == TypeFamily.DATE || found.family() == TypeFamily.TIMESTAMP,
                "has no age; choose a DATE or TIMESTAMP");
        return Stream.concat(age, type);
    }

    @Override
    public Stream<String> sum(Sum check) {
        return Stream.of(
                        bounds(check.bounds()),
                        check.bounds().limits().stream()
                                .flatMap(limit -> comparable(check.measure(), limit.value()))
                                .distinct(),
                        unknown(check.per()),
                        new SumRules(star, table).problems(check))
                .flatMap(found -> found)
                .distinct();
    }

    @Override
    public Stream<String> holds(Holds check) {
        var problems = new ArrayList<String>();
        if (check.rule().isBlank()) {
            problems.add("it does not say what it means; say it in a few words");
        }
        var types = table.columns().stream().collect(Collectors.toMap(Column::name, Column::type, (one, other) -> one));
        new TypeInference(types, problems::add).demandCondition(check.condition());
        return problems.stream();
    }

    private static Stream<String> bounds(Bounds bounds) {
        if (bounds.limits().isEmpty()) {
            return Stream.of("it has no bounds; add atLeast(…) or atMost(…)");
        }
        return bounds.areReversed()
                ? Stream.of("the least value is greater than the greatest; exchange them")
                : Stream.of();
    }

    private Stream<String> comparable(String column, Literal value) {
        var problems = new ArrayList<String>();
        var family = new TypeInference(Map.of(), problems::add).typeOf(value).map(ColumnType::family);
        var wrong = demand(
                column,
                type -> family.filter(found -> !found.comparesTo(type.family())).isEmpty(),
                "does not compare with the values given; give values of its kind");
        return Stream.concat(problems.stream(), wrong);
    }

    private Stream<String> unknown(List<String> columns) {
        return columns.stream().flatMap(column -> demand(column, type -> true, ""));
    }

    private Stream<String> demand(String column, Predicate<ColumnType> fits, String problem) {
        var found = table.find(column);
        if (found.isEmpty()) {
            var known = table.columns().stream().map(Column::name).toList();
            return Stream.of("no such column " + column + Names.didYouMean(column, known));
        }
        return found.map(Column::type).filter(fits.negate()).stream()
                .map(type -> column + ", a " + type + ", " + problem);
    }
}
