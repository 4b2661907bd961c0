package dev.sparkify.parity.oracle;

import dev.sparkify.load.TableReport;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is what a warehouse knows of the members of a dimension. Used by one thread. */
interface Members {
    /** Makes a dimension without members. */
    static Members of(Shape shape) {
        if (shape.isVersioned()) {
            return new VersionedMembers(shape);
        }
        return shape.hasTime() ? new TimedMembers(shape) : new LatestMembers(shape);
    }

    /**
     * Takes the records of a load.
     *
     * @param report says how many there are and how many are filtered
     * @param taken the others
     * @return what became of them
     * @throws RefusedException if a record is too late
     */
    TableReport load(TableReport report, List<Row> taken);

    /** Makes members of which nothing is known but their key, where they are missing; returns how many. */
    long infer(Collection<Row> keys);

    /** Lists the rows but for the unknown member. */
    Stream<Held> held();

    /** Copies what is known, so that a load can be given up. */
    Members copy();

    /** Lists the keys of records. */
    static Set<Row> keys(Shape shape, Collection<Row> records) {
        return records.stream().map(shape::key).collect(Collectors.toSet());
    }
}
