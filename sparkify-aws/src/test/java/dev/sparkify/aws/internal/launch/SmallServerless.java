package dev.sparkify.aws.internal.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.CreateNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.CreateNamespaceResponse;
import software.amazon.awssdk.services.redshiftserverless.model.CreateUsageLimitRequest;
import software.amazon.awssdk.services.redshiftserverless.model.CreateUsageLimitResponse;
import software.amazon.awssdk.services.redshiftserverless.model.CreateWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.CreateWorkgroupResponse;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteNamespaceResponse;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteUsageLimitRequest;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteUsageLimitResponse;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteWorkgroupResponse;
import software.amazon.awssdk.services.redshiftserverless.model.GetNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.GetNamespaceResponse;
import software.amazon.awssdk.services.redshiftserverless.model.GetSnapshotRequest;
import software.amazon.awssdk.services.redshiftserverless.model.GetSnapshotResponse;
import software.amazon.awssdk.services.redshiftserverless.model.GetWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.GetWorkgroupResponse;
import software.amazon.awssdk.services.redshiftserverless.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.redshiftserverless.model.ListUsageLimitsRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListUsageLimitsResponse;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.RedshiftServerlessRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftserverless.model.Snapshot;
import software.amazon.awssdk.services.redshiftserverless.model.Tag;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateNamespaceResponse;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateUsageLimitRequest;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateUsageLimitResponse;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimit;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/** Holds at most one namespace, one workgroup and its limits, as a test says, and keeps what it was asked to change. */
final class SmallServerless implements RedshiftServerlessClient {
    final List<RedshiftServerlessRequest> changes = new ArrayList<>();
    final List<Namespace> namespaces = new ArrayList<>();
    final List<Workgroup> workgroups = new ArrayList<>();
    final List<UsageLimit> limits = new ArrayList<>();
    final List<Snapshot> snapshots = new ArrayList<>();
    final Map<String, Map<String, String>> tags = new HashMap<>();

    static ResourceNotFoundException none() {
        return ResourceNotFoundException.builder().message("none").build();
    }

    <T extends RedshiftServerlessRequest> T change(Class<T> type) {
        return changes.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Override
    public GetNamespaceResponse getNamespace(GetNamespaceRequest request) {
        return namespaces.stream()
                .filter(there -> there.namespaceName().equals(request.namespaceName()))
                .findFirst()
                .map(there -> GetNamespaceResponse.builder().namespace(there).build())
                .orElseThrow(SmallServerless::none);
    }

    @Override
    public GetWorkgroupResponse getWorkgroup(GetWorkgroupRequest request) {
        return workgroups.stream()
                .filter(there -> there.workgroupName().equals(request.workgroupName()))
                .findFirst()
                .map(there -> GetWorkgroupResponse.builder().workgroup(there).build())
                .orElseThrow(SmallServerless::none);
    }

    @Override
    public GetSnapshotResponse getSnapshot(GetSnapshotRequest request) {
        return snapshots.stream()
                .filter(there -> there.snapshotName().equals(request.snapshotName()))
                .findFirst()
                .map(there -> GetSnapshotResponse.builder().snapshot(there).build())
                .orElseThrow(SmallServerless::none);
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        var found = tags.get(request.resourceArn());
        if (found == null) {
            throw none();
        }
        return ListTagsForResourceResponse.builder()
                .tags(found.entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }

    @Override
    public ListUsageLimitsResponse listUsageLimits(ListUsageLimitsRequest request) {
        return ListUsageLimitsResponse.builder()
                .usageLimits(limits.stream()
                        .filter(limit -> limit.resourceArn().equals(request.resourceArn()))
                        .filter(limit -> limit.usageType() == request.usageType())
                        .toList())
                .build();
    }

    @Override
    public CreateNamespaceResponse createNamespace(CreateNamespaceRequest request) {
        changes.add(request);
        return CreateNamespaceResponse.builder().build();
    }

    @Override
    public UpdateNamespaceResponse updateNamespace(UpdateNamespaceRequest request) {
        changes.add(request);
        return UpdateNamespaceResponse.builder().build();
    }

    @Override
    public DeleteNamespaceResponse deleteNamespace(DeleteNamespaceRequest request) {
        changes.add(request);
        return DeleteNamespaceResponse.builder().build();
    }

    @Override
    public CreateWorkgroupResponse createWorkgroup(CreateWorkgroupRequest request) {
        changes.add(request);
        return CreateWorkgroupResponse.builder().build();
    }

    @Override
    public DeleteWorkgroupResponse deleteWorkgroup(DeleteWorkgroupRequest request) {
        changes.add(request);
        return DeleteWorkgroupResponse.builder().build();
    }

    @Override
    public CreateUsageLimitResponse createUsageLimit(CreateUsageLimitRequest request) {
        changes.add(request);
        return CreateUsageLimitResponse.builder().build();
    }

    @Override
    public UpdateUsageLimitResponse updateUsageLimit(UpdateUsageLimitRequest request) {
        changes.add(request);
        return UpdateUsageLimitResponse.builder().build();
    }

    @Override
    public DeleteUsageLimitResponse deleteUsageLimit(DeleteUsageLimitRequest request) {
        changes.add(request);
        if (limits.removeIf(limit -> limit.usageLimitId().equals(request.usageLimitId()))) {
            return DeleteUsageLimitResponse.builder().build();
        }
        throw none();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
