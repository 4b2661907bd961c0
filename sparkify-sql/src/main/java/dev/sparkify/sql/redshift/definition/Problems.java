package dev.sparkify.sql.redshift.definition;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Gathers what is wrong with a statement, to refuse it once with everything. */
final class Problems {
    private final List<String> all = new ArrayList<>();

    void add(String problem, String page) {
        all.add(problem + " (Redshift: " + page + ")");
    }

    void addIf(boolean wrong, String problem, String page) {
        if (wrong) {
            add(problem, page);
        }
    }

    /** Demands a name that quotes can carry. */
    void name(String what, String name) {
        int bytes = Names.bytes(name);
        if (bytes == 0) {
            add(what + " has an empty name; name it", Pages.NAMES);
        }
        if (bytes > Names.MAX_BYTES) {
            add(
                    what + ": the name has " + bytes + " bytes, at most " + Names.MAX_BYTES + " are kept; shorten it",
                    Pages.NAMES);
        }
        if (!Names.isPrintable(name)) {
            add(
                    what + ": a name cannot hold control characters or halves of surrogate pairs; remove them",
                    Pages.NAMES);
        }
    }

    /** Demands the name of a table or view, in its schema. */
    void name(String kind, TableName name) {
        name.schema().ifPresent(schema -> name("schema " + schema, schema));
        name(kind + " " + name.name(), name.name());
    }

    /** Demands the name of a column. */
    void column(String name) {
        name("column " + name, name);
        if (Names.isSystemColumn(name)) {
            add(
                    "column " + name + ": every table has a system column of that name; rename it",
                    "Unsupported PostgreSQL features");
        }
    }

    /** Demands that no name is there twice. */
    void distinct(String what, List<String> names, String page) {
        var seen = new HashSet<String>();
        var told = new HashSet<String>();
        names.stream()
                .filter(name -> !seen.add(name) && told.add(name))
                .forEach(name -> add(what + " " + name + " is named twice; name it once", page));
    }

    void refuse(String subject) {
        if (!all.isEmpty()) {
            throw new InvalidModelException(subject, all);
        }
    }
}
