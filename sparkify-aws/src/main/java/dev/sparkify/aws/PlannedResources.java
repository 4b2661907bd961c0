package dev.sparkify.aws;

import dev.sparkify.error.InputException;
import dev.sparkify.evolve.Change;
import dev.sparkify.evolve.ChangeKind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Is what a launch would do, as a part of a plan of changes.
 *
 * @param plan the launch
 * @param status how the cluster or workgroup stands
 */
record PlannedResources(LaunchPlan plan, WarehouseStatus status) {
    PlannedResources {
        var refused = plan.steps().stream()
                .filter(step -> step.action() == LaunchPlan.Action.REFUSE)
                .map(step -> "  - " + step.resource() + ": " + String.join("; ", step.properties()))
                .collect(Collectors.joining("\n"));
        if (!refused.isEmpty()) {
            throw new InputException("The launch of " + status.id() + " would be refused:\n" + refused);
        }
    }

    /** Tells whether there is no database yet, and so no table. */
    boolean isNew() {
        return status.state() == WarehouseStatus.State.ABSENT || status.state() == WarehouseStatus.State.GOING;
    }

    List<Change> changes() {
        return plan.steps().stream().map(PlannedResources::change).toList();
    }

    private static Change change(LaunchPlan.Step step) {
        return step.action() == LaunchPlan.Action.CREATE
                ? Change.of(step.resource(), ChangeKind.CREATE, "is made in AWS")
                        .because(step.properties())
                : Change.of(step.resource(), ChangeKind.KEEP, "is there").because(step.properties());
    }
}
