package dev.sparkify.local.internal.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Is a file that is being read. At first one reader has it for itself; when it turns out to be of lines and may be cut
 * anywhere between two of them, the readers share it piece by piece. Reading itself is in order, under a lock.
 */
final class FileReading {
    /** A record longer than this cannot be read. */
    static final int MOST_RECORD = 64 << 20;

    private static final int LEAST_PIECE = 16;
    private static final byte[] NOTHING = {};

    final int index;
    final Path path;
    /** The most bytes of an object. */
    final int mostObject;

    private final Reading reading;
    private final ByteSource source;
    private final FileStamp stamp;
    private final int pieceBytes;
    private final Map<Integer, Tally> waiting = new HashMap<>();
    /** Is set before the file is shared. */
    Layout layout = Layout.UNKNOWN;

    private byte[] rest = NOTHING;
    private long position;
    private boolean shared;
    private boolean ended;
    private int pieces;
    private int counted;
    private int handed;
    private long newlines;
    private long good;
    private long bad;

    FileReading(Reading reading, int index, ByteSource source, FileStamp stamp) throws IOException {
        this.reading = reading;
        this.index = index;
        this.path = reading.plan().files().get(index);
        this.mostObject = reading.plan().mostObject();
        this.source = source;
        this.stamp = stamp;
        this.pieceBytes = (int) Math.max(LEAST_PIECE, Math.min(reading.plan().pieceBytes(), source.estimate() + 1));
    }

    private Tally open(Window window) throws IOException {
        window.begin(pieceBytes, NOTHING);
        window.offset = 0;
        fill(window);
        window.more = !ended;
        window.skipByteOrderMark();
        return tally();
    }

    /** Lets other readers have what comes after the lines that the first one holds, and tells whether there is any. */
    synchronized boolean share(Window window) {
        if (source instanceof PlainSource && window.more) {
            divide(window);
        }
        return shared;
    }

    private void divide(Window window) {
        shared = ended || window.lastNewline() >= window.cursor.at;
        if (shared) {
            rest = ended ? NOTHING : window.cut();
        }
        window.more = !shared;
    }

    /** Reads the next piece and returns its tally; none if there is nothing for this reader. */
    synchronized Optional<Tally> next(Window window) throws IOException {
        if (pieces == 0) {
            return Optional.of(open(window));
        }
        if (!shared || (ended && rest.length == 0)) {
            return Optional.empty();
        }
        window.begin(pieceBytes, rest);
        window.offset = position - rest.length;
        rest = NOTHING;
        fill(window);
        if (!ended) {
            divide(window);
        }
        return Optional.of(tally());
    }

    /** Counts a tally within a piece and goes on with another one. */
    synchronized Tally goOn(Tally tally) {
        Tally next = tally();
        count(tally);
        return next;
    }

    private Tally tally() {
        return new Tally(pieces++, Math.max(0, Reading.MOST_BAD_RECORDS - handed), reading.run());
    }

    /**
     * Reads on behind what the only reader holds from its mark on.
     *
     * @return false if nothing more comes, or if it would be too much
     */
    synchronized boolean more(Window window) throws IOException {
        if (!window.more || window.cursor.limit - window.mark >= MOST_RECORD) {
            return false;
        }
        window.shift();
        int before = window.cursor.limit;
        fill(window);
        window.more = !ended;
        return window.cursor.limit > before;
    }

    private void fill(Window window) throws IOException {
        long before = source.position();
        int count = 0;
        source.through(window.buffer);
        while (count >= 0 && window.room() > 0) {
            int limit = window.cursor.limit;
            count = source.read(window.cursor.bytes, limit, window.room());
            position += Math.max(0, count);
            window.cursor.limit(limit + Math.max(0, count));
        }
        reading.progress(source.position() - before);
        if (count < 0) {
            ended = true;
            source.close();
        }
    }

    /** Takes the tally of a piece that has been read, and counts lines as far as all pieces are known. */
    synchronized void count(Tally tally) {
        good += tally.good();
        bad += tally.bad();
        waiting.put(tally.piece, tally);
        Tally next = waiting.remove(counted);
        while (next != null) {
            hand(next);
            newlines += next.newlines();
            next = waiting.remove(++counted);
        }
        if (ended && rest.length == 0 && counted == pieces) {
            reading.finish(this, new FileOutcome(path, source.identity(), good, bad, lastingStamp()));
        }
    }

    private void hand(Tally tally) {
        for (BadRecord found : tally.badRecords()) {
            reading.first().accept(index, found.below(newlines));
        }
        handed += tally.badRecords().size();
        tally.place(index, newlines);
    }

    /** Returns what stands for the content that was read, empty if it may have changed since. */
    private String lastingStamp() {
        String settled = stamp.settled(reading.begun());
        return settled.isEmpty() || FileStamp.of(path).equals(stamp) ? settled : "";
    }

    synchronized void close() throws IOException {
        source.close();
    }
}
