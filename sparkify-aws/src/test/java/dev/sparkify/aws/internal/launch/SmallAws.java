package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Is the services that a cluster needs, and what was asked of them, in order. */
final class SmallAws {
    final List<Object> asked = new ArrayList<>();
    final SmallRedshift redshift = new SmallRedshift(asked);
    final SmallIam iam = new SmallIam(asked);
    final SmallEc2 ec2 = new SmallEc2(asked);
    final VirtualScheduler scheduler = new VirtualScheduler();

    AwsAccess access() {
        return AwsAccess.ofEnvironment()
                .inRegion("us-west-2")
                .scheduledBy(scheduler)
                .by(scheduler.clock())
                .with(redshift)
                .with(iam)
                .with(ec2)
                .with(new SmallSts(asked));
    }

    ClusterEstate estate(UnaryOperator<LaunchSettings> told) {
        return estate(Settings.defaults(), Optional.empty(), told, Nodes.DEFAULT);
    }

    ClusterEstate estate(
            Settings settings, Optional<String> snapshot, UnaryOperator<LaunchSettings> told, Nodes nodes) {
        var launching = told.apply(LaunchSettings.of("demo", snapshot)).timingOutAfter(Duration.ofMinutes(1));
        return ClusterEstate.of(new Site(new AwsClients(access()), settings, launching, Ownership.Kind.CLUSTER), nodes);
    }

    /** Names the calls, as they were asked. */
    List<String> calls() {
        return asked.stream()
                .map(request -> request.getClass().getSimpleName().replace("Request", ""))
                .toList();
    }

    <T> T only(Class<T> request) {
        var found =
                asked.stream().filter(request::isInstance).map(request::cast).toList();
        if (found.size() != 1) {
            throw new AssertionError("Not one " + request.getSimpleName() + " in " + calls());
        }
        return found.get(0);
    }
}
