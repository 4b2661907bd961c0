package dev.sparkify.examples.guide;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.number;

import dev.sparkify.mapping.Comparison.Operator;
import dev.sparkify.quality.Check;
import dev.sparkify.schema.StarSchema;
import java.time.Duration;
import java.time.LocalDate;

/** Declares each kind of check for the library. */
public final class LibraryChecks {
    private LibraryChecks() {}

    /**
     * Adds the checks.
     *
     * @return the plain star with its checks
     */
    public static StarSchema checked() {
        // tag::checks[]
        return LibraryStar.plain()
                .checkedBy(
                        Check.notNull("dim_members", "name"),
                        Check.unique("dim_books", "title", "author"),
                        Check.acceptedValues("dim_members", "tier", "basic", "plus"),
                        Check.range("fact_loans", "fee").atLeast("0").atMost("20"),
                        Check.range("fact_loans", "lent_on").atLeast(LocalDate.of(2026, 1, 1)),
                        Check.matches("dim_members", "member_id", "M[0-9]+|unknown"),
                        Check.rowCount("fact_loans").atLeast(1),
                        Check.sum("fact_loans", "fee").between("0", "1000000"),
                        Check.fresh("fact_loans", "lent_at", Duration.ofDays(2)).warning(),
                        Check.holds(
                                "dim_books", "a book has pages", column("pages").compare(Operator.GREATER, number(0))));
        // end::checks[]
    }
}
