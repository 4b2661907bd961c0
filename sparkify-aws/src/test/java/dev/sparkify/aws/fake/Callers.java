package dev.sparkify.aws.fake;

import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Is AWS STS. */
final class Callers {
    GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
        return GetCallerIdentityResponse.builder()
                .account(World.ACCOUNT)
                .arn("arn:aws:iam::" + World.ACCOUNT + ":user/tester")
                .userId("AIDATESTER")
                .build();
    }
}
