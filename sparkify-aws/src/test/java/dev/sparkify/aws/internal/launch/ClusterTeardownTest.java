package dev.sparkify.aws.internal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.internal.Settings;
import dev.sparkify.error.InputException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.redshift.model.DeleteClusterRequest;
import software.amazon.awssdk.services.redshift.model.Snapshot;

class ClusterTeardownTest {
    private final SmallAws aws = new SmallAws();
    private final ClusterEstate estate = aws.estate(UnaryOperator.identity());

    private void cluster(String status) {
        aws.redshift.clusters.put(
                "demo",
                SmallRedshift.available("demo")
                        .clusterStatus(status)
                        .tags(RedshiftTags.of(Ground.OURS))
                        .build());
    }

    @Test
    void takesTheFinalSnapshotThatWasAskedFor() {
        cluster("available");

        aws.estate(Settings.defaults(), Optional.of("last"), UnaryOperator.identity(), Nodes.DEFAULT)
                .tearDown();

        var request = aws.only(DeleteClusterRequest.class);
        assertThat(request.skipFinalClusterSnapshot()).isFalse();
        assertThat(request.finalClusterSnapshotIdentifier()).isEqualTo("last");
    }

    @Test
    void takesNoFinalSnapshotOtherwise() {
        cluster("paused");

        assertThat(estate.tearDown().removed()).containsExactly("cluster demo");

        var request = aws.only(DeleteClusterRequest.class);
        assertThat(request.skipFinalClusterSnapshot()).isTrue();
        assertThat(request.finalClusterSnapshotIdentifier()).isNull();
    }

    @Test
    void refusesTheNameOfASnapshotThatIsThere() {
        cluster("available");
        aws.redshift.snapshots.put(
                "last",
                Snapshot.builder()
                        .snapshotIdentifier("last")
                        .clusterIdentifier("old")
                        .build());

        assertThatThrownBy(() -> aws.estate(
                                Settings.defaults(), Optional.of("last"), UnaryOperator.identity(), Nodes.DEFAULT)
                        .tearDown())
                .isInstanceOf(InputException.class)
                .hasMessage("The final snapshot of cluster demo cannot be called last: there is one of that name, of"
                        + " cluster old; choose another name with withFinalSnapshot; nothing was removed");
        assertThat(aws.redshift.clusters).containsKey("demo");
    }

    @Test
    void removesAClusterThatWasRenamed() {
        aws.redshift.clusters.put(
                "renamed",
                SmallRedshift.available("renamed")
                        .tags(RedshiftTags.of(Ground.OURS))
                        .build());
        aws.redshift.clusters.put(
                "beside",
                SmallRedshift.available("beside")
                        .tags(RedshiftTags.of(Ground.THEIRS))
                        .build());

        assertThat(estate.leftovers().removed()).containsExactly("cluster renamed");
        assertThat(estate.tearDown().removed()).containsExactly("cluster renamed");
        assertThat(aws.redshift.clusters).containsOnlyKeys("beside");
    }
}
