package dev.sparkify.examples;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.LoadReport;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.music.SparkifyStar;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

// tag::embed[]
/** Keeps a warehouse for an application: in a database file, loaded on demand, asked by anybody. */
public final class EmbedInApplication implements AutoCloseable {
    private final ReadyWarehouse<DuckDbWarehouse> warehouse;

    /**
     * Opens the warehouse, or makes it the first time.
     *
     * @param database its file
     */
    public EmbedInApplication(Path database) {
        this.warehouse = Warehouse.provision(DuckDb.file(database), SparkifyStar.schema())
                .createSchema();
    }

    /**
     * Loads what is new: files that were loaded before and are unchanged are skipped.
     *
     * @param logData the folder of events
     * @param songData the folder of songs
     * @return the receipt
     */
    public synchronized LoadReport refresh(Path logData, Path songData) {
        return warehouse
                .load(SparkifyStar.sources(logData.toString(), songData.toString()))
                .report();
    }

    /**
     * Gives connections to whoever asks, also while a load runs: they see the old state or the new one.
     *
     * @return the data source for the rest of the application
     */
    public DataSource dataSource() {
        return warehouse.handle().dataSource();
    }

    /** Closes the file and leaves it as it is. */
    @Override
    public synchronized void close() {
        warehouse.close();
    }
    // end::embed[]

    /**
     * Runs the example.
     *
     * @param paths the database file, the folder of events and the folder of songs
     * @throws SQLException if the query fails
     */
    public static void main(String... paths) throws SQLException {
        try (var plays = new EmbedInApplication(Path.of(paths[0]))) {
            System.out.print(plays.refresh(Path.of(paths[1]), Path.of(paths[2])).asText());
            try (var connection = plays.dataSource().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT COUNT(*) FROM fact_songplays")) {
                rows.next();
                System.out.println(rows.getLong(1) + " plays");
            }
        }
    }
}
