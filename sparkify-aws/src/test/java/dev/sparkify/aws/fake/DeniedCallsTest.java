package dev.sparkify.aws.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.load.Location;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Denies each kind of call once: whoever is denied is told the action, what it was for, and what to do. */
class DeniedCallsTest {
    private enum Wanted {
        OF_LAUNCHES,
        OF_TEARDOWNS
    }

    private static LaunchedRedshift<?> cluster(AwsAccess access) {
        return Redshift.cluster("demo")
                .withFinalSnapshot("last")
                .reading(Location.of("s3://lake/songs/"))
                .admitting("10.1.2.3/32")
                .askingEvery(Duration.ofMinutes(1))
                .through(access);
    }

    private static LaunchedRedshift<?> serverless(AwsAccess access) {
        return Redshift.serverless("demo")
                .withFinalSnapshot("last")
                .reading(Location.of("s3://lake/songs/"))
                .admitting("10.1.2.3/32")
                .askingEvery(Duration.ofMinutes(1))
                .through(access);
    }

    private static String action(String call) {
        var operation = call.split(" ", 2)[1];
        var service = call.startsWith("serverless") ? "redshift-serverless" : call.split(" ", 2)[0];
        return service + ":" + operation.substring(0, 1).toUpperCase(Locale.ROOT) + operation.substring(1);
    }

    private static Fault denying(String denied) {
        return call -> {
            if (call.label().equals(denied)) {
                throw call.service().denial(denied);
            }
            return call.effect().get();
        };
    }

    private static List<String> calls(Function<AwsAccess, LaunchedRedshift<?>> warehouse, Wanted wanted) {
        var trial = new FaultTrial(warehouse);
        var launch = trial.wider();
        var again = trial.launched();
        if (wanted == Wanted.OF_LAUNCHES) {
            return Stream.concat(launch.calls().stream(), again.calls().stream())
                    .distinct()
                    .toList();
        }
        var process = trial.aws.process();
        warehouse.apply(process.access()).tearDown();
        return process.calls().stream().distinct().toList();
    }

    @Test
    void launchesTellWhatToAllow() {
        for (var warehouse : List.<Function<AwsAccess, LaunchedRedshift<?>>>of(
                DeniedCallsTest::cluster, DeniedCallsTest::serverless)) {
            for (var call : calls(warehouse, Wanted.OF_LAUNCHES)) {
                FaultTrial.named(call, () -> {
                    var trial = new FaultTrial(warehouse);
                    trial.attempted(() -> trial.launched(denying(call)));
                    if (trial.messages().isEmpty()) {
                        trial.wider();
                        trial.attempted(() -> trial.launched(denying(call)));
                    }
                    assertThat(trial.messages())
                            .singleElement()
                            .asString()
                            .satisfies(message -> tellsWayOut(message, call));
                });
            }
        }
    }

    private static void tellsWayOut(String message, String call) {
        assertThat(message)
                .containsPattern(
                        "Cannot (make|look for|remove) ((the subnets of )?[a-z ]+ (sparkify-)?demo.*|it): AWS denies it; allow ")
                .containsPattern("allow [^;]*" + action(call) + "\\b[^;]* to whoever runs this: ")
                .contains("not authorized to perform " + call);
    }

    @Test
    void teardownsTellWhatToAllow() {
        for (var warehouse : List.<Function<AwsAccess, LaunchedRedshift<?>>>of(
                DeniedCallsTest::cluster, DeniedCallsTest::serverless)) {
            for (var call : calls(warehouse, Wanted.OF_TEARDOWNS)) {
                FaultTrial.named(call, () -> {
                    var trial = new FaultTrial(warehouse);
                    trial.launched();
                    var report = trial.attempted(() -> trial.tornDown(denying(call)));
                    var told = report.map(some -> some.remaining()).orElseGet(trial::messages);
                    assertThat(told).anySatisfy(message -> tellsWayOut(message, call));
                });
            }
        }
    }
}
