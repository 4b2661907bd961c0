package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import dev.sparkify.mapping.Assignment;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.mapping.TypeInference;
import dev.sparkify.type.Assignability;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.DecimalType;
import dev.sparkify.type.TypeFamily;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows what a mapping must be: it reads what is staged, and sets every column to what fits it. */
final class MappingRules {
    private final StarSchema star;
    private final Table table;
    private final Mapping mapping;
    private final Consumer<String> problems;
    private final Map<String, ColumnType> staged;

    MappingRules(StarSchema star, Table table, Mapping mapping, Consumer<String> problems) {
        this.star = star;
        this.table = table;
        this.mapping = mapping;
        this.problems = problems;
        this.staged = star.staging(mapping.staging()).map(StagingTable::columns).orElse(List.of()).stream()
                .collect(Collectors.toMap(Column::name, Column::type, (one, other) -> one));
    }

    void check(List<String> given) {
        if (star.staging(mapping.staging()).isEmpty()) {
            problems.accept(table.name() + " is made from " + mapping.staging() + ": no such staging table"
                    + Names.didYouMean(
                            mapping.staging(),
                            star.stagingTables().stream().map(Table::name).toList()));
            return;
        }
        mapping.filter().ifPresent(filter -> inference("the filter").demandCondition(filter));
        mapping.asOf().ifPresent(this::checkAsOf);
        mapping.tieBreaks().forEach(value -> typeOf("the tie-break", value));
        mapping.assignments().forEach(this::checkAssignment);
        mapping.lookups().forEach(this::checkLookup);
        checkComplete(given);
    }

    private void checkAsOf(Expression time) {
        var type = typeOf("asOf", time);
        if (table instanceof DimensionTable dimension && dimension.isVersioned()) {
            type.filter(found -> !found.equals(ColumnType.timestamp()))
                    .ifPresent(
                            found -> problems.accept(table.name() + " has versions, so asOf must be a TIMESTAMP, not "
                                    + found + "; use epochMillis(…) or castTo(timestamp())"));
        }
        if (table instanceof FactTable) {
            problems.accept(table.name()
                    + ": asOf orders the records of a member; a fact has none, of equal grain the least stays");
        }
    }

    private void checkAssignment(Assignment assignment) {
        var type = typeOf(assignment.column(), assignment.value());
        var column = settable(assignment.column());
        if (column.isEmpty()) {
            problems.accept(table.name() + ": the mapping sets " + assignment.column() + ": no such column"
                    + Names.didYouMean(assignment.column(), List.copyOf(settableNames())));
        } else if (type.isPresent()
                && !Assignability.fits(type.get(), column.get().type())) {
            problems.accept(named(assignment.column()) + ": a value of " + type.get() + " does not fit "
                    + column.get().type()
                    + otherwise(type.get(), column.get().type()) + "; widen the column or cast the value");
        } else if (assignment.value() instanceof Literal.Nothing
                && !column.get().nullable()) {
            problems.accept(named(assignment.column()) + " is NOT NULL, but the mapping sets it to NULL");
        }
        column.ifPresent(found -> checkQuotients(found, assignment.value()));
    }

    /** Says what Redshift makes of a value that does not fit, where that is documented. */
    private static String otherwise(ColumnType from, ColumnType to) {
        if (from.family() == TypeFamily.TEXT && to.family() == TypeFamily.TEXT) {
            return ", and Redshift refuses a longer text";
        }
        boolean isRounded =
                from instanceof DecimalType wide && to instanceof DecimalType less && wide.scale() > less.scale();
        return isRounded ? ", and Redshift rounds it without a word" : "";
    }

    private void checkQuotients(Column column, Expression value) {
        var family = column.type().family();
        if (family == TypeFamily.EXACT_NUMBER || family == TypeFamily.APPROXIMATE_NUMBER) {
            new WholeQuotients(staged)
                    .of(value)
                    .forEach(
                            quotient -> problems.accept(
                                    named(column.name()) + " of " + column.type()
                                            + " is made from " + quotient
                                            + ", a quotient of whole numbers: Redshift cuts 7 / 2 to 3;"
                                            + " cast one side to DECIMAL or DOUBLE PRECISION, or the quotient to BIGINT if that is meant"));
        }
    }

    private void checkLookup(Lookup lookup) {
        var dimension = star.dimension(lookup.dimension());
        if (dimension.isEmpty() || !(table instanceof FactTable)) {
            problems.accept(table.name() + " looks up " + lookup.dimension()
                    + (dimension.isEmpty() ? ": no such dimension" : ": only a fact can look up"));
            return;
        }
        if (lookup.conditions().isEmpty() || lookup.taken().isEmpty()) {
            problems.accept(table.name() + ": the lookup in " + lookup.dimension()
                    + " needs at least one matching(…) and one take(…)");
        }
        if (lookup.taken().stream()
                .noneMatch(taken -> dimension.get().primaryKey().contains(taken.memberColumn()))) {
            problems.accept(
                    table.name() + ": the lookup in " + lookup.dimension() + " must take its key, by which it is"
                            + " known whether a member was found; add take(…, \""
                            + String.join(", ", dimension.get().primaryKey())
                            + "\")");
        }
        checkVersion(dimension.get(), lookup);
        lookup.conditions().forEach(condition -> checkCondition(dimension.get(), condition));
        lookup.taken().forEach(taken -> checkTaken(dimension.get(), taken));
    }

    private void checkVersion(DimensionTable dimension, Lookup lookup) {
        if (dimension.isVersioned() != lookup.asOf().isPresent()) {
            problems.accept(table.name() + ": the lookup in " + dimension.name()
                    + (dimension.isVersioned()
                            ? " must say which version is meant; add asOf(…) with the time of the event"
                            : " says asOf(…), but its members have no versions; leave it out"));
        } else if (lookup.asOf().isPresent()) {
            var compared = lookup.conditions().stream().map(Assignment::column).collect(Collectors.toSet());
            if (!compared.equals(Set.copyOf(dimension.naturalKey()))) {
                problems.accept(table.name() + ": the lookup in " + dimension.name()
                        + " by version must compare the natural key, which is "
                        + String.join(", ", dimension.naturalKey()));
            }
            typeOf("the lookup as of", lookup.asOf().get())
                    .filter(type -> !type.equals(ColumnType.timestamp()))
                    .ifPresent(type -> problems.accept(table.name() + ": the lookup in " + dimension.name()
                            + " is as of a " + type + "; it must be a TIMESTAMP"));
            if (isNotKept(lookup.asOf().get())) {
                problems.accept(table.name() + ": the lookup in " + dimension.name()
                        + " is as of a time that no column of the fact keeps, so it could not be repeated when a version"
                        + " arrives late; set a column to it");
            }
        }
    }

    private boolean isNotKept(Expression value) {
        return mapping.assignments().stream()
                .noneMatch(assignment -> assignment.value().equals(value) && !mayBeUnknown(assignment.column()));
    }

    private void checkCondition(DimensionTable dimension, Assignment condition) {
        var type = typeOf("the lookup by " + condition.column(), condition.value());
        var column = dimension.findForLookup(condition.column());
        if (column.isEmpty()) {
            problems.accept(table.name() + ": the lookup in " + dimension.name() + " compares " + condition.column()
                    + ": no such column");
        } else if (type.isPresent()
                && !type.get().family().comparesTo(column.get().type().family())) {
            problems.accept(table.name() + ": the lookup in " + dimension.name() + " compares " + condition.column()
                    + " of " + column.get().type() + " with " + type.get());
        } else if (type.isPresent()
                && dimension.infersMembers()
                && dimension.naturalKey().contains(condition.column())
                && !Assignability.fits(type.get(), column.get().type())) {
            problems.accept(table.name() + ": the lookup in " + dimension.name() + " compares " + condition.column()
                    + " with a value of " + type.get() + ", which does not fit the key of "
                    + column.get().type()
                    + " that a member is inferred with; cast the value");
        } else if (isNotKept(condition.value())) {
            problems.accept(table.name() + ": the lookup in " + dimension.name() + " by " + condition.column()
                    + " compares a value that no column of the fact keeps, so it could not be repeated when the member"
                    + " arrives late; set a degenerate dimension to it");
        }
    }

    private void checkTaken(DimensionTable dimension, Lookup.Taken taken) {
        var target = table.find(taken.column());
        var member = dimension.find(taken.memberColumn());
        if (target.isEmpty() || member.isEmpty()) {
            problems.accept(table.name() + ": the lookup takes " + dimension.name() + "." + taken.memberColumn()
                    + " into " + named(taken.column()) + ": no such column");
        } else if (!target.get().type().equals(member.get().type())) {
            problems.accept(
                    named(taken.column()) + " is " + target.get().type() + ", but the lookup takes " + dimension.name()
                            + "." + taken.memberColumn() + " of " + member.get().type());
        }
        if (table instanceof FactTable fact && fact.grain().contains(taken.column())) {
            problems.accept(named(taken.column())
                    + " is looked up and may change when its member arrives late, so it cannot be part of the grain");
        }
        if (referred(taken.column()).filter(DimensionTable::hasUnknownMember).isEmpty()) {
            problems.accept(
                    named(taken.column()) + " is looked up, so it must refer to a dimension with an unknown member");
        }
    }

    /** A key of the unknown member would stand where the record has no value. */
    private boolean mayBeUnknown(String column) {
        return referred(column).filter(DimensionTable::hasUnknownMember).isPresent();
    }

    private Optional<DimensionTable> referred(String column) {
        return table.foreignKeys().stream()
                .filter(key -> key.column().equals(column))
                .findFirst()
                .flatMap(key -> star.dimension(key.dimension()));
    }

    private void checkComplete(List<String> given) {
        checkSurrogateReferences();
        var set = new HashSet<>(given);
        Stream.concat(
                        mapping.assignments().stream().map(Assignment::column),
                        mapping.lookups().stream()
                                .flatMap(lookup -> lookup.taken().stream().map(Lookup.Taken::column)))
                .filter(column -> !set.add(column))
                .forEach(column -> problems.accept(named(column) + " is set twice by the mapping"));
        for (var name : settableNames()) {
            var column = settable(name).orElseThrow();
            if (!set.contains(name)
                    && !column.nullable()
                    && column.defaultValue().isEmpty()) {
                problems.accept(
                        named(name) + " is NOT NULL, but the mapping leaves it empty; set it or give a default");
            }
        }
    }

    /** No record knows the number that the warehouse gave to a member. */
    private void checkSurrogateReferences() {
        for (var assignment : mapping.assignments()) {
            referred(assignment.column())
                    .filter(dimension -> dimension.surrogateKey().isPresent())
                    .ifPresent(
                            dimension -> problems.accept(named(assignment.column()) + " refers to the surrogate key of "
                                    + dimension.name() + ", which no record knows; take it by find(Lookup.in(\""
                                    + dimension.name() + "\")…)"));
        }
    }

    private Set<String> settableNames() {
        var settable = table instanceof DimensionTable dimension ? dimension.settable() : table.columns();
        return settable.stream().map(Column::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<Column> settable(String name) {
        return table instanceof DimensionTable dimension
                ? dimension.settable().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                : table.find(name);
    }

    private Optional<ColumnType> typeOf(String where, Expression expression) {
        return inference(where).typeOf(expression);
    }

    private TypeInference inference(String where) {
        return new TypeInference(
                staged,
                problem ->
                        problems.accept(table.name() + ", " + where + ", from " + mapping.staging() + ": " + problem));
    }

    private String named(String column) {
        return table.name() + "." + column;
    }
}
