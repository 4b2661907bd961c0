package dev.sparkify.parity.random;

import static dev.sparkify.mapping.Expression.epochMillis;
import static dev.sparkify.mapping.Expression.text;

import dev.sparkify.mapping.Assignment;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.stream.Stream;

/** Makes a fact that refers to dimensions in ways that chance chooses. */
final class RandomFact {
    private static final List<List<Field>> GRAINS = List.of(
            List.of(Field.ID),
            List.of(Field.ID, Field.N),
            List.of(Field.ID, Field.AT),
            List.of(Field.K, Field.ID),
            List.of(Field.AT, Field.K, Field.ID));

    private final List<DimensionTable> dimensions;
    private final Chance chance;
    private FactTable table;
    private Mapping mapping;
    private int references;

    private RandomFact(String name, List<String> sources, List<DimensionTable> dimensions, Chance chance) {
        this.dimensions = dimensions;
        this.chance = chance;
        this.table = FactTable.named(name);
        this.mapping = Mapping.from(chance.of(sources));
    }

    static FactTable make(String name, List<String> sources, List<DimensionTable> dimensions, Chance chance) {
        return new RandomFact(name, sources, dimensions, chance).made();
    }

    private FactTable made() {
        if (chance.is(60)) {
            table = table.surrogateKey("id_of_row");
        }
        var grain = chance.of(GRAINS);
        for (var field : grain) {
            table = table.degenerate(
                    Column.of("g_" + field.column(), field.type()).notNull());
            mapping = mapping.set("g_" + field.column(), field.column());
        }
        for (var dimension : dimensions) {
            for (int roles = chance.is(70) ? 1 : chance.between(0, 2); roles > 0; roles--) {
                refer(dimension);
            }
        }
        int count = chance.between(0, 2);
        for (int i = 1; i <= count; i++) {
            var value = Formulas.any(chance);
            keep("d" + i, value);
        }
        if (chance.is(15)) {
            table = table.degenerate(Column.of("given", ColumnType.integer()).defaultsTo(new Literal.Whole(5)));
        }
        if (chance.is(15)) {
            table = table.degenerate(Column.of("strict", Field.SIZE.type()).notNull());
            mapping = mapping.set("strict", Field.SIZE.value());
        }
        if (chance.is(50)) {
            table = table.measure("m", Field.PRICE.type(), Additivity.ADDITIVE);
            mapping = mapping.set("m", Field.PRICE.value());
        }
        if (chance.is(40)) {
            mapping = mapping.where(Formulas.condition(chance));
        }
        return table.grain(grain.stream().map(field -> "g_" + field.column()).toArray(String[]::new))
                .madeFrom(mapping);
    }

    private void keep(String name, Expression value) {
        table = table.degenerate(name, Formulas.typeOf(value));
        mapping = mapping.set(name, value);
    }

    private void refer(DimensionTable dimension) {
        var name = "r" + ++references;
        if (dimension.naturalKey().size() > 1) {
            return;
        }
        boolean isFound = dimension.hasUnknownMember();
        if (dimension.mapping().flatMap(found -> found.days()).isPresent()) {
            refer(
                    name,
                    dimension,
                    chance.is(50) ? Field.DAY.value() : Field.AT.value().castTo(ColumnType.date()));
        } else if (isFound && !dimension.isVersioned() && chance.is(35) && hasAttribute(dimension)) {
            findByAttributes(name, dimension);
        } else if (isFound && (dimension.surrogateKey().isPresent() || chance.is(20))) {
            findByKey(name, dimension);
        } else if (dimension.surrogateKey().isEmpty()) {
            refer(name, dimension, key(dimension));
        }
    }

    private Expression key(DimensionTable dimension) {
        boolean isText = dimension.naturalKey().get(0).equals(Field.K.column());
        var value = isText ? Field.K.value() : Field.N.value();
        return chance.is(80) ? value : value.nullIf(isText ? text("a") : Expression.number(2));
    }

    private void refer(String name, DimensionTable dimension, Expression value) {
        var type = dimension.find(dimension.naturalKey().get(0)).orElseThrow().type();
        table = table.dimension(name, type, dimension.name());
        mapping = mapping.set(name, value);
    }

    private static boolean hasAttribute(DimensionTable dimension) {
        return attributes(dimension).findAny().isPresent();
    }

    private static Stream<Assignment> attributes(DimensionTable dimension) {
        return dimension.mapping().stream()
                .flatMap(mapping -> mapping.assignments().stream())
                .filter(assignment -> !dimension.naturalKey().contains(assignment.column())
                        && !assignment.column().equals(RandomDimension.OUTRIGGER));
    }

    private void findByAttributes(String name, DimensionTable dimension) {
        var lookup = Lookup.in(dimension.name());
        var all = attributes(dimension).toList();
        for (var attribute : chance.is(60) ? List.of(chance.of(all)) : all) {
            keep(name + "_" + attribute.column(), attribute.value());
            lookup = lookup.matching(attribute.column(), attribute.value());
        }
        find(name, dimension, lookup);
    }

    private void findByKey(String name, DimensionTable dimension) {
        var value = key(dimension);
        keep(name + "_key", value);
        var lookup = Lookup.in(dimension.name()).matching(dimension.naturalKey().get(0), value);
        if (dimension.isVersioned()) {
            var time = chance.is(50) ? Field.AT.value() : epochMillis(Field.MS.value());
            keep(name + "_at", time);
            lookup = lookup.asOf(time);
        }
        find(name, dimension, lookup);
    }

    private boolean unknownIsKnown(String dimension) {
        return dimensions.stream().anyMatch(found -> found.name().equals(dimension) && found.hasUnknownMember());
    }

    private void find(String name, DimensionTable dimension, Lookup lookup) {
        var key = dimension.find(dimension.primaryKey().get(0)).orElseThrow();
        table = table.dimension(name, key.type(), dimension.name());
        var taking = lookup.take(name, key.name());
        for (var other : dimension.foreignKeys()) {
            if (chance.is(70) && unknownIsKnown(other.dimension())) {
                var column = dimension.find(other.column()).orElseThrow();
                table = table.dimension(name + "_other", column.type(), other.dimension());
                taking = taking.take(name + "_other", column.name());
            }
        }
        mapping = mapping.find(taking);
    }
}
