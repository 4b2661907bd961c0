package dev.sparkify.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.LaunchPlan.Action;
import dev.sparkify.aws.LaunchPlan.Step;
import dev.sparkify.aws.WarehouseStatus.State;
import dev.sparkify.aws.fake.FakeAws;
import dev.sparkify.aws.fake.FakeProcess;
import dev.sparkify.aws.fake.Holding;
import dev.sparkify.aws.fake.Pace;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.evolve.Change;
import dev.sparkify.evolve.ChangeKind;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.load.Location;
import dev.sparkify.music.SparkifyStar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;

/** Meets warehouses on Redshift Serverless in every state in which they may be met. */
class RedshiftServerlessLaunchTest {
    private final FakeAws aws = new FakeAws();
    private final List<Holding> others = aws.everything();
    private final RedshiftServerlessClient client = aws.process().client(RedshiftServerlessClient.class);

    private RedshiftServerless demo() {
        return demo(aws.process());
    }

    private static RedshiftServerless demo(FakeProcess process) {
        return Redshift.serverless("demo")
                .withoutFinalSnapshot()
                .reading(Location.of("s3://lake/songs/"))
                .through(process.access());
    }

    private List<String> ours() {
        var all = new ArrayList<>(aws.everything());
        all.removeAll(others);
        return all.stream().map(Holding::label).toList();
    }

    private void demandGone() {
        aws.time().pass(Pace.INTERFACE_GONE);
        assertThat(ours()).isEmpty();
    }

    @Test
    void plansWhatItWouldMakeAndWhatThatCosts() {
        var plan = demo().plan();

        assertThat(plan.price())
                .contains(PriceTable.listed().ofServerless("us-west-2", 8).orElseThrow());
        assertThat(plan.steps()).extracting(Step::action).containsOnly(Action.CREATE);
        assertThat(plan.steps())
                .extracting(Step::resource)
                .containsExactly(
                        "role sparkify-demo-us-west-2",
                        "security group sparkify-demo",
                        "namespace demo",
                        "workgroup demo",
                        "usage limit of workgroup demo");
        assertThat(plan.steps().get(3).properties())
                .containsExactly(
                        "8 RPU, at most 8",
                        "no address on the internet",
                        "port 5439",
                        "TLS demanded",
                        "$2.88 an hour: 8 RPU at $0.36 while queries run, by the second, at least 60 (prices of"
                                + " 2026-10-07, without storage)");
        assertThat(ours()).isEmpty();
    }

    @Test
    void plansTablesOfWhatIsNotThereWithoutAConnection() {
        var plan = demo().plan(SparkifyStar.schema(), Evolution.none());

        assertThat(plan.changes())
                .allSatisfy(change -> assertThat(change.kind()).isEqualTo(ChangeKind.CREATE))
                .extracting(Change::subject)
                .containsExactly(
                        "role sparkify-demo-us-west-2",
                        "security group sparkify-demo",
                        "namespace demo",
                        "workgroup demo",
                        "usage limit of workgroup demo",
                        "the ledger",
                        "dim_users",
                        "dim_artists",
                        "dim_songs",
                        "dim_time",
                        "fact_songplays");
        assertThat(plan.changes().get(3).why()).contains("8 RPU, at most 8");
        assertThat(plan).isEqualTo(demo().plan(SparkifyStar.schema(), Evolution.none()));
        assertThat(ours()).isEmpty();
    }

    @Test
    void saysWhereItKnowsNoPrice() {
        var plan = demo().pricedBy(PriceTable.empty(PriceTable.listed().asOf())).plan();

        assertThat(plan.price()).isEmpty();
        assertThat(plan.steps().get(3).properties())
                .contains("no price known for RPU in us-west-2; give one with pricedBy(…)");
    }

    @Test
    void launchesOnceAndKeepsWhatIsThere() {
        var endpoint = demo().launch();
        var estate = aws.everything();

        assertThat(endpoint.port()).isEqualTo(5439);
        assertThat(endpoint.database()).isEqualTo("dev");
        assertThat(demo().launch()).isEqualTo(endpoint);
        assertThat(aws.everything()).isEqualTo(estate);
        assertThat(demo().plan().steps()).extracting(Step::action).containsOnly(Action.KEEP);
    }

    @Test
    void callsAwsInAnOrderThatWorks() {
        var process = aws.process();
        demo(process).launch();

        assertThat(process.calls().stream()
                        .filter(call -> call.contains(" create"))
                        .distinct())
                .containsExactly(
                        "iam createRole",
                        "ec2 createSecurityGroup",
                        "serverless createNamespace",
                        "serverless createWorkgroup",
                        "serverless createUsageLimit");

        var end = aws.process();
        demo(end).tearDown();
        assertThat(end.calls().stream().filter(call -> call.contains(" delete")).distinct())
                .containsExactly(
                        "serverless deleteWorkgroup",
                        "serverless deleteNamespace",
                        "ec2 deleteSecurityGroup",
                        "iam deleteRolePolicy",
                        "iam deleteRole");
        demandGone();
    }

    @Test
    void tellsHowItStands() {
        assertThat(demo().status().state()).isEqualTo(State.ABSENT);
        assertThat(demo().status().said()).isEqualTo("none");

        var endpoint = demo().expiringAfter(Duration.ofHours(8)).launch();

        var status = demo().status();
        assertThat(status.id()).isEqualTo("demo");
        assertThat(status.state()).isEqualTo(State.AVAILABLE);
        assertThat(status.said()).isEqualTo("available");
        assertThat(status.endpoint()).contains(endpoint);
        assertThat(status.since()).isPresent();
        assertThat(status.expires()).isPresent();
        assertThat(status.roles()).hasSize(1).allMatch(arn -> arn.endsWith(":role/sparkify/sparkify-demo-us-west-2"));
        assertThat(status.resources())
                .containsExactly(
                        "role sparkify-demo-us-west-2",
                        "security group sparkify-demo",
                        "namespace demo",
                        "workgroup demo",
                        "usage limit of workgroup demo");
    }

    @Test
    void tellsWhyThereIsNoEndpoint() {
        assertThatThrownBy(() -> demo().endpoint())
                .isInstanceOf(InputException.class)
                .hasMessage("The workgroup demo is not there; provision it, or launch it with launch()"
                        + " (`./sparkify set-up`)");

        demo().launch();
        client.updateWorkgroup(request -> request.workgroupName("demo").baseCapacity(16));
        assertThatThrownBy(() -> demo().endpoint())
                .isInstanceOf(RetryableException.class)
                .hasMessageStartingWith("The workgroup demo is still modifying, since ")
                .hasMessageEndingWith("; ask again, or wait with launch()");
        aws.time().pass(Pace.WORKGROUP_MADE);

        client.deleteWorkgroup(request -> request.workgroupName("demo"));
        assertThatThrownBy(() -> demo().endpoint())
                .isInstanceOf(InputException.class)
                .hasMessage("The workgroup demo is being removed; provision it again when it is gone");
    }

    @Test
    void neitherPausesNorResumes() {
        var message = "The workgroup demo pauses and resumes by itself: while no query runs, only storage bills;"
                + " tearDown() ends that, too";

        assertThatThrownBy(() -> demo().pause())
                .isInstanceOf(InputException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> demo().resume())
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void refusesTheWorkgroupOfSomebodyElseAndLeavesIt() {
        client.createNamespace(request -> request.namespaceName("demo").manageAdminPassword(true));
        var before = aws.everything();

        assertThatThrownBy(() -> demo().launch())
                .isInstanceOf(InputException.class)
                .hasMessage("The namespace demo belongs to somebody else: it carries no tag sparkify:warehouse; choose"
                        + " another id, or delete it: aws redshift-serverless delete-namespace --region us-west-2"
                        + " --namespace-name demo");
        assertThat(demo().tearDown().kept())
                .containsExactly("namespace demo: belongs to somebody else: it carries no tag sparkify:warehouse");
        assertThat(aws.everything()).isEqualTo(before);
    }

    @Test
    void needsSubnetsInTwoZones() {
        assertThatThrownBy(() ->
                        demo().inSubnets("subnet-0000000a1", "subnet-0000000a2").launch())
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "The subnets subnet-0000000a1, subnet-0000000a2 lie in one availability zone, us-west-2a: the"
                                + " workgroup demo needs two; name subnets of two zones with inSubnets");
        assertThat(ours()).isEmpty();
    }

    @Test
    void mendsTheUsageLimitOfARepeatedLaunch() {
        demo().launch();
        demo().usageLimit(5, UsagePeriod.DAILY).launch();

        var limits = client.listUsageLimits(request -> {}).usageLimits();
        assertThat(limits).hasSize(1);
        assertThat(limits.get(0).amount()).isEqualTo(5);
        demo().tearDown();
        demandGone();
    }

    @Test
    void keepsTheDataInASnapshotThatIsAskedFor() {
        demo().launch();

        var report = snapshotting("last").tearDown();

        assertThat(report.remaining()).isEmpty();
        assertThat(report.removed())
                .containsExactly(
                        "workgroup demo",
                        "usage limit of workgroup demo",
                        "namespace demo",
                        "security group sparkify-demo",
                        "role sparkify-demo-us-west-2");
        aws.time().pass(Pace.INTERFACE_GONE);
        assertThat(ours()).containsExactly("serverless snapshot last");
    }

    private RedshiftServerless snapshotting(String name) {
        return Redshift.serverless("demo")
                .withFinalSnapshot(name)
                .through(aws.process().access());
    }

    @Test
    void refusesASnapshotWhoseNameIsTakenBeforeAnythingIsRemoved() {
        demo().launch();
        snapshotting("last").tearDown();
        demo().launch();
        var estate = aws.everything();

        assertThatThrownBy(() -> snapshotting("last").tearDown())
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot take the final snapshot last of namespace demo: there is one of that name, of"
                        + " namespace demo; choose another name with withFinalSnapshot; nothing was removed");
        assertThat(aws.everything()).isEqualTo(estate);
    }

    @Test
    void tearsDownFromEveryStateThatOthersMayLeave() {
        var disturbances = List.<Runnable>of(
                () -> client.deleteWorkgroup(request -> request.workgroupName("demo")),
                () -> client.updateNamespace(
                        request -> request.namespaceName("demo").defaultIamRoleArn("")),
                () -> client.listUsageLimits(request -> {})
                        .usageLimits()
                        .forEach(limit ->
                                client.deleteUsageLimit(request -> request.usageLimitId(limit.usageLimitId()))));
        for (var disturbance : disturbances) {
            demo().launch();
            disturbance.run();

            assertThat(demo().tearDown().remaining()).isEmpty();
            demandGone();
            assertThat(demo().tearDown().removed()).isEmpty();
        }
    }

    @Test
    void takesHardlyLongerThanAws() {
        var before = aws.time().waited();
        demo().launch();

        var needed = Pace.ROLE_SEEN.plus(Pace.WORKGROUP_MADE);
        assertThat(aws.time().waited().minus(before))
                .isLessThan(needed.plus(Pace.NAMESPACE_CHANGED)
                        .plus(Pace.FIRST_QUERY)
                        .plus(Duration.ofSeconds(30)));
    }
}
