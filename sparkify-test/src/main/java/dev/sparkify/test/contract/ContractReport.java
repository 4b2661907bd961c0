package dev.sparkify.test.contract;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what came of all cases that were tried.
 *
 * @param candidate what was tried
 * @param cases one report a case, in the order of the contract
 */
public record ContractReport(String candidate, List<CaseReport> cases) {
    /** Takes a copy of the list. */
    public ContractReport {
        cases = List.copyOf(cases);
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
     * Tells whether all cases passed.
     *
     * @return true if none differs and none is undeclared
     */
    public boolean passed() {
        return count(Verdict.PASSED) == cases.size();
    }

    /**
     * Writes the report for people.
     *
     * @return the counts, then each case that did not pass with its rule and difference; ends without line feed
     */
    public String asText() {
        var head = candidate + ": " + cases.size() + " cases, " + count(Verdict.PASSED) + " passed, "
                + count(Verdict.DIFFERS) + " differ, " + count(Verdict.NOT_DECLARED) + " not declared";
        var rest = Stream.concat(of(Verdict.DIFFERS), of(Verdict.NOT_DECLARED)).map(ContractReport::lines);
        return Stream.concat(Stream.of(head), rest).collect(Collectors.joining("\n"));
    }

    private Stream<CaseReport> of(Verdict verdict) {
        return cases.stream().filter(report -> report.verdict() == verdict);
    }

    private static String lines(CaseReport report) {
        var tried = report.contractCase();
        return "  " + tried + " (" + tried.rule() + ")\n    " + report.difference();
    }
}
