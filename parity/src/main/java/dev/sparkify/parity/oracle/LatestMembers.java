package dev.sparkify.parity.oracle;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Is a dimension without time: of each member the greatest record of the latest load that brings it. */
final class LatestMembers extends SimpleMembers {
    LatestMembers(Shape shape) {
        super(shape);
    }

    private LatestMembers(LatestMembers other) {
        super(other);
    }

    @Override
    Map<Row, Row> now(List<Row> taken) {
        return taken.stream().collect(Collectors.toMap(shape()::key, Function.identity(), shape()::greater));
    }

    @Override
    public Members copy() {
        return new LatestMembers(this);
    }
}
