package dev.sparkify.test.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what a trial found of its cases. Used by one thread. */
final class Findings {
    private final Set<ContractCase> wanted;
    private final Map<ContractCase, Finding> findings = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private @Nullable String trouble;
    private @Nullable String broken;

    Findings(Set<ContractCase> wanted) {
        this.wanted = Set.copyOf(wanted);
    }

    /**
     * Is what was found of a case.
     *
     * @param outcome what was found
     * @param broken the failure of a step that it rests on
     */
    private record Finding(String outcome, Optional<String> broken) {}

    boolean wants(ContractCase contractCase) {
        return wanted.contains(contractCase);
    }

    /** Notes what is found; a failure is what is found, too. */
    void note(ContractCase contractCase, Supplier<String> outcome) {
        var before = Optional.ofNullable(broken);
        findings.put(contractCase, new Finding(found(outcome), before));
    }

    private static String found(Supplier<String> outcome) {
        try {
            return outcome.get();
        } catch (RuntimeException failure) {
            return Refusal.of(failure);
        }
    }

    /** Does what the cases behind it rest on: once it fails, none of them passes. */
    void prepare(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            broken = broken == null ? Refusal.of(failure) : broken;
        }
    }

    /** Notes what is found of a case that those behind it rest on. */
    void noteAndRely(ContractCase contractCase, Supplier<String> outcome) {
        note(contractCase, () -> {
            try {
                return outcome.get();
            } catch (RuntimeException failure) {
                prepare(() -> {
                    throw failure;
                });
                throw failure;
            }
        });
    }

    /** Does what no case rests on; its first failure is told with the cases that differ. */
    void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            trouble = trouble == null ? Refusal.of(failure) : trouble;
        }
    }

    /** Does something within a warehouse, then closes it. */
    void within(Ground ground, Runnable action) {
        try {
            action.run();
        } finally {
            cleanUp(ground.name(), ground::close);
        }
    }

    /** Removes what a trial left; a failure is told for itself. What a candidate cannot do at all has left nothing. */
    void cleanUp(String name, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            if (!(failure instanceof UnsupportedOperationException)) {
                troubles.add(name + ": " + Refusal.of(failure));
            }
        }
    }

    /** Lists what could not be removed, and why. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Tells what failed before a case: a step that it rests on, or anything else. */
    Optional<String> trouble(ContractCase contractCase) {
        return broken(contractCase).or(() -> Optional.ofNullable(trouble));
    }

    /** Tells the failure of a step that a case rests on. */
    Optional<String> broken(ContractCase contractCase) {
        return Optional.ofNullable(findings.get(contractCase)).flatMap(Finding::broken);
    }

    String outcome(ContractCase contractCase) {
        return Optional.ofNullable(findings.get(contractCase))
                .map(Finding::outcome)
                .orElse("nothing: the trial did not come to it");
    }
}
