package dev.sparkify.aws.internal.launch;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.redshiftserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimit;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimitBreachAction;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimitPeriod;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimitUsageType;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/**
 * Is what bounds the use of a workgroup. It cannot be tagged: it is whose the workgroup is. AWS does not say what becomes of it
 * when the workgroup goes, so it is removed before. Source:
 * https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateUsageLimit.html
 */
final class ServerlessLimit implements Resource {
    private final ServerlessWorkgroup workgroup;
    private final Capacity.Limit limit;

    ServerlessLimit(ServerlessWorkgroup workgroup, Capacity.Limit limit) {
        this.workgroup = workgroup;
        this.limit = limit;
    }

    @Override
    public String label() {
        return "usage limit of " + workgroup.label();
    }

    @Override
    public List<String> properties() {
        return List.of(limit + ", then queries are turned off");
    }

    @Override
    public List<String> actions() {
        return List.of(
                "redshift-serverless:ListUsageLimits",
                "redshift-serverless:CreateUsageLimit",
                "redshift-serverless:UpdateUsageLimit",
                "redshift-serverless:DeleteUsageLimit");
    }

    @Override
    public Optional<Found> find() {
        try {
            return workgroup.told().flatMap(this::found);
        } catch (ResourceNotFoundException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /** Any limit is found, also one of other settings. */
    private Optional<Found> found(Workgroup there) {
        var said = limits(there).stream().map(ServerlessLimit::said).toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(
                        ServerlessTags.of(workgroup.client(), there.workgroupArn()),
                        Readiness.READY,
                        String.join(", ", said)));
    }

    private static String said(UsageLimit limit) {
        return limit.amount() + " RPU hours " + limit.periodAsString();
    }

    private List<UsageLimit> limits(Workgroup there) {
        return workgroup
                .client()
                .listUsageLimitsPaginator(request ->
                        request.resourceArn(there.workgroupArn()).usageType(UsageLimitUsageType.SERVERLESS_COMPUTE))
                .usageLimits()
                .stream()
                .toList();
    }

    private UsageLimitPeriod period() {
        return switch (limit.period()) {
            case DAILY -> UsageLimitPeriod.DAILY;
            case WEEKLY -> UsageLimitPeriod.WEEKLY;
            case MONTHLY -> UsageLimitPeriod.MONTHLY;
        };
    }

    @Override
    public void create() {
        workgroup.told().ifPresent(this::create);
    }

    private void create(Workgroup there) {
        workgroup
                .client()
                .createUsageLimit(request -> request.resourceArn(there.workgroupArn())
                        .usageType(UsageLimitUsageType.SERVERLESS_COMPUTE)
                        .amount(limit.rpuHours())
                        .period(period())
                        .breachAction(UsageLimitBreachAction.DEACTIVATE));
    }

    /** A period cannot be changed; limits over another one stay, whoever made them. */
    @Override
    public void mend(Found found) {
        workgroup
                .told()
                .ifPresent(there -> limits(there).stream()
                        .filter(one -> one.period() == period())
                        .findFirst()
                        .ifPresentOrElse(this::mend, () -> create(there)));
    }

    private void mend(UsageLimit there) {
        if (there.amount() != limit.rpuHours() || there.breachAction() != UsageLimitBreachAction.DEACTIVATE) {
            workgroup
                    .client()
                    .updateUsageLimit(request -> request.usageLimitId(there.usageLimitId())
                            .amount(limit.rpuHours())
                            .breachAction(UsageLimitBreachAction.DEACTIVATE));
        }
    }

    @Override
    public void remove() {
        workgroup.told().ifPresent(there -> limits(there).forEach(this::remove));
    }

    private void remove(UsageLimit there) {
        try {
            workgroup.client().deleteUsageLimit(request -> request.usageLimitId(there.usageLimitId()));
        } catch (ResourceNotFoundException gone) {
            return;
        }
    }

    @Override
    public String removal() {
        return "aws redshift-serverless delete-usage-limit --usage-limit-id <id> (as `aws redshift-serverless"
                + " list-usage-limits` tells)";
    }
}
