package dev.sparkify.parity.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares lists of rows. */
final class Rows {
    private Rows() {}

    static Optional<String> difference(
            String name, Map<String, List<String>> expected, Map<String, List<String>> found) {
        var missing = new ArrayList<>(expected.getOrDefault(name, List.of()));
        var surplus = new ArrayList<>(found.getOrDefault(name, List.of()));
        missing.removeIf(surplus::remove);
        return missing.isEmpty() && surplus.isEmpty()
                ? Optional.empty()
                : Optional.of(name + shown("\n  must hold ", missing) + shown("\n  but holds ", surplus));
    }

    private static String shown(String title, List<String> rows) {
        return rows.isEmpty() ? "" : title + String.join(title, rows);
    }
}
