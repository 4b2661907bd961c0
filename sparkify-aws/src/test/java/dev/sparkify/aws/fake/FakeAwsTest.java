package dev.sparkify.aws.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.CreateClusterRequest;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Holds the fake to what AWS does. */
@SuppressWarnings("unchecked")
class FakeAwsTest {
    private static final String TRUST = "{\"Statement\":[{\"Principal\":{\"Service\":\"redshift.amazonaws.com\"}}]}";

    private final FakeAws aws = new FakeAws();
    private final FakeProcess process = aws.process();
    private final RedshiftClient redshift = process.client(RedshiftClient.class);
    private final RedshiftServerlessClient serverless = process.client(RedshiftServerlessClient.class);
    private final IamClient iam = process.client(IamClient.class);
    private final Ec2Client ec2 = process.client(Ec2Client.class);
    private final RedshiftDataClient data = process.client(RedshiftDataClient.class);

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo(code));
    }

    private String role() {
        return iam.createRole(it -> it.roleName("reader").assumeRolePolicyDocument(TRUST))
                .role()
                .arn();
    }

    private CreateClusterRequest.Builder cluster(String role) {
        return CreateClusterRequest.builder()
                .clusterIdentifier("demo")
                .nodeType("ra3.large")
                .clusterType("single-node")
                .masterUsername("admin")
                .manageMasterPassword(true)
                .clusterSubnetGroupName("nets")
                .iamRoles(role);
    }

    private Cluster demo() {
        return redshift.describeClusters(it -> it.clusterIdentifier("demo"))
                .clusters()
                .get(0);
    }

    private void makeCluster() {
        var role = role();
        redshift.createClusterSubnetGroup(
                it -> it.clusterSubnetGroupName("nets").description("nets").subnetIds("subnet-0000000a1"));
        aws.time().pass(Pace.ROLE_SEEN);
        redshift.createCluster(cluster(role).build());
    }

    private void awaitCluster() {
        aws.time().pass(Pace.CLUSTER_MADE);
        demo();
        aws.time().pass(Duration.ofMinutes(1));
    }

    @Test
    void letsRedshiftSeeARoleOnlyAfterAWhile() {
        var role = role();
        redshift.createClusterSubnetGroup(
                it -> it.clusterSubnetGroupName("nets").description("nets").subnetIds("subnet-0000000a1"));
        refuses(
                "InvalidParameterValue",
                () -> redshift.createCluster(cluster(role).build()));
        aws.time().pass(Pace.ROLE_SEEN);
        redshift.createCluster(cluster(role).build());
        refuses(
                "ClusterAlreadyExists",
                () -> redshift.createCluster(cluster(role).build()));
    }

    @Test
    void takesTimeToMakeACluster() {
        makeCluster();
        assertThat(demo().clusterStatus()).isEqualTo("creating");
        assertThat(demo().endpoint()).isNull();
        assertThat(demo().masterPasswordSecretArn()).isNull();
        assertThat(demo().iamRoles().get(0).applyStatus()).isEqualTo("adding");
        refuses(
                "InvalidClusterState",
                () -> redshift.deleteCluster(it -> it.clusterIdentifier("demo").skipFinalClusterSnapshot(true)));
        aws.time().pass(Pace.CLUSTER_MADE);
        assertThat(demo().clusterStatus()).isEqualTo("available");
        assertThat(demo().endpoint()).isNull();
        aws.time().pass(Pace.FIRST_QUERY);
        assertThat(demo().endpoint().port()).isEqualTo(5439);
        assertThat(demo().iamRoles().get(0).applyStatus()).isEqualTo("in-sync");
    }

    @Test
    void deletesWithAChoiceOfSnapshotAndItsSecret() {
        makeCluster();
        awaitCluster();
        var secret = demo().masterPasswordSecretArn();
        var secrets = process.client(SecretsManagerClient.class);
        assertThat(secrets.getSecretValue(it -> it.secretId(secret)).secretString())
                .contains(FakeAws.MANAGED_PASSWORD);
        refuses("InvalidParameterCombination", () -> redshift.deleteCluster(it -> it.clusterIdentifier("demo")));
        redshift.deleteCluster(it -> it.clusterIdentifier("demo").finalClusterSnapshotIdentifier("last"));
        assertThat(demo().clusterStatus()).isEqualTo("final-snapshot");
        aws.time().pass(Pace.SNAPSHOT_TAKEN);
        assertThat(demo().clusterStatus()).isEqualTo("deleting");
        refuses(
                "InvalidClusterSubnetGroupStateFault",
                () -> redshift.deleteClusterSubnetGroup(it -> it.clusterSubnetGroupName("nets")));
        aws.time().pass(Pace.DELETED);
        refuses("ClusterNotFound", this::demo);
        refuses("ResourceNotFoundException", () -> secrets.getSecretValue(it -> it.secretId(secret)));
        assertThat(aws.everything()).extracting(Holding::label).contains("snapshot last");
    }

    @Test
    void pausesAndResumes() {
        makeCluster();
        awaitCluster();
        redshift.pauseCluster(it -> it.clusterIdentifier("demo"));
        assertThat(demo().clusterStatus()).isEqualTo("pausing");
        aws.time().pass(Pace.PAUSED);
        assertThat(demo().clusterStatus()).isEqualTo("paused");
        refuses("InvalidClusterState", () -> redshift.pauseCluster(it -> it.clusterIdentifier("demo")));
        redshift.resumeCluster(it -> it.clusterIdentifier("demo"));
        aws.time().pass(Pace.RESUMED);
        assertThat(demo().clusterStatus()).isEqualTo("available");
        aws.stand("demo", "incompatible-network");
        assertThat(demo().clusterStatus()).isEqualTo("incompatible-network");
    }

    @Test
    void refusesToDeleteARoleThatHasPolicies() {
        role();
        refuses("EntityAlreadyExists", this::role);
        iam.putRolePolicy(it -> it.roleName("reader").policyName("p").policyDocument("{\"Statement\":[]}"));
        iam.attachRolePolicy(it -> it.roleName("reader").policyArn("arn:aws:iam::aws:policy/A"));
        refuses("DeleteConflict", () -> iam.deleteRole(it -> it.roleName("reader")));
        iam.detachRolePolicy(it -> it.roleName("reader").policyArn("arn:aws:iam::aws:policy/A"));
        refuses("DeleteConflict", () -> iam.deleteRole(it -> it.roleName("reader")));
        iam.deleteRolePolicy(it -> it.roleName("reader").policyName("p"));
        iam.deleteRole(it -> it.roleName("reader"));
        refuses("NoSuchEntity", () -> iam.getRole(it -> it.roleName("reader")));
    }

    @Test
    void keepsASecurityGroupWhileTheClustersInterfaceExists() {
        var group = ec2.createSecurityGroup(
                        it -> it.groupName("g").description("d").vpcId(Network.DEFAULT_VPC))
                .groupId();
        refuses(
                "InvalidGroup.Duplicate",
                () -> ec2.createSecurityGroup(
                        it -> it.groupName("g").description("d").vpcId(Network.DEFAULT_VPC)));
        ec2.authorizeSecurityGroupIngress(it -> it.groupId(group)
                .ipPermissions(rule -> rule.ipProtocol("tcp")
                        .fromPort(5439)
                        .toPort(5439)
                        .ipRanges(range -> range.cidrIp("10.0.0.1/32"))));
        refuses(
                "InvalidPermission.Duplicate",
                () -> ec2.authorizeSecurityGroupIngress(it -> it.groupId(group)
                        .ipPermissions(rule -> rule.ipProtocol("tcp")
                                .fromPort(5439)
                                .toPort(5439)
                                .ipRanges(range -> range.cidrIp("10.0.0.1/32")))));
        serverless.createNamespace(it -> it.namespaceName("space").manageAdminPassword(true));
        serverless.createWorkgroup(it -> it.workgroupName("work")
                .namespaceName("space")
                .baseCapacity(8)
                .subnetIds("subnet-0000000a1", "subnet-0000000b1")
                .securityGroupIds(group));
        refuses("DependencyViolation", () -> ec2.deleteSecurityGroup(it -> it.groupId(group)));
        refuses("ConflictException", () -> serverless.deleteNamespace(it -> it.namespaceName("space")));
        refuses("ConflictException", () -> serverless.deleteWorkgroup(it -> it.workgroupName("work")));
        aws.time().pass(Pace.WORKGROUP_MADE);
        serverless.deleteWorkgroup(it -> it.workgroupName("work"));
        aws.time().pass(Pace.DELETED);
        refuses("ResourceNotFoundException", () -> serverless.getWorkgroup(it -> it.workgroupName("work")));
        refuses("DependencyViolation", () -> ec2.deleteSecurityGroup(it -> it.groupId(group)));
        aws.time().pass(Pace.INTERFACE_GONE);
        ec2.deleteSecurityGroup(it -> it.groupId(group));
        refuses("InvalidGroup.NotFound", () -> ec2.deleteSecurityGroup(it -> it.groupId(group)));
    }

    @Test
    void showsListsPageByPage() {
        for (var name : List.of("a", "b", "c", "d", "e")) {
            iam.createRole(it -> it.roleName(name).assumeRolePolicyDocument(TRUST));
        }
        assertThat(iam.listRoles().roles()).hasSize(2);
        assertThat(iam.listRolesPaginator().roles().stream()).hasSize(5);
        assertThat(ec2
                        .describeSubnetsPaginator(it -> it.filters(
                                filter -> filter.name("default-for-az").values("true")))
                        .subnets()
                        .stream())
                .hasSize(4);
    }

    @Test
    void runsStatementsOnceTheClusterAnswers() {
        makeCluster();
        var early = data.executeStatement(
                it -> it.clusterIdentifier("demo").database("dev").sql("select 1"));
        aws.time().pass(Duration.ofSeconds(1));
        assertThat(data.describeStatement(it -> it.id(early.id())).statusAsString())
                .isEqualTo("FAILED");
        awaitCluster();
        var id = data.executeStatement(
                        it -> it.clusterIdentifier("demo").database("dev").sql("select 1"))
                .id();
        refuses("ResourceNotFoundException", () -> data.getStatementResult(it -> it.id(id)));
        aws.time().pass(Pace.STATEMENT_RUN);
        assertThat(data.describeStatement(it -> it.id(id)).hasResultSet()).isTrue();
        assertThat(data.getStatementResult(it -> it.id(id))
                        .records()
                        .get(0)
                        .get(0)
                        .longValue())
                .isEqualTo(1);
    }

    @Test
    void failsOnCue() {
        refuses(
                "Throttling",
                () -> aws.process(Fault.throttled(1, 1)).client(IamClient.class).listRoles());
        refuses(
                "AccessDenied",
                () -> aws.process(Fault.denied(1)).client(IamClient.class).listRoles());
        var losing = aws.process(Fault.lost(1)).client(IamClient.class);
        assertThatThrownBy(() -> losing.createRole(it -> it.roleName("x").assumeRolePolicyDocument(TRUST)))
                .isInstanceOf(SdkClientException.class)
                .hasRootCauseMessage("Read timed out");
        assertThat(losing.getRole(it -> it.roleName("x")).role().roleName()).isEqualTo("x");
        var dying = aws.process(Fault.diedAfter(1)).client(IamClient.class);
        assertThatThrownBy(() -> dying.deleteRole(it -> it.roleName("x"))).isInstanceOf(Fault.Died.class);
        assertThatThrownBy(dying::listRoles).isInstanceOf(Fault.Died.class);
        refuses("NoSuchEntity", () -> losing.getRole(it -> it.roleName("x")));
    }

    @Test
    void namesWhatItLacks() {
        assertThatThrownBy(redshift::describeEvents)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("The fake has no RedshiftClient.describeEvents");
    }

    @Test
    void holdsObjects() {
        aws.put("bucket", "a", "text");
        var s3 = process.client(S3Client.class);
        assertThat(s3.getObjectAsBytes(it -> it.bucket("bucket").key("a")).asUtf8String())
                .isEqualTo("text");
        refuses("NoSuchKey", () -> s3.headObject(it -> it.bucket("bucket").key("b")));
        refuses("NoSuchBucket", () -> s3.listObjectsV2(it -> it.bucket("other")));
    }

    @Test
    void waitsInVirtualTime() throws Exception {
        var scheduler = new VirtualScheduler(aws.time());
        assertThat(scheduler.schedule(() -> "done", 3, TimeUnit.HOURS).get()).isEqualTo("done");
        assertThat(aws.time().waited()).isEqualTo(Duration.ofHours(3));
    }
}
