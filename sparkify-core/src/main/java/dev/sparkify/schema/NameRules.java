package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import java.util.function.Consumer;

/**
 * Knows which names a table, column or schema can have: any that quotes can carry.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_names.html">Redshift: names and identifiers</a>
 */
final class NameRules {
    private static final String TECHNICAL = "sparkify_";

    private NameRules() {}

    static void check(String what, String name, Consumer<String> problems) {
        int bytes = Names.bytes(name);
        if (bytes == 0) {
            problems.accept(what + ": a name cannot be empty");
        } else if (bytes > Names.MAX_BYTES) {
            problems.accept(what + ": the name has " + bytes + " bytes; Redshift takes " + Names.MAX_BYTES
                    + " and cuts the rest without a word, shorten it");
        }
        if (!Names.isPrintable(name)) {
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
        if (Names.isSystemColumn(name)) {
            problems.accept(
                    table + "." + name + ": this is a system column of Redshift, which refuses another; rename it");
        }
    }
}
