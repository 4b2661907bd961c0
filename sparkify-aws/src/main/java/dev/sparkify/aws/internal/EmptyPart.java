package dev.sparkify.aws.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Is what an object holds that holds nothing any more. */
final class EmptyPart {
    /** SHA-256 of nothing. */
    static final String DIGEST = HexFormat.of().formatHex(FileParts.sha256().digest());

    private EmptyPart() {}

    /** Compresses nothing. */
    static byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
