package dev.sparkify.parity.standin.copy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Spells and reads characters. */
final class Texts {
    private Texts() {}

    /** Is a text of SQL where a backslash takes the sign after it along. */
    static String literal(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    static int bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Cuts a text to a number of bytes, never within a character. */
    static String cut(String value, int most) {
        int end = 0;
        int bytes = 0;
        while (end < value.length()) {
            int next = value.offsetByCodePoints(end, 1);
            bytes += bytes(value.substring(end, next));
            if (bytes > most) {
                break;
            }
            end = next;
        }
        return value.substring(0, end);
    }

    static Optional<String> strictly(byte[] bytes) {
        try {
            return Optional.of(String.valueOf(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))));
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /** Puts a sign in the place of each sequence of bytes that is no character. */
    static String replacing(byte[] bytes, String sign) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(sign);
        var characters = CharBuffer.allocate(bytes.length + 1);
        decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        decoder.flush(characters);
        return String.valueOf(characters.flip());
    }
}
