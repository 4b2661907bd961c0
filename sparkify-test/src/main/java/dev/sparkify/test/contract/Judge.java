package dev.sparkify.test.contract;

import dev.sparkify.spi.Feature;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what was found by what is demanded: of a platform that says what it does instead, exactly that.
 *
 * @param declared the rules that hold on the platform
 * @param deviations what the candidate does instead, by case
 */
record Judge(Set<Feature> declared, Map<String, String> deviations) {
    /** Tells whether a case is tried at all: what is not declared is, once the candidate says what happens. */
    boolean tries(ContractCase contractCase) {
        return contractCase.feature().map(declared::contains).orElse(true)
                || deviation(contractCase).isPresent();
    }

    CaseReport judge(ContractCase contractCase, Findings findings) {
        if (!tries(contractCase)) {
            var rule = contractCase.feature().map(Feature::name).orElse("");
            return new CaseReport(
                    contractCase,
                    Verdict.NOT_DECLARED,
                    "the platform does not declare " + rule + ", and no deviation says what it does instead");
        }
        var demanded = deviation(contractCase).orElse(contractCase.expected());
        var found = findings.outcome(contractCase);
        if (found.equals(demanded) && findings.broken(contractCase).isEmpty()) {
            return kept(contractCase, found);
        }
        var who = deviation(contractCase).isPresent() ? "stated as deviation: " : "expected: ";
        var before = findings.trouble(contractCase)
                .map(trouble -> "; before: " + trouble)
                .orElse("");
        return new CaseReport(contractCase, Verdict.DIFFERS, who + demanded + "; found: " + found + before);
    }

    /** What is stated as deviation may be what is demanded, of a rule that is not declared as a whole. */
    private static CaseReport kept(ContractCase contractCase, String found) {
        return found.equals(contractCase.expected())
                ? new CaseReport(contractCase, Verdict.PASSED, "")
                : new CaseReport(
                        contractCase,
                        Verdict.DEVIATES,
                        "expected: " + contractCase.expected() + "; stated and found: " + found);
    }

    private Optional<String> deviation(ContractCase contractCase) {
        return Optional.ofNullable(deviations.get(contractCase.id()));
    }
}
