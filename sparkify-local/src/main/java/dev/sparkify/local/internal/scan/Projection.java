package dev.sparkify.local.internal.scan;

import dev.sparkify.local.internal.json.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows which columns a query wants, and in which order. */
final class Projection {
    private final List<Field> fields;
    private final int[] columns;

    /** Creates it from the numbers of the columns; those beyond the fields are file and offset, all others nothing. */
    Projection(List<Field> fields, int[] columns) {
        this.fields = fields;
        this.columns = columns;
    }

    /** Returns the places of the fields that are wanted. */
    Set<Integer> fields() {
        return Arrays.stream(columns)
                .filter(column -> column >= 0 && column < fields.size())
                .boxed()
                .collect(Collectors.toSet());
    }

    ChunkWriter writer() {
        var writers = new ArrayList<ChunkWriter.OfVector>();
        for (int column : columns) {
            writers.add(writer(column));
        }
        return new ChunkWriter(writers);
    }

    private ChunkWriter.OfVector writer(int column) {
        if (column >= 0 && column < fields.size()) {
            return fields.get(column).type().accept(new ValueWriters(column));
        }
        if (column == fields.size()) {
            return SourceWriters::files;
        }
        return column == fields.size() + 1 ? SourceWriters::offsets : SourceWriters::nothing;
    }
}
