package dev.sparkify.aws.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.LaunchEvent;
import dev.sparkify.aws.LaunchPlan.Action;
import dev.sparkify.aws.LaunchPlan.Step;
import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.aws.PriceTable;
import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.RedshiftCluster;
import dev.sparkify.aws.RedshiftServerless;
import dev.sparkify.error.InputException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;

/** Launches again what is there, and other than it is told to be now; tears down what has lost its network. */
class RelaunchTest {
    private final FakeAws aws = Neighbours.account();
    private final List<Holding> theirs = aws.everything();
    private final List<LaunchEvent> events = new ArrayList<>();
    private final Ec2Client ec2 = aws.process().client(Ec2Client.class);

    private RedshiftCluster cluster() {
        return Redshift.cluster("demo")
                .withoutFinalSnapshot()
                .through(aws.process().access())
                .telling(events::add);
    }

    private RedshiftServerless serverless() {
        return Redshift.serverless("demo")
                .withoutFinalSnapshot()
                .through(aws.process().access())
                .telling(events::add);
    }

    private List<String> differences() {
        return events.stream()
                .filter(event -> event.kind() == LaunchEvent.Kind.DIFFERS)
                .map(event -> event.resource() + ": " + event.detail())
                .toList();
    }

    private static List<String> told(LaunchedRedshift<?> warehouse, String resource) {
        return warehouse.plan().steps().stream()
                .filter(step -> step.resource().equals(resource))
                .flatMap(step -> step.properties().stream())
                .toList();
    }

    private String group() {
        return aws.everything().stream()
                .filter(held -> held.label().equals("security group sparkify-demo"))
                .map(Holding::properties)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsInWhatAClusterDiffersAndWhatItCosts() {
        cluster().nodes("ra3.xlplus", 2).onPort(5440).databaseNamed("music").launch();
        assertThat(differences()).isEmpty();
        var differs = "kept, but differs: 2 nodes ra3.xlplus, not 1 node ra3.large; database music, not database dev;"
                + " port 5440, not port 5439";
        var prices = PriceTable.listed().withNode("us-west-2", "ra3.xlplus", "1.5");
        var estate = aws.everything();

        assertThat(told(cluster(), "cluster demo")).containsExactly("available", differs);
        assertThat(cluster().pricedBy(prices).plan().price().orElseThrow().toString())
                .startsWith("$3 an hour: 2 ra3.xlplus at $1.5 ");
        cluster().launch();

        assertThat(differences()).containsExactly("cluster demo: " + differs);
        assertThat(aws.everything()).isEqualTo(estate);
    }

    @Test
    void doesNotLockOutWhoIsNamedStillWhereAnotherPortIsSaid() {
        cluster().admitting("198.51.100.0/24").launch();
        cluster().admitting("198.51.100.0/24").onPort(5440).launch();

        assertThat(group()).contains("5439", "5440");
        cluster().admitting("203.0.113.0/24").launch();
        assertThat(group()).contains("203.0.113.0/24").doesNotContain("198.51.100.0/24");
    }

    @Test
    void tellsInWhatAWorkgroupDiffersAndWhatItCosts() {
        serverless().capacity(16).onPort(5440).databaseNamed("music").launch();
        var differs = "kept, but differs: 16 RPU, at most 16, not 8 RPU, at most 8; port 5440, not port 5439";

        assertThat(told(serverless(), "workgroup demo")).containsExactly("available", differs);
        assertThat(serverless().plan().price())
                .contains(PriceTable.listed().ofServerless("us-west-2", 16).orElseThrow());
        serverless().launch();

        assertThat(differences())
                .containsExactly(
                        "namespace demo: kept, but differs: database music, not database dev",
                        "workgroup demo: " + differs);
    }

    @Test
    void pricesWhatIsGoingAsItWillBe() {
        cluster().nodes("ra3.4xlarge", 2).launch();
        aws.stand("demo", "deleting");

        assertThat(cluster().plan().price())
                .contains(PriceTable.listed()
                        .ofCluster("us-west-2", "ra3.large", 1)
                        .orElseThrow());
    }

    @Test
    void keepsWhatHasNoAddressOnTheInternetAndSaysSo() {
        cluster().launch();
        cluster().publiclyAccessible().launch();

        assertThat(differences())
                .containsExactly("cluster demo: kept, but differs: no address on the internet, not an address on the"
                        + " internet");
    }

    @Test
    void refusesAnAddressOnTheInternetThatNobodyWants() {
        cluster().publiclyAccessible().launch();
        refuses(
                cluster(),
                "cluster demo",
                "aws redshift modify-cluster --region us-west-2 --cluster-identifier demo --no-publicly-accessible");
        cluster().publiclyAccessible().launch();
        assertThat(cluster().tearDown().remaining()).isEmpty();
    }

    @Test
    void refusesAWorkgroupOnTheInternetThatNobodyWants() {
        serverless().publiclyAccessible().launch();
        refuses(
                serverless(),
                "workgroup demo",
                "aws redshift-serverless update-workgroup --region us-west-2 --workgroup-name demo"
                        + " --no-publicly-accessible");
        serverless().publiclyAccessible().launch();
        assertThat(serverless().tearDown().remaining()).isEmpty();
    }

    private void refuses(LaunchedRedshift<?> warehouse, String resource, String wayOut) {
        var estate = aws.everything();
        var why = "has an address on the internet, and shall have none: say publiclyAccessible() if it may keep it, or"
                + " take it away: " + wayOut;

        assertThat(warehouse.plan().steps()).contains(new Step(Action.REFUSE, resource, List.of(why)));
        assertThatThrownBy(warehouse::launch)
                .isInstanceOf(InputException.class)
                .hasMessage("The " + resource + " " + why);
        assertThat(aws.everything()).isEqualTo(estate);
    }

    @Test
    void shutsOutWhoIsNotAdmittedAnyMore() {
        cluster()
                .admitting("10.1.2.3/32")
                .admitting("10.2.0.9/24")
                .admitting("2001:db8::/48")
                .launch();
        var office = IpRange.builder().cidrIp("10.9.9.9/32").build();
        var rule = IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(5439)
                .toPort(5439)
                .ipRanges(List.of(office));
        var id = id();
        ec2.authorizeSecurityGroupIngress(request -> request.groupId(id).ipPermissions(List.of(rule.build())));
        var narrow = cluster().admitting("10.2.0.0/24");

        assertThat(told(narrow, "security group sparkify-demo"))
                .containsExactly(
                        id(),
                        "kept, but differs: admits 10.9.9.9/32 on port 5439 by a rule of somebody else; revoke it if"
                                + " nobody needs it",
                        "mended: admits 10.1.2.3/32 on port 5439 no more; admits 2001:db8::/48 on port 5439 no more");
        narrow.launch();

        assertThat(differences())
                .containsExactly(
                        "security group sparkify-demo: kept, but differs: admits 10.9.9.9/32 on port 5439 by a rule of"
                                + " somebody else; revoke it if nobody needs it",
                        "security group sparkify-demo: mended: admits 10.1.2.3/32 on port 5439 no more; admits"
                                + " 2001:db8::/48 on port 5439 no more");
        assertThat(group()).endsWith(" [tcp 5439-5439 from [10.2.0.0/24], tcp 5439-5439 from [10.9.9.9/32]]");
        cluster().admitting("10.2.0.0/24").launch();
        assertThat(differences()).hasSize(3).last().asString().contains("kept").doesNotContain("mended");
    }

    private String id() {
        return told(cluster(), "security group sparkify-demo").get(0);
    }

    @Test
    void leavesAWorkgroupItsLimitThatCannotBeRemoved() {
        serverless().launch();
        var limited = aws.everything().stream()
                .filter(held -> held.kind().equals("usage limit"))
                .toList();
        var process = aws.process(call -> {
            if (call.label().equals("serverless deleteWorkgroup")) {
                throw call.service().denial(call.label());
            }
            return call.effect().get();
        });

        var report = Redshift.serverless("demo")
                .withoutFinalSnapshot()
                .through(process.access())
                .tearDown();

        assertThat(limited).hasSize(1);
        assertThat(aws.everything()).containsAll(limited);
        assertThat(report.remaining())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("workgroup demo: Cannot remove workgroup demo: AWS denies it; allow ");
        assertThat(report.remaining().get(1))
                .startsWith("usage limit of workgroup demo: It stays as long as the workgroup demo");
        assertThat(serverless().tearDown().remaining()).isEmpty();
        assertThat(left()).isEmpty();
    }

    private List<Holding> left() {
        aws.time().pass(Pace.INTERFACE_GONE);
        var left = new ArrayList<>(aws.everything());
        left.removeAll(theirs);
        return left;
    }

    @Test
    void tearsDownWhereNoDefaultNetworkIsLeft() {
        for (LaunchedRedshift<?> warehouse : List.<LaunchedRedshift<?>>of(cluster(), serverless())) {
            warehouse.launch();
            aws.forgetDefaultVpc();
            assertThat(warehouse.leftovers().remaining()).isEmpty();
            var report = warehouse.tearDown();
            assertThat(report.remaining()).isEmpty();
            assertThat(report.removed()).contains("security group sparkify-demo");
            assertThat(left()).isEmpty();
            aws.rememberDefaultVpc();
        }
    }

    @Test
    void isNotHeldUpByAGroupOfItsNameWhereThereIsNoDefaultNetwork() {
        ec2.createSecurityGroup(
                group -> group.groupName("sparkify-demo").description("theirs").vpcId(Network.OTHER_VPC));
        aws.forgetDefaultVpc();
        var before = aws.everything();

        for (LaunchedRedshift<?> warehouse : List.<LaunchedRedshift<?>>of(cluster(), serverless())) {
            assertThat(warehouse.tearDown().remaining()).isEmpty();
            assertThat(warehouse.inSubnets("subnet-00000000f").tearDown().remaining())
                    .isEmpty();
            assertThat(warehouse.status().resources()).isEmpty();
        }
        assertThat(aws.everything()).isEqualTo(before);
    }

    @Test
    void makesNothingWhereThereIsNoDefaultNetwork() {
        aws.forgetDefaultVpc();
        var before = aws.everything();

        for (LaunchedRedshift<?> warehouse : List.<LaunchedRedshift<?>>of(cluster(), serverless())) {
            assertThatThrownBy(warehouse::launch)
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "There is no default VPC in us-west-2; name the subnets of the warehouse with inSubnets");
        }
        assertThat(aws.everything()).isEqualTo(before);
    }

    @Test
    void refusesAClusterAndAWorkgroupOfOneId() {
        cluster().ownedBy("ann").launch();
        var before = aws.everything();

        assertThatThrownBy(() -> serverless().launch())
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "The role sparkify-demo-us-west-2 belongs to the cluster demo in us-west-2 of ann; a cluster"
                                + " and a workgroup share no id, since their roles and groups are called after it: choose another"
                                + " id, or tear that one down first (`./sparkify tear-down`)");
        assertThat(serverless().tearDown().removed()).isEmpty();
        assertThat(aws.everything()).isEqualTo(before);
    }
}
