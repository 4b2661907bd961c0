package dev.sparkify.aws.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Finds where a file may be split: before a record that begins a line, where the record before has ended. In JSON that is
 * never within a record: between two values of one there is a comma.
 */
final class FileParts {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final long target;
    private final MessageDigest digest = sha256();
    private final List<FilePart> found = new ArrayList<>();
    private long offset;
    private long line = 1;
    private long partOffset;
    private long partLine = 1;
    private boolean isLineStart;
    private byte lastSign;

    private FileParts(Path file, long target) {
        this.file = file;
        this.target = target;
    }

    static List<FilePart> of(Path file, PartSizes sizes) throws IOException {
        long size = Files.size(file);
        long count = sizes.parts(size);
        boolean isWhole = count == 1 || FilePart.isCompressed(file) || !hasRecordsOnLines(file);
        var parts = new FileParts(file, isWhole ? Long.MAX_VALUE : -Math.floorDiv(-size, count));
        try (var content = Files.newInputStream(file)) {
            parts.read(content);
        }
        return parts.found;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new LinkageError("Every JVM knows SHA-256", impossible);
        }
    }

    private static boolean hasRecordsOnLines(Path file) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return LineMode.of(content);
        }
    }

    private void read(InputStream content) throws IOException {
        var bytes = new byte[BUFFER];
        for (int count = content.read(bytes); count >= 0; count = content.read(bytes)) {
            int from = 0;
            for (int at = 0; at < count; at++) {
                if (bytes[at] == '{' && mayBegin(offset + at)) {
                    digest.update(bytes, from, at - from);
                    end(offset + at);
                    from = at;
                }
                pass(bytes[at]);
            }
            digest.update(bytes, from, count - from);
            offset += count;
        }
        end(offset);
    }

    private boolean mayBegin(long at) {
        return isLineStart && lastSign == '}' && at - partOffset >= target;
    }

    private void pass(byte sign) {
        isLineStart = sign == '\n';
        if (isLineStart) {
            line++;
        } else if (sign != ' ' && sign != '\t' && sign != '\r') {
            lastSign = sign;
        }
    }

    private void end(long at) {
        found.add(new FilePart(
                file, partOffset, at - partOffset, partLine, HexFormat.of().formatHex(digest.digest())));
        partOffset = at;
        partLine = line;
    }
}
