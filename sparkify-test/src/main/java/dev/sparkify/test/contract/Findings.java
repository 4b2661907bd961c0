package dev.sparkify.test.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what a trial found of its cases. Used by one thread. */
final class Findings {
    private final Set<ContractCase> wanted;
    private final Map<ContractCase, String> outcomes = new HashMap<>();
    private @Nullable String trouble;

    Findings(Set<ContractCase> wanted) {
        this.wanted = Set.copyOf(wanted);
    }

    boolean wants(ContractCase contractCase) {
        return wanted.contains(contractCase);
    }

    /** Notes what is found; a failure is what is found, too. */
    void note(ContractCase contractCase, Supplier<String> outcome) {
        outcomes.put(contractCase, found(outcome));
    }

    private static String found(Supplier<String> outcome) {
        try {
            return outcome.get();
        } catch (RuntimeException failure) {
            return Refusal.of(failure);
        }
    }

    /** Does what no case is judged by; its first failure is told with the cases that differ. */
    void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            trouble = trouble == null ? Refusal.of(failure) : trouble;
        }
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    String outcome(ContractCase contractCase) {
        return outcomes.getOrDefault(contractCase, "nothing: the trial did not come to it");
    }
}
