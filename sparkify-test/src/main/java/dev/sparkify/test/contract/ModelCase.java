package dev.sparkify.test.contract;

import java.util.function.Supplier;

/**
 * Is a case of a model alone.
 *
 * @param contractCase the case
 * @param outcome makes a star and says what it is like
 */
record ModelCase(ContractCase contractCase, Supplier<String> outcome) {}
