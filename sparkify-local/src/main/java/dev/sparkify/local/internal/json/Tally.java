package dev.sparkify.local.internal.json;

import java.util.ArrayList;
import java.util.List;

/** Counts what a piece of a file held. */
final class Tally {
    final int piece;
    private final List<BadRecord> badRecords = new ArrayList<>();
    private final int most;
    private final BadRecordRun run;
    private long newlines;
    private long good;
    private long bad;

    /** Creates it for a piece, of which it holds some bad records and hands on all. */
    Tally(int piece, int most, BadRecordRun run) {
        this.piece = piece;
        this.most = most;
        this.run = run;
    }

    void addGood() {
        good++;
    }

    /** Counts a bad record; tells whether it is of interest. */
    boolean addBad() {
        bad++;
        return badRecords.size() < most || run.isWanting();
    }

    /** Keeps a bad record whose line is counted within the piece, from 0. */
    void keep(BadRecord record) {
        if (badRecords.size() < most) {
            badRecords.add(record.shown());
        }
        run.add(record);
    }

    void close(long newlinesOfPiece) {
        newlines = newlinesOfPiece;
        run.end();
    }

    /** Tells where the piece stands: in which file, and how many lines end before it. */
    void place(int file, long lines) {
        run.place(file, lines);
    }

    long newlines() {
        return newlines;
    }

    long good() {
        return good;
    }

    long bad() {
        return bad;
    }

    List<BadRecord> badRecords() {
        return badRecords;
    }
}
