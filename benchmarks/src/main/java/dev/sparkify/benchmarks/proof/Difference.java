package dev.sparkify.benchmarks.proof;

/**
 * Says how two databases differ in a table.
 *
 * @param table the table
 * @param missing how many rows the first one has that the second one has not, or has less often
 * @param surplus how many rows the second one has that the first one has not, or has less often
 */
public record Difference(String table, long missing, long surplus) {
    /**
     * Says it.
     *
     * @return such as {@code dim_users: 1 rows missing, 2 too many}
     */
    public String asText() {
        return table + ": " + missing + " rows missing, " + surplus + " too many";
    }
}
