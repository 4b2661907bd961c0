package dev.sparkify.test.contract;

import dev.sparkify.schema.StarSchema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does a number of steps, one after the other, in the warehouse of one star; some are judged. A step that fails does not keep
 * the others from being done, but no case passes behind one that prepares it and fails.
 *
 * @param name of the warehouse, unique in the contract
 * @param star what it holds
 * @param steps what is done
 */
record Scenario(String name, StarSchema star, List<Step> steps) implements Trial {
    /**
     * Is a step.
     *
     * @param contractCase the case that is judged by it, if any
     * @param isLast tells whether it removes what the others left
     * @param action does it, and says what is found
     */
    record Step(Optional<ContractCase> contractCase, boolean isLast, Function<Ground, String> action) {
        private void perform(Ground ground, Findings findings) {
            contractCase.ifPresentOrElse(
                    found -> findings.note(found, () -> action.apply(ground)), () -> performUnjudged(ground, findings));
        }

        private void performUnjudged(Ground ground, Findings findings) {
            Runnable step = () -> {
                var ignored = action.apply(ground);
            };
            if (isLast) {
                findings.cleanUp(ground.name(), step);
            } else {
                findings.prepare(step);
            }
        }
    }

    /** Does what the cases behind it rest on. */
    static Step first(Consumer<Ground> action) {
        return unjudged(false, action);
    }

    /** Removes what the steps before it left. */
    static Step last(Consumer<Ground> action) {
        return unjudged(true, action);
    }

    private static Step unjudged(boolean isLast, Consumer<Ground> action) {
        return new Step(Optional.empty(), isLast, ground -> {
            action.accept(ground);
            return "";
        });
    }

    /** Does something, or looks at what was done, and judges a case by what is found. */
    static Step judge(ContractCase contractCase, Function<Ground, String> action) {
        return new Step(Optional.of(contractCase), false, action);
    }

    /** Judges a case by the answer to a query. */
    static Step ask(ContractCase contractCase, String sql) {
        return judge(contractCase, ground -> ground.answer(sql));
    }

    @Override
    public List<ContractCase> cases() {
        return steps.stream().flatMap(step -> step.contractCase().stream()).toList();
    }

    @Override
    public void run(Candidate candidate, Findings findings) {
        var ground = Ground.make(candidate, name, star);
        findings.within(ground, () -> steps.forEach(step -> step.perform(ground, findings)));
    }
}
