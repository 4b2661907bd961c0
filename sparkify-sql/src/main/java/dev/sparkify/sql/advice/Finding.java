package dev.sparkify.sql.advice;

/**
 * Is something that a review found.
 *
 * @param rule what was reviewed
 * @param severity how much it weighs
 * @param subject the table, or table and column with a point between them
 * @param reason what it is, with the numbers that it follows from
 * @param remedy what to do about it
 */
public record Finding(Rule rule, Severity severity, String subject, String reason, String remedy) {
    /**
     * Tells which page of Redshift's documentation says why.
     *
     * @return its address
     */
    public String source() {
        return rule.source();
    }
}
