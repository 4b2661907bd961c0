package dev.sparkify.parity.catalog;

import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Sources;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.JdbcSession;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.execution.SourceReader;
import dev.sparkify.sql.execution.SqlWarehouse;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.sql.plan.TableDefinition;
import dev.sparkify.sql.statement.KnownFile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Makes warehouses that are never loaded, and finds what stands in them. */
public final class Standing {
    private Standing() {}

    /** Makes a warehouse of a stand-in that is never loaded. */
    public static SqlWarehouse warehouse(RedshiftStandIn standIn, StarSchema star) {
        return warehouse(Dialect.redshift(), () -> session(standIn.dataSource()), star);
    }

    static SqlWarehouse warehouse(Dialect dialect, Supplier<Session> sessions, StarSchema star) {
        return new SqlWarehouse(star, dialect, sessions, new NoSources(), Duration.ZERO);
    }

    static Session session(DataSource source) {
        try {
            return new JdbcSession(source.getConnection());
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Lists what a star declares, by name. */
    public static List<TableDefinition> declared(StarSchema star) {
        return new SchemaPlanner(star)
                .definitions().stream()
                        .sorted(Comparator.comparing(
                                definition -> definition.table().table().name()))
                        .toList();
    }

    /** Lists what was found. */
    public static List<TableDefinition> found(List<StandingTable> tables) {
        return tables.stream()
                .map(table -> new TableDefinition(table.definition(), table.comment()))
                .toList();
    }

    static StandingTable table(List<StandingTable> tables, String name) {
        return tables.stream()
                .filter(table -> table.definition().table().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Column column(StandingTable table, String name) {
        return table.definition().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Has nothing to read. */
    private static final class NoSources implements SourceReader {
        @Override
        public Opened open(Sources sources, Function<String, Map<String, KnownFile>> known, LoadListener listener) {
            throw new UnsupportedOperationException("nothing is loaded");
        }

        @Override
        public Opened reopen(Sources sources, Function<String, List<String>> files, LoadListener listener) {
            throw new UnsupportedOperationException("nothing is loaded");
        }
    }
}
