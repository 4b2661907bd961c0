package dev.sparkify.examples.generate;

import java.nio.charset.StandardCharsets;

/** Holds a piece of a line in UTF-8, ready to be copied again and again. */
final class Fragment {
    private final byte[] bytes;

    private Fragment(byte[] bytes) {
        this.bytes = bytes;
    }

    static Fragment of(String text) {
        return new Fragment(text.getBytes(StandardCharsets.UTF_8));
    }

    int size() {
        return bytes.length;
    }

    void copyTo(byte[] target, int position) {
        System.arraycopy(bytes, 0, target, position, bytes.length);
    }
}
