package dev.sparkify.parity.standin.wire;

import java.nio.ByteBuffer;

/** Tells the driver of SUPER where PostgreSQL has jsonb, of which the driver knows nothing. */
final class SuperType {
    private static final char ROW_DESCRIPTION = 'T';
    private static final int JSONB = 3802;
    private static final int SUPER = 4000;

    /** What stands between the name of a column and its type: a table and the place in it. */
    private static final int BEFORE = Integer.BYTES + Short.BYTES;

    /** What stands behind the type: size, modifier and format. */
    private static final int BEHIND = Short.BYTES + Integer.BYTES + Short.BYTES;

    private SuperType() {}

    /** Changes the types in a description of rows; it is the same otherwise. */
    static Message told(Message message) {
        if (message.type() != ROW_DESCRIPTION) {
            return message;
        }
        var body = ByteBuffer.wrap(message.body().clone());
        for (int left = body.getShort(); left > 0; left--) {
            skipName(body);
            int at = body.position() + BEFORE;
            if (body.getInt(at) == JSONB) {
                body.putInt(at, SUPER);
            }
            body.position(at + Integer.BYTES + BEHIND);
        }
        return new Message(ROW_DESCRIPTION, body.array());
    }

    private static void skipName(ByteBuffer body) {
        while (body.get() != 0) {}
    }
}
