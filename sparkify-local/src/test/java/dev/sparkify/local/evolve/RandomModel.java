package dev.sparkify.local.evolve;

import dev.sparkify.evolve.Evolution;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.TypeFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Is a model by chance: two dimensions, perhaps a third, and perhaps a fact that refers to them.
 *
 * @param star the model
 * @param renamed the columns of {@code dim_a} that are called otherwise than before, by their names before
 */
record RandomModel(StarSchema star, Map<String, String> renamed) {
    /** The value of every column that has a default. */
    static final long DEFAULT = 7;

    private static final int COLUMNS = 4;
    private static final StagingTable STAGED = StagingTable.named("staged")
            .column("id", ColumnType.bigint())
            .column("a", ColumnType.bigint())
            .column("b", ColumnType.bigint());
    private static final List<ColumnType> TYPES = List.of(
            ColumnType.integer(),
            ColumnType.bigint(),
            ColumnType.decimal(12, 2),
            ColumnType.varchar(70),
            ColumnType.varchar(80));

    /** Makes a model out of nothing. */
    static RandomModel first(Random chance) {
        return new RandomModel(star(chance, List.of(), true), Map.of());
    }

    /** Makes a model to which this one is changed. */
    RandomModel next(Random chance) {
        var standing = star.dimension("dim_a").orElseThrow().columns().stream()
                .filter(column -> column.name().startsWith("c") && chance.nextInt(4) == 0)
                .toList();
        var named = new TreeMap<String, String>();
        var renamed = new ArrayList<Column>();
        for (var column : standing) {
            var name = "r" + column.name();
            named.put(column.name(), name);
            renamed.add(plain(name, column.type()));
        }
        boolean hadFact = !star.facts().isEmpty();
        return new RandomModel(star(chance, renamed, hadFact || chance.nextBoolean()), named);
    }

    /** Says what was renamed, and lets everything else go. */
    Evolution evolution() {
        var evolution = Evolution.none().destroying(everything());
        for (var name : renamed.entrySet()) {
            evolution = evolution.renaming("dim_a", name.getKey(), name.getValue());
        }
        return evolution;
    }

    private String[] everything() {
        var names = new ArrayList<String>();
        for (var table : List.of("dim_a", "dim_b", "dim_c")) {
            names.add(table);
            for (int i = 0; i < COLUMNS; i++) {
                names.add(table + ".c" + i);
                names.add(table + ".rc" + i);
            }
        }
        return names.toArray(String[]::new);
    }

    private static StarSchema star(Random chance, List<Column> renamed, boolean hasFact) {
        var tables = new ArrayList<Table>();
        tables.add(table("dim_a", chance, renamed));
        tables.add(table("dim_b", chance, List.of()));
        if (chance.nextBoolean()) {
            tables.add(table("dim_c", chance, List.of()));
        }
        if (hasFact) {
            tables.add(STAGED);
            tables.add(fact(chance));
        }
        return StarSchema.of("random", tables.toArray(Table[]::new));
    }

    private static Table fact(Random chance) {
        var fact = FactTable.named("fact_f")
                .degenerate(Column.of("id", ColumnType.bigint()).notNull())
                .dimension("a", ColumnType.bigint(), "dim_a")
                .dimension("b", ColumnType.bigint(), "dim_b")
                .grain("id")
                .madeFrom(Mapping.from("staged").set("id", "id").set("a", "a").set("b", "b"))
                .sorted(chance.nextBoolean() ? SortKey.compound("id") : SortKey.auto());
        return chance.nextBoolean() ? fact.distributed(Distribution.key("a")) : fact;
    }

    private static Table table(String name, Random chance, List<Column> renamed) {
        var table = DimensionTable.named(name).key("id", ColumnType.bigint());
        for (var column : renamed) {
            table = table.attribute(column);
        }
        for (int i = 0; i < COLUMNS; i++) {
            var column = "c" + i;
            boolean isGone = renamed.stream().anyMatch(other -> other.name().equals("r" + column));
            if (!isGone && chance.nextInt(3) > 0) {
                table = table.attribute(column(column, chance));
            }
        }
        return chance.nextBoolean() ? table.distributed(Distribution.all()) : table;
    }

    private static Column column(String name, Random chance) {
        return column(name, TYPES.get(chance.nextInt(TYPES.size())), chance.nextInt(3));
    }

    private static Column plain(String name, ColumnType type) {
        return Column.of(name, type).commented("of " + type);
    }

    private static Column column(String name, ColumnType type, int strictness) {
        if (strictness == 0 || type.family() == TypeFamily.EXACT_NUMBER) {
            return plain(name, type);
        }
        var value = type.family() == TypeFamily.TEXT
                ? new Literal.Text(String.valueOf(DEFAULT))
                : new Literal.Whole(DEFAULT);
        var column = Column.of(name, type).defaultsTo(value);
        return strictness == 1 ? column : column.notNull();
    }
}
