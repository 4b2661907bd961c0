package dev.sparkify.local.internal.json;

import java.io.IOException;

/** Is the piece of a file that a reader works on, record after record, with the count of what it held. */
final class Piece {
    private final FileReading file;
    private final Window window;
    private final Cursor cursor;
    private final Skipper skipper = new Skipper();
    private Tally tally = new Tally(-1, 0, BadRecordRun.NONE);
    private boolean begun;

    Piece(FileReading file, Window window) {
        this.file = file;
        this.window = window;
        this.cursor = window.cursor;
    }

    /** Begins a piece, unless one is begun, and tells whether there is any. */
    boolean begin() throws IOException {
        if (!begun) {
            var next = file.next(window);
            cursor.withinLine = file.layout == Layout.LINES;
            begun = next.isPresent();
            tally = next.orElse(tally);
        }
        return begun;
    }

    void finish() {
        tally.close(cursor.newlines);
        file.count(tally);
        begun = false;
    }

    /** Goes to the next record and marks it; tells whether there is one. */
    boolean findRecord() throws IOException {
        cursor.blankLines();
        window.mark();
        while (cursor.at == cursor.limit) {
            if (!more()) {
                return false;
            }
            cursor.blankLines();
            window.mark();
        }
        return true;
    }

    /** Reads more of the file, goes back to the mark, and tells whether more came. */
    boolean more() throws IOException {
        if (!window.more) {
            return false;
        }
        tally.close(window.markedNewlines);
        tally = file.goOn(tally);
        window.markedNewlines = 0;
        boolean came = file.more(window);
        window.reset();
        return came;
    }

    Layout layout() throws IOException {
        Layout layout = Layout.of(window, skipper);
        while (layout == Layout.UNKNOWN) {
            layout = more() || !window.more ? Layout.of(window, skipper) : layoutOfFarLine();
        }
        return layout;
    }

    private Layout layoutOfFarLine() throws IOException {
        return new FarLine().beginsWithBrace(file.path, offset()) ? Layout.LINES : Layout.DOCUMENT;
    }

    boolean share() {
        return file.share(window);
    }

    long offset() {
        return window.offset + window.mark;
    }

    /** Returns how long the record is that has been read. */
    int length() {
        return cursor.at - window.mark;
    }

    void accept() {
        tally.addGood();
    }

    /** Counts the record that has been read as bad. */
    void refuse(String column, String reason) {
        if (tally.addBad()) {
            String text = RecordText.of(cursor.bytes, window.mark, length());
            String why = RecordText.valid(reason);
            tally.keep(new BadRecord(file.path, offset(), window.markedNewlines, column, why, text));
        }
    }

    /** Counts what begins at the mark as bad, to the end of its line or of the file. */
    void refuseUnreadable(Malformed malformed) throws IOException {
        boolean tooLong = window.more && malformed.at() >= cursor.limit;
        String reason = tooLong ? "it is longer than " + (FileReading.MOST_RECORD >> 20) + " MB" : malformed.reason();
        boolean going = true;
        while (going && !isShownEnough()) {
            going = more();
        }
        cursor.at = unreadableEnd();
        refuse("", "not a JSON object: " + reason);
        window.reset();
        skip();
    }

    private boolean isShownEnough() {
        return cursor.limit - window.mark >= RecordText.MOST_BYTES || unreadableEnd() < cursor.limit;
    }

    private int unreadableEnd() {
        return cursor.withinLine ? window.newline() : cursor.limit;
    }

    private void skip() throws IOException {
        cursor.at = unreadableEnd();
        while (cursor.at == cursor.limit) {
            window.mark();
            if (!more()) {
                cursor.at = cursor.limit;
                return;
            }
            cursor.at = unreadableEnd();
        }
    }
}
