package dev.sparkify.test.contract;

/**
 * Tells what came of a case.
 *
 * @param contractCase the case
 * @param verdict how it was kept
 * @param difference what was demanded and what was found, also where that was stated; empty if it passed
 */
public record CaseReport(ContractCase contractCase, Verdict verdict, String difference) {}
