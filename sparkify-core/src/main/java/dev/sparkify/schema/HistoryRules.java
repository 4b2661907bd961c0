package dev.sparkify.schema;

import dev.sparkify.mapping.Mapping;
import java.util.function.Consumer;

/** Knows what a dimension must have so that its attributes can keep their first value, or have versions. */
final class HistoryRules {
    private final DimensionTable dimension;
    private final Consumer<String> problems;

    HistoryRules(DimensionTable dimension, Consumer<String> problems) {
        this.dimension = dimension;
        this.problems = problems;
    }

    void check() {
        var name = dimension.name();
        if (!dimension.tracked().isEmpty() && !dimension.isVersioned()) {
            problems.accept(name + " tracks " + String.join(", ", dimension.tracked())
                    + ", so it has versions; add versioned()");
        }
        if (dimension.isVersioned()) {
            checkVersioned();
        } else if (dimension.lateRecords() != LateRecords.REBUILD) {
            problems.accept(name + " says what becomes of late records, but has no versions; leave it out");
        }
        boolean needsOrder =
                !dimension.tracked().isEmpty() || !dimension.originals().isEmpty();
        if (needsOrder && dimension.mapping().flatMap(Mapping::asOf).isEmpty()) {
            problems.accept(name + " has attributes of type 0 or 2, which need the order of its records; add asOf(…) to"
                    + " its mapping");
        }
    }

    private void checkVersioned() {
        var name = dimension.name();
        if (dimension.tracked().isEmpty()) {
            problems.accept(name + " has versions, but no attribute that begins one; add it with tracked(…)");
        }
        if (dimension.surrogateKey().isEmpty()) {
            problems.accept(name + " has versions, each of which needs a number; add surrogateKey(…)");
        }
        if (!dimension.declaredUniqueKeys().isEmpty()) {
            problems.accept(name + " has versions, which repeat their values, so unique(…) cannot hold; leave it out");
        }
        if (dimension.lateRecords() != LateRecords.REBUILD
                && !dimension.originals().isEmpty()) {
            problems.accept(name + " keeps no observations, so it cannot tell the first record of a member; leave out"
                    + " original(…) or rebuild late records");
        }
    }
}
