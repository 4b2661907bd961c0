package dev.sparkify.aws.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.load.Location;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tries every fault at every call of a launch and a teardown: the next run makes all good, and nothing of others is touched. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("long")
class LaunchFaultsTest {
    private static final Location SONGS = Location.of("s3://lake/songs/");

    private static LaunchedRedshift<?> cluster(AwsAccess access) {
        return Redshift.cluster("demo")
                .withoutFinalSnapshot()
                .reading(SONGS)
                .admitting("10.1.2.3/32")
                .askingEvery(Duration.ofMinutes(1))
                .through(access);
    }

    private static LaunchedRedshift<?> serverless(AwsAccess access) {
        return Redshift.serverless("demo")
                .withoutFinalSnapshot()
                .reading(SONGS)
                .admitting("10.1.2.3/32")
                .askingEvery(Duration.ofMinutes(1))
                .through(access);
    }

    private static FaultTrial trial(Function<AwsAccess, LaunchedRedshift<?>> warehouse) {
        return new FaultTrial(warehouse);
    }

    @Test
    void launchesOfClustersConverge(TestReporter reporter) {
        reporter.publishEntry("cases", converge(LaunchFaultsTest::cluster) + "");
    }

    @Test
    void launchesOfServerlessConverge(TestReporter reporter) {
        reporter.publishEntry("cases", converge(LaunchFaultsTest::serverless) + "");
    }

    private static int converge(Function<AwsAccess, LaunchedRedshift<?>> warehouse) {
        var undisturbed = trial(warehouse);
        int calls = undisturbed.launched().calls().size();
        var estate = undisturbed.ours();
        assertThat(estate).hasSizeGreaterThan(4);
        return FaultTrial.each("launch", calls, fault -> {
            var trial = trial(warehouse);
            trial.attempted(() -> trial.launched(fault));
            trial.demandNeighbours();
            trial.launched();
            assertThat(trial.ours()).isEqualTo(estate);
            trial.demandClean();
        });
    }

    @Test
    void launchesThatAdmitFewerConverge(TestReporter reporter) {
        int cases = narrowed(LaunchFaultsTest::cluster) + narrowed(LaunchFaultsTest::serverless);
        reporter.publishEntry("cases", cases + "");
    }

    /** Nobody stays admitted who is not wanted, and nobody of others is shut out. */
    private static int narrowed(Function<AwsAccess, LaunchedRedshift<?>> warehouse) {
        var undisturbed = trial(warehouse);
        undisturbed.wider();
        var calls = undisturbed.launched().calls();
        assertThat(calls).filteredOn("ec2 revokeSecurityGroupIngress"::equals).hasSize(2);
        var estate = undisturbed.ours();
        return FaultTrial.each("narrower launch", calls.size(), fault -> {
            var trial = trial(warehouse);
            trial.wider();
            trial.attempted(() -> trial.launched(fault));
            trial.demandNeighbours();
            trial.launched();
            assertThat(trial.ours()).isEqualTo(estate);
            trial.demandClean();
        });
    }

    @Test
    void teardownsFindEveryPartialCluster(TestReporter reporter) {
        reporter.publishEntry("cases", partial(LaunchFaultsTest::cluster) + "");
    }

    @Test
    void teardownsFindEveryPartialServerless(TestReporter reporter) {
        reporter.publishEntry("cases", partial(LaunchFaultsTest::serverless) + "");
    }

    private static int partial(Function<AwsAccess, LaunchedRedshift<?>> warehouse) {
        int calls = trial(warehouse).launched().calls().size();
        return FaultTrial.each("teardown of a launch", calls, fault -> {
            var trial = trial(warehouse);
            trial.attempted(() -> trial.launched(fault));
            trial.demandClean();
        });
    }

    @Test
    void teardownsOfClustersConverge(TestReporter reporter) {
        reporter.publishEntry("cases", teardowns(LaunchFaultsTest::cluster) + "");
    }

    @Test
    void teardownsOfServerlessConverge(TestReporter reporter) {
        reporter.publishEntry("cases", teardowns(LaunchFaultsTest::serverless) + "");
    }

    /** What a report calls removed is gone, and what is left is reported. */
    private static int teardowns(Function<AwsAccess, LaunchedRedshift<?>> warehouse) {
        var undisturbed = trial(warehouse);
        undisturbed.launched();
        int calls = undisturbed.callsOfTeardown();
        return FaultTrial.each("teardown", calls, fault -> {
            var trial = trial(warehouse);
            trial.launched();
            var report = trial.attempted(() -> trial.tornDown(fault));
            trial.demandNeighbours();
            if (report.isPresent() && report.get().remaining().isEmpty()) {
                trial.demandGone();
            }
            trial.demandClean();
        });
    }

    @Test
    void launchesAtTheSameTimeEndInTheSame(TestReporter reporter) {
        int cases = interleaved(LaunchFaultsTest::cluster) + interleaved(LaunchFaultsTest::serverless);
        reporter.publishEntry("cases", cases + "");
    }

    private static int interleaved(Function<AwsAccess, LaunchedRedshift<?>> warehouse) {
        var undisturbed = trial(warehouse);
        int calls = undisturbed.launched().calls().size();
        var estate = undisturbed.ours();
        for (int number = 1; number <= calls; number++) {
            int at = number;
            FaultTrial.named("second launch at call " + at, () -> {
                var trial = trial(warehouse);
                trial.launched(Fault.interrupted(at, trial::launched));
                assertThat(trial.ours()).isEqualTo(estate);
                trial.demandClean();
            });
        }
        return calls;
    }

    @Test
    void launchesAndTeardownsAtTheSameTimeLeaveNothing(TestReporter reporter) {
        int cases = crossed(LaunchFaultsTest::cluster) + crossed(LaunchFaultsTest::serverless);
        reporter.publishEntry("cases", cases + "");
    }

    private static int crossed(Function<AwsAccess, LaunchedRedshift<?>> warehouse) {
        int calls = trial(warehouse).launched().calls().size();
        for (int number = 1; number <= calls; number++) {
            int at = number;
            FaultTrial.named("teardown at call " + at + " of a launch", () -> {
                var trial = trial(warehouse);
                trial.attempted(() -> trial.launched(
                        Fault.interrupted(at, () -> trial.attempted(() -> trial.tornDown(Fault.none())))));
                trial.demandNeighbours();
                trial.demandClean();
            });
        }
        return calls;
    }

    @Test
    void teardownsAtTheSameTimeLeaveNothing(TestReporter reporter) {
        int cases = 0;
        for (var warehouse : List.<Function<AwsAccess, LaunchedRedshift<?>>>of(
                LaunchFaultsTest::cluster, LaunchFaultsTest::serverless)) {
            var undisturbed = trial(warehouse);
            undisturbed.launched();
            int calls = undisturbed.callsOfTeardown();
            for (int number = 1; number <= calls; number++) {
                int at = number;
                FaultTrial.named("second teardown at call " + at, () -> {
                    var trial = trial(warehouse);
                    trial.launched();
                    trial.tornDown(Fault.interrupted(at, () -> trial.tornDown(Fault.none())));
                    trial.demandGone();
                });
            }
            cases += calls;
        }
        reporter.publishEntry("cases", cases + "");
    }
}
