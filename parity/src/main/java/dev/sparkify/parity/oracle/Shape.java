package dev.sparkify.parity.oracle;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.LateRecords;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says what the members of a dimension are made of.
 *
 * @param table the dimension's name
 * @param key the natural key
 * @param columns all that is set from records, in the order of the table
 * @param originals attributes of type 0
 * @param tracked attributes of type 2; none: there are no versions
 * @param order the event time and the tie-breaks
 * @param late what becomes of late records where there are versions
 */
record Shape(
        String table,
        List<String> key,
        List<String> columns,
        List<String> originals,
        List<String> tracked,
        List<String> order,
        LateRecords late) {
    static Shape of(DimensionTable dimension, Mapped mapped) {
        return new Shape(
                dimension.name(),
                dimension.naturalKey(),
                mapped.names(),
                dimension.originals(),
                dimension.tracked(),
                mapped.order(),
                dimension.lateRecords());
    }

    /** Orders the records of one member. */
    Comparator<Row> total() {
        return ValueOrder.by(Stream.concat(order.stream(), columns.stream()).toList());
    }

    Row greater(Row one, Row other) {
        return total().compare(one, other) < 0 ? other : one;
    }

    Row lesser(Row one, Row other) {
        return total().compare(one, other) <= 0 ? one : other;
    }

    Row key(Row record) {
        return record.only(key);
    }

    boolean isVersioned() {
        return !tracked.isEmpty();
    }

    boolean hasTime() {
        return !order.isEmpty();
    }

    LocalDateTime time(Row record) {
        return (LocalDateTime) record.value(order.get(0)).orElseThrow();
    }

    /** Takes what all versions of a member have in common: type 0 from its least record, type 1 from its greatest. */
    Row common(List<Row> records) {
        var least = records.stream().reduce(this::lesser).orElseThrow();
        var greatest = records.stream().reduce(this::greater).orElseThrow();
        var overwritten = columns.stream()
                .filter(column -> !originals.contains(column) && !tracked.contains(column))
                .toList();
        return greatest.only(overwritten).and(least.only(originals));
    }
}
