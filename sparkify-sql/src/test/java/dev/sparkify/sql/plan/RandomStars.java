package dev.sparkify.sql.plan;

import static dev.sparkify.mapping.Expression.column;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes small valid stars: some dimensions and one fact that refers to them, by key or by lookup, from one source. */
final class RandomStars {
    private static final List<ColumnType> TYPES = List.of(
            ColumnType.bigint(),
            ColumnType.varchar(40),
            ColumnType.doublePrecision(),
            ColumnType.decimal(12, 3),
            ColumnType.bool(),
            ColumnType.date(),
            ColumnType.timestamp());

    private RandomStars() {}

    /** Says what a dimension is like. */
    record DimensionPlan(
            String name,
            int keys,
            List<ColumnType> attributes,
            boolean isTimed,
            boolean isLookedUp,
            boolean isReferred) {
        /** A reference needs a key of one column, and a lookup an unknown member and an attribute. */
        boolean isSingle() {
            return keys == 1;
        }
    }

    /** Says what a star is like. */
    record StarPlan(String prefix, List<DimensionPlan> dimensions, boolean isNumbered, int grain, boolean isLaidOut) {}

    static Arbitrary<StarPlan> plans() {
        return Combinators.combine(
                        names(),
                        dimensions().list().ofMaxSize(3),
                        booleans(),
                        Arbitraries.integers().between(1, 3),
                        booleans())
                .as(StarPlan::new);
    }

    static Arbitrary<StarSchema> stars() {
        return plans().map(RandomStars::star);
    }

    static LoadRequest request() {
        return LoadRequest.of(Sources.of(Source.json("staging", Location.of("s3://bucket/data/"))));
    }

    private static Arbitrary<Boolean> booleans() {
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of("user", "order", "it's", "a\"b", "ключ", "1st", "x y", "select", "n", "d", "--"),
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(6));
    }

    private static Arbitrary<DimensionPlan> dimensions() {
        return Combinators.combine(
                        names(),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(TYPES).list().ofMaxSize(3),
                        booleans(),
                        booleans(),
                        booleans())
                .as(DimensionPlan::new);
    }

    static StarSchema star(StarPlan plan) {
        var tables = new ArrayList<Table>();
        tables.add(staging());
        for (int i = 0; i < plan.dimensions().size(); i++) {
            tables.add(dimension(plan.dimensions().get(i), i));
        }
        tables.add(fact(plan));
        return StarSchema.of(plan.prefix(), tables.toArray(Table[]::new));
    }

    /** Stages three columns of each type, named by type and number. */
    private static StagingTable staging() {
        var table = StagingTable.named("staging");
        for (var type : TYPES) {
            for (int i = 0; i < 3; i++) {
                table = table.column(staged(type, i), type);
            }
        }
        return table;
    }

    private static String staged(ColumnType type, int number) {
        return "s" + TYPES.indexOf(type) + "_" + number;
    }

    private static String name(DimensionPlan plan, int number) {
        return plan.name() + " " + number;
    }

    private static DimensionTable dimension(DimensionPlan plan, int number) {
        var table = DimensionTable.named(name(plan, number));
        var mapping = Mapping.from("staging");
        for (int i = 0; i < plan.keys(); i++) {
            table = table.key("key " + i, ColumnType.bigint());
            mapping = mapping.set("key " + i, staged(ColumnType.bigint(), i));
        }
        for (int i = 0; i < plan.attributes().size(); i++) {
            var type = plan.attributes().get(i);
            table = table.attribute(plan.name() + "_" + i, type);
            mapping = mapping.set(plan.name() + "_" + i, staged(type, i));
        }
        if (plan.isTimed()) {
            mapping = mapping.asOf(column(staged(ColumnType.timestamp(), 0)), column(staged(ColumnType.bigint(), 2)));
        }
        table = table.keptForLookup("kept", ColumnType.varchar(40));
        mapping = mapping.set("kept", staged(ColumnType.varchar(40), 0));
        return (plan.isSingle() ? table.withUnknownMember() : table).madeFrom(mapping);
    }

    private static FactTable fact(StarPlan plan) {
        var table = plan.isNumbered() ? FactTable.named("fact").surrogateKey("id") : FactTable.named("fact");
        var mapping = Mapping.from("staging").where(column(staged(ColumnType.bool(), 0)));
        var grain = IntStream.range(0, plan.grain()).mapToObj(i -> "grain " + i).toArray(String[]::new);
        for (int i = 0; i < grain.length; i++) {
            table = table.degenerate(Column.of(grain[i], ColumnType.bigint()).notNull());
            mapping = mapping.set(grain[i], staged(ColumnType.bigint(), i));
        }
        table = table.degenerate("kept", ColumnType.varchar(40))
                .measure("measure", ColumnType.doublePrecision(), Additivity.ADDITIVE)
                .grain(grain);
        mapping = mapping.set("kept", staged(ColumnType.varchar(40), 0))
                .set("measure", Expression.nothing(ColumnType.doublePrecision()));
        for (int i = 0; i < plan.dimensions().size(); i++) {
            var dimension = plan.dimensions().get(i);
            if (!dimension.isSingle() || !dimension.isReferred()) {
                continue;
            }
            var reference = "reference " + i;
            table = table.dimension(reference, ColumnType.bigint(), name(dimension, i));
            mapping = dimension.isLookedUp()
                    ? mapping.find(Lookup.in(name(dimension, i))
                            .matching("kept", column(staged(ColumnType.varchar(40), 0)))
                            .take(reference, "key 0"))
                    : mapping.set(reference, staged(ColumnType.bigint(), 0));
        }
        return (plan.isLaidOut()
                        ? table.distributed(Distribution.key(grain[0])).sorted(SortKey.compound(grain))
                        : table)
                .madeFrom(mapping);
    }
}
