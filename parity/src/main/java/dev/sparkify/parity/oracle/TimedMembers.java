package dev.sparkify.parity.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is a dimension with time and without versions: it keeps every record and takes of each member the first and last. */
final class TimedMembers extends SimpleMembers {
    private final Map<Row, List<Row>> records = new HashMap<>();

    TimedMembers(Shape shape) {
        super(shape);
    }

    private TimedMembers(TimedMembers other) {
        super(other);
        records.putAll(other.records);
    }

    @Override
    Map<Row, Row> now(List<Row> taken) {
        for (var record : taken) {
            records.merge(shape().key(record), List.of(record), TimedMembers::joined);
        }
        return Members.keys(shape(), taken).stream().collect(Collectors.toMap(Function.identity(), this::row));
    }

    private static List<Row> joined(List<Row> one, List<Row> other) {
        return new ArrayList<>(Stream.concat(one.stream(), other.stream()).toList());
    }

    private Row row(Row key) {
        return key.and(shape().common(records.getOrDefault(key, List.of())));
    }

    @Override
    public Members copy() {
        return new TimedMembers(this);
    }
}
