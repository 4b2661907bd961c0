package dev.sparkify.test.contract;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what came of all cases that were tried.
 *
 * @param candidate what was tried
 * @param cases one report a case, in the order of the contract
 * @param troubles what could not be torn down, and why
 */
public record ContractReport(String candidate, List<CaseReport> cases, List<String> troubles) {
    /** Takes copies of the lists. */
    public ContractReport {
        cases = List.copyOf(cases);
        troubles = List.copyOf(troubles);
    }

    /**
     * Counts the cases of a verdict.
     *
     * @param verdict which
     * @return how many
     */
    public long count(Verdict verdict) {
        return of(verdict).count();
    }

    /**
     * Tells whether all cases passed, or deviate as the candidate states, and all was torn down.
     *
     * @return true if none differs, none is undeclared, and there was no trouble
     */
    public boolean passed() {
        return count(Verdict.PASSED) + count(Verdict.DEVIATES) == cases.size() && troubles.isEmpty();
    }

    /**
     * Writes the report for people.
     *
     * @return the counts, then each case that did not pass with its rule and difference, those that deviate as stated at the
     *     end, and what could not be torn down; ends without line feed
     */
    public String asText() {
        var head = candidate + ": " + cases.size() + " cases, " + count(Verdict.PASSED) + " passed, "
                + count(Verdict.DEVIATES) + " deviate as stated, " + count(Verdict.DIFFERS) + " differ, "
                + count(Verdict.NOT_DECLARED) + " not declared";
        var notPassed = Stream.of(Verdict.DIFFERS, Verdict.NOT_DECLARED, Verdict.DEVIATES)
                .flatMap(this::of)
                .map(ContractReport::lines);
        var left = troubles.stream().map(trouble -> "  not torn down: " + trouble);
        return Stream.of(Stream.of(head), notPassed, left)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private Stream<CaseReport> of(Verdict verdict) {
        return cases.stream().filter(report -> report.verdict() == verdict);
    }

    private static String lines(CaseReport report) {
        var tried = report.contractCase();
        return "  " + tried + " (" + tried.rule() + ")\n    " + report.difference();
    }
}
