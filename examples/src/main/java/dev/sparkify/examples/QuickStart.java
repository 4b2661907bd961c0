package dev.sparkify.examples;

import dev.sparkify.Warehouse;
import dev.sparkify.examples.generate.SampleSources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.music.SparkifyStar;
import java.io.IOException;
import java.sql.SQLException;

/** Makes a warehouse in memory, loads it, asks it, and tears it down. Copy it to begin. */
public final class QuickStart {
    private QuickStart() {}

    /**
     * Runs the example.
     *
     * @param folders the folder of events and the folder of songs; without them a sample is invented
     * @throws IOException if the sample cannot be written
     * @throws SQLException if the query fails
     */
    public static void main(String... folders) throws IOException, SQLException {
        if (folders.length == 2) {
            run(folders[0], folders[1]);
            return;
        }
        try (var sample = TemporaryFolder.make("sparkify-quickstart-")) {
            SampleSources.of(1_000, 100).writeTo(sample.path());
            run(sample.path() + "/log_data", sample.path() + "/song_data");
        }
    }

    private static void run(String logData, String songData) throws SQLException {
        // tag::quickstart[]
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema())) {
            var loaded = warehouse.createSchema().load(SparkifyStar.sources(logData, songData));
            System.out.print(loaded.report().asText());

            try (var connection = loaded.handle().dataSource().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT level, COUNT(*) FROM fact_songplays GROUP BY level")) {
                while (rows.next()) {
                    System.out.println(rows.getString(1) + ": " + rows.getLong(2) + " plays");
                }
            }
            loaded.teardown();
        }
        // end::quickstart[]
    }
}
