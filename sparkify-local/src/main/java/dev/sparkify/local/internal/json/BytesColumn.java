package dev.sparkify.local.internal.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Holds texts as UTF-8 bytes. */
public abstract sealed class BytesColumn extends Column permits TextColumn, JsonColumn {
    private final byte[] @Nullable [] texts;
    private final boolean wanted;

    BytesColumn(Field field, int rows, Blame blame, boolean wanted) {
        super(field, rows, blame);
        this.wanted = wanted;
        this.texts = new byte[wanted ? rows : 0][];
    }

    final void keep(byte[] bytes, int from, int to, int row) {
        absent[row] = false;
        if (wanted) {
            texts[row] = Arrays.copyOfRange(bytes, from, to);
        }
    }

    /**
     * Returns the texts of a wanted column.
     *
     * @param rows how many rows the batch has
     * @return the UTF-8 bytes by row, null for NULL; valid until the batch is filled again
     */
    public final byte[] @Nullable [] texts(int rows) {
        for (int row = 0; row < rows; row++) {
            if (absent[row]) {
                texts[row] = null;
            }
        }
        return rows == texts.length ? texts : Arrays.copyOf(texts, rows);
    }
}
