package dev.sparkify.aws.internal.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.RemoveRoleFromInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.Role;

/** Is the few calls of IAM that roles need, in memory; each role has a policy attached and is in a profile. */
final class SmallIam implements IamClient {
    final Map<String, Role> roles = new LinkedHashMap<>();
    final List<Object> asked;

    SmallIam(List<Object> asked) {
        this.asked = asked;
    }

    @Override
    public GetRoleResponse getRole(GetRoleRequest request) {
        asked.add(request);
        var found = roles.get(request.roleName());
        if (found == null) {
            throw NoSuchEntityException.builder().message("No such role").build();
        }
        return GetRoleResponse.builder().role(found).build();
    }

    @Override
    public CreateRoleResponse createRole(CreateRoleRequest request) {
        asked.add(request);
        roles.put(
                request.roleName(),
                Role.builder()
                        .roleName(request.roleName())
                        .arn("arn:aws:iam::123456789012:role" + request.path() + request.roleName())
                        .tags(request.tags())
                        .build());
        return CreateRoleResponse.builder().build();
    }

    @Override
    public PutRolePolicyResponse putRolePolicy(PutRolePolicyRequest request) {
        asked.add(request);
        return PutRolePolicyResponse.builder().build();
    }

    @Override
    public ListRolesResponse listRoles(ListRolesRequest request) {
        asked.add(request);
        return ListRolesResponse.builder()
                .roles(roles.values().stream()
                        .map(role -> role.toBuilder().tags(List.of()).build())
                        .toList())
                .isTruncated(false)
                .build();
    }

    @Override
    public ListAttachedRolePoliciesResponse listAttachedRolePolicies(ListAttachedRolePoliciesRequest request) {
        asked.add(request);
        return ListAttachedRolePoliciesResponse.builder()
                .attachedPolicies(
                        AttachedPolicy.builder().policyArn("arn:attached").build())
                .isTruncated(false)
                .build();
    }

    @Override
    public DetachRolePolicyResponse detachRolePolicy(DetachRolePolicyRequest request) {
        asked.add(request);
        return DetachRolePolicyResponse.builder().build();
    }

    @Override
    public ListRolePoliciesResponse listRolePolicies(ListRolePoliciesRequest request) {
        asked.add(request);
        return ListRolePoliciesResponse.builder()
                .policyNames("sparkify-load")
                .isTruncated(false)
                .build();
    }

    @Override
    public DeleteRolePolicyResponse deleteRolePolicy(DeleteRolePolicyRequest request) {
        asked.add(request);
        return DeleteRolePolicyResponse.builder().build();
    }

    @Override
    public ListInstanceProfilesForRoleResponse listInstanceProfilesForRole(ListInstanceProfilesForRoleRequest request) {
        asked.add(request);
        return ListInstanceProfilesForRoleResponse.builder()
                .instanceProfiles(
                        InstanceProfile.builder().instanceProfileName("profile").build())
                .isTruncated(false)
                .build();
    }

    @Override
    public RemoveRoleFromInstanceProfileResponse removeRoleFromInstanceProfile(
            RemoveRoleFromInstanceProfileRequest request) {
        asked.add(request);
        return RemoveRoleFromInstanceProfileResponse.builder().build();
    }

    @Override
    public DeleteRoleResponse deleteRole(DeleteRoleRequest request) {
        asked.add(request);
        roles.remove(request.roleName());
        return DeleteRoleResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "iam";
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("Never closed");
    }
}
