package dev.sparkify.parity.standin;

import dev.sparkify.spi.Feature;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names what Redshift does and the stand-in does not. */
public enum Gap {
    /** Wide rows are taken. */
    WIDE_ROWS(
            Feature.ROW_LIMITED,
            "COPY refuses an object of more than 4 MB, but a row of more than 65,535 bytes of fixed width is taken"),
    /** Averages keep their fraction. */
    AVERAGES(Feature.WHOLE_AVERAGE, "the average of whole numbers keeps its fraction"),
    /** NULL is left out. */
    CONCATENATION(Feature.CONCAT_OF_NULL, "CONCAT leaves NULL out"),
    /** Casts cut by characters. */
    CASTS(
            "a CAST to VARCHAR(n) cuts to n characters, a table made by AS SELECT has no check of bytes, and an INSERT cuts"
                    + " blanks beyond n characters, not beyond n bytes"),
    /** An error that was skipped is forgotten with its transaction. */
    SKIPPED_ERRORS(
            "what MAXERROR skipped is forgotten where the transaction is rolled back; what failed a COPY is not"),
    /** Case cannot be kept. */
    CASE_SENSITIVITY("names are folded whatever enable_case_sensitive_identifier says"),
    /** Words are not reserved. */
    RESERVED_WORDS("words that Redshift alone reserves are taken without quotes"),
    /** Conflicts have another number. */
    ISOLATION("conflicting transactions fail with SQLSTATE 40001, not with Redshift's error 1023"),
    /** Some statements are unknown. */
    STATEMENTS("UNLOAD, SHOW, row-level security, masking, COPY JOB and COPY of other formats than JSON are refused"),
    /** SUPER is JSON. */
    SEMISTRUCTURED("a SUPER is jsonb, which is navigated otherwise"),
    /** Catalogs are those of PostgreSQL. */
    CATALOGS(
            "SVV, STL and PG_TABLE_DEF views are missing but for SVV_TABLE_INFO and SVV_RELATION_PRIVILEGES, which calls groups"
                    + " roles, and so what the driver asks of metadata fails"),
    /** Nothing is distributed. */
    LAYOUT("nothing is distributed or sorted, and no plan says how");

    private final Optional<Feature> feature;
    private final String sentence;

    Gap(String sentence) {
        this.feature = Optional.empty();
        this.sentence = sentence;
    }

    Gap(Feature feature, String sentence) {
        this.feature = Optional.of(feature);
        this.sentence = sentence;
    }

    /**
     * Names the rule that does not hold.
     *
     * @return the rule; empty if no {@link Feature} names it
     */
    public Optional<Feature> feature() {
        return feature;
    }

    /**
     * Says what is otherwise.
     *
     * @return a sentence without its full stop
     */
    public String sentence() {
        return sentence;
    }

    static Set<Feature> features() {
        return Arrays.stream(values()).flatMap(gap -> gap.feature.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
