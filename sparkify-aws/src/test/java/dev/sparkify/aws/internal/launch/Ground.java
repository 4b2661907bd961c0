package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.LaunchEvent;
import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Is a site in us-west-2 with virtual time, and things in memory. */
final class Ground {
    static final Map<String, String> OURS =
            Map.of(Ownership.WAREHOUSE, "demo", Ownership.KIND, "cluster", Ownership.REGION, "us-west-2");
    static final Map<String, String> THEIRS = Map.of(
            Ownership.WAREHOUSE,
            "other",
            Ownership.KIND,
            "cluster",
            Ownership.REGION,
            "us-west-2",
            Ownership.OWNER,
            "ann");

    final VirtualScheduler scheduler = new VirtualScheduler();
    final List<String> calls = new ArrayList<>();
    final List<LaunchEvent> events = new ArrayList<>();

    LaunchSettings settings() {
        return LaunchSettings.of("demo", Optional.empty()).telling(events::add);
    }

    Site site() {
        return site(settings());
    }

    Site site(LaunchSettings settings) {
        var access = AwsAccess.ofEnvironment()
                .inRegion("us-west-2")
                .scheduledBy(scheduler)
                .by(scheduler.clock());
        return new Site(new AwsClients(access), Settings.defaults(), settings, Ownership.Kind.CLUSTER);
    }

    Thing thing(String name) {
        return new Thing(name, OURS, calls);
    }

    Launch launch(Resource... resources) {
        return new Launch(site(), List.of(resources));
    }

    Teardown teardown(Resource... resources) {
        return new Teardown(site(), List.of(resources));
    }

    List<String> told() {
        return events.stream()
                .map(event -> event.kind() + " " + event.resource())
                .toList();
    }

    Duration passed() {
        return scheduler.passed();
    }
}
