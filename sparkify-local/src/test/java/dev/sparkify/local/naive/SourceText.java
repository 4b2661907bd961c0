package dev.sparkify.local.naive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Cuts the content of a file into records, by the page «Records» of the design. */
final class SourceText {
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private final String bytes;
    private final int start;
    private final List<Found> found = new ArrayList<>();
    private long line = 1;
    private int counted;

    private SourceText(byte[] content) {
        this.bytes = new String(content, ISO_8859_1);
        this.start = bytes.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    }

    /**
     * Is what may be a record.
     *
     * @param line where it starts, from 1
     * @param object what it says; null if that cannot be read
     */
    record Found(long line, JsonText.@Nullable Members object) {}

    static List<Found> of(Path file) {
        try {
            var content = Files.readAllBytes(file);
            if (!file.toString().endsWith(".gz")) {
                return of(content);
            }
            try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(content))) {
                return of(unzipped.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Found> of(byte[] content) {
        return new SourceText(content).records();
    }

    private List<Found> records() {
        int first = nextNotBlank(start);
        if (first == bytes.length()) {
            return found;
        }
        if (isOfLines(first)) {
            for (int line = start; line < bytes.length(); line = endOfLine(line) + 1) {
                records(line, endOfLine(line));
            }
        } else {
            records(start, bytes.length());
        }
        return found;
    }

    private boolean isOfLines(int first) {
        try {
            new JsonText(bytes, first, endOfLine(first)).object();
            return true;
        } catch (JsonText.NoJson notWithinItsLine) {
            int second = nextNotBlank(endOfLine(first));
            return second < bytes.length() && bytes.charAt(second) == '{' && bytes.charAt(second - 1) == '\n';
        }
    }

    private void records(int from, int to) {
        int at = nextNotBlank(from);
        while (at < to) {
            try {
                var json = new JsonText(bytes, at, to);
                found.add(new Found(line(at), json.object()));
                at = nextNotBlank(json.at());
            } catch (JsonText.NoJson unreadable) {
                found.add(new Found(line(at), null));
                return;
            }
        }
    }

    private int nextNotBlank(int from) {
        int at = from;
        while (at < bytes.length() && " \t\r\n".indexOf(bytes.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int endOfLine(int at) {
        int end = bytes.indexOf('\n', at);
        return end < 0 ? bytes.length() : end;
    }

    /** Counts lines on from where it was asked last. */
    private long line(int at) {
        line += bytes.substring(counted, at)
                .chars()
                .filter(unit -> unit == '\n')
                .count();
        counted = at;
        return line;
    }
}
