package dev.sparkify.parity.standin.copy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Is a record that a COPY could not read.
 *
 * @param query the number of the COPY
 * @param file the object's location
 * @param line the line on which the record ends
 * @param column the column, and its type and length; empty if it is the record
 * @param type the column's type
 * @param length the column's width
 * @param code the code of the error
 * @param message what is wrong
 */
record LoadError(
        long query, String file, long line, String column, String type, String length, int code, String message) {
    private static final int LONGEST_FILE = 256;
    private static final int LONGEST_MESSAGE = 512;

    /** Is the statement that notes errors of a session, padded as in Redshift's view. */
    static String noted(List<LoadError> errors, long session) {
        return errors.stream()
                .map(error -> error.values(session))
                .collect(Collectors.joining(
                        ", ",
                        "insert into standin.load_errors (session_id, query_id, file_name, line_number, column_name, column_type,"
                                + " column_length, error_code, error_message) values ",
                        ""));
    }

    /** Is the statement that notes the files of a COPY. */
    static String read(long query, List<String> files) {
        return files.stream()
                .map(file -> "(" + query + ", " + Texts.literal(Texts.cut(file, LONGEST_FILE)) + ")")
                .collect(Collectors.joining(", ", "insert into standin.load_files (query_id, file_name) values ", ""));
    }

    private String values(long session) {
        return "(" + session + ", " + query + ", " + Texts.literal(Texts.cut(file, LONGEST_FILE)) + ", " + line + ", "
                + Texts.literal(column) + ", " + Texts.literal(type) + ", " + Texts.literal(length) + ", " + code + ", "
                + Texts.literal(Texts.cut(message.replace("\0", ""), LONGEST_MESSAGE)) + ")";
    }
}
