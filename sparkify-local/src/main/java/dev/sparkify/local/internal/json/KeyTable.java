package dev.sparkify.local.internal.json;

import org.jspecify.annotations.Nullable;

/** Finds keys by how they are written, once they have been met; it stops learning when it is full. */
final class KeyTable {
    private static final int SLOTS = 4096;
    private static final int MOST = SLOTS / 2;

    private final @Nullable Key[] slots = new Key[SLOTS];
    private int count;

    /** Returns the slot of the key in a range, or of the free place where it would stand. */
    int slot(byte[] bytes, int from, int to) {
        int slot = hash(bytes, from, to);
        Key key = slots[slot];
        while (key != null && !(key.length() == to - from + 1 && key.standsAt(bytes, from))) {
            slot = (slot + 1) & (SLOTS - 1);
            key = slots[slot];
        }
        return slot;
    }

    @Nullable
    Key at(int slot) {
        return slots[slot];
    }

    void put(int slot, Key key) {
        if (count < MOST) {
            count++;
            slots[slot] = key;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ (hash >>> 12)) & (SLOTS - 1);
    }
}
