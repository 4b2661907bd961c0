package dev.sparkify.benchmarks.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Makes the star in PostgreSQL: COPY of the files as lines of JSON, then SQL, in one transaction. */
public final class LoadPostgres {
    private static final byte[] NEWLINE = {'\n'};
    private static final int PIECE = 1 << 20;

    private LoadPostgres() {}

    /**
     * Loads.
     *
     * @param words the address of the empty database; the folder of events; the folder of songs
     * @throws SQLException if PostgreSQL refuses something
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] words) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(words[0])) {
            connection.setAutoCommit(false);
            copy(connection, "events", files(words[1]));
            copy(connection, "songs", files(words[2]));
            try (var statement = connection.createStatement()) {
                statement.execute(script());
            }
            connection.commit();
        }
    }

    /** Control characters that JSON never has stand for quotes and delimiters, so a line is a value. */
    private static void copy(Connection connection, String table, List<Path> files) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("create unlogged table " + table + " (record text)");
        }
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format csv, quote e'\\x01', delimiter e'\\x02')");
        for (var file : files) {
            send(file, copy);
        }
        copy.endCopy();
    }

    private static void send(Path file, CopyIn copy) throws SQLException, IOException {
        var buffer = new byte[PIECE];
        byte last = '\n';
        try (InputStream input = Files.newInputStream(file)) {
            for (int length = input.read(buffer); length > 0; length = input.read(buffer)) {
                copy.writeToCopy(buffer, 0, length);
                last = buffer[length - 1];
            }
        }
        if (last != '\n') {
            copy.writeToCopy(NEWLINE, 0, 1);
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (var found = Files.walk(Path.of(folder))) {
            return found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String script() throws IOException {
        try (var script = LoadPostgres.class.getResourceAsStream("postgres-star.sql")) {
            if (script == null) {
                throw new IOException("postgres-star.sql is not beside " + LoadPostgres.class);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
