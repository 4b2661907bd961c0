package dev.sparkify.sql.advice;

import dev.sparkify.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what rules find, in the order in which they look. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(Rule rule, Severity severity, Table table, String reason, String remedy) {
        add(rule, severity, table.name(), reason, remedy);
    }

    void add(Rule rule, Severity severity, String subject, String reason, String remedy) {
        found.add(new Finding(rule, severity, subject, reason, remedy));
    }

    /** Lists them, what weighs most first, else by table and rule. */
    List<Finding> sorted() {
        return found.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }
}
