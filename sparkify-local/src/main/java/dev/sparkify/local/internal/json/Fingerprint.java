package dev.sparkify.local.internal.json;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Takes the identity of bytes that come in order. */
final class Fingerprint {
    private final CRC32C high = new CRC32C();
    private final CRC32 low = new CRC32();
    private long bytes;

    /** Adds what remains in a buffer, which stays as it is. */
    void add(ByteBuffer buffer) {
        bytes += buffer.remaining();
        high.update(buffer.duplicate());
        low.update(buffer.duplicate());
    }

    FileIdentity identity() {
        return new FileIdentity(bytes, (high.getValue() << 32) | low.getValue());
    }
}
