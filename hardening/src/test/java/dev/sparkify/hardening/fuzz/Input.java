package dev.sparkify.hardening.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Takes an input apart: first bytes that choose, then the rest. */
final class Input {
    private final byte[] bytes;
    private int at;

    Input(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Takes a byte to choose by; the first if there is none left. */
    <T> T oneOf(List<T> choices) {
        int choice = at < bytes.length ? Byte.toUnsignedInt(bytes[at++]) : 0;
        return choices.get(choice % choices.size());
    }

    byte[] rest() {
        var rest = Arrays.copyOfRange(bytes, at, bytes.length);
        at = bytes.length;
        return rest;
    }

    /** Takes the rest as a text; what is no UTF-8 becomes the sign for that. */
    String text() {
        return new String(rest(), StandardCharsets.UTF_8);
    }

    /** Takes the rest as texts that a NUL separates, so many, the last of them empty where they are missing. */
    String[] texts(int count) {
        var parts = text().split("\0", count);
        var texts = new String[count];
        Arrays.fill(texts, "");
        System.arraycopy(parts, 0, texts, 0, parts.length);
        return texts;
    }
}
