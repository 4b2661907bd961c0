package dev.sparkify.sql.redshift.change;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Gathers what is wrong with a statement, to refuse it once with everything. */
final class Faults {
    private final String subject;
    private final List<String> problems = new ArrayList<>();

    private Faults(String subject) {
        this.subject = subject;
    }

    static Faults of(String subject) {
        return new Faults(subject);
    }

    static Faults of(String verb, TableName table) {
        return new Faults(verb + " " + spelled(table));
    }

    Faults when(boolean wrong, String problem) {
        if (wrong) {
            problems.add(problem);
        }
        return this;
    }

    /** Adds a problem for each name that is there more than once. */
    Faults twice(String what, List<String> names, String page) {
        new TreeSet<>(names)
                .forEach(name -> when(
                        Collections.frequency(names, name) > 1,
                        what + " " + name + " is named twice: name it once (Redshift: " + page + ")"));
        return this;
    }

    void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidModelException(subject, problems);
        }
    }

    static String spelled(TableName table) {
        var name = Names.folded(table.name());
        return table.schema().map(schema -> Names.folded(schema) + "." + name).orElse(name);
    }

    static boolean same(TableName one, TableName other) {
        return spelled(one).equals(spelled(other));
    }

    static List<String> columns(List<Setting> settings) {
        return settings.stream().map(Setting::column).toList();
    }

    static List<Setting> folded(List<Setting> settings) {
        return settings.stream()
                .map(setting -> new Setting(Names.folded(setting.column()), setting.value()))
                .toList();
    }
}
