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
     * @throws IllegalArgumentException if none is wanted
     */
    public Contract only(Predicate<ContractCase> isWanted) {
        var wanted = cases.stream().filter(isWanted).toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException(
                    "None of " + cases.size() + " cases is chosen, so nothing would be tried");
        }
        return new Contract(trials, wanted::contains);
    }

    /**
     * Returns some cases of the contract.
     *
     * @param ids those that are tried, in any order
     * @return those of this contract that have these ids
     * @throws IllegalArgumentException if this contract has no case of an id, or there is no id
     */
    public Contract only(String... ids) {
        var wanted = Set.copyOf(List.of(ids));
        demandKnown("Chosen cases", wanted);
        return only(found -> wanted.contains(found.id()));
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
     * @return what came of all cases, and of the teardown
     * @throws IllegalArgumentException if the candidate states a deviation of a case that the whole contract does not have
     */
    public ContractReport run(Candidate candidate, Consumer<CaseReport> listener) {
        WHOLE.demandKnown("Deviations of cases", candidate.deviations().keySet());
        var judge = new Judge(candidate.platform().features(), candidate.deviations());
        var reports = new ArrayList<CaseReport>();
        var troubles = new ArrayList<String>();
        for (var trial : trials) {
            var wanted = trial.cases().stream().filter(cases::contains).toList();
            var findings = findings(trial, wanted.stream().filter(judge::tries).collect(Collectors.toSet()), candidate);
            for (var found : wanted) {
                var report = judge.judge(found, findings);
                reports.add(report);
                listener.accept(report);
            }
            troubles.addAll(findings.troubles());
        }
        return new ContractReport(candidate.name(), reports, troubles);
    }

    private static Findings findings(Trial trial, Set<ContractCase> tried, Candidate candidate) {
        var findings = new Findings(tried);
        if (!tried.isEmpty()) {
            findings.attempt(() -> trial.run(candidate, findings));
        }
        return findings;
    }

    /** Refuses ids that no case has, and names them. */
    void demandKnown(String what, Set<String> ids) {
        var known = cases.stream().map(ContractCase::id).collect(Collectors.toSet());
        var unknown = ids.stream().filter(id -> !known.contains(id)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(what + " that are not in the contract: " + unknown);
        }
    }
}
