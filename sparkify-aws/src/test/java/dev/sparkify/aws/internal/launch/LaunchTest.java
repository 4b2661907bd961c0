package dev.sparkify.aws.internal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.LaunchPlan.Action;
import dev.sparkify.aws.LaunchPlan.Step;
import dev.sparkify.aws.internal.launch.Resource.Readiness;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.UnknownOutcomeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchTest {
    private static final String ALREADY =
            ". There are already: thing a; launch again, or remove them with tearDown() (`./sparkify tear-down`)";

    private final Ground ground = new Ground();
    private final Thing a = ground.thing("a");
    private final Thing b = ground.thing("b");

    @Test
    void makesWhatIsAbsentInOrder() {
        ground.launch(a, b).run();

        assertThat(ground.calls).containsExactly("create a", "mend a READY", "create b", "mend b READY");
        assertThat(ground.told())
                .containsExactly("CREATED thing a", "READY thing a", "CREATED thing b", "READY thing b");
        assertThat(ground.passed()).isZero();
    }

    @Test
    void mendsWhatIsThereAndMakesNothingTwice() {
        ground.launch(a, b).run();
        ground.calls.clear();

        ground.launch(a, b).run();

        assertThat(ground.calls).containsExactly("mend a READY", "mend b READY");
    }

    @Test
    void waitsOneIntervalAtMostBeyondWhatIsNeeded() {
        a.coming(Readiness.COMING, Readiness.COMING, Readiness.COMING);

        ground.launch(a).run();

        assertThat(ground.passed()).isEqualTo(Duration.ofSeconds(45));
        assertThat(ground.told())
                .containsExactly(
                        "CREATED thing a", "WAITING thing a", "WAITING thing a", "WAITING thing a", "READY thing a");
    }

    @Test
    void resumesWhatIsPaused() {
        a.there(Ground.OURS, Readiness.PAUSED);

        ground.launch(a).run();

        assertThat(ground.calls).containsExactly("mend a PAUSED", "mend a READY");
    }

    @Test
    void waitsForWhatIsGoingAndMakesItAnew() {
        a.there(Ground.OURS, Readiness.GOING, Readiness.GOING, Readiness.GOING);

        ground.launch(a).run();

        assertThat(ground.calls).containsExactly("create a", "mend a READY");
        assertThat(a.isThere()).isTrue();
    }

    @Test
    void refusesWhatIsBroken() {
        b.there(Ground.OURS, Readiness.BROKEN);

        assertThatThrownBy(() -> ground.launch(a, b).run())
                .isInstanceOf(InputException.class)
                .hasMessage("The thing b cannot be used: AWS says «BROKEN»; repair it, or remove all with tearDown()"
                        + " (`./sparkify tear-down`) and launch again" + ALREADY);
        assertThat(ground.passed()).isZero();
    }

    @Test
    void refusesWhatIsNotItsOwnBeforeAnythingIsMade() {
        b.there(Ground.THEIRS, Readiness.READY);

        assertThatThrownBy(() -> ground.launch(a, b).run())
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "The thing b belongs to the cluster other in us-west-2 of ann; choose another id, or tear that"
                                + " one down first (`./sparkify tear-down`)");
        assertThat(ground.calls).isEmpty();
    }

    @Test
    void refusesWhatSomebodyElseMadeMeanwhile() {
        a.overtaken(Map.of(), Refusals.refusal("EntityAlreadyExists", 409, "There is one"));

        assertThatThrownBy(() -> ground.launch(a).run())
                .isInstanceOf(InputException.class)
                .hasMessage("The thing a belongs to somebody else: it carries no tag sparkify:warehouse; choose another"
                        + " id, or delete it: aws remove a");
    }

    @Test
    void refusesWhatIsOfAnotherRegionOrKind() {
        var other = Map.of(Ownership.WAREHOUSE, "demo", Ownership.KIND, "serverless", Ownership.REGION, "us-west-2");
        a.there(other, Readiness.READY);

        assertThatThrownBy(() -> ground.launch(a).run())
                .hasMessageStartingWith("The thing a belongs to the serverless demo in us-west-2 of somebody else");
    }

    @Test
    void usesWhatALaunchAtTheSameTimeMade() {
        a.overtaken(Ground.OURS, Refusals.refusal("ClusterAlreadyExists", 400, "There is one"));

        ground.launch(a).run();

        assertThat(ground.calls).containsExactly("create a", "mend a READY");
        assertThat(ground.told()).containsExactly("FOUND thing a", "READY thing a");
    }

    @Test
    void looksAgainAfterALostAnswer() {
        a.losingCreation(Refusals.lost());

        ground.launch(a).run();

        assertThat(ground.calls).containsExactly("create a", "mend a READY");
        assertThat(ground.passed()).isZero();
    }

    @Test
    void asksAgainWhenNothingCameOfALostCall() {
        a.refusingCreation(Refusals.lost()).refusingCreation(Refusals.throttled());

        ground.launch(a).run();

        assertThat(ground.calls).containsExactly("create a", "create a", "create a", "mend a READY");
        assertThat(ground.passed()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void bearsThrottledLooks() {
        a.failingLook(Refusals.throttled()).failingLook(Refusals.throttled());

        assertThatCode(() -> ground.launch(a).run()).doesNotThrowAnyException();
    }

    @Test
    void saysWhatAwsRefusesAndWhatIsThere() {
        b.refusingCreation(Refusals.wrong());

        assertThatThrownBy(() -> ground.launch(a, b).run())
                .isInstanceOf(InputException.class)
                .hasMessageMatching(
                        "Cannot make thing b: Node type unknown.*" + java.util.regex.Pattern.quote(ALREADY));
    }

    @Test
    void namesTheActionThatIsDenied() {
        a.refusingCreation(Refusals.denied());
        b.refusingCreation(Refusals.refusal("UnauthorizedOperation", 403, "You may not do this"));

        assertThatThrownBy(() -> ground.launch(a).run())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "Cannot make thing a: AWS denies it; allow iam:CreateRole to whoever runs this: User: arn:aws");
        assertThatThrownBy(() -> ground.launch(b).run())
                .hasMessageStartingWith(
                        "Cannot make thing b: AWS denies it; allow aws:Make, aws:Remove to whoever runs this: You may");
    }

    @Test
    void saysThatAwsCannotDoItNow() {
        a.refusingCreation(Refusals.refusal("InsufficientClusterCapacity", 400, "No nodes left"));

        assertThatThrownBy(() -> ground.launch(a).run())
                .isInstanceOf(RetryableException.class)
                .hasMessageMatching("Cannot make thing a: No nodes left.*; try again later");
    }

    @Test
    void leavesAReferenceWhenTimeIsOut() {
        b.there(Ground.OURS, Readiness.COMING);

        assertThatThrownBy(() -> ground.launch(a, b).run())
                .isInstanceOf(UnknownOutcomeException.class)
                .hasMessage("The thing b is not ready after PT30M (AWS says: COMING). It may exist and bill: look with"
                        + " status(), wait on with launch(), or remove all with tearDown() (`./sparkify tear-down`)"
                        + ALREADY);
        assertThat(ground.passed()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void plansWithoutChangingAnything() {
        a.there(Ground.OURS, Readiness.READY);
        var c = ground.thing("c").there(Ground.THEIRS, Readiness.READY);

        assertThat(ground.launch(a, b, c).steps())
                .containsExactly(
                        new Step(Action.KEEP, "thing a", List.of("READY")),
                        new Step(Action.CREATE, "thing b", List.of("called b")),
                        new Step(
                                Action.REFUSE, "thing c", List.of("belongs to the cluster other in us-west-2 of ann")));
        assertThat(ground.calls).isEmpty();
    }

    @Test
    void namesWhatIsThereAndItsOwn() {
        a.there(Ground.OURS, Readiness.READY);
        b.there(Ground.THEIRS, Readiness.READY);

        assertThat(ground.launch(a, b).present()).containsExactly("thing a");
    }
}
