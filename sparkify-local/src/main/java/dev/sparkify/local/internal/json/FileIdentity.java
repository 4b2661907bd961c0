package dev.sparkify.local.internal.json;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Tells one content from another.
 *
 * @param bytes the size of the file as it lies there, compressed or not
 * @param fingerprint CRC32C of its bytes in the high and their CRC32 in the low 32 bits
 */
public record FileIdentity(long bytes, long fingerprint) {
    private static final int BUFFER = 1 << 20;

    /**
     * Takes the identity of a file without looking into its records.
     *
     * @param file the file
     * @return its identity
     * @throws InputException if it cannot be read
     */
    public static FileIdentity of(Path file) {
        var fingerprint = new Fingerprint();
        try (var channel = FileChannel.open(file)) {
            var buffer = ByteBuffer.allocateDirect((int) Math.min(BUFFER, channel.size() + 1));
            while (channel.read(buffer) >= 0) {
                fingerprint.add(buffer.flip());
                buffer.clear();
            }
            return fingerprint.identity();
        } catch (IOException e) {
            throw Reading.unreadable(file, e);
        }
    }
}
