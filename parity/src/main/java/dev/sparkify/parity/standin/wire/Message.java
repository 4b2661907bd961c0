package dev.sparkify.parity.standin.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Is a message of the protocol, in either direction.
 *
 * @param type its letter
 * @param body what follows its length
 * @see <a href="https://www.postgresql.org/docs/18/protocol-message-formats.html">PostgreSQL: message formats</a>
 */
@SuppressWarnings("ArrayRecordComponent")
record Message(char type, byte[] body) {
    static final char ERROR = 'E';
    static final char READY = 'Z';

    private static final int LENGTH_BYTES = Integer.BYTES;

    static Optional<Message> read(DataInputStream in) throws IOException {
        int type = in.read();
        if (type < 0) {
            return Optional.empty();
        }
        int length = in.readInt() - LENGTH_BYTES;
        if (length < 0) {
            throw new EOFException("A message has a length below zero");
        }
        return Optional.of(new Message((char) type, in.readNBytes(length)));
    }

    void write(OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(1 + LENGTH_BYTES)
                .put((byte) type)
                .putInt(body.length + LENGTH_BYTES)
                .array());
        out.write(body);
    }

    static Message of(char type) {
        return new Message(type, new byte[0]);
    }

    static Message query(String sql) {
        return new Builder('Q').text(sql).message();
    }

    static Message completed(String tag) {
        return new Builder('C').text(tag).message();
    }

    static Message ready(char status) {
        return new Message(READY, new byte[] {(byte) status});
    }

    static Builder build(char type) {
        return new Builder(type);
    }

    Reader reader() {
        return new Reader(ByteBuffer.wrap(body));
    }

    /** Reads the body from its begin. */
    record Reader(ByteBuffer left) {
        String text() {
            var bytes = new ByteArrayOutputStream();
            for (byte next = left.get(); next != 0; next = left.get()) {
                bytes.write(next);
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }

        char letter() {
            return (char) left.get();
        }

        int number() {
            return left.getInt();
        }

        int small() {
            return left.getShort();
        }

        byte[] bytes(int length) {
            var bytes = new byte[length];
            left.get(bytes);
            return bytes;
        }

        byte[] rest() {
            return bytes(left.remaining());
        }
    }

    /** Puts a body together. */
    static final class Builder {
        private final char type;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        private Builder(char type) {
            this.type = type;
        }

        Builder text(String value) {
            return bytes(value.getBytes(StandardCharsets.UTF_8)).letter('\0');
        }

        Builder letter(char value) {
            body.write(value);
            return this;
        }

        Builder small(int value) {
            return bytes(
                    ByteBuffer.allocate(Short.BYTES).putShort((short) value).array());
        }

        Builder bytes(byte[] value) {
            body.writeBytes(value);
            return this;
        }

        Message message() {
            return new Message(type, body.toByteArray());
        }
    }
}
