package dev.sparkify.test.contract;

import dev.sparkify.schema.StarSchema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does a number of steps, one after the other, in the warehouse of one star; some are judged. A step that fails does not keep
 * the others from being done.
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
     * @param action does it, and says what is found
     */
    record Step(Optional<ContractCase> contractCase, Function<Ground, String> action) {
        private void perform(Ground ground) {
            var ignored = action.apply(ground);
        }
    }

    /** Does something that no case is judged by. */
    static Step first(Consumer<Ground> action) {
        return new Step(Optional.empty(), ground -> {
            action.accept(ground);
            return "";
        });
    }

    /** Does something, or looks at what was done, and judges a case by what is found. */
    static Step judge(ContractCase contractCase, Function<Ground, String> action) {
        return new Step(Optional.of(contractCase), action);
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
        try (var ground = Ground.make(candidate, name, star)) {
            steps.forEach(step -> step.contractCase()
                    .ifPresentOrElse(
                            found -> findings.note(found, () -> step.action().apply(ground)),
                            () -> findings.attempt(() -> step.perform(ground))));
        }
    }
}
