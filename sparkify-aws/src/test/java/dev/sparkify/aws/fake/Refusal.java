package dev.sparkify.aws.fake;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Makes what a service throws. */
final class Refusal {
    private Refusal() {}

    static AwsServiceException of(AwsServiceException.Builder builder, int status, String code, String message) {
        var details = AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage(message)
                .serviceName("Fake")
                .build();
        return builder.awsErrorDetails(details)
                .statusCode(status)
                .message(message)
                .requestId("00000000-0000-0000-0000-000000000000")
                .build();
    }
}
