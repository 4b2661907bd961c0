package dev.sparkify.local;

import dev.sparkify.error.InputException;
import dev.sparkify.spi.Feature;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Knows which rules of Redshift hold on the embedded platform, and which of them can be switched off. */
final class HeldRules {
    private static final String OF_MODEL = "it belongs to the model, which is the same on every platform";
    private static final String OF_ENGINE = "DuckDB itself works so";
    private static final String OF_LOADS = "loads are written so on every platform";
    private static final String OF_READER = "the reader of records knows no other way";

    /** DuckDB works otherwise, and says nothing. */
    private static final Set<Feature> NOT_HERE = EnumSet.of(Feature.WHOLE_AVERAGE);

    private HeldRules() {}

    /** Returns the rules that hold, given those that were switched off. */
    static Set<Feature> held(Set<Feature> off) {
        var held = EnumSet.complementOf(EnumSet.copyOf(NOT_HERE));
        held.removeAll(off);
        return Collections.unmodifiableSet(held);
    }

    /**
     * Adds rules to those that are switched off.
     *
     * @throws InputException if one of them cannot be
     */
    static Set<Feature> switchedOff(Set<Feature> off, Feature... more) {
        var all = EnumSet.noneOf(Feature.class);
        all.addAll(off);
        for (var rule : more) {
            fixedBy(rule).ifPresent(reason -> {
                throw new InputException("Cannot switch " + rule + " off: " + reason
                        + "; leave it out (DuckDb.without says what can be switched off)");
            });
            all.add(rule);
        }
        return all;
    }

    private static Optional<String> fixedBy(Feature rule) {
        return switch (rule) {
            case VARCHAR_COUNTS_BYTES, CHAR_TAKES_SINGLE_BYTES, DECIMAL_CUT_BY_COPY, FRACTION_REFUSED ->
                Optional.empty();
            case JSON_KEYS_BY_CASE, ROW_LIMITED -> Optional.empty();
            case NULL_IS_GREATEST, WHOLE_QUOTIENT, CONCAT_OF_NULL -> Optional.empty();
            case TRUNCATE_COMMITS, STATEMENT_LIMITED, TRANSACTION_BLOCKS, WHOLE_AVERAGE -> Optional.empty();
            case TRAILING_BLANKS_IGNORED -> Optional.of(OF_LOADS);
            case NAMES_FOLDED, NAMES_LIMITED -> Optional.of(OF_MODEL);
            case EMPTY_TEXT_IS_NO_NUMBER, TIME_FORMATS -> Optional.of(OF_READER);
            case TEXT_ORDERED_BY_BYTES, NUMBER_RANGE, DECIMAL_ROUNDED_BY_INSERT, DATE_PARTS, NOT_NULL_ENFORCED ->
                Optional.of(OF_ENGINE);
            case KEYS_NOT_ENFORCED, MERGE_REFUSES_DUPLICATES, ERROR_ABORTS_TRANSACTION -> Optional.of(OF_ENGINE);
        };
    }
}
