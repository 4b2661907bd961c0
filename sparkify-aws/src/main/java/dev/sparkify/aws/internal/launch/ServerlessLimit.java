package dev.sparkify.aws.internal.launch;

import dev.sparkify.error.RetryableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.redshiftserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimit;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimitBreachAction;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimitPeriod;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimitUsageType;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/**
 * Is what bounds the use of a workgroup. It cannot be tagged: it is whose the workgroup is, which is never without it. AWS does
 * not say what becomes of it when the workgroup goes, so what is left of it is removed then. Source:
 * https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateUsageLimit.html
 */
final class ServerlessLimit implements Resource {
    private final ServerlessWorkgroup workgroup;
    private final Capacity.Limit limit;
    /** What the workgroup was when it was last seen: nothing else leads to its limits when it is gone. */
    private Optional<Bounded> last = Optional.empty();

    private record Bounded(String arn, Map<String, String> tags, Readiness readiness) {
        Bounded free() {
            return new Bounded(arn, tags, Readiness.READY);
        }
    }

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
                "redshift-serverless:GetWorkgroup",
                "redshift-serverless:ListTagsForResource",
                "redshift-serverless:ListUsageLimits",
                "redshift-serverless:CreateUsageLimit",
                "redshift-serverless:UpdateUsageLimit",
                "redshift-serverless:DeleteUsageLimit");
    }

    @Override
    public Optional<Found> find() {
        try {
            last = workgroup.told().map(this::bounded).or(() -> last.map(Bounded::free));
            return last.flatMap(this::found);
        } catch (ResourceNotFoundException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private Bounded bounded(Workgroup there) {
        boolean isGoing = ServerlessWorkgroup.readiness(there) == Readiness.GOING;
        return new Bounded(
                there.workgroupArn(),
                ServerlessTags.of(workgroup.client(), there.workgroupArn()),
                isGoing ? Readiness.GOING : Readiness.READY);
    }

    /** Any limit is found, also one of other settings. */
    private Optional<Found> found(Bounded bounded) {
        var said = limits(bounded.arn()).stream().map(ServerlessLimit::said).toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(bounded.tags(), bounded.readiness(), String.join(", ", said)));
    }

    private static String said(UsageLimit limit) {
        return limit.amount() + " RPU hours " + limit.periodAsString();
    }

    private List<UsageLimit> limits(String arn) {
        return workgroup
                .client()
                .listUsageLimitsPaginator(
                        request -> request.resourceArn(arn).usageType(UsageLimitUsageType.SERVERLESS_COMPUTE))
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
                .ifPresent(there -> limits(there.workgroupArn()).stream()
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

    /** As long as its workgroup is there, it can be used, and must be bounded. */
    @Override
    public void remove() {
        if (workgroup.told().isPresent()) {
            throw new RetryableException(
                    "It stays as long as the " + workgroup.label()
                            + ", which could be used without bounds otherwise; tear down again when that is gone",
                    null);
        }
        last.ifPresent(gone -> limits(gone.arn()).forEach(this::remove));
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
