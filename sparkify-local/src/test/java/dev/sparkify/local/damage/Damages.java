package dev.sparkify.local.damage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads all kinds of damage from {@code damage.txt}. */
final class Damages {
    private static final Path LIST = Path.of("src", "test", "resources", "damage.txt");

    private Damages() {}

    static List<Damage> all() throws IOException {
        var all = new ArrayList<Damage>();
        var group = "";
        for (var row : Files.readAllLines(LIST)) {
            if (row.startsWith("## ")) {
                group = row.substring(3);
            } else if (!row.isEmpty() && !row.startsWith("#")) {
                all.add(Damage.of(group, row));
            }
        }
        return all;
    }
}
