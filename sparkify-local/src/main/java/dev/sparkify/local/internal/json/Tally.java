package dev.sparkify.local.internal.json;

import java.util.ArrayList;
import java.util.List;

/** Counts what a piece of a file held. */
final class Tally {
    final int piece;
    private final List<BadRecord> badRecords = new ArrayList<>();
    private final int most;
    private long newlines;
    private long good;
    private long bad;

    Tally(int piece, int most) {
        this.piece = piece;
        this.most = most;
    }

    void addGood() {
        good++;
    }

    /** Counts a bad record; tells whether it is of interest. */
    boolean addBad() {
        bad++;
        return badRecords.size() < most;
    }

    /** Keeps a bad record whose line is counted within the piece, from 0. */
    void keep(BadRecord record) {
        badRecords.add(record);
    }

    void close(long newlinesOfPiece) {
        newlines = newlinesOfPiece;
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
