package dev.sparkify.local.internal.json;

import java.util.ArrayList;
import java.util.List;

/** Reads values into the columns of one row, and knows which columns have theirs. */
final class RowWriter {
    private static final String TWICE = "it is there twice; which one COPY takes is not documented";

    private final Column[] columns;
    private final Blame blame;
    private final Skipper skipper;
    /** The last record that brought something for a column. */
    private final long[] seen;

    private final StringToken text = new StringToken();
    private final NumberToken number = new NumberToken();
    /** Keys of the record that are wrong unless another one brings their columns. */
    private final List<Target.Miss> missed = new ArrayList<>();

    private long record;
    private int found;
    private int row;

    RowWriter(List<Column> columns, Blame blame, Skipper skipper) {
        this.columns = columns.toArray(new Column[0]);
        this.blame = blame;
        this.skipper = skipper;
        this.seen = new long[columns.size()];
    }

    void begin(int rowOfBatch) {
        row = rowOfBatch;
        record++;
        found = 0;
        missed.clear();
        blame.clear();
    }

    /** Makes NULL what the record did not bring, and refuses keys that only seem to bring it. */
    void end() {
        if (found < columns.length) {
            missed.stream().filter(miss -> seen[miss.column()] != record).forEach(this::refuse);
            for (int column = 0; column < columns.length; column++) {
                if (seen[column] != record) {
                    columns[column].nothing(row);
                }
            }
        }
    }

    /** Tells the records apart. */
    long record() {
        return record;
    }

    void refuse(int column, String why) {
        blame.on(columns[column].name(), why);
    }

    private void refuse(Target.Miss miss) {
        refuse(miss.column(), miss.why());
    }

    /** Refuses a key that does not meet a column, at once or where no other one does. */
    void miss(Target.Miss miss) {
        if (miss.yields()) {
            missed.add(miss);
        } else {
            refuse(miss);
        }
    }

    void refuseTwice(int column) {
        refuse(column, TWICE);
    }

    /** Reads the value at the cursor, on some level of the record. */
    void value(Cursor cursor, int column, int level) {
        byte first = cursor.token();
        if (first == 'n') {
            cursor.word("null");
            mark(column);
            columns[column].nothing(row);
        } else if (first == '{' || first == '[' || columns[column].takesJson()) {
            json(cursor, column, level);
        } else if (first == '"') {
            string(cursor, column);
        } else {
            bare(cursor, column, first);
        }
    }

    private void json(Cursor cursor, int column, int level) {
        int start = cursor.at;
        skipper.value(cursor, level);
        mark(column);
        columns[column].json(cursor, start, cursor.at, row);
    }

    private void string(Cursor cursor, int column) {
        text.read(cursor);
        mark(column);
        columns[column].text(text, row);
    }

    private void bare(Cursor cursor, int column, byte first) {
        if (first == 't' || first == 'f') {
            cursor.word(first == 't' ? "true" : "false");
            mark(column);
            columns[column].bool(first == 't', row);
        } else {
            Skipper.number(cursor, number);
            mark(column);
            columns[column].number(number, row);
        }
    }

    private void mark(int column) {
        if (seen[column] == record) {
            refuseTwice(column);
        } else {
            found++;
        }
        seen[column] = record;
    }
}
