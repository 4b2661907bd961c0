package dev.sparkify.aws.internal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.Database;
import dev.sparkify.aws.Endpoint;
import dev.sparkify.aws.LaunchPlan.Action;
import dev.sparkify.aws.WarehouseStatus;
import dev.sparkify.aws.internal.Settings;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.spi.TeardownReport;
import dev.sparkify.sql.redshift.transfer.CopySettings;
import dev.sparkify.sql.redshift.transfer.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.redshift.model.ClusterIamRole;
import software.amazon.awssdk.services.redshift.model.CreateClusterRequest;
import software.amazon.awssdk.services.redshift.model.ModifyClusterIamRolesRequest;

class ClusterEstateTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/sparkify/sparkify-demo-us-west-2";
    private static final Endpoint ENDPOINT = new Endpoint("demo.example", 5439, "dev");

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
    void launchesAndRemovesByTheseCalls() {
        estate.launch();

        assertThat(aws.calls())
                .containsExactly(
                        "DescribeVpcs",
                        "DescribeSubnets",
                        "GetRole",
                        "DescribeSecurityGroups",
                        "DescribeClusterSubnetGroups",
                        "DescribeClusters",
                        "GetRole",
                        "GetCallerIdentity",
                        "CreateRole",
                        "GetRole",
                        "GetRole",
                        "DescribeSecurityGroups",
                        "CreateSecurityGroup",
                        "DescribeSecurityGroups",
                        "DescribeSecurityGroups",
                        "DescribeSecurityGroups",
                        "DescribeClusterSubnetGroups",
                        "CreateClusterSubnetGroup",
                        "DescribeClusterSubnetGroups",
                        "DescribeClusterSubnetGroups",
                        "DescribeClusters",
                        "GetRole",
                        "DescribeSecurityGroups",
                        "CreateCluster",
                        "DescribeClusters",
                        "DescribeClusters",
                        "GetRole",
                        "DescribeClusters");
        aws.asked.clear();

        assertThat(aws.estate(UnaryOperator.identity()).tearDown())
                .isEqualTo(new TeardownReport(
                        List.of(
                                "cluster demo",
                                "subnet group sparkify-demo",
                                "security group sparkify-demo",
                                "role sparkify-demo-us-west-2"),
                        List.of()));
        assertThat(aws.calls())
                .containsExactly(
                        "DescribeClusters",
                        "DescribeClusters",
                        "DescribeClusterSubnetGroups",
                        "DescribeClusterSubnetGroups",
                        "DescribeSecurityGroups",
                        "DescribeSecurityGroups",
                        "DescribeSecurityGroups",
                        "GetRole",
                        "ListRoles",
                        "DescribeClusters",
                        "DeleteCluster",
                        "DescribeClusters",
                        "DescribeClusterSubnetGroups",
                        "DeleteClusterSubnetGroup",
                        "DescribeClusterSubnetGroups",
                        "DescribeSecurityGroups",
                        "DescribeSecurityGroups",
                        "DeleteSecurityGroup",
                        "DescribeSecurityGroups",
                        "GetRole",
                        "ListAttachedRolePolicies",
                        "DetachRolePolicy",
                        "ListRolePolicies",
                        "DeleteRolePolicy",
                        "ListInstanceProfilesForRole",
                        "RemoveRoleFromInstanceProfile",
                        "DeleteRole",
                        "GetRole");
        assertThat(aws.redshift.clusters).isEmpty();
        assertThat(aws.redshift.groups).isEmpty();
        assertThat(aws.ec2.groups).isEmpty();
        assertThat(aws.iam.roles).isEmpty();
    }

    @Test
    void asksForAThriftyClusterThatNobodyReaches() {
        estate.launch();

        var request = aws.only(CreateClusterRequest.class);
        assertThat(request.nodeType()).isEqualTo("ra3.large");
        assertThat(request.clusterType()).isEqualTo("single-node");
        assertThat(request.numberOfNodes()).isNull();
        assertThat(request.encrypted()).isTrue();
        assertThat(request.kmsKeyId()).isNull();
        assertThat(request.publiclyAccessible()).isFalse();
        assertThat(request.manageMasterPassword()).isTrue();
        assertThat(request.masterUserPassword()).isNull();
        assertThat(request.port()).isEqualTo(5439);
        assertThat(request.dbName()).isEqualTo("dev");
        assertThat(request.clusterParameterGroupName()).isNull();
        assertThat(request.clusterSubnetGroupName()).isEqualTo("sparkify-demo");
        assertThat(request.vpcSecurityGroupIds()).containsExactly("sg-00000001");
        assertThat(request.iamRoles()).containsExactly(ROLE);
        assertThat(request.defaultIamRoleArn()).isEqualTo(ROLE);
        assertThat(RedshiftTags.of(request.tags()))
                .isEqualTo(Map.of(
                        Ownership.WAREHOUSE, "demo",
                        Ownership.KIND, "cluster",
                        Ownership.REGION, "us-west-2",
                        Ownership.OWNER, "arn:aws:sts::123456789012:assumed-role/a_b/ann",
                        Ownership.PURPOSE, "sparkify"));
        assertThat(aws.calls()).doesNotContain("AuthorizeSecurityGroupIngress", "PutRolePolicy");
    }

    @Test
    void asksForWhatWasTold() {
        UnaryOperator<LaunchSettings> told = settings -> settings.withAdministratorsPassword("Secret123")
                .encryptedBy("arn:aws:kms:us-west-2:123456789012:key/1")
                .publiclyAccessible()
                .onPort(5440)
                .databaseNamed("dwh")
                .administeredBy("boss")
                .ownedBy("ann")
                .expiringAfter(Duration.ofHours(2))
                .tagged("team", "music");

        aws.estate(Settings.defaults(), Optional.empty(), told, Nodes.of("ra3.4xlarge", 2))
                .launch();

        var request = aws.only(CreateClusterRequest.class);
        assertThat(request.nodeType()).isEqualTo("ra3.4xlarge");
        assertThat(request.clusterType()).isEqualTo("multi-node");
        assertThat(request.numberOfNodes()).isEqualTo(2);
        assertThat(request.masterUserPassword()).isEqualTo("Secret123");
        assertThat(request.manageMasterPassword()).isNull();
        assertThat(request.kmsKeyId()).isEqualTo("arn:aws:kms:us-west-2:123456789012:key/1");
        assertThat(request.publiclyAccessible()).isTrue();
        assertThat(request.port()).isEqualTo(5440);
        assertThat(request.dbName()).isEqualTo("dwh");
        assertThat(request.masterUsername()).isEqualTo("boss");
        assertThat(RedshiftTags.of(request.tags()))
                .containsEntry(Ownership.OWNER, "ann")
                .containsEntry(Ownership.EXPIRES, "2026-11-23T14:00:00Z")
                .containsEntry("team", "music");
        assertThat(aws.calls()).doesNotContain("GetCallerIdentity");
    }

    @Test
    void makesNoRoleWhereOneIsGiven() {
        var given = "arn:aws:iam::123456789012:role/loader";
        var settings = Settings.defaults().withCopying(CopySettings.defaults().authorizedBy(Role.arn(given)));

        aws.estate(settings, Optional.empty(), UnaryOperator.identity(), Nodes.DEFAULT)
                .launch();

        assertThat(aws.iam.roles).isEmpty();
        assertThat(aws.only(CreateClusterRequest.class).iamRoles()).containsExactly(given);
        assertThat(aws.only(CreateClusterRequest.class).defaultIamRoleArn()).isEqualTo(given);
    }

    @Test
    void associatesTheRoleWithAClusterThatLacksIt() {
        estate.launch();
        aws.redshift.change("demo", there -> there.iamRoles(List.of()));

        estate.launch();

        var request = aws.only(ModifyClusterIamRolesRequest.class);
        assertThat(request.addIamRoles()).containsExactly(ROLE);
        assertThat(request.defaultIamRoleArn()).isEqualTo(ROLE);
    }

    @Test
    void waitsForTheRoleAndTheEndpoint() {
        cluster("available");
        aws.redshift.change(
                "demo",
                there -> there.iamRoles(ClusterIamRole.builder()
                        .iamRoleArn(ROLE)
                        .applyStatus("adding")
                        .build()));

        assertThatThrownBy(estate::launch)
                .isInstanceOf(UnknownOutcomeException.class)
                .hasMessageStartingWith("The cluster demo is not ready after PT1M (AWS says: available, role " + ROLE
                        + " adding). It may exist and bill");
        aws.redshift.change(
                "demo",
                there -> there.iamRoles(List.of())
                        .endpoint((software.amazon.awssdk.services.redshift.model.Endpoint) null));
        assertThatThrownBy(estate::launch).hasMessageContaining("(AWS says: available, without an endpoint yet)");
    }

    @Test
    void plansWithPropertiesAndPrice() {
        var plan = estate.plan();

        assertThat(plan.steps()).extracting(step -> step.action()).containsOnly(Action.CREATE);
        assertThat(plan.steps())
                .extracting(step -> step.resource() + ": " + String.join(", ", step.properties()))
                .containsExactly(
                        "role sparkify-demo-us-west-2: trusts Redshift, may read and write nothing",
                        "security group sparkify-demo: in vpc-1, admits nobody",
                        "subnet group sparkify-demo: of subnet-0000000a, subnet-0000000b",
                        "cluster demo: 1 node ra3.large, database dev on port 5439, administrator sparkify, password"
                                + " managed by AWS Secrets Manager, encrypted by a key of AWS, without an address on"
                                + " the internet, $0.543 an hour:"
                                + " 1 ra3.large at $0.543 (prices of 2026-10-07, without storage)");
        assertThat(plan.price())
                .hasValueSatisfying(price -> assertThat(price.dollars()).isEqualByComparingTo("0.543"));
        assertThat(aws.calls()).noneMatch(call -> call.startsWith("Create"));
    }

    @Test
    void namesDatabaseAndLogin() {
        cluster("available");

        assertThat(estate.database())
                .isEqualTo(Database.cluster("demo")
                        .as(new Database.User("sparkify"))
                        .at(ENDPOINT));
        assertThat(estate.role()).isEqualTo(Role.defaultRole());
    }

    @Test
    void saysWhyADatabaseCannotBeUsed() {
        assertThatThrownBy(estate::database)
                .isInstanceOf(InputException.class)
                .hasMessage("The cluster demo is not there; provision it, or launch it with launch()"
                        + " (`./sparkify set-up`)");
        cluster("paused");
        assertThatThrownBy(estate::database)
                .isInstanceOf(InputException.class)
                .hasMessage("The cluster demo is paused; resume it with resume()");
        cluster("final-snapshot");
        assertThatThrownBy(estate::database)
                .hasMessage("The cluster demo is being removed; provision it again when it is gone");
        cluster("incompatible-network");
        assertThatThrownBy(estate::database)
                .hasMessage("The cluster demo cannot be used: AWS says «incompatible-network»; repair it, or tear it"
                        + " down");
        cluster("modifying");
        assertThatThrownBy(estate::database)
                .isInstanceOf(RetryableException.class)
                .hasMessage("The cluster demo is still modifying, since 2026-11-23T12:00:00Z; ask again, or wait with"
                        + " launch()");
    }

    @Test
    void saysThatAnEndpointIsStillToCome() {
        cluster("creating");
        aws.redshift.change(
                "demo", there -> there.endpoint((software.amazon.awssdk.services.redshift.model.Endpoint) null));

        assertThatThrownBy(estate::endpoint)
                .isInstanceOf(RetryableException.class)
                .hasMessage("The cluster demo is still creating, since 2026-11-23T12:00:00Z; ask again, or wait with"
                        + " launch()");
        cluster("available");
        assertThat(estate.endpoint()).isEqualTo(ENDPOINT);
    }

    @Test
    void tellsHowItStands() {
        assertThat(estate.status().state()).isEqualTo(WarehouseStatus.State.ABSENT);
        assertThat(estate.status().said()).isEqualTo("none");
        aws.estate(settings -> settings.expiringAfter(Duration.ofHours(1))).launch();

        assertThat(estate.status())
                .isEqualTo(new WarehouseStatus(
                        "demo",
                        WarehouseStatus.State.AVAILABLE,
                        "available",
                        Optional.of(VirtualScheduler.BEGINNING),
                        Optional.of(ENDPOINT),
                        List.of(ROLE),
                        Optional.of(VirtualScheduler.BEGINNING.plus(Duration.ofHours(1))),
                        List.of(
                                "role sparkify-demo-us-west-2",
                                "security group sparkify-demo",
                                "subnet group sparkify-demo",
                                "cluster demo")));
    }

    @Test
    void tellsNothingOfWhatIsSomebodyElses() {
        aws.redshift.clusters.put("demo", SmallRedshift.available("demo").build());

        assertThatThrownBy(estate::status)
                .isInstanceOf(InputException.class)
                .hasMessage("The cluster demo belongs to somebody else: it carries no tag sparkify:warehouse; choose"
                        + " another id");
        assertThatThrownBy(estate::pause).isInstanceOf(InputException.class);
        assertThat(estate.tearDown().kept())
                .containsExactly("cluster demo: belongs to somebody else: it carries no tag sparkify:warehouse");
        assertThat(aws.redshift.clusters).containsKey("demo");
    }

    @Test
    void pausesAndResumes() {
        cluster("available, prep-for-resize");

        estate.pause();
        estate.pause();
        assertThat(estate.status().state()).isEqualTo(WarehouseStatus.State.PAUSED);
        estate.resume();
        estate.resume();
        assertThat(estate.status().state()).isEqualTo(WarehouseStatus.State.AVAILABLE);

        assertThat(aws.calls()).containsOnlyOnce("PauseCluster").containsOnlyOnce("ResumeCluster");
    }

    @Test
    void saysWhatCannotBePausedOrResumed() {
        cluster("deleting");

        assertThatThrownBy(estate::pause)
                .isInstanceOf(InputException.class)
                .hasMessage("The cluster demo cannot be paused: AWS says «deleting»");
        assertThatThrownBy(estate::resume).hasMessage("The cluster demo cannot be resumed: AWS says «deleting»");
    }
}
