package dev.sparkify.test.contract;

import dev.sparkify.load.Location;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.execution.WarehouseSession;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is a platform that is tried against the contract, with what the trial needs around it. Used by one thread at a time. */
public interface Candidate extends AutoCloseable {
    /**
     * Names the candidate for reports.
     *
     * @return such as {@code DuckDB}
     */
    String name();

    /**
     * Gives the platform. Warehouses of several stars, each in a schema of its own, are made on it one after the other.
     *
     * @return the platform, always of the same place
     */
    Platform<?> platform();

    /**
     * Puts files where the platform can read them, in place of those that were there.
     *
     * @param folder a name for the place, unique for a trial
     * @param files the files by their names
     * @return the place
     * @throws RuntimeException if they cannot be put; the cases that need them differ then
     */
    Location put(String folder, Map<String, byte[]> files);

    /**
     * Names the schema that a warehouse goes into whose star names one.
     *
     * @param declared the schema that the star names
     * @return the schema that queries and statements name; by default the same
     */
    default String schema(String declared) {
        return declared;
    }

    /**
     * Runs a query in a warehouse. {@link JdbcRows} does so over JDBC.
     *
     * @param warehouse the warehouse
     * @param sql a query that all engines understand
     * @return its rows; values as text: numbers without exponent and trailing zeros, dates as {@code 2018-11-01}, times as
     *     {@code 20:57:10.796000} and {@code 2018-11-01 20:57:10.796000}, those with a zone in UTC, truth as {@code true} and
     *     {@code false}, CHAR without the blanks that fill it, semistructured values as their JSON text without blanks
     * @throws IllegalStateException if the engine refuses it, or cannot be reached
     */
    List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql);

    /**
     * Runs a statement in a warehouse as somebody else would who shares it, and commits.
     *
     * @param warehouse the warehouse
     * @param sql a statement that all engines understand
     * @throws IllegalStateException if the engine refuses it: a case that looks for a refusal knows no other failure; or if
     *     the engine cannot be reached
     * @throws UnsupportedOperationException by default; the cases that need it differ then
     */
    default void run(WarehouseHandle warehouse, String sql) {
        throw new UnsupportedOperationException(name() + " cannot run statements of others; override run(…)");
    }

    /**
     * Opens a session for statements of this library.
     *
     * @param warehouse the warehouse
     * @return the session; whoever asks for it closes it
     * @throws UnsupportedOperationException by default; the cases that need it differ then
     */
    default WarehouseSession session(WarehouseHandle warehouse) {
        throw new UnsupportedOperationException(name() + " cannot open sessions; override session(…)");
    }

    /**
     * Recognizes why a record was refused.
     *
     * @param record a record that a load set aside
     * @return the reason, by default by the words of this library's own reader
     */
    default Reason reason(RejectedRecord record) {
        return Reason.of(record.reason());
    }

    /**
     * States what happens here instead of what the contract demands. A case that is stated must do exactly that; a case of
     * a rule that the platform does not declare is tried only if it is stated.
     *
     * @return what is found, as {@link ContractCase#expected()} would write it, by the id of the case; none by default
     */
    default Map<String, String> deviations() {
        return Map.of();
    }

    /**
     * Removes what was put.
     *
     * @throws RuntimeException if something cannot be removed; it fails a test of its own in {@link PlatformContractTest}
     */
    @Override
    void close();
}
