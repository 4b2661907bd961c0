package dev.sparkify.parity.random;

import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.LateRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes a dimension of a shape that chance chooses. */
final class RandomDimension {
    private static final List<List<Field>> KEYS =
            List.of(List.of(Field.K), List.of(Field.K), List.of(Field.N), List.of(Field.N), List.of(Field.K, Field.N));
    private static final List<List<Expression>> TIES = List.of(
            List.of(),
            List.of(Field.REV.value()),
            List.of(Field.COLOR.value()),
            List.of(Field.REV.value(), Field.NAME.value()));

    /** Names the column by which a dimension refers to another. */
    static final String OUTRIGGER = "other";

    private final Chance chance;
    private final List<Field> key;
    private final boolean isVersioned;
    private DimensionTable table;
    private Mapping mapping;

    private RandomDimension(String name, List<String> sources, Chance chance) {
        this.chance = chance;
        this.key = chance.of(KEYS);
        this.isVersioned = chance.is(50);
        this.table = DimensionTable.named(name);
        this.mapping = Mapping.from(chance.of(sources));
    }

    static DimensionTable make(String name, List<String> sources, List<DimensionTable> others, Chance chance) {
        return new RandomDimension(name, sources, chance).made(others);
    }

    private DimensionTable made(List<DimensionTable> others) {
        boolean isNumbered = isVersioned || chance.is(50);
        boolean hasTime = isVersioned || chance.is(60);
        if (isNumbered) {
            table = table.surrogateKey("id");
        }
        for (var field : key) {
            table = table.key(field.column(), field.type());
            mapping = mapping.set(field.column(), field.column());
        }
        var late = isVersioned && chance.is(35)
                ? chance.of(List.of(LateRecords.REFUSE, LateRecords.ATTACH))
                : LateRecords.REBUILD;
        attributes(hasTime, late);
        if (!isVersioned && chance.is(40)) {
            others.stream().filter(RandomDimension::isReferable).findFirst().ifPresent(this::refer);
        }
        if (hasTime) {
            mapping = mapping.asOf(time(), chance.of(TIES).toArray(Expression[]::new));
        }
        if (chance.is(30)) {
            mapping = mapping.where(Formulas.condition(chance));
        }
        if (chance.is(50)) {
            mapping = mapping.where(key.get(0).value().isNull().not());
        }
        return members(late).madeFrom(mapping);
    }

    /** An outrigger refers to a dimension without numbers. */
    private static boolean isReferable(DimensionTable other) {
        return other.surrogateKey().isEmpty() && other.naturalKey().size() == 1;
    }

    private void refer(DimensionTable other) {
        var field = Field.valueOf(other.naturalKey().get(0).toUpperCase(Locale.ROOT));
        table = table.outrigger(OUTRIGGER, field.type(), other.name());
        mapping = mapping.set(OUTRIGGER, field.value());
    }

    private Expression time() {
        if (!isVersioned && chance.is(20)) {
            return chance.of(List.of(Field.DAY.value(), Field.REV.value()));
        }
        return chance.is(60) ? Field.AT.value() : Expression.epochMillis(Field.MS.value());
    }

    private void attributes(boolean hasTime, LateRecords late) {
        var kinds = new ArrayList<>(List.of("attribute"));
        if (isVersioned) {
            kinds.add("tracked");
        }
        if (hasTime && late == LateRecords.REBUILD) {
            kinds.add("original");
        }
        int count = chance.between(isVersioned ? 1 : 0, 3);
        for (int i = 1; i <= count; i++) {
            var value = Formulas.any(chance);
            attribute(isVersioned && i == 1 ? "tracked" : chance.of(kinds), "a" + i, value);
            mapping = mapping.set("a" + i, value);
        }
        if (chance.is(20)) {
            table = table.keptForLookup("kept", Field.NAME.type());
            mapping = mapping.set("kept", Field.NAME.value());
        }
    }

    private void attribute(String kind, String name, Expression value) {
        var type = Formulas.typeOf(value);
        table = switch (kind) {
            case "tracked" -> table.tracked(name, type);
            case "original" -> table.original(name, type);
            default -> table.attribute(name, type);
        };
    }

    private DimensionTable members(LateRecords late) {
        var made = isVersioned ? table.versioned().onLateRecord(late) : table;
        if (key.size() == 1 && chance.is(85)) {
            made = made.withUnknownMember();
        }
        return chance.is(30) ? made.inferringMembers() : made;
    }
}
