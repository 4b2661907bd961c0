package dev.sparkify.aws.internal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.UsagePeriod;
import dev.sparkify.aws.fake.FakeAws;
import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.Settings;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.redshiftserverless.model.ConfigParameter;
import software.amazon.awssdk.services.redshiftserverless.model.CreateNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.CreateUsageLimitRequest;
import software.amazon.awssdk.services.redshiftserverless.model.CreateWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteUsageLimitRequest;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.Snapshot;
import software.amazon.awssdk.services.redshiftserverless.model.SnapshotStatus;
import software.amazon.awssdk.services.redshiftserverless.model.Tag;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateUsageLimitRequest;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimit;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimitBreachAction;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimitPeriod;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimitUsageType;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

class ServerlessResourcesTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/sparkify-music";
    private static final String SPACE = "arn:aws:redshift-serverless:us-west-2:123456789012:namespace/1";
    private static final String GROUP = "arn:aws:redshift-serverless:us-west-2:123456789012:workgroup/2";
    private static final Map<String, String> OURS = new Ownership(
                    "music", Ownership.Kind.SERVERLESS, "us-west-2", "ada", "reports", Optional.empty(), Map.of())
            .tags();
    private static final LaunchSettings SETTINGS =
            LaunchSettings.of("music", Optional.of("music-last")).ownedBy("ada").meantFor("reports");

    private final SmallServerless aws = new SmallServerless();
    private final FakeAws rest = new FakeAws();
    private final ServerlessNamespace namespace = namespace(SETTINGS);
    private final ServerlessWorkgroup workgroup = workgroup(SETTINGS, Capacity.DEFAULT);
    private final ServerlessLimit limit = new ServerlessLimit(workgroup, Capacity.DEFAULT.limit());

    private ServerlessNamespace namespace(LaunchSettings settings) {
        return new ServerlessNamespace(site(settings), () -> List.of(ROLE));
    }

    private ServerlessWorkgroup workgroup(LaunchSettings settings, Capacity capacity) {
        var site = site(settings);
        var network = new Network(site);
        return new ServerlessWorkgroup(site, capacity, network, new SecurityGroupResource(site, network));
    }

    private Site site(LaunchSettings settings) {
        var access = rest.process().access().with(aws);
        return new Site(new AwsClients(access), Settings.defaults(), settings, Ownership.Kind.SERVERLESS);
    }

    private String securityGroup() {
        var site = site(SETTINGS);
        var group = new SecurityGroupResource(site, new Network(site));
        group.create();
        return group.id();
    }

    private Namespace.Builder space() {
        aws.tags.put(SPACE, OURS);
        return Namespace.builder().namespaceName("music").namespaceArn(SPACE).status("AVAILABLE");
    }

    private Workgroup.Builder group() {
        aws.tags.put(GROUP, OURS);
        return Workgroup.builder()
                .workgroupName("music")
                .workgroupArn(GROUP)
                .status("AVAILABLE")
                .endpoint(endpoint -> endpoint.address("music.example").port(5439));
    }

    private static UsageLimit.Builder daily(long amount) {
        return UsageLimit.builder()
                .usageLimitId("limit-" + amount)
                .resourceArn(GROUP)
                .usageType(UsageLimitUsageType.SERVERLESS_COMPUTE)
                .period(UsageLimitPeriod.DAILY)
                .breachAction(UsageLimitBreachAction.DEACTIVATE)
                .amount(amount);
    }

    @Test
    void asksForANamespaceWhosePasswordIsManaged() {
        namespace.create();

        assertThat(aws.change(CreateNamespaceRequest.class))
                .isEqualTo(CreateNamespaceRequest.builder()
                        .namespaceName("music")
                        .dbName("dev")
                        .adminUsername("sparkify")
                        .manageAdminPassword(true)
                        .iamRoles(ROLE)
                        .defaultIamRoleArn(ROLE)
                        .tags(ServerlessTags.of(OURS))
                        .build());
        assertThat(aws.change(CreateNamespaceRequest.class).tags())
                .contains(Tag.builder().key("sparkify:warehouse").value("music").build());
    }

    @Test
    void prefersAPasswordThatWasGivenAndNeverSaysIt() {
        var given = namespace(
                SETTINGS.withAdministratorsPassword("Planted-Secret-1").encryptedBy("arn:aws:kms:key"));

        given.create();

        var request = aws.change(CreateNamespaceRequest.class);
        assertThat(request.adminUserPassword()).isEqualTo("Planted-Secret-1");
        assertThat(request.manageAdminPassword()).isNull();
        assertThat(request.kmsKeyId()).isEqualTo("arn:aws:kms:key");
        assertThat(request + given.label() + given.properties() + given.removal())
                .doesNotContain("Planted");
    }

    @Test
    void asksForAWorkgroupThatIsThriftyAndPrivate() {
        var group = securityGroup();
        workgroup.create();

        assertThat(aws.change(CreateWorkgroupRequest.class))
                .isEqualTo(CreateWorkgroupRequest.builder()
                        .workgroupName("music")
                        .namespaceName("music")
                        .baseCapacity(8)
                        .maxCapacity(8)
                        .publiclyAccessible(false)
                        .subnetIds("subnet-0000000a1", "subnet-0000000b1", "subnet-0000000c1", "subnet-0000000d1")
                        .securityGroupIds(group)
                        .port(5439)
                        .configParameters(List.of(ConfigParameter.builder()
                                .parameterKey("require_ssl")
                                .parameterValue("true")
                                .build()))
                        .tags(ServerlessTags.of(OURS))
                        .build());
        assertThat(workgroup.properties())
                .startsWith("8 RPU, at most 8", "no address on the internet", "port 5439", "TLS demanded");
    }

    @Test
    void asksForWhatItWasTold() {
        securityGroup();
        workgroup(SETTINGS.publiclyAccessible().onPort(5440), Capacity.DEFAULT.atMost(64))
                .create();

        var request = aws.change(CreateWorkgroupRequest.class);
        assertThat(request.maxCapacity()).isEqualTo(64);
        assertThat(request.publiclyAccessible()).isTrue();
        assertThat(request.port()).isEqualTo(5440);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(namespace.find()).isEmpty();
        assertThat(workgroup.find()).isEmpty();
        assertThat(limit.find()).isEmpty();
    }

    @Test
    void findsNothingWhereItHasGoneBetweenTwoQuestions() {
        aws.namespaces.add(space().build());
        aws.workgroups.add(group().build());
        aws.limits.add(daily(32).build());
        aws.tags.clear();

        assertThat(namespace.find()).isEmpty();
        assertThat(workgroup.find()).isEmpty();
        assertThat(limit.find()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, in-sync, READY, available",
        "AVAILABLE, adding, COMING, 'available, its role is adding'",
        "MODIFYING, in-sync, COMING, modifying",
        "DELETING, in-sync, GOING, deleting",
        "REBORN, in-sync, COMING, reborn"
    })
    void tellsHowANamespaceStands(String status, String role, Resource.Readiness readiness, String said) {
        aws.namespaces.add(space().status(status)
                .iamRoles("IamRole(applyStatus=" + role + ", iamRoleArn=" + ROLE + ")")
                .build());

        assertThat(namespace.find()).contains(new Resource.Found(OURS, readiness, said));
    }

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, READY, available",
        "CREATING, COMING, creating",
        "MODIFYING, COMING, modifying",
        "DELETING, GOING, deleting",
        "REBORN, COMING, reborn"
    })
    void tellsHowAWorkgroupStands(String status, Resource.Readiness readiness, String said) {
        aws.workgroups.add(group().status(status).build());

        assertThat(workgroup.find()).contains(new Resource.Found(OURS, readiness, said));
    }

    @Test
    void waitsForTheEndpointOfAWorkgroup() {
        aws.workgroups.add(group().endpoint(endpoint -> endpoint.port(5439)).build());

        assertThat(workgroup.find())
                .contains(new Resource.Found(OURS, Resource.Readiness.COMING, "available, without an endpoint yet"));
    }

    @Test
    void givesANamespaceItsNewRoleAndLeavesTheOld() {
        aws.namespaces.add(space().iamRoles("IamRole(applyStatus=in-sync, iamRoleArn=arn:aws:iam::1:role/old)")
                .build());

        namespace.mend(namespace.find().orElseThrow());

        assertThat(aws.change(UpdateNamespaceRequest.class))
                .isEqualTo(UpdateNamespaceRequest.builder()
                        .namespaceName("music")
                        .iamRoles("arn:aws:iam::1:role/old", ROLE)
                        .defaultIamRoleArn(ROLE)
                        .build());
    }

    @Test
    void leavesANamespaceThatHasItsRole() {
        aws.namespaces.add(space().iamRoles(ROLE).build());

        namespace.mend(namespace.find().orElseThrow());

        assertThat(aws.changes).isEmpty();
    }

    @Test
    void boundsTheUseOfTheWorkgroup() {
        aws.workgroups.add(group().build());

        limit.create();

        assertThat(aws.change(CreateUsageLimitRequest.class))
                .isEqualTo(CreateUsageLimitRequest.builder()
                        .resourceArn(GROUP)
                        .usageType(UsageLimitUsageType.SERVERLESS_COMPUTE)
                        .amount(32L)
                        .period(UsageLimitPeriod.DAILY)
                        .breachAction(UsageLimitBreachAction.DEACTIVATE)
                        .build());
        assertThat(limit.properties()).containsExactly("32 RPU hours daily, then queries are turned off");
    }

    @Test
    void ownsALimitByItsWorkgroup() {
        aws.workgroups.add(group().build());
        aws.limits.add(daily(32).build());

        assertThat(limit.find()).contains(new Resource.Found(OURS, Resource.Readiness.READY, "32 RPU hours daily"));
    }

    @Test
    void mendsALimitOfAnotherAmountOrWithoutConsequence() {
        aws.workgroups.add(group().build());
        aws.limits.add(daily(99).build());

        limit.mend(limit.find().orElseThrow());

        assertThat(aws.change(UpdateUsageLimitRequest.class))
                .isEqualTo(UpdateUsageLimitRequest.builder()
                        .usageLimitId("limit-99")
                        .amount(32L)
                        .breachAction(UsageLimitBreachAction.DEACTIVATE)
                        .build());

        aws.limits.set(0, daily(32).breachAction(UsageLimitBreachAction.LOG).build());
        limit.mend(limit.find().orElseThrow());

        assertThat(aws.change(UpdateUsageLimitRequest.class).usageLimitId()).isEqualTo("limit-32");
    }

    @Test
    void addsALimitOverAnotherPeriodAndLeavesTheOneThatIsThere() {
        aws.workgroups.add(group().build());
        aws.limits.add(daily(32).build());
        var monthly = new ServerlessLimit(workgroup, new Capacity.Limit(100, UsagePeriod.MONTHLY));

        monthly.mend(monthly.find().orElseThrow());

        assertThat(aws.changes).hasSize(1);
        assertThat(aws.change(CreateUsageLimitRequest.class).period()).isEqualTo(UsageLimitPeriod.MONTHLY);
    }

    @Test
    void leavesALimitThatIsAsItShouldBe() {
        aws.workgroups.add(group().build());
        aws.limits.add(daily(32).build());

        limit.mend(limit.find().orElseThrow());

        assertThat(aws.changes).isEmpty();
    }

    @Test
    void removesEveryLimitThatItsWorkgroupLeaves() {
        aws.workgroups.add(group().build());
        aws.limits.add(daily(32).build());
        aws.limits.add(daily(99).period(UsageLimitPeriod.WEEKLY).build());
        assertThat(limit.find()).isPresent();
        aws.workgroups.clear();

        assertThat(limit.find().orElseThrow().readiness()).isEqualTo(Resource.Readiness.READY);
        limit.remove();

        assertThat(aws.limits).isEmpty();
        assertThat(aws.changes).hasSize(2).allMatch(DeleteUsageLimitRequest.class::isInstance);
        assertThat(limit.find()).isEmpty();
    }

    @Test
    void leavesTheLimitOfAWorkgroupThatIsThere() {
        aws.workgroups.add(group().build());
        aws.limits.add(daily(32).build());
        assertThat(limit.find()).isPresent();

        assertThatThrownBy(limit::remove)
                .isInstanceOf(RetryableException.class)
                .hasMessage(
                        "It stays as long as the workgroup music, which could be used without bounds otherwise; tear"
                                + " down again when that is gone");
        assertThat(aws.limits).hasSize(1);
    }

    @Test
    void goesWithItsWorkgroup() {
        aws.workgroups.add(group().status("DELETING").build());
        aws.limits.add(daily(32).build());

        assertThat(limit.find().orElseThrow().readiness()).isEqualTo(Resource.Readiness.GOING);
    }

    @Test
    void removesWorkgroupAndNamespaceByTheirNames() {
        workgroup.remove();
        namespace.remove();

        assertThat(aws.change(DeleteWorkgroupRequest.class).workgroupName()).isEqualTo("music");
        assertThat(aws.change(DeleteNamespaceRequest.class))
                .isEqualTo(DeleteNamespaceRequest.builder()
                        .namespaceName("music")
                        .finalSnapshotName("music-last")
                        .build());
        assertThat(namespace.removal())
                .isEqualTo("aws redshift-serverless delete-namespace --region us-west-2 --namespace-name music"
                        + " --final-snapshot-name music-last");
        assertThat(workgroup.removal())
                .isEqualTo("aws redshift-serverless delete-workgroup --region us-west-2 --workgroup-name music");
    }

    @Test
    void refusesAFinalSnapshotWhoseNameIsTaken() {
        aws.snapshots.add(Snapshot.builder()
                .snapshotName("music-last")
                .namespaceName("other")
                .status(SnapshotStatus.AVAILABLE)
                .build());
        aws.namespaces.add(space().build());
        var found = namespace.find().orElseThrow();

        assertThatThrownBy(() -> namespace.demandRemovable(found))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Cannot take the final snapshot music-last of namespace music: there is one of that name, of"
                                + " namespace other; choose another name with withFinalSnapshot; nothing was removed");
    }

    @Test
    void goesOnWithAFinalSnapshotThatAnEarlierTeardownBegan() {
        aws.namespaces.add(space().build());
        namespace.demandRemovable(namespace.find().orElseThrow());
        aws.snapshots.add(Snapshot.builder()
                .snapshotName("music-last")
                .status(SnapshotStatus.CREATING)
                .build());
        namespace.demandRemovable(namespace.find().orElseThrow());
        aws.snapshots.set(
                0,
                aws.snapshots.get(0).toBuilder()
                        .status(SnapshotStatus.AVAILABLE)
                        .build());
        aws.namespaces.set(0, space().status("DELETING").build());

        assertThatCode(() -> namespace.demandRemovable(namespace.find().orElseThrow()))
                .doesNotThrowAnyException();
    }

    @Test
    void takesNoSnapshotThatNobodyAskedFor() {
        namespace(LaunchSettings.of("music", Optional.empty())).remove();

        assertThat(aws.change(DeleteNamespaceRequest.class).finalSnapshotName()).isNull();
    }
}
