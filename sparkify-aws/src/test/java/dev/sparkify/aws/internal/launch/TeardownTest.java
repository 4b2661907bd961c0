package dev.sparkify.aws.internal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.internal.launch.Resource.Readiness;
import dev.sparkify.error.InputException;
import dev.sparkify.spi.TeardownReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeardownTest {
    private final Ground ground = new Ground();
    private final Thing a = ground.thing("a").there(Ground.OURS, Readiness.READY);
    private final Thing b = ground.thing("b").there(Ground.OURS, Readiness.READY);

    private static TeardownReport removed(String... labels) {
        return new TeardownReport(List.of(labels), List.of(), List.of());
    }

    @Test
    void removesInReverseOrder() {
        assertThat(ground.teardown(a, b).run()).isEqualTo(removed("thing b", "thing a"));
        assertThat(ground.calls).containsExactly("remove b", "remove a");
        assertThat(ground.told())
                .containsExactly("REMOVING thing b", "REMOVED thing b", "REMOVING thing a", "REMOVED thing a");
        assertThat(ground.passed()).isZero();
    }

    @Test
    void doesNothingTheSecondTime() {
        ground.teardown(a, b).run();
        ground.calls.clear();

        assertThat(ground.teardown(a, b).run()).isEqualTo(removed());
        assertThat(ground.calls).isEmpty();
    }

    @Test
    void waitsUntilItIsGone() {
        b.going(Readiness.GOING, Readiness.GOING, Readiness.GOING);

        assertThat(ground.teardown(a, b).run()).isEqualTo(removed("thing b", "thing a"));
        assertThat(ground.passed()).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void waitsForWhatIsGoingAlready() {
        b.there(Ground.OURS, Readiness.GOING, Readiness.GOING);

        assertThat(ground.teardown(a, b).run()).isEqualTo(removed("thing b", "thing a"));
        assertThat(ground.calls).containsExactly("remove a");
    }

    @Test
    void waitsWhereAwsRefusesMeanwhile() {
        b.there(Ground.OURS, Readiness.COMING);
        b.refusingRemoval(Refusals.busy()).refusingRemoval(Refusals.throttled());

        assertThat(ground.teardown(a, b).run()).isEqualTo(removed("thing b", "thing a"));
        assertThat(ground.passed()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void looksAgainAfterALostAnswer() {
        b.losingRemoval(Refusals.lost());

        assertThat(ground.teardown(a, b).run()).isEqualTo(removed("thing b", "thing a"));
        assertThat(ground.calls).containsExactly("remove b", "remove a");
    }

    @Test
    void keepsWhatIsNotItsOwn() {
        b.there(Ground.THEIRS, Readiness.READY);
        var c = ground.thing("c").there(Map.of(), Readiness.READY);

        assertThat(ground.teardown(a, b, c).run())
                .isEqualTo(new TeardownReport(
                        List.of("thing a"),
                        List.of(
                                "thing c: belongs to somebody else: it carries no tag sparkify:warehouse",
                                "thing b: belongs to the cluster other in us-west-2 of ann")));
        assertThat(ground.calls).containsExactly("remove a");
    }

    @Test
    void removesWhatCarriesItsTagsUnderOtherNames() {
        b.others.add(ground.thing("renamed").there(Ground.OURS, Readiness.READY));

        assertThat(ground.teardown(a, b).run()).isEqualTo(removed("thing b", "thing renamed", "thing a"));
    }

    @Test
    void goesOnOverFailuresAndSaysWhatRemains() {
        b.refusingRemoval(Refusals.denied());

        var report = ground.teardown(a, b).run();

        assertThat(report.removed()).containsExactly("thing a");
        assertThat(report.remaining())
                .singleElement()
                .asString()
                .matches(
                        "thing b: Cannot remove thing b: AWS denies it; allow iam:CreateRole to whoever runs this: .*; by hand: aws"
                                + " remove b");
    }

    @Test
    void saysThatItCannotLook() {
        b.failingLook(Refusals.denied());

        var report = ground.teardown(a, b).run();

        assertThat(report.removed()).containsExactly("thing a");
        assertThat(report.remaining())
                .singleElement()
                .asString()
                .startsWith("thing b: Cannot remove thing b: AWS denies");
    }

    @Test
    void doesNotWaitForWhatStandsInTheWayOfARest() {
        a.refusingRemoval(Refusals.refusal("DependencyViolation", 400, "It is used by b"));
        b.refusingRemoval(Refusals.denied());

        var report = ground.teardown(a, b).run();

        assertThat(report.remaining()).hasSize(2);
        assertThat(report.remaining().get(1)).contains("It is used by b").endsWith("by hand: aws remove a");
        assertThat(ground.passed()).isZero();
    }

    @Test
    void doesNotWaitForWhatIsPausedToBecomeRemovable() {
        b.there(Ground.OURS, Readiness.PAUSED).refusingRemoval(Refusals.busy());

        assertThat(ground.teardown(b).run().remaining())
                .singleElement()
                .asString()
                .contains("There is an operation running");
        assertThat(ground.passed()).isZero();
    }

    @Test
    void tellsWhatIsNotGoneInTime() {
        b.there(Ground.OURS, Readiness.COMING);
        for (int i = 0; i < 200; i++) {
            b.refusingRemoval(Refusals.busy());
        }

        assertThat(ground.teardown(b).run().remaining())
                .singleElement()
                .asString()
                .matches(
                        "thing b: It is not gone after PT30M \\(AWS says: There is an operation running.*\\); tear down"
                                + " again; by hand: aws remove b");
    }

    @Test
    void refusesForGoodBeforeAnythingIsRemoved() {
        a.refusal = new InputException("The snapshot is there");

        assertThatThrownBy(() -> ground.teardown(a, b).run())
                .isInstanceOf(InputException.class)
                .hasMessage("The snapshot is there");
        assertThat(ground.calls).isEmpty();
        assertThat(ground.teardown(a, b).rehearse().remaining())
                .containsExactly("thing a: The snapshot is there; by hand: aws remove a");
    }

    @Test
    void rehearsesWithoutChangingAnything() {
        var c = ground.thing("c").there(Ground.THEIRS, Readiness.READY);

        assertThat(ground.teardown(a, b, c).rehearse())
                .isEqualTo(new TeardownReport(
                        List.of("thing b", "thing a"),
                        List.of("thing c: belongs to the cluster other in us-west-2 of ann")));
        assertThat(ground.calls).isEmpty();
    }
}
