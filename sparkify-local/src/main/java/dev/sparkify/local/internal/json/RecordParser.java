package dev.sparkify.local.internal.json;

import java.util.List;

/** Reads records, one JSON object each, into rows of columns. */
final class RecordParser {
    private static final String TWICE = "it is there twice";

    private final Shape root;
    private final Column[] columns;
    private final Blame blame;
    /** The last record that brought something for a column. */
    private final long[] seen;

    private final StringToken text = new StringToken();
    private final NumberToken number = new NumberToken();
    private final Skipper skipper = new Skipper();
    private final Escape escape = new Escape();
    private long record;
    private int found;
    private int row;

    RecordParser(List<Field> fields, List<Column> columns, Blame blame) {
        this.root = Shape.of(fields);
        this.columns = columns.toArray(new Column[0]);
        this.blame = blame;
        this.seen = new long[columns.size()];
    }

    /**
     * Reads the object at the cursor into a row. What is wrong with its values is told to the blame.
     *
     * @throws Malformed if it is no JSON object
     */
    void read(Cursor cursor, int rowOfBatch) {
        row = rowOfBatch;
        record++;
        found = 0;
        blame.clear();
        if (cursor.bytes[cursor.at] != '{') {
            throw cursor.unexpected(cursor.at, "'{'");
        }
        object(cursor, root, 1);
        if (found < columns.length) {
            fillUp();
        }
        if (skipper.wasTooDeep()) {
            blame.onRecord("it is nested deeper than " + Skipper.MAX_DEPTH + " levels");
        }
    }

    private void fillUp() {
        for (int column = 0; column < columns.length; column++) {
            if (seen[column] != record) {
                columns[column].nothing(row);
            }
        }
    }

    private void object(Cursor cursor, Shape shape, int level) {
        cursor.at++;
        if (cursor.token() == '}') {
            cursor.at++;
            return;
        }
        Key key = shape.start;
        do {
            key = member(cursor, shape, key, level);
        } while (isMore(cursor, '}'));
    }

    private static boolean isMore(Cursor cursor, char end) {
        byte next = cursor.token();
        if (next != ',' && next != end) {
            throw cursor.unexpected(cursor.at, "',' or '" + end + "'");
        }
        cursor.at++;
        return next == ',';
    }

    private Key member(Cursor cursor, Shape shape, Key before, int level) {
        Key key = key(cursor, shape, before);
        cursor.expect(':');
        if (cursor.token() == '"' && key.target.isSimple()) {
            string(cursor, key.target.columns[0]);
        } else {
            value(cursor, key.target, level);
        }
        return key;
    }

    private Key key(Cursor cursor, Shape shape, Key before) {
        Key expected = before.next;
        byte first = cursor.token();
        if (expected != null && first == '"' && expected.standsAt(cursor.bytes, cursor.at + 1)) {
            cursor.at += expected.length() + 1;
            return expected;
        }
        cursor.expect('"');
        int from = cursor.at;
        cursor.at = StringToken.end(cursor, escape, from) + 1;
        Key key = shape.key(cursor, from);
        before.next = key;
        return key;
    }

    private void value(Cursor cursor, Target target, int level) {
        if (target.isSimple()) {
            column(cursor, target.columns[0], level);
            return;
        }
        int start = cursor.at;
        skipper.value(cursor, level);
        int end = cursor.at;
        long newlines = cursor.newlines;
        for (int column : target.columns) {
            cursor.at = start;
            column(cursor, column, level);
        }
        if (target.inside != null) {
            cursor.at = start;
            inside(cursor, target.inside, level);
        }
        cursor.at = end;
        cursor.newlines = newlines;
    }

    private void inside(Cursor cursor, Shape shape, int level) {
        if (shape.record == record) {
            blame.on(columnOf(shape), TWICE);
        }
        shape.record = record;
        byte first = cursor.bytes[cursor.at];
        if (first == '[' && shape.looksIntoArrays()) {
            array(cursor, shape, level + 1);
        } else if (first == '{' && shape.looksIntoObjects()) {
            object(cursor, shape, level + 1);
        } else if (first != 'n' && shape.looksIntoArrays()) {
            blame.on(columnOf(shape), "there is no array where its path leads");
        }
    }

    private String columnOf(Shape shape) {
        return columns[shape.anyColumn()].name();
    }

    private void array(Cursor cursor, Shape shape, int level) {
        int position = 0;
        cursor.at++;
        if (cursor.token() == ']') {
            cursor.at++;
        } else {
            do {
                value(cursor, shape.element(position++), level);
            } while (isMore(cursor, ']'));
        }
        for (var missing : shape.elementsFrom(position).entrySet()) {
            blame.on(columns[missing.getValue().anyColumn()].name(), "the array has no element " + missing.getKey());
        }
    }

    private void column(Cursor cursor, int index, int level) {
        Column column = columns[index];
        switch (cursor.token()) {
            case '"' -> string(cursor, index);
            case '{', '[' -> json(cursor, index, level);
            case 'n' -> {
                cursor.word("null");
                mark(index);
                column.nothing(row);
            }
            case 't' -> truth(cursor, index, true);
            case 'f' -> truth(cursor, index, false);
            default -> number(cursor, index, level);
        }
    }

    private void string(Cursor cursor, int index) {
        Column column = columns[index];
        if (column.takesJson()) {
            json(cursor, index, 1);
            return;
        }
        text.read(cursor);
        mark(index);
        column.text(text, row);
    }

    private void number(Cursor cursor, int index, int level) {
        if (columns[index].takesJson()) {
            json(cursor, index, level);
            return;
        }
        Skipper.number(cursor, number);
        mark(index);
        columns[index].number(number, row);
    }

    private void truth(Cursor cursor, int index, boolean value) {
        if (columns[index].takesJson()) {
            json(cursor, index, 1);
            return;
        }
        cursor.word(value ? "true" : "false");
        mark(index);
        columns[index].bool(value, row);
    }

    private void json(Cursor cursor, int index, int level) {
        int start = cursor.at;
        skipper.value(cursor, level);
        mark(index);
        columns[index].json(cursor, start, cursor.at, row);
    }

    private void mark(int column) {
        if (seen[column] == record) {
            blame.on(columns[column].name(), TWICE);
        } else {
            found++;
        }
        seen[column] = record;
    }
}
