package dev.sparkify.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Is a program that keeps a database open until its input ends. */
final class LockHolder {
    private LockHolder() {}

    /**
     * Runs it.
     *
     * @param file the database file, alone
     * @throws SQLException if it cannot be opened
     * @throws IOException if there is no input
     */
    public static void main(String[] file) throws SQLException, IOException {
        try (var open = DriverManager.getConnection("jdbc:duckdb:" + file[0])) {
            System.out.write((open.isClosed() ? "closed\n" : "open\n").getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            System.in.read();
        }
    }
}
