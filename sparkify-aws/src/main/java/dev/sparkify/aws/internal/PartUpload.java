package dev.sparkify.aws.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.load.S3Prefix;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;

/**
 * Uploads a part of a file, compressed. Its header names no time, so the same part gives the same bytes.
 *
 * @param uploads where it goes
 * @param isGivenUp tells that there is no need to go on
 */
record PartUpload(S3Uploads uploads, BooleanSupplier isGivenUp) {
    private static final int BUFFER = 1 << 16;

    /** Returns the bytes that were uploaded. */
    long run(FilePart part, S3Prefix place) {
        var output = new PieceOutput(uploads, place, part.digest(), isGivenUp);
        try {
            write(part, output);
            return output.complete();
        } catch (IOException failure) {
            output.abort();
            throw new InputException("Cannot read " + part.file() + ": " + failure.getMessage(), failure);
        } catch (RuntimeException | Error failure) {
            output.abort();
            throw failure;
        }
    }

    private static void write(FilePart part, PieceOutput output) throws IOException {
        var digest = FileParts.sha256();
        try (var file = FileChannel.open(part.file(), StandardOpenOption.READ);
                var content = new DigestInputStream(Channels.newInputStream(file.position(part.offset())), digest)) {
            if (part.isCompressed()) {
                copy(content, output, part.length());
            } else {
                try (var zip = new GZIPOutputStream(output, BUFFER)) {
                    copy(content, zip, part.length());
                }
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(part.digest())) {
            throw new RetryableException(
                    part.file() + " changed while it was staged; stage it again when nobody writes to it", null);
        }
    }

    private static void copy(InputStream content, OutputStream output, long length) throws IOException {
        var bytes = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int count = content.read(bytes, 0, (int) Math.min(BUFFER, left));
            if (count < 0) {
                return;
            }
            output.write(bytes, 0, count);
            left -= count;
        }
    }
}
