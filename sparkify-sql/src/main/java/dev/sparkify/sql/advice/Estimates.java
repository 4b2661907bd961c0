package dev.sparkify.sql.advice;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Is what is known of a warehouse before it is there, or of one that is: its cluster, by default of 2 nodes with 4 slices
 * each, and its tables, by default none. Immutable: each method returns new estimates.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class Estimates {
    private static final int USUAL_NODES = 2;

    Estimates() {}

    /**
     * Begins estimates.
     *
     * @return estimates that know no table
     */
    public static Estimates none() {
        return ImmutableEstimates.builder().build();
    }

    /**
     * Tells what the tables lie on.
     *
     * @return the cluster
     */
    @Value.Default
    public Cluster cluster() {
        return Cluster.nodes(USUAL_NODES);
    }

    /**
     * Tells what is known of tables.
     *
     * @return estimates by the name of the table
     */
    public abstract Map<String, TableEstimate> tables();

    /**
     * Finds what is known of a table.
     *
     * @param table its name, lower-cased
     * @return the estimate; empty if nothing is known
     */
    public Optional<TableEstimate> find(String table) {
        return Optional.ofNullable(tables().get(table));
    }

    /**
     * Says what the tables lie on.
     *
     * @param cluster nodes and slices
     * @return the new estimates
     */
    public Estimates on(Cluster cluster) {
        return ImmutableEstimates.copyOf(this).withCluster(cluster);
    }

    /**
     * Says what is known of a table.
     *
     * @param name the table, in any case
     * @param estimate replaces what was said of it before
     * @return the new estimates
     */
    public Estimates table(String name, TableEstimate estimate) {
        return ImmutableEstimates.copyOf(this).withTables(with(tables(), Names.folded(name), estimate));
    }

    static <T> Map<String, T> with(Map<String, ? extends T> before, String name, T estimate) {
        var after = new LinkedHashMap<String, T>(before);
        after.put(name, estimate);
        return Collections.unmodifiableMap(after);
    }
}
