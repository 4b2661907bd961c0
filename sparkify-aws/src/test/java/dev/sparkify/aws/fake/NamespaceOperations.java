package dev.sparkify.aws.fake;

import dev.sparkify.aws.fake.Groups.Space;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.redshiftserverless.model.CreateNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.CreateNamespaceResponse;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteNamespaceResponse;
import software.amazon.awssdk.services.redshiftserverless.model.GetNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.GetNamespaceResponse;
import software.amazon.awssdk.services.redshiftserverless.model.GetSnapshotRequest;
import software.amazon.awssdk.services.redshiftserverless.model.GetSnapshotResponse;
import software.amazon.awssdk.services.redshiftserverless.model.ListNamespacesRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListNamespacesResponse;
import software.amazon.awssdk.services.redshiftserverless.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.SnapshotStatus;
import software.amazon.awssdk.services.redshiftserverless.model.Tag;
import software.amazon.awssdk.services.redshiftserverless.model.TagResourceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.TagResourceResponse;
import software.amazon.awssdk.services.redshiftserverless.model.UntagResourceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.UntagResourceResponse;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateNamespaceResponse;

/** Answers requests to Redshift Serverless about namespaces and tags. */
final class NamespaceOperations {
    private final World world;
    private final Groups state;
    private final Roles roles;

    NamespaceOperations(World world, Groups state, Roles roles) {
        this.world = world;
        this.state = state;
        this.roles = roles;
    }

    private void demandRoles(List<String> arns) {
        roles.unassumable(arns).ifPresent(role -> {
            throw ServerlessRules.invalid("The IAM role " + role
                    + " is not valid. The IAM role must delegate access to an Amazon Redshift account.");
        });
    }

    CreateNamespaceResponse createNamespace(CreateNamespaceRequest request) {
        ServerlessRules.demand(request.namespaceName().matches("[a-z0-9-]{3,64}"), "Invalid namespace name");
        if (state.spaces.containsKey(request.namespaceName())) {
            throw ServerlessRules.conflict("Namespace " + request.namespaceName() + " already exists.");
        }
        boolean isManaged = Boolean.TRUE.equals(request.manageAdminPassword());
        ServerlessRules.demand(
                isManaged != (request.adminUserPassword() != null), "Give a password, or have it managed");
        demandRoles(request.iamRoles());
        var space = new Space(
                request.namespaceName(),
                Objects.requireNonNullElse(request.adminUsername(), "admin"),
                Objects.requireNonNullElse(request.dbName(), "dev"),
                Objects.requireNonNullElse(request.kmsKeyId(), ""),
                world.time.instant());
        space.isManaged = isManaged;
        space.roles = List.copyOf(request.iamRoles());
        space.defaultRole = Objects.requireNonNullElse(request.defaultIamRoleArn(), "");
        space.tags.putAll(ServerlessRules.map(request.tags()));
        state.begin(space);
        return CreateNamespaceResponse.builder().namespace(shown(space)).build();
    }

    private static Namespace shown(Space space) {
        var shown = Namespace.builder()
                .namespaceName(space.name)
                .namespaceArn(space.arn())
                .adminUsername(space.user)
                .dbName(space.database)
                .kmsKeyId(space.key)
                .status(space.status)
                .creationDate(space.made)
                .defaultIamRoleArn(space.defaultRole)
                .iamRoles(space.roles.stream()
                        .map(role -> "IamRole(applyStatus=in-sync, iamRoleArn=" + role + ")")
                        .toList());
        return space.secret.isEmpty()
                ? shown.build()
                : shown.adminPasswordSecretArn(space.secret).build();
    }

    GetNamespaceResponse getNamespace(GetNamespaceRequest request) {
        return GetNamespaceResponse.builder()
                .namespace(shown(state.space(request.namespaceName())))
                .build();
    }

    ListNamespacesResponse listNamespaces(ListNamespacesRequest request) {
        var page = World.page(
                state.spaces.values().stream().map(NamespaceOperations::shown).toList(), request.nextToken());
        return ListNamespacesResponse.builder()
                .namespaces(page.items())
                .nextToken(ServerlessRules.marker(page))
                .build();
    }

    UpdateNamespaceResponse updateNamespace(UpdateNamespaceRequest request) {
        var space = state.space(request.namespaceName());
        ServerlessRules.demandIdle(space);
        if (request.hasIamRoles()) {
            demandRoles(request.iamRoles());
            space.roles = List.copyOf(request.iamRoles());
        }
        space.defaultRole = Objects.requireNonNullElse(request.defaultIamRoleArn(), space.defaultRole);
        state.change(space);
        return UpdateNamespaceResponse.builder().namespace(shown(space)).build();
    }

    DeleteNamespaceResponse deleteNamespace(DeleteNamespaceRequest request) {
        var space = state.space(request.namespaceName());
        if (state.works.values().stream().anyMatch(work -> work.space.equals(space.name))) {
            throw ServerlessRules.conflict("Namespace " + space.name + " has a workgroup.");
        }
        ServerlessRules.demandIdle(space);
        if (request.finalSnapshotName() != null) {
            if (state.snapshots.containsKey(request.finalSnapshotName())) {
                throw ServerlessRules.conflict("Snapshot " + request.finalSnapshotName() + " already exists.");
            }
            state.snapshots.put(request.finalSnapshotName(), space.name);
        }
        state.end(space);
        return DeleteNamespaceResponse.builder().namespace(shown(space)).build();
    }

    GetSnapshotResponse getSnapshot(GetSnapshotRequest request) {
        var space = state.snapshots.get(request.snapshotName());
        if (space == null) {
            throw ServerlessRules.missing("Snapshot " + request.snapshotName());
        }
        return GetSnapshotResponse.builder()
                .snapshot(shown -> shown.snapshotName(request.snapshotName())
                        .namespaceName(space)
                        .status(SnapshotStatus.AVAILABLE))
                .build();
    }

    private Map<String, String> tags(String arn) {
        for (var space : state.spaces.values()) {
            if (space.arn().equals(arn)) {
                return space.tags;
            }
        }
        for (var work : state.works.values()) {
            if (work.arn().equals(arn)) {
                return work.tags;
            }
        }
        throw ServerlessRules.missing("Resource " + arn);
    }

    TagResourceResponse tagResource(TagResourceRequest request) {
        tags(request.resourceArn()).putAll(ServerlessRules.map(request.tags()));
        return TagResourceResponse.builder().build();
    }

    UntagResourceResponse untagResource(UntagResourceRequest request) {
        tags(request.resourceArn()).keySet().removeAll(request.tagKeys());
        return UntagResourceResponse.builder().build();
    }

    ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return ListTagsForResourceResponse.builder()
                .tags(Tags.list(
                        tags(request.resourceArn()),
                        (key, value) -> Tag.builder().key(key).value(value).build()))
                .build();
    }
}
