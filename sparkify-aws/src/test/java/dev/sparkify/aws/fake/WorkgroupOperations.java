package dev.sparkify.aws.fake;

import dev.sparkify.aws.fake.Groups.Limit;
import dev.sparkify.aws.fake.Groups.Work;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.redshiftserverless.model.CreateUsageLimitRequest;
import software.amazon.awssdk.services.redshiftserverless.model.CreateUsageLimitResponse;
import software.amazon.awssdk.services.redshiftserverless.model.CreateWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.CreateWorkgroupResponse;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteUsageLimitRequest;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteUsageLimitResponse;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteWorkgroupResponse;
import software.amazon.awssdk.services.redshiftserverless.model.Endpoint;
import software.amazon.awssdk.services.redshiftserverless.model.GetWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.GetWorkgroupResponse;
import software.amazon.awssdk.services.redshiftserverless.model.ListUsageLimitsRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListUsageLimitsResponse;
import software.amazon.awssdk.services.redshiftserverless.model.ListWorkgroupsRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListWorkgroupsResponse;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateUsageLimitRequest;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateUsageLimitResponse;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateWorkgroupResponse;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimit;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/** Answers requests to Redshift Serverless about workgroups and usage limits. */
final class WorkgroupOperations {
    private final World world;
    private final Groups state;
    private final Network network;

    WorkgroupOperations(World world, Groups state, Network network) {
        this.world = world;
        this.state = state;
        this.network = network;
    }

    CreateWorkgroupResponse createWorkgroup(CreateWorkgroupRequest request) {
        ServerlessRules.demand(request.workgroupName().matches("[a-z0-9-]{3,64}"), "Invalid workgroup name");
        if (state.works.containsKey(request.workgroupName())) {
            throw ServerlessRules.conflict("Workgroup " + request.workgroupName() + " already exists.");
        }
        ServerlessRules.demandIdle(state.space(request.namespaceName()));
        if (state.works.values().stream().anyMatch(work -> work.space.equals(request.namespaceName()))) {
            throw ServerlessRules.conflict("Namespace " + request.namespaceName() + " has a workgroup.");
        }
        int base = Objects.requireNonNullElse(request.baseCapacity(), 128);
        int most = Objects.requireNonNullElse(request.maxCapacity(), 0);
        int port = Objects.requireNonNullElse(request.port(), 5439);
        ServerlessRules.demand(
                base == 4 || (base >= 8 && base <= 512 && base % 8 == 0), "Invalid base capacity " + base);
        ServerlessRules.demand(most == 0 || most >= base, "Invalid maximum capacity " + most);
        ServerlessRules.demand(ClusterRules.isPort(port), "Invalid port " + port);
        demandSslAndNetwork(request);
        var work = new Work(
                request.workgroupName(),
                request.namespaceName(),
                world.time.instant(),
                port,
                Boolean.TRUE.equals(request.publiclyAccessible()),
                List.copyOf(request.securityGroupIds()),
                List.copyOf(request.subnetIds()));
        work.base = base;
        work.most = most;
        work.tags.putAll(ServerlessRules.map(request.tags()));
        state.begin(work);
        return CreateWorkgroupResponse.builder().workgroup(shown(work)).build();
    }

    private void demandSslAndNetwork(CreateWorkgroupRequest request) {
        ServerlessRules.demand(
                request.configParameters().stream()
                        .noneMatch(it -> it.parameterKey().equals("require_ssl")
                                && !it.parameterValue().equals("true")),
                "require_ssl must be true");
        var nets = network.nets().stream()
                .filter(net -> request.subnetIds().contains(net.id()))
                .toList();
        ServerlessRules.demand(
                nets.size() == request.subnetIds().size()
                        && nets.stream().map(Network.Net::vpc).distinct().count() == 1
                        && nets.stream().map(Network.Net::zone).distinct().count() >= 2,
                "Give subnets of one VPC in at least two availability zones");
        ServerlessRules.demand(
                network.groups.keySet().containsAll(request.securityGroupIds()), "Invalid security group");
    }

    private static Workgroup shown(Work work) {
        var shown = Workgroup.builder()
                .workgroupName(work.name)
                .workgroupArn(work.arn())
                .namespaceName(work.space)
                .baseCapacity(work.base)
                .maxCapacity(work.most == 0 ? null : work.most)
                .status(work.status)
                .creationDate(work.made)
                .publiclyAccessible(work.isPublic)
                .securityGroupIds(work.groups)
                .subnetIds(work.subnets);
        return work.hasEndpoint
                ? shown.endpoint(Endpoint.builder()
                                .address(work.name + "." + World.ACCOUNT + "." + World.REGION
                                        + ".redshift-serverless.amazonaws.com")
                                .port(work.port)
                                .build())
                        .build()
                : shown.build();
    }

    GetWorkgroupResponse getWorkgroup(GetWorkgroupRequest request) {
        return GetWorkgroupResponse.builder()
                .workgroup(shown(state.work(request.workgroupName())))
                .build();
    }

    ListWorkgroupsResponse listWorkgroups(ListWorkgroupsRequest request) {
        var page = World.page(
                state.works.values().stream().map(WorkgroupOperations::shown).toList(), request.nextToken());
        return ListWorkgroupsResponse.builder()
                .workgroups(page.items())
                .nextToken(ServerlessRules.marker(page))
                .build();
    }

    UpdateWorkgroupResponse updateWorkgroup(UpdateWorkgroupRequest request) {
        var work = state.work(request.workgroupName());
        ServerlessRules.demandIdle(work);
        work.base = Objects.requireNonNullElse(request.baseCapacity(), work.base);
        work.most = Objects.requireNonNullElse(request.maxCapacity(), work.most);
        state.change(work);
        return UpdateWorkgroupResponse.builder().workgroup(shown(work)).build();
    }

    DeleteWorkgroupResponse deleteWorkgroup(DeleteWorkgroupRequest request) {
        var work = state.work(request.workgroupName());
        ServerlessRules.demandIdle(work);
        state.end(work);
        return DeleteWorkgroupResponse.builder().workgroup(shown(work)).build();
    }

    CreateUsageLimitResponse createUsageLimit(CreateUsageLimitRequest request) {
        var work = state.works.values().stream()
                .filter(it -> it.arn().equals(request.resourceArn()))
                .findFirst()
                .orElseThrow(() -> ServerlessRules.missing("Resource " + request.resourceArn()));
        var limit = new Limit(
                world.nextId("limit-"),
                work.arn(),
                request.usageTypeAsString(),
                Objects.requireNonNullElse(request.periodAsString(), "monthly"),
                request.amount(),
                Objects.requireNonNullElse(request.breachActionAsString(), "log"));
        if (state.limits.values().stream()
                .anyMatch(there -> there.work().equals(limit.work())
                        && there.type().equals(limit.type())
                        && there.period().equals(limit.period()))) {
            throw ServerlessRules.conflict("The usage limit already exists.");
        }
        state.limits.put(limit.id(), limit);
        return CreateUsageLimitResponse.builder().usageLimit(shown(limit)).build();
    }

    private static UsageLimit shown(Limit limit) {
        return UsageLimit.builder()
                .usageLimitId(limit.id())
                .usageLimitArn(limit.arn())
                .resourceArn(limit.work())
                .usageType(limit.type())
                .period(limit.period())
                .amount(limit.amount())
                .breachAction(limit.breach())
                .build();
    }

    private Limit limit(String id) {
        var limit = state.limits.get(id);
        if (limit == null) {
            throw ServerlessRules.missing("Usage limit " + id);
        }
        return limit;
    }

    ListUsageLimitsResponse listUsageLimits(ListUsageLimitsRequest request) {
        var found = state.limits.values().stream()
                .filter(limit ->
                        request.resourceArn() == null || request.resourceArn().equals(limit.work()))
                .filter(limit -> request.usageType() == null || limit.type().equals(request.usageTypeAsString()))
                .map(WorkgroupOperations::shown)
                .toList();
        var page = World.page(found, request.nextToken());
        return ListUsageLimitsResponse.builder()
                .usageLimits(page.items())
                .nextToken(ServerlessRules.marker(page))
                .build();
    }

    UpdateUsageLimitResponse updateUsageLimit(UpdateUsageLimitRequest request) {
        var old = limit(request.usageLimitId());
        var changed = new Limit(
                old.id(),
                old.work(),
                old.type(),
                old.period(),
                Objects.requireNonNullElse(request.amount(), old.amount()),
                Objects.requireNonNullElse(request.breachActionAsString(), old.breach()));
        state.limits.put(old.id(), changed);
        return UpdateUsageLimitResponse.builder().usageLimit(shown(changed)).build();
    }

    DeleteUsageLimitResponse deleteUsageLimit(DeleteUsageLimitRequest request) {
        var limit = limit(request.usageLimitId());
        state.limits.remove(limit.id());
        return DeleteUsageLimitResponse.builder().usageLimit(shown(limit)).build();
    }
}
