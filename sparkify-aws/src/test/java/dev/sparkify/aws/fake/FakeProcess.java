package dev.sparkify.aws.fake;

import dev.sparkify.aws.AwsAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Is a process that uses the account: its clients, and what befalls its calls. */
public final class FakeProcess {
    private final FakeAws aws;
    private final Fault fault;
    private final List<String> calls = new ArrayList<>();

    FakeProcess(FakeAws aws, Fault fault) {
        this.aws = aws;
        this.fault = fault;
    }

    /** Reaches the account by clients of this process alone, in virtual time. */
    public AwsAccess access() {
        return AwsAccess.ofEnvironment()
                .inRegion(World.REGION)
                .scheduledBy(new VirtualScheduler(aws.time()))
                .by(aws.time())
                .with(client(RedshiftClient.class))
                .with(client(RedshiftServerlessClient.class))
                .with(client(RedshiftDataClient.class))
                .with(client(IamClient.class))
                .with(client(Ec2Client.class))
                .with(client(StsClient.class))
                .with(client(S3Client.class))
                .with(client(SecretsManagerClient.class));
    }

    public <T> T client(Class<T> type) {
        return Dispatcher.client(type, aws, this);
    }

    /** Such as «iam createRole», in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Nullable
    Object call(String label, Service service, Supplier<@Nullable Object> effect) {
        calls.add(label);
        return fault.become(new Fault.Call(calls.size(), label, service, effect));
    }
}
