package dev.sparkify.parity.contract;

import dev.sparkify.spi.Feature;
import dev.sparkify.test.contract.Candidate;
import dev.sparkify.test.contract.ContractCase;
import java.util.Map;
import java.util.Set;

/**
 * Is a column of the page about parity: a platform and what it does instead.
 *
 * @param name of the platform
 * @param declared the rules that hold there
 * @param deviations what it does instead, by case
 */
record ParityColumn(String name, Set<Feature> declared, Map<String, String> deviations) {
    static ParityColumn of(Candidate candidate) {
        return new ParityColumn(candidate.name(), candidate.platform().features(), candidate.deviations());
    }

    /** Says what the platform does in a case. */
    String cell(ContractCase contractCase) {
        var deviation = deviations.get(contractCase.id());
        if (deviation != null) {
            return deviation.equals(contractCase.expected()) ? "as demanded" : ParityPage.code(deviation);
        }
        return contractCase.feature().map(declared::contains).orElse(true) ? "as demanded" : "not declared";
    }
}
