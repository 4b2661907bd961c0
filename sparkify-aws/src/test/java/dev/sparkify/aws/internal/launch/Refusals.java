package dev.sparkify.aws.internal.launch;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes what AWS and its SDK throw. */
final class Refusals {
    private Refusals() {}

    static AwsServiceException refusal(String code, int status, String message) {
        return AwsServiceException.builder()
                .message(message)
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }

    static AwsServiceException throttled() {
        return refusal("Throttling", 400, "Rate exceeded");
    }

    static AwsServiceException busy() {
        return refusal("InvalidClusterState", 400, "There is an operation running on the cluster");
    }

    static AwsServiceException wrong() {
        return refusal("InvalidParameterValue", 400, "Node type unknown");
    }

    static AwsServiceException denied() {
        return refusal(
                "AccessDenied",
                403,
                "User: arn:aws:iam::123456789012:user/ann is not authorized to perform: iam:CreateRole on resource: x");
    }

    static SdkException lost() {
        return SdkClientException.create("Unable to execute HTTP request", new IOException("Connection reset"));
    }
}
