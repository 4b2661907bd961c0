package dev.sparkify.local.internal.json;

import java.util.List;

/** Reads records, one JSON object each, and hands values on to where they are looked for. */
final class RecordParser {
    private final Shape root;
    private final Blame blame;
    private final Skipper skipper = new Skipper();
    private final Escape escape = new Escape();
    private final RowWriter writer;

    RecordParser(List<Field> fields, List<Column> columns, Blame blame) {
        this.root = Shape.of(fields);
        this.blame = blame;
        this.writer = new RowWriter(columns, blame, skipper);
    }

    /**
     * Reads the object at the cursor into a row. What is wrong with its values is told to the blame.
     *
     * @throws Malformed if it is no JSON object
     */
    void read(Cursor cursor, int row) {
        writer.begin(row);
        if (cursor.bytes[cursor.at] != '{') {
            throw cursor.unexpected(cursor.at, "'{'");
        }
        skipper.forget();
        object(cursor, root, 1);
        writer.end();
        if (skipper.wasTooDeep()) {
            blame.onRecord("it is nested deeper than " + Skipper.MAX_DEPTH + " levels");
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
            key = key(cursor, shape, key);
            cursor.expect(':');
            value(cursor, key.target, level);
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
            writer.value(cursor, target.columns[0], level);
        } else {
            cursor.token();
            manifold(cursor, target, level);
        }
    }

    // Each that looks for something reads the value anew: that is rare, and so they need not know of each other.
    private void manifold(Cursor cursor, Target target, int level) {
        int start = cursor.at;
        skipper.value(cursor, level);
        int end = cursor.at;
        if (target.miss != null) {
            writer.miss(target.miss);
        }
        long newlines = cursor.newlines;
        for (int column : target.columns) {
            cursor.at = start;
            writer.value(cursor, column, level);
        }
        if (target.inside != null) {
            cursor.at = start;
            inside(cursor, target.inside, level);
        }
        cursor.at = end;
        cursor.newlines = newlines;
    }

    private void inside(Cursor cursor, Shape shape, int level) {
        if (shape.record == writer.record()) {
            writer.refuseTwice(shape.anyColumn());
        }
        shape.record = writer.record();
        byte first = cursor.bytes[cursor.at];
        if (first == '[' && shape.looksIntoArrays()) {
            array(cursor, shape, level + 1);
        } else if (first == '{' && shape.looksIntoObjects()) {
            object(cursor, shape, level + 1);
        } else if (first != 'n' && shape.looksIntoArrays()) {
            writer.refuse(shape.anyColumn(), "there is no array where its path leads");
        }
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
            writer.refuse(missing.getValue().anyColumn(), "the array has no element " + missing.getKey());
        }
    }
}
