package dev.sparkify.local.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds surrogate keys to their rules: unique, never changed while the row lives, and never used again. */
public final class KeyBook {
    private final Map<Object, Long> known = new HashMap<>();
    private long highest;

    /**
     * Checks the rows that there are after a load.
     *
     * @param rows each with what tells it from others, last its key
     * @param identities by what tells them from others, the numbers by which the naive model knows them
     */
    public void check(List<String> rows, Map<String, Long> identities) {
        long before = highest;
        var now = new HashMap<Object, Long>();
        for (var row : rows) {
            int cut = row.lastIndexOf(", ");
            var identity = identities.get(row.substring(0, cut));
            long key = Long.parseLong(row.substring(cut + 2));
            assertThat(identity).as("what the naive model knows of " + row).isNotNull();
            assertThat(now.put(identity, key)).as(row).isNull();
            var given = known.get(identity);
            if (given == null) {
                assertThat(key).as("a new key: " + row).isGreaterThan(before);
                known.put(identity, key);
            } else {
                assertThat(key).as("a key stays: " + row).isEqualTo(given);
            }
            highest = Math.max(highest, key);
        }
        assertThat(now.values()).doesNotHaveDuplicates();
        assertThat(now).hasSameSizeAs(identities.entrySet());
    }
}
