package dev.sparkify.benchmarks.program;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Reads songs into a table of DuckDB by its own reader, and makes no star of them. */
public final class ReadSongs {
    private ReadSongs() {}

    /**
     * Reads.
     *
     * @param words the folder of songs; the database file
     * @throws SQLException if that fails
     */
    public static void main(String[] words) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + words[1]);
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table staging_songs as
                    select * from read_json('%s/**/*.json', format = 'newline_delimited', columns = {
                        num_songs: 'INTEGER', artist_id: 'VARCHAR', artist_latitude: 'DOUBLE', artist_longitude: 'DOUBLE',
                        artist_location: 'VARCHAR', artist_name: 'VARCHAR', song_id: 'VARCHAR', title: 'VARCHAR',
                        duration: 'DOUBLE', year: 'INTEGER'})""".formatted(words[0]));
        }
    }
}
