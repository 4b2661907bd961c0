package dev.sparkify.aws;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Is what a warehouse costs in an hour in which it runs, on demand, without storage, transfer and taxes: that of a cluster
 * bills until it is paused or removed, that of Redshift Serverless only while queries run.
 *
 * @param dollars US dollars
 * @param basis what was multiplied, such as «1 ra3.large at $0.543»
 * @param asOf when the table of prices was written
 */
public record HourlyPrice(BigDecimal dollars, String basis, LocalDate asOf) {
    /** Says it for people, such as «$0.543 an hour: 1 ra3.large at $0.543 (prices of 2026-10-07, without storage)». */
    @Override
    public String toString() {
        return "$" + dollars.stripTrailingZeros().toPlainString() + " an hour: " + basis + " (prices of " + asOf
                + ", without storage)";
    }
}
