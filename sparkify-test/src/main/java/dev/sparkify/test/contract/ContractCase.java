package dev.sparkify.test.contract;

import dev.sparkify.spi.Feature;
import java.util.Optional;

/**
 * Is one thing that every platform must do.
 *
 * @param id names the case; never changed, such as {@code varchar-one-byte-more}
 * @param chapter the part of the contract
 * @param title what is tried, as a sentence
 * @param rule what it rests on: a section (§) of the sheet of facts that this library was built
 *     from and a page of Amazon Redshift's documentation, or a page of this library's
 * @param feature the rule that a platform declares to hold; empty if every platform must do it
 * @param redshift what Amazon Redshift does, in words
 * @param evidence what is known of that
 * @param expected what every platform must do: the value that is found, or how the case is refused
 */
public record ContractCase(
        String id,
        Chapter chapter,
        String title,
        String rule,
        Optional<Feature> feature,
        String redshift,
        Feature.Evidence evidence,
        String expected) {
    /** Tells id and title. */
    @Override
    public String toString() {
        return id + ": " + title;
    }
}
