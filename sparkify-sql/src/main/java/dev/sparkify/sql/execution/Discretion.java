package dev.sparkify.sql.execution;

import dev.sparkify.personal.Masking;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Fault;
import dev.sparkify.sql.statement.Statement;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Says what logs and messages may tell of statements and of what engines say about them. */
enum Discretion {
    /** Everything: there is nothing personal. */
    NONE,
    /** No values: neither texts of records nor what an engine quotes of them. */
    OF_VALUES,
    /** Not even statements: they tell of a person. */
    OF_STATEMENTS;

    /**
     * What may be a value: all from the first quotation mark on, behind an equals sign, or in details, and what is in digits.
     */
    private static final Pattern VALUES = Pattern.compile(
            "(?s)['\"].*|=\\s*\\(.*|\\b(?i:detail|context|hint|where):.*|(?<![\\w.])[-+]?\\d[\\d.,:/-]*(?!\\w)");

    static Discretion of(StarSchema star) {
        return star.hasPersonalColumns() ? OF_VALUES : NONE;
    }

    /** Tells whether the text of a statement may be logged. */
    boolean mayLog(Statement statement) {
        boolean holdsRecords = statement instanceof Statement.NoteUnreadable note
                && note.told().isPresent();
        return this == NONE || (this == OF_VALUES && !holdsRecords);
    }

    /** Gives a failure as it may be told: its first line, without values where it is about values. */
    SQLException told(SQLException failure, Fault fault) {
        if (this == NONE || (fault != Fault.REFUSED && fault != Fault.NOT_CONVERTIBLE)) {
            return failure;
        }
        var words = VALUES.matcher(String.valueOf(failure.getMessage())).replaceAll(Masking.MASK);
        var told = new SQLException(
                words.lines().findFirst().orElse(Masking.MASK), failure.getSQLState(), failure.getErrorCode());
        told.setStackTrace(failure.getStackTrace());
        return told;
    }
}
