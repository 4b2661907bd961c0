package dev.sparkify.examples.command.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sparkify.examples.CommandRun;
import dev.sparkify.examples.LaunchRedshift;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.iam.model.Role;

/** Runs the commands over HTTP against moto; off unless {@code moto.endpoint} says where it is. */
@Tag("moto")
@ResourceLock("moto")
@EnabledIfSystemProperty(named = "moto.endpoint", matches = "http.+")
@SuppressWarnings("NullAway.Init")
class ClusterMotoTest {
    private static Moto moto;

    private List<String> before;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        moto = new Moto(System.getProperty("moto.endpoint"));
    }

    @AfterAll
    static void close() {
        moto.close();
    }

    @BeforeEach
    void count() {
        before = moto.everything();
    }

    @AfterEach
    void leavesNothing() {
        assertThat(moto.everything()).isEqualTo(before);
    }

    private static CommandRun done(Path configuration, String command, String... more) {
        var run = moto.run(configuration, command, more);
        assertThat(run.code()).as(run.toString()).isZero();
        return run;
    }

    private static CommandRun ended(Path configuration) {
        return done(configuration, "tear-down", "--yes", "--no-final-snapshot");
    }

    private List<String> made() {
        return moto.everything().stream().filter(name -> !before.contains(name)).toList();
    }

    private static Map<String, String> tags(Role role) {
        return moto.iam().listRoleTags(request -> request.roleName(role.roleName())).tags().stream()
                .collect(Collectors.toMap(tag -> tag.key(), tag -> tag.value()));
    }

    @Test
    void makesACompleteClusterAndLeavesNothing() throws Exception {
        var configuration = moto.configuration(folder, "plays");

        var setUp = done(configuration, "set-up", "--owner", "ada", "--purpose", "demo", "--expires-after", "PT8H");

        assertThat(setUp.out().lines())
                .startsWith("Costs $0.543 an hour: 1 ra3.large at $0.543 (prices of 2026-10-07, without storage)")
                .contains("created  role plays", "created  cluster plays");
        assertThat(made())
                .hasSize(4)
                .contains("cluster plays", "role plays")
                .anyMatch(name -> name.startsWith("security group "))
                .anyMatch(name -> name.startsWith("subnet group "));
        hasTheRightCluster();
        hasTheRightRole();
        assertThat(ended(configuration).out().lines()).hasSize(4).allMatch(line -> line.startsWith("removed  "));
    }

    private static void hasTheRightCluster() {
        var cluster = moto.cluster("plays");
        assertThat(cluster.nodeType()).isEqualTo("ra3.large");
        assertThat(cluster.numberOfNodes()).isEqualTo(1);
        assertThat(cluster.dbName()).isEqualTo("dwh");
        assertThat(cluster.masterUsername()).isEqualTo("dwhadmin");
        assertThat(cluster.endpoint().port()).isEqualTo(5439);
        assertThat(cluster.encrypted()).isTrue();
        assertThat(cluster.publiclyAccessible()).isFalse();
        assertThat(cluster.iamRoles())
                .singleElement()
                .matches(role -> role.iamRoleArn().endsWith("/plays"));
        assertThat(cluster.tags().stream().collect(Collectors.toMap(tag -> tag.key(), tag -> tag.value())))
                .containsEntry("sparkify:warehouse", "plays")
                .containsEntry("sparkify:owner", "ada")
                .containsEntry("sparkify:purpose", "demo")
                .containsKey("sparkify:expires");
        var group = moto.ec2()
                .describeSecurityGroups(request ->
                        request.groupIds(cluster.vpcSecurityGroups().get(0).vpcSecurityGroupId()))
                .securityGroups()
                .get(0);
        assertThat(group.ipPermissions()).isEmpty();
        var subnets = moto.redshift()
                .describeClusterSubnetGroups(
                        request -> request.clusterSubnetGroupName(cluster.clusterSubnetGroupName()))
                .clusterSubnetGroups()
                .get(0);
        assertThat(subnets.subnets()).isNotEmpty();
        assertThat(subnets.vpcId()).isEqualTo(group.vpcId());
    }

    private static void hasTheRightRole() throws Exception {
        var role = moto.iam().getRole(request -> request.roleName("plays")).role();
        assertThat(tags(role)).containsEntry("sparkify:warehouse", "plays").containsEntry("sparkify:owner", "ada");
        assertThat(URLDecoder.decode(role.assumeRolePolicyDocument(), StandardCharsets.UTF_8))
                .contains("redshift.amazonaws.com")
                .doesNotContain("\"*\"");
        var name = moto.iam()
                .listRolePolicies(request -> request.roleName("plays"))
                .policyNames()
                .get(0);
        var policy = moto.iam()
                .getRolePolicy(request -> request.roleName("plays").policyName(name))
                .policyDocument();
        var resources = new ObjectMapper()
                .readTree(URLDecoder.decode(policy, StandardCharsets.UTF_8))
                .findValues("Resource");
        assertThat(resources.toString())
                .contains("arn:aws:s3:::lake/log_data/*", "arn:aws:s3:::lake/song_data/*")
                .doesNotContain("\"*\"");
    }

    @Test
    void admitsWhoIsNamedAndNobodyElse() {
        var configuration = moto.configuration(folder, "doors");
        done(configuration, "set-up", "--admit", "203.0.113.7/32", "--publicly-accessible");

        var cluster = moto.cluster("doors");
        var group = moto.ec2()
                .describeSecurityGroups(request ->
                        request.groupIds(cluster.vpcSecurityGroups().get(0).vpcSecurityGroupId()))
                .securityGroups()
                .get(0);
        assertThat(cluster.publiclyAccessible()).isTrue();
        assertThat(group.ipPermissions()).singleElement().satisfies(rule -> {
            assertThat(rule.fromPort()).isEqualTo(5439);
            assertThat(rule.toPort()).isEqualTo(5439);
            assertThat(rule.ipRanges())
                    .singleElement()
                    .matches(range -> range.cidrIp().equals("203.0.113.7/32"));
            assertThat(rule.userIdGroupPairs()).isEmpty();
        });

        assertThat(moto.run(configuration, "set-up", "--admit", "0.0.0.0/0").code())
                .isNotZero();
        ended(configuration);
    }

    @Test
    void tellsWhatItWouldDoAndDoesNot() {
        var configuration = moto.configuration(folder, "maybe");

        assertThat(done(configuration, "set-up", "--dry-run").out())
                .contains("create  cluster maybe", "1 node ra3.large", "admits nobody", "Costs $0.543 an hour");
        assertThat(made()).isEmpty();

        done(configuration, "set-up");
        assertThat(done(configuration, "set-up", "--dry-run").out()).contains("keep  cluster maybe");
        assertThat(done(configuration, "tear-down", "--dry-run").out()).contains("would remove  cluster maybe");
        assertThat(made()).hasSize(4);
        ended(configuration);
    }

    @Test
    void findsAllTheSecondTime() {
        var configuration = moto.configuration(folder, "twice");
        done(configuration, "set-up");
        var once = made();

        var again = done(configuration, "set-up");

        assertThat(made()).isEqualTo(once);
        assertThat(again.out()).contains("found    cluster twice").doesNotContain("created");
        ended(configuration);
        assertThat(ended(configuration).out()).isEqualTo("nothing of the warehouse is there\n");
    }

    @Test
    void endsInTheSameWhenTwoRunAtTheSameTime() {
        var configuration = moto.configuration(folder, "race");

        var runs = Stream.generate(() -> CompletableFuture.supplyAsync(() -> moto.run(configuration, "set-up")))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(runs).as(runs.toString()).allMatch(run -> run.code() == 0);
        assertThat(made()).hasSize(4);
        var ends = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> moto.run(configuration, "tear-down", "--yes", "--no-final-snapshot")))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(ends).as(ends.toString()).allMatch(run -> run.code() == 0);
    }

    @Test
    void goesOnFromWhateverWasLeft() {
        var configuration = moto.configuration(folder, "rest");
        done(configuration, "set-up");
        moto.redshift()
                .deleteCluster(request -> request.clusterIdentifier("rest").skipFinalClusterSnapshot(true));

        assertThat(done(configuration, "status").out()).contains("state      absent (none)", "exists     role rest");
        var none = moto.run(configuration, "endpoint");
        assertThat(none.code()).isEqualTo(1);
        assertThat(done(configuration, "set-up").out()).contains("found    role rest", "created  cluster rest");

        moto.redshift()
                .deleteCluster(request -> request.clusterIdentifier("rest").skipFinalClusterSnapshot(true));
        assertThat(ended(configuration).out()).contains("removed  role rest").doesNotContain("cluster rest");
    }

    @Test
    void notesWhereItIsReached() throws Exception {
        var configuration = moto.configuration(folder, "noted");
        var original = Files.readString(configuration);
        done(configuration, "set-up");

        var endpoint = done(configuration, "endpoint", "--write").out();

        var host = moto.cluster("noted").endpoint().address();
        var arn =
                moto.iam().getRole(request -> request.roleName("noted")).role().arn();
        assertThat(endpoint).isEqualTo("DWH_ENDPOINT=" + host + "\nDWH_ROLE_ARN=" + arn + "\n");
        assertThat(Files.readString(configuration))
                .isEqualTo(original.replace(
                        "DWH_IAM_ROLE_NAME=noted\n", "DWH_IAM_ROLE_NAME=noted\nARN=" + arn + "\nHOST=" + host + "\n"));
        assertThat(done(configuration, "status").out())
                .contains("state      available (available)", "endpoint   " + host + ":5439/dwh", "role       " + arn);
        ended(configuration);
    }

    @Test
    void leavesAloneWhatIsNotItsOwn() {
        var configuration = moto.configuration(folder, "foreign");
        moto.iam().createRole(request -> request.roleName("foreign").assumeRolePolicyDocument("{}"));
        moto.redshift()
                .createCluster(request -> request.clusterIdentifier("foreign")
                        .nodeType("ra3.large")
                        .clusterType("single-node")
                        .masterUsername("somebody")
                        .masterUserPassword("Passw0rdOfSomebody"));

        var refused = moto.run(configuration, "set-up");
        var kept = done(configuration, "tear-down", "--yes", "--no-final-snapshot");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("role foreign");
        assertThat(kept.out()).contains("kept  ").doesNotContain("removed");
        assertThat(made()).containsExactly("cluster foreign", "role foreign");
        moto.redshift()
                .deleteCluster(request -> request.clusterIdentifier("foreign").skipFinalClusterSnapshot(true));
        moto.iam().deleteRole(request -> request.roleName("foreign"));
    }

    @Test
    void isControlledFromJavaToo() {
        assertThat(LaunchRedshift.control(moto.access(), "java").removed()).contains("cluster java");
    }

    @Test
    void tearsDownOneOfTwo() {
        var one = moto.configuration(folder, "one");
        var other = moto.configuration(folder, "other");
        done(one, "set-up");
        done(other, "set-up");

        ended(one);

        assertThat(made()).hasSize(4).contains("cluster other", "role other");
        ended(other);
    }

    @Test
    void keepsTheDataWhenToldSo() {
        var configuration = moto.configuration(folder, "kept");
        done(configuration, "set-up");

        done(configuration, "tear-down", "--yes", "--final-snapshot", "last-of-kept");

        assertThat(made()).containsExactly("snapshot last-of-kept");
        moto.redshift().deleteClusterSnapshot(request -> request.snapshotIdentifier("last-of-kept"));
    }

    @Test
    void pausesAndResumes() {
        var configuration = moto.configuration(folder, "nap");
        done(configuration, "set-up");

        done(configuration, "pause", "--ask-every", "PT0.1S");
        assertThat(done(configuration, "status").out()).contains("state      paused (paused)");
        done(configuration, "resume", "--ask-every", "PT0.1S");
        assertThat(done(configuration, "status").out()).contains("state      available (available)");
        ended(configuration);
    }

    @Test
    void asksBeforeItRemovesAnything() {
        var configuration = moto.configuration(folder, "asked");
        done(configuration, "set-up");

        var unasked = moto.run(configuration, "tear-down", "--no-final-snapshot");
        var undecided = moto.run(configuration, "tear-down", "--yes");

        assertThat(unasked.code()).isEqualTo(2);
        assertThat(unasked.err()).contains("nobody can be asked here: say --yes");
        assertThat(undecided.code()).isEqualTo(2);
        assertThat(undecided.err()).contains("say what becomes of the data");
        assertThat(made()).hasSize(4);
        ended(configuration);
    }
}
