package dev.sparkify.test.contract;

import dev.sparkify.spi.Feature;
import dev.sparkify.spi.Feature.Evidence;
import java.util.Optional;

/**
 * Is what cases rest on.
 *
 * @param chapter where its cases stand
 * @param source a section (§) of the sheet of facts and a page of Redshift's documentation, or a page of this library's
 * @param feature the rule that a platform declares
 * @param evidence what is known of it
 */
record Rule(Chapter chapter, String source, Optional<Feature> feature, Evidence evidence) {
    /** Is a rule that platforms declare. */
    static Rule declared(Chapter chapter, String section, Feature feature) {
        return new Rule(chapter, section + " " + feature.page(), Optional.of(feature), feature.evidence());
    }

    /** Is a rule that holds on every platform. */
    static Rule general(Chapter chapter, String source) {
        return new Rule(chapter, source, Optional.empty(), Evidence.DOCUMENTED);
    }

    Rule unverified() {
        return new Rule(chapter, source, feature, Evidence.UNVERIFIED);
    }

    ContractCase says(String id, String title, String redshift, String expected) {
        return new ContractCase(id, chapter, title, source, feature, redshift, evidence, expected);
    }
}
