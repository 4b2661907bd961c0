package dev.sparkify.quality;

import java.util.List;

/**
 * Tells what came of checking a whole warehouse.
 *
 * @param checks what came of each check, by table: keys and history first, then what was declared
 */
public record AuditReport(List<CheckReport> checks) {
    /** Takes a copy of the list. */
    public AuditReport {
        checks = List.copyOf(checks);
    }

    /**
     * Tells whether the warehouse is sound.
     *
     * @return true if nothing is violated but checks that only warn
     */
    public boolean passed() {
        return failures().isEmpty();
    }

    /**
     * Lists what is violated, without checks that only warn.
     *
     * @return in the order of the checks
     */
    public List<CheckReport> failures() {
        return checks.stream().filter(CheckReport::failed).toList();
    }

    /**
     * Lists checks that only warn, and do.
     *
     * @return in the order of the checks
     */
    public List<CheckReport> warnings() {
        return checks.stream()
                .filter(check -> !check.passed() && !check.failed())
                .toList();
    }

    /**
     * Writes the report for people.
     *
     * @return an aligned table, ended by a new line
     */
    public String asText() {
        return AuditText.of(this);
    }
}
