package dev.sparkify.parity.oracle;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Is a dimension of a warehouse: its members, and the unknown one.
 *
 * @param table the dimension
 * @param members what is known of real members
 * @param hasUnknown whether the unknown member is there yet
 */
record Dimension(DimensionTable table, Members members, boolean hasUnknown) {
    Dimension copy() {
        return new Dimension(table, members.copy(), table.hasUnknownMember());
    }

    /** Lists what facts can find. */
    Stream<Held> held() {
        return Stream.concat(members.held(), hasUnknown ? Stream.of(unknown()) : Stream.empty());
    }

    private Held unknown() {
        var key = Row.of(Map.of(table.naturalKey().get(0), Mapped.unknownNatural(table)));
        return Held.always(-1, key, key);
    }

    /** Gives the key by which facts refer to a row. */
    Object key(Held held) {
        return table.surrogateKey().isPresent()
                ? (Object) held.id()
                : held.values().value(table.naturalKey().get(0)).orElseThrow();
    }

    Optional<Object> value(Held held, String column) {
        return row(held).value(column);
    }

    /** Lists the rows as they are stored. */
    List<Row> rows() {
        var names = new ArrayList<String>();
        table.columns().forEach(column -> names.add(column.name()));
        return held().map(held -> row(held).only(names)).toList();
    }

    private Row row(Held held) {
        var values = new TreeMap<String, Object>(held.values().values());
        table.surrogateKey().ifPresent(name -> values.put(name, held.id()));
        table.validity().ifPresent(validity -> put(validity, held, values));
        return new Row(values);
    }

    private static void put(Validity validity, Held held, Map<String, Object> values) {
        values.put(validity.from(), held.from());
        values.put(validity.to(), held.to());
        values.put(validity.current(), held.isCurrent());
    }
}
