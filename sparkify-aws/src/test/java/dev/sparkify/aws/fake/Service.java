package dev.sparkify.aws.fake;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.RedshiftException;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.RedshiftDataException;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.AccessDeniedException;
import software.amazon.awssdk.services.redshiftserverless.model.InternalServerException;
import software.amazon.awssdk.services.redshiftserverless.model.ThrottlingException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

/** Names the services, and how each says what any of them may say. */
@SuppressWarnings("ImmutableEnumChecker")
enum Service {
    REDSHIFT(RedshiftClient.class, RedshiftException::builder, "Throttling", "AccessDenied", 403),
    SERVERLESS(
            RedshiftServerlessClient.class,
            ThrottlingException::builder,
            AccessDeniedException::builder,
            InternalServerException::builder,
            "ThrottlingException",
            "AccessDeniedException",
            400),
    DATA(RedshiftDataClient.class, RedshiftDataException::builder, "ThrottlingException", "AccessDeniedException", 400),
    IAM(IamClient.class, IamException::builder, "Throttling", "AccessDenied", 403),
    EC2(Ec2Client.class, Ec2Exception::builder, "RequestLimitExceeded", "UnauthorizedOperation", 403),
    STS(StsClient.class, StsException::builder, "Throttling", "AccessDenied", 403),
    S3(S3Client.class, S3Exception::builder, "SlowDown", "AccessDenied", 403),
    SECRETS(
            SecretsManagerClient.class,
            SecretsManagerException::builder,
            "ThrottlingException",
            "AccessDeniedException",
            400);

    final Class<?> client;
    private final Supplier<? extends AwsServiceException.Builder> throttled;
    private final Supplier<? extends AwsServiceException.Builder> denied;
    private final Supplier<? extends AwsServiceException.Builder> broken;
    private final String throttling;
    private final String denial;
    private final int deniedStatus;

    Service(
            Class<?> client,
            Supplier<? extends AwsServiceException.Builder> any,
            String throttling,
            String denial,
            int deniedStatus) {
        this(client, any, any, any, throttling, denial, deniedStatus);
    }

    Service(
            Class<?> client,
            Supplier<? extends AwsServiceException.Builder> throttled,
            Supplier<? extends AwsServiceException.Builder> denied,
            Supplier<? extends AwsServiceException.Builder> broken,
            String throttling,
            String denial,
            int deniedStatus) {
        this.client = client;
        this.throttled = throttled;
        this.denied = denied;
        this.broken = broken;
        this.throttling = throttling;
        this.denial = denial;
        this.deniedStatus = deniedStatus;
    }

    AwsServiceException throttling() {
        return Refusal.of(throttled.get(), this == EC2 || this == S3 ? 503 : 400, throttling, "Rate exceeded");
    }

    AwsServiceException denial(String operation) {
        return Refusal.of(denied.get(), deniedStatus, denial, "User is not authorized to perform " + operation);
    }

    AwsServiceException breakdown() {
        return Refusal.of(broken.get(), 500, "InternalFailure", "The request processing has failed");
    }
}
