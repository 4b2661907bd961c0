package dev.sparkify.test.contract;

import java.util.List;

/**
 * Makes stars, without any engine.
 *
 * @param models the cases
 */
record ModelTrial(List<ModelCase> models) implements Trial {
    @Override
    public List<ContractCase> cases() {
        return models.stream().map(ModelCase::contractCase).toList();
    }

    @Override
    public void run(Candidate candidate, Findings findings) {
        models.stream()
                .filter(model -> findings.wants(model.contractCase()))
                .forEach(model -> findings.note(model.contractCase(), model.outcome()));
    }
}
