package dev.sparkify.local.internal.json;

import java.io.IOException;

/** Reads the records of one file, as far as they are for its reader, and tells the good from the bad. */
final class RecordReader {
    /**
     * The most bytes of an object.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html">Redshift: COPY</a>
     */
    static final int MOST_OBJECT = 4 << 20;

    private final WorkList work;
    private final FileReading file;
    private final Batch batch;
    private final RecordParser parser;
    private final Blame blame;
    private final Piece piece;
    private final Cursor cursor;

    RecordReader(WorkList work, FileReading file, Window window, Batch batch, RecordParser parser, Blame blame) {
        this.work = work;
        this.file = file;
        this.batch = batch;
        this.parser = parser;
        this.blame = blame;
        this.piece = new Piece(file, window);
        this.cursor = window.cursor;
    }

    /** Reads until the batch is full or a piece ends; tells whether there was something to read. */
    boolean read() {
        try {
            if (!piece.begin()) {
                work.exhaust(file);
                return false;
            }
            boolean going = true;
            while (going && !batch.isFull()) {
                going = record();
            }
            return true;
        } catch (IOException e) {
            throw Reading.unreadable(file.path, e);
        }
    }

    private boolean record() throws IOException {
        if (!piece.findRecord()) {
            if (file.layout == Layout.UNKNOWN) {
                decide(Layout.DOCUMENT);
            }
            piece.finish();
            return false;
        }
        if (file.layout == Layout.UNKNOWN) {
            decide(piece.layout());
        }
        try {
            parser.read(cursor, batch.size());
            judge();
        } catch (Malformed e) {
            readOn(e);
        }
        return true;
    }

    private void decide(Layout layout) {
        file.layout = layout;
        cursor.withinLine = layout == Layout.LINES;
        work.decide(file, layout == Layout.LINES && piece.share());
    }

    private void judge() {
        int length = piece.length();
        if (length > file.mostObject) {
            blame.onRecord("the object has " + length + " bytes; COPY takes at most " + file.mostObject);
        }
        if (blame.isFound()) {
            piece.refuse(blame.column(), blame.reason());
        } else {
            batch.keep(file.index, piece.offset());
            piece.accept();
        }
    }

    private void readOn(Malformed malformed) throws IOException {
        if (malformed.at() < cursor.limit || !piece.more()) {
            piece.refuseUnreadable(malformed);
        }
    }
}
