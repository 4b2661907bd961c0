package dev.sparkify.test.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Is what every platform must do, as cases that can be tried on it. Immutable and thread-safe; several candidates may be
 * tried at the same time.
 */
public final class Contract {
    private static final Contract WHOLE = new Contract(Trials.all(), found -> true);

    private final List<Trial> trials;
    private final Set<ContractCase> cases;

    private Contract(List<Trial> trials, Predicate<ContractCase> isWanted) {
        this.trials = trials;
        this.cases = trials.stream()
                .flatMap(trial -> trial.cases().stream())
                .filter(isWanted)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Returns the whole contract.
     *
     * @return all cases
     */
    public static Contract whole() {
        return WHOLE;
    }

    /**
     * Returns a part of the contract.
     *
     * @param isWanted tells which cases are tried
     * @return those of this contract that are wanted
     */
    public Contract only(Predicate<ContractCase> isWanted) {
        return new Contract(trials, cases.stream().filter(isWanted).toList()::contains);
    }

    /**
     * Lists the cases.
     *
     * @return in the order of the contract, each id once
     */
    public List<ContractCase> cases() {
        return List.copyOf(cases);
    }

    /**
     * Tries a candidate. What fails is a difference of the cases that it concerns; the others are tried all the same.
     *
     * @param candidate the platform and what the trial needs around it; it is not closed
     * @param listener is told each case as soon as it is judged
     * @return what came of all cases
     * @throws IllegalArgumentException if the candidate states a deviation of a case that the whole contract does not have
     */
    public ContractReport run(Candidate candidate, Consumer<CaseReport> listener) {
        demandKnown(candidate.deviations().keySet());
        var judge = new Judge(candidate.platform().features(), candidate.deviations());
        var reports = new ArrayList<CaseReport>();
        for (var trial : trials) {
            var wanted = trial.cases().stream().filter(cases::contains).toList();
            var findings = findings(trial, wanted.stream().filter(judge::tries).collect(Collectors.toSet()), candidate);
            for (var found : wanted) {
                var report = judge.judge(found, findings);
                reports.add(report);
                listener.accept(report);
            }
        }
        return new ContractReport(candidate.name(), reports);
    }

    private static Findings findings(Trial trial, Set<ContractCase> tried, Candidate candidate) {
        var findings = new Findings(tried);
        if (!tried.isEmpty()) {
            findings.attempt(() -> trial.run(candidate, findings));
        }
        return findings;
    }

    private static void demandKnown(Set<String> ids) {
        var known = WHOLE.cases.stream().map(ContractCase::id).collect(Collectors.toSet());
        var unknown = ids.stream().filter(id -> !known.contains(id)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Deviations of cases that are not in the contract: " + unknown);
        }
    }
}
