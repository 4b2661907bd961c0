package dev.sparkify.aws.internal.launch;

import java.util.List;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Is the one call of STS that says who calls. */
final class SmallSts implements StsClient {
    private final List<Object> asked;

    SmallSts(List<Object> asked) {
        this.asked = asked;
    }

    @Override
    public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
        asked.add(request);
        return GetCallerIdentityResponse.builder()
                .account("123456789012")
                .arn("arn:aws:sts::123456789012:assumed-role/a,b/ann")
                .build();
    }

    @Override
    public String serviceName() {
        return "sts";
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("Never closed");
    }
}
