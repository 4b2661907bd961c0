package dev.sparkify.schema;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Knows which names a table, column or schema can have: any that quotes can carry.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_names.html">Redshift: names and identifiers</a>
 */
final class NameRules {
    private static final int MAX_BYTES = 127;
    private static final String TECHNICAL = "sparkify_";
    private static final Set<String> SYSTEM_COLUMNS = Set.of("oid", "tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    private NameRules() {}

    static void check(String what, String name, Consumer<String> problems) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0) {
            problems.accept(what + ": a name cannot be empty");
        } else if (bytes > MAX_BYTES) {
            problems.accept(what + ": the name has " + bytes + " bytes; Redshift takes " + MAX_BYTES + ", shorten it");
        }
        if (name.codePoints().anyMatch(NameRules::isUnprintable)) {
            problems.accept(what + ": a name cannot hold control characters or halves of surrogate pairs; remove them");
        }
        if (name.startsWith(TECHNICAL)) {
            problems.accept(what + ": names that start with " + TECHNICAL + " are the library's own; rename it");
        }
    }

    static void checkTable(String name, Consumer<String> problems) {
        check("table " + name, name, problems);
        if (name.startsWith("#")) {
            problems.accept("table " + name + ": Redshift makes tables with # temporary; rename it");
        }
    }

    static void checkColumn(String table, String name, Consumer<String> problems) {
        check(table + "." + name, name, problems);
        if (SYSTEM_COLUMNS.contains(name)) {
            problems.accept(table + "." + name + ": this is a system column of Redshift; rename it");
        }
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
