package dev.sparkify.aws.fake;

import dev.sparkify.aws.fake.Roles.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.TagRoleResponse;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleResponse;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyResponse;

/** Answers requests to AWS IAM about roles. */
final class IamOperations {
    private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{1,64}");

    private final World world;
    private final Roles state;

    IamOperations(World world, Roles state) {
        this.world = world;
        this.state = state;
    }

    private static AwsServiceException noSuchEntity(String what) {
        return Refusal.of(NoSuchEntityException.builder(), 404, "NoSuchEntity", what + " cannot be found.");
    }

    private static AwsServiceException conflict(String message) {
        return Refusal.of(DeleteConflictException.builder(), 409, "DeleteConflict", message);
    }

    private static AwsServiceException invalid(String message) {
        return Refusal.of(IamException.builder(), 400, "ValidationError", message);
    }

    private static void demandDocument(String text) {
        if (!Roles.isDocument(text)) {
            throw Refusal.of(
                    MalformedPolicyDocumentException.builder(),
                    400,
                    "MalformedPolicyDocument",
                    "Syntax errors in policy.");
        }
    }

    private static void demandTags(Map<String, String> tags) {
        if (!Tags.areTaken(tags)) {
            throw invalid("tags");
        }
    }

    private Held held(String name) {
        var role = state.roles.get(name);
        if (role == null) {
            throw noSuchEntity("The role with name " + name);
        }
        return role;
    }

    private static Map<String, String> map(List<Tag> tags) {
        return Tags.map(tags, Tag::key, Tag::value);
    }

    private static List<Tag> list(Map<String, String> tags) {
        return Tags.list(
                tags, (key, value) -> Tag.builder().key(key).value(value).build());
    }

    private static Role shown(Held role, boolean isWhole) {
        var shown = Role.builder()
                .roleName(role.name)
                .path(role.path)
                .arn(role.arn())
                .roleId("AROA" + role.name)
                .createDate(role.made)
                .description(role.description)
                .assumeRolePolicyDocument(Roles.encoded(role.trust));
        return isWhole ? shown.tags(list(role.tags)).build() : shown.build();
    }

    CreateRoleResponse createRole(CreateRoleRequest request) {
        if (!NAME.matcher(request.roleName()).matches()) {
            throw invalid("roleName " + request.roleName());
        }
        demandDocument(request.assumeRolePolicyDocument());
        if (state.roles.containsKey(request.roleName())) {
            throw Refusal.of(
                    EntityAlreadyExistsException.builder(),
                    409,
                    "EntityAlreadyExists",
                    "Role with name " + request.roleName() + " already exists.");
        }
        var role = new Held(
                request.roleName(),
                request.path() == null ? "/" : request.path(),
                world.time.instant(),
                request.assumeRolePolicyDocument(),
                request.description() == null ? "" : request.description());
        role.tags.putAll(map(request.tags()));
        demandTags(role.tags);
        state.roles.put(role.name, role);
        return CreateRoleResponse.builder().role(shown(role, true)).build();
    }

    GetRoleResponse getRole(GetRoleRequest request) {
        return GetRoleResponse.builder()
                .role(shown(held(request.roleName()), true))
                .build();
    }

    /** Shows no tags. */
    ListRolesResponse listRoles(ListRolesRequest request) {
        var path = request.pathPrefix() == null ? "/" : request.pathPrefix();
        var page = World.page(
                state.roles.values().stream()
                        .filter(role -> role.path.startsWith(path))
                        .map(role -> shown(role, false))
                        .toList(),
                request.marker());
        return ListRolesResponse.builder()
                .roles(page.items())
                .isTruncated(isCut(page))
                .marker(marker(page))
                .build();
    }

    private static boolean isCut(World.Page<?> page) {
        return !page.next().isEmpty();
    }

    private static @Nullable String marker(World.Page<?> page) {
        return page.next().isEmpty() ? null : page.next();
    }

    DeleteRoleResponse deleteRole(DeleteRoleRequest request) {
        var role = held(request.roleName());
        if (!role.attached.isEmpty()) {
            throw conflict("Cannot delete entity, must detach all policies first.");
        }
        if (!role.inline.isEmpty()) {
            throw conflict("Cannot delete entity, must delete policies first.");
        }
        if (!role.profiles.isEmpty()) {
            throw conflict("Cannot delete entity, must remove roles from instance profile first.");
        }
        state.roles.remove(role.name);
        return DeleteRoleResponse.builder().build();
    }

    UpdateAssumeRolePolicyResponse updateAssumeRolePolicy(UpdateAssumeRolePolicyRequest request) {
        demandDocument(request.policyDocument());
        held(request.roleName()).trust = request.policyDocument();
        return UpdateAssumeRolePolicyResponse.builder().build();
    }

    TagRoleResponse tagRole(TagRoleRequest request) {
        held(request.roleName()).tags.putAll(map(request.tags()));
        return TagRoleResponse.builder().build();
    }

    UntagRoleResponse untagRole(UntagRoleRequest request) {
        held(request.roleName()).tags.keySet().removeAll(request.tagKeys());
        return UntagRoleResponse.builder().build();
    }

    ListRoleTagsResponse listRoleTags(ListRoleTagsRequest request) {
        var page = World.page(list(held(request.roleName()).tags), request.marker());
        return ListRoleTagsResponse.builder()
                .tags(page.items())
                .isTruncated(isCut(page))
                .marker(marker(page))
                .build();
    }

    PutRolePolicyResponse putRolePolicy(PutRolePolicyRequest request) {
        demandDocument(request.policyDocument());
        held(request.roleName()).inline.put(request.policyName(), request.policyDocument());
        return PutRolePolicyResponse.builder().build();
    }

    GetRolePolicyResponse getRolePolicy(GetRolePolicyRequest request) {
        var document = held(request.roleName()).inline.get(request.policyName());
        if (document == null) {
            throw noSuchEntity("The role policy with name " + request.policyName());
        }
        return GetRolePolicyResponse.builder()
                .roleName(request.roleName())
                .policyName(request.policyName())
                .policyDocument(Roles.encoded(document))
                .build();
    }

    DeleteRolePolicyResponse deleteRolePolicy(DeleteRolePolicyRequest request) {
        if (held(request.roleName()).inline.remove(request.policyName()) == null) {
            throw noSuchEntity("The role policy with name " + request.policyName());
        }
        return DeleteRolePolicyResponse.builder().build();
    }

    ListRolePoliciesResponse listRolePolicies(ListRolePoliciesRequest request) {
        var page = World.page(new ArrayList<>(held(request.roleName()).inline.keySet()), request.marker());
        return ListRolePoliciesResponse.builder()
                .policyNames(page.items())
                .isTruncated(isCut(page))
                .marker(marker(page))
                .build();
    }

    AttachRolePolicyResponse attachRolePolicy(AttachRolePolicyRequest request) {
        if (!request.policyArn().startsWith("arn:aws:iam::aws:policy/")) {
            throw noSuchEntity("Policy " + request.policyArn());
        }
        held(request.roleName()).attached.add(request.policyArn());
        return AttachRolePolicyResponse.builder().build();
    }

    DetachRolePolicyResponse detachRolePolicy(DetachRolePolicyRequest request) {
        if (!held(request.roleName()).attached.remove(request.policyArn())) {
            throw noSuchEntity("Policy " + request.policyArn());
        }
        return DetachRolePolicyResponse.builder().build();
    }

    ListAttachedRolePoliciesResponse listAttachedRolePolicies(ListAttachedRolePoliciesRequest request) {
        var page = World.page(
                held(request.roleName()).attached.stream()
                        .map(arn -> AttachedPolicy.builder()
                                .policyArn(arn)
                                .policyName(arn.substring(arn.lastIndexOf('/') + 1))
                                .build())
                        .toList(),
                request.marker());
        return ListAttachedRolePoliciesResponse.builder()
                .attachedPolicies(page.items())
                .isTruncated(isCut(page))
                .marker(marker(page))
                .build();
    }

    ListInstanceProfilesForRoleResponse listInstanceProfilesForRole(ListInstanceProfilesForRoleRequest request) {
        var page = World.page(
                held(request.roleName()).profiles.stream()
                        .map(name -> InstanceProfile.builder()
                                .instanceProfileName(name)
                                .build())
                        .toList(),
                request.marker());
        return ListInstanceProfilesForRoleResponse.builder()
                .instanceProfiles(page.items())
                .isTruncated(isCut(page))
                .marker(marker(page))
                .build();
    }

    RemoveRoleFromInstanceProfileResponse removeRoleFromInstanceProfile(RemoveRoleFromInstanceProfileRequest request) {
        if (!held(request.roleName()).profiles.remove(request.instanceProfileName())) {
            throw noSuchEntity("Instance profile " + request.instanceProfileName());
        }
        return RemoveRoleFromInstanceProfileResponse.builder().build();
    }
}
