package dev.sparkify.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.fake.FakeAws;
import dev.sparkify.aws.fake.Fault;
import dev.sparkify.aws.fake.Holding;
import dev.sparkify.aws.fake.Pace;
import dev.sparkify.error.InputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;

class ExpiredWarehousesTest {
    private static final Duration LONG = Duration.ofDays(365);
    private static final Duration SHORT = Duration.ofHours(2);

    private final FakeAws aws = new FakeAws();
    private final Instant begun = aws.time().instant();

    private AwsAccess access() {
        return aws.process().access();
    }

    private ExpiredWarehouses expired() {
        return Redshift.expired(access());
    }

    private RedshiftCluster cluster(String id) {
        return Redshift.cluster(id)
                .withoutFinalSnapshot()
                .ownedBy("ada")
                .meantFor("reports")
                .through(access());
    }

    private RedshiftServerless serverless(String id) {
        return Redshift.serverless(id)
                .withoutFinalSnapshot()
                .ownedBy("bob")
                .meantFor("tests")
                .through(access());
    }

    private List<String> everything() {
        return aws.everything().stream().map(Holding::toString).toList();
    }

    @Test
    void listsWhatHasOutlivedItsPurpose() {
        cluster("old").expiringAfter(SHORT).launch();
        serverless("aged").expiringAfter(SHORT).launch();
        cluster("young").expiringAfter(LONG).launch();
        serverless("eternal").launch();
        assertThat(expired().all()).isEmpty();
        aws.time().pass(SHORT.plusHours(1));

        var found = expired().all();

        assertThat(found)
                .extracting(ExpiredWarehouse::kind)
                .containsExactly(ExpiredWarehouse.Kind.CLUSTER, ExpiredWarehouse.Kind.SERVERLESS);
        var first = found.get(0);
        assertThat(first.id()).isEqualTo("old");
        assertThat(first.owner()).isEqualTo("ada");
        assertThat(first.purpose()).isEqualTo("reports");
        assertThat(first.since()).isBetween(begun.plus(SHORT), aws.time().instant());
        assertThat(first.resources()).contains("cluster old", "subnet group sparkify-old");
        assertThat(found.get(1).resources()).contains("workgroup aged", "namespace aged");
    }

    @Test
    void endsThemAndNothingElse() {
        serverless("young").expiringAfter(LONG).launch();
        cluster("eternal").launch();
        aws.process()
                .client(RedshiftServerlessClient.class)
                .createNamespace(request -> request.namespaceName("theirs").manageAdminPassword(true));
        var others = everything();
        cluster("old").expiringAfter(SHORT).launch();
        serverless("aged").expiringAfter(SHORT).launch();
        aws.time().pass(SHORT.plusHours(1));

        var reports = expired().tearDown();

        assertThat(reports.keySet()).extracting(ExpiredWarehouse::id).containsExactly("old", "aged");
        assertThat(reports.values()).allMatch(report -> report.remaining().isEmpty());
        aws.time().pass(Pace.INTERFACE_GONE);
        assertThat(everything()).isEqualTo(others);
        assertThat(expired().all()).isEmpty();
        assertThat(expired().tearDown()).isEmpty();
    }

    @Test
    void endsWhatIsLeftOfAWarehouseWhoseClusterIsGone() {
        var before = everything();
        cluster("old").expiringAfter(SHORT).launch();
        aws.process()
                .client(RedshiftClient.class)
                .deleteCluster(request -> request.clusterIdentifier("old").skipFinalClusterSnapshot(true));
        aws.time().pass(SHORT.plusHours(1));

        assertThat(expired().all())
                .singleElement()
                .satisfies(left -> assertThat(left.resources())
                        .containsExactly(
                                "subnet group sparkify-old",
                                "security group sparkify-old",
                                "role sparkify-old-us-west-2"));
        expired().tearDown();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void keepsDataAsSnapshotsThatAreAskedFor() {
        cluster("old").expiringAfter(SHORT).launch();
        serverless("aged").expiringAfter(SHORT).launch();
        aws.time().pass(SHORT.plusHours(1));

        expired().withFinalSnapshot("last-of-").tearDown();

        assertThat(aws.everything())
                .extracting(Holding::label)
                .contains("serverless snapshot last-of-aged-20260101-020340", "snapshot last-of-old-20260101-020000");
    }

    @Test
    void goesOnOverOneThatCannotBeEnded() {
        serverless("more--ids").expiringAfter(SHORT).launch();
        cluster("old").expiringAfter(SHORT).launch();
        aws.time().pass(SHORT.plusHours(1));

        var reports = expired().withFinalSnapshot("last-of-").tearDown();

        assertThat(reports).hasSize(2);
        assertThat(List.copyOf(reports.values()).get(0).remaining())
                .singleElement()
                .asString()
                .startsWith("No snapshot can be called «last-of-more--ids-");
        assertThat(List.copyOf(reports.values()).get(1).remaining()).isEmpty();
        assertThat(expired().all()).extracting(ExpiredWarehouse::id).containsExactly("more--ids");
    }

    @Test
    void endsOneOfTheSameIdAgain() {
        for (int i = 0; i < 2; i++) {
            cluster("old").expiringAfter(SHORT).launch();
            aws.time().pass(SHORT.plusHours(1));

            assertThat(expired().withFinalSnapshot("last-of-").tearDown().values())
                    .singleElement()
                    .satisfies(report -> assertThat(report.remaining()).isEmpty());
        }
    }

    @Test
    void countsTheTimeAnewWithEachLaunch() {
        cluster("old").expiringAfter(SHORT).launch();
        serverless("aged").expiringAfter(SHORT).launch();
        aws.time().pass(SHORT.dividedBy(2));
        cluster("old").expiringAfter(SHORT).launch();
        serverless("aged").expiringAfter(SHORT).launch();
        aws.time().pass(SHORT.dividedBy(4).multipliedBy(3));

        assertThat(expired().all()).isEmpty();
        aws.time().pass(SHORT);
        assertThat(expired().all()).hasSize(2);
    }

    @Test
    void reportsASnapshotThatCannotBeCalledSo() {
        cluster("old").expiringAfter(SHORT).launch();
        aws.time().pass(SHORT.plusHours(1));

        var reports = expired().withFinalSnapshot("Last of ").tearDown();

        assertThat(reports.values())
                .singleElement()
                .satisfies(report -> assertThat(report.remaining())
                        .singleElement()
                        .asString()
                        .startsWith("No snapshot can be called «Last of old-"));
        assertThat(expired().all()).hasSize(1);
    }

    @Test
    void explainsADenial() {
        var denied = aws.process(Fault.denied(1));

        assertThatThrownBy(() -> Redshift.expired(denied.access()).all())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Cannot look for expired warehouses: AWS denies it; allow ");
    }
}
