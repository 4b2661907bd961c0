package dev.sparkify.aws.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.RedshiftCluster;
import dev.sparkify.aws.WarehouseStatus.State;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.load.Location;
import dev.sparkify.music.SparkifyStar;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.redshift.RedshiftClient;

/** Meets clusters in every state in which they may be met. */
class LaunchStatesTest {
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    private final FaultTrial trial = new FaultTrial(LaunchStatesTest::cluster);
    private final RedshiftClient redshift = trial.aws.process().client(RedshiftClient.class);

    private static RedshiftCluster cluster(AwsAccess access) {
        return Redshift.cluster("demo")
                .withoutFinalSnapshot()
                .reading(Location.of("s3://lake/songs/"))
                .askingEvery(INTERVAL)
                .through(access);
    }

    private LaunchedRedshift<?> demo() {
        return cluster(trial.aws.process().access());
    }

    /** The first attempts may name a role that cannot be seen yet. Leaves a launch as it stands when its process dies while the cluster is made. */
    private void begun() {
        var calls = new FaultTrial(LaunchStatesTest::cluster).launched().calls();
        int number = calls.lastIndexOf("redshift createCluster") + 1;
        trial.attempted(() -> trial.launched(Fault.diedAfter(number)));
    }

    @Test
    void tellsSinceWhenAClusterIsBeingMade() {
        begun();
        assertThat(demo().status().state()).isEqualTo(State.COMING);
        assertThat(demo().status().said()).isEqualTo("creating");
        assertThat(demo().status().endpoint()).isEmpty();
        assertThatThrownBy(() -> demo().endpoint())
                .isInstanceOf(RetryableException.class)
                .hasMessageContaining("still")
                .hasMessageContaining("creating");
    }

    @Test
    void goesOnWhateverAListenerThrows() {
        var before = trial.aws.everything();
        var demo = cluster(trial.aws.process().access()).telling(event -> {
            throw new IllegalStateException("A listener of somebody");
        });

        demo.launch();

        assertThat(demo.tearDown().remaining()).isEmpty();
        assertThat(trial.aws.everything()).isEqualTo(before);
    }

    @Test
    void tearsDownAClusterThatIsBeingMade() {
        begun();
        trial.demandClean();
    }

    @Test
    void tearsDownAClusterThatIsBeingRemoved() {
        trial.launched();
        redshift.deleteCluster(it -> it.clusterIdentifier("demo").skipFinalClusterSnapshot(true));
        assertThat(demo().status().state()).isEqualTo(State.GOING);
        trial.demandClean();
    }

    @Test
    void tearsDownWhatIsLeftOfAClusterThatIsGone() {
        trial.launched();
        redshift.deleteCluster(it -> it.clusterIdentifier("demo").skipFinalClusterSnapshot(true));
        trial.aws.time().pass(Pace.DELETED);
        assertThat(demo().status().state()).isEqualTo(State.ABSENT);
        trial.demandClean();
        trial.demandClean();
    }

    @Test
    void launchesAfterAClusterThatIsBeingRemoved() {
        trial.launched();
        var estate = trial.ours();
        redshift.deleteCluster(it -> it.clusterIdentifier("demo").skipFinalClusterSnapshot(true));
        trial.launched();
        assertThat(trial.ours()).isEqualTo(estate);
        trial.demandClean();
    }

    @Test
    void pausesAndResumesAndTearsDownWhatIsPaused() {
        trial.launched();
        var estate = trial.ours();
        demo().pause();
        assertThat(demo().status().state()).isEqualTo(State.PAUSED);
        demo().pause();
        demo().resume();
        assertThat(demo().status().state()).isEqualTo(State.AVAILABLE);
        assertThat(trial.ours()).isEqualTo(estate);
        demo().pause();
        trial.launched();
        assertThat(trial.ours()).isEqualTo(estate);
        demo().pause();
        trial.demandClean();
    }

    @Test
    void tearsDownAClusterThatIsBeingPaused() {
        trial.launched();
        redshift.pauseCluster(it -> it.clusterIdentifier("demo"));
        trial.demandClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incompatible-network",
                "incompatible-hsm",
                "incompatible-parameters",
                "incompatible-restore",
                "hardware-failure",
                "storage-full"
            })
    void tearsDownWhatIsBroken(String status) {
        trial.launched();
        trial.aws.stand("demo", status);
        assertThat(demo().status().said()).isEqualTo(status);
        assertThat(demo().status().state()).isEqualTo(State.BROKEN);
        assertThatThrownBy(() -> demo().launch())
                .isInstanceOf(SparkifyException.class)
                .hasMessageContaining(status);
        trial.demandClean();
    }

    @Test
    void keepsTheDataInASnapshotThatIsAskedFor() {
        trial.launched();
        var report = Redshift.cluster("demo")
                .withFinalSnapshot("last")
                .through(trial.aws.process().access())
                .tearDown();
        assertThat(report.remaining()).isEmpty();
        trial.aws.time().pass(Pace.INTERFACE_GONE);
        assertThat(trial.ours()).extracting(Holding::label).containsExactly("snapshot last");
    }

    @Test
    void refusesASnapshotWhoseNameIsTakenBeforeAnythingIsRemoved() {
        trial.launched();
        Redshift.cluster("other")
                .withFinalSnapshot("last")
                .through(trial.aws.process().access())
                .tearDown();
        var estate = trial.aws.everything();
        var again = Redshift.cluster("demo")
                .withFinalSnapshot("last")
                .through(trial.aws.process().access());
        assertThatThrownBy(again::tearDown)
                .isInstanceOf(SparkifyException.class)
                .hasMessageContaining("last");
        assertThat(trial.aws.everything()).isEqualTo(estate);
    }

    @Test
    void tearingDownOneLeavesTheOtherWhole() {
        trial.launched();
        var estate = trial.ours();
        var beside = Redshift.cluster("demo-3")
                .withoutFinalSnapshot()
                .through(trial.aws.process().access());
        beside.launch();
        assertThat(trial.ours()).hasSize(2 * estate.size() - 1).containsAll(estate);
        assertThat(beside.tearDown().remaining()).isEmpty();
        trial.aws.time().pass(Pace.INTERFACE_GONE);
        assertThat(trial.ours()).isEqualTo(estate);
    }

    @Test
    void refusesANameThatSomebodyElseHas() {
        var before = trial.aws.everything();
        for (var id : List.of("demo-2", "other")) {
            assertThatThrownBy(() -> Redshift.serverless(id)
                            .withoutFinalSnapshot()
                            .through(trial.aws.process().access())
                            .launch())
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("belongs to");
        }
        assertThatThrownBy(() -> Redshift.cluster("demo-2")
                        .withoutFinalSnapshot()
                        .through(trial.aws.process().access())
                        .launch())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("demo-2 belongs to somebody else");
        assertThat(trial.aws.everything()).isEqualTo(before);
    }

    @Test
    void tearsDownWithNothingButTheId() {
        trial.launched();
        var report = Redshift.cluster("demo")
                .withoutFinalSnapshot()
                .through(trial.aws.process().access())
                .tearDown();
        assertThat(report.remaining()).isEmpty();
        trial.demandGone();
    }

    @Test
    void tearsDownWhatWasMadeUnderNamesThatAreForgotten() {
        cluster(trial.aws.process().access()).roleNamed("loader").launch();
        trial.launched();
        trial.demandClean();
    }

    @Test
    void tearsDownAllThatCarriesItsTagsThoughThereIsMuch() {
        trial.launched();
        var process = trial.aws.process();
        var iam = process.client(IamClient.class);
        var ec2 = process.client(Ec2Client.class);
        var tags =
                iam.getRole(it -> it.roleName("sparkify-demo-us-west-2")).role().tags();
        for (int i = 0; i < 5; i++) {
            var name = "left-" + i;
            iam.createRole(it -> it.path("/sparkify/")
                    .roleName(name)
                    .assumeRolePolicyDocument("{\"Statement\":[]}")
                    .tags(tags));
            iam.putRolePolicy(it -> it.roleName(name).policyName("a").policyDocument("{\"Statement\":[]}"));
            iam.attachRolePolicy(it -> it.roleName(name).policyArn("arn:aws:iam::aws:policy/A"));
            ec2.createSecurityGroup(it -> it.groupName(name)
                    .description("left")
                    .vpcId(Network.OTHER_VPC)
                    .tagSpecifications(TagSpecification.builder()
                            .resourceType("security-group")
                            .tags(tags.stream()
                                    .map(tag -> Tag.builder()
                                            .key(tag.key())
                                            .value(tag.value())
                                            .build())
                                    .toList())
                            .build()));
        }
        trial.demandClean();
    }

    @Test
    void liesInAllSubnetsOfTheDefaultNetwork() {
        trial.launched();
        assertThat(trial.ours())
                .filteredOn(held -> held.kind().equals("subnet group"))
                .singleElement()
                .satisfies(group -> assertThat(group.properties())
                        .contains("0a1, ", "0b1, ", "0c1, ", "0d1]")
                        .doesNotContain("0a2"));
    }

    @Test
    void plansAndLooksWithoutChangingAnything() {
        demo().plan();
        demo().leftovers();
        assertThat(demo().status().state()).isEqualTo(State.ABSENT);
        trial.demandGone();
        trial.launched();
        var estate = trial.aws.everything();
        demo().plan();
        demo().leftovers();
        demo().status();
        demo().endpoint();
        assertThat(trial.aws.everything()).isEqualTo(estate);
    }

    private Duration waited(Runnable work) {
        var before = trial.aws.time().waited();
        work.run();
        return trial.aws.time().waited().minus(before);
    }

    @Test
    void launchTakesHardlyLongerThanAws() {
        var needed = Pace.ROLE_SEEN.plus(Pace.CLUSTER_MADE).plus(Pace.ROLE_IN_SYNC);
        assertThat(waited(trial::launched)).isBetween(needed, needed.plus(INTERVAL));
    }

    @Test
    void provisioningTakesHardlyLongerThanAws() {
        var needed = Pace.ROLE_SEEN.plus(Pace.CLUSTER_MADE).plus(Pace.FIRST_QUERY);
        var took = waited(() -> demo().provision(SparkifyStar.schema()).close());
        assertThat(took).isBetween(needed, needed.plus(INTERVAL));
        assertThat(trial.aws.statements()).isNotEmpty();
    }

    @Test
    void teardownTakesHardlyLongerThanAws() {
        trial.launched();
        var needed = Pace.DELETED.plus(Pace.INTERFACE_GONE);
        assertThat(waited(trial::demandClean)).isBetween(needed, needed.plus(INTERVAL.multipliedBy(2)));
    }

    @Test
    void launchOfWhatIsThereWaitsForNothing() {
        trial.launched();
        assertThat(waited(trial::launched)).isLessThan(INTERVAL);
    }
}
