package dev.sparkify.quality;

/**
 * Tells what came of a check.
 *
 * @param check what is demanded, in words
 * @param table the table that was looked at
 * @param severity what becomes of a load that violates it
 * @param violations how many rows, values or groups violate it; 0 if it passed
 * @param samples up to three of them, least keys first, such as «user_id = 8, gender = X; user_id = 9, gender = Y»; empty if
 *     there are none
 */
public record CheckReport(String check, String table, Severity severity, long violations, String samples) {
    /**
     * Tells whether nothing violates it.
     *
     * @return true if there are no violations
     */
    public boolean passed() {
        return violations == 0;
    }

    /**
     * Tells whether it demands a failure.
     *
     * @return true if it did not pass and is more than a warning
     */
    public boolean failed() {
        return !passed() && severity == Severity.FAILURE;
    }
}
