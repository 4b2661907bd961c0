package dev.sparkify.aws.internal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.access.LoadPolicy;
import dev.sparkify.aws.access.TrustPolicy;
import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.Settings;
import dev.sparkify.aws.internal.launch.Ownership.Kind;
import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import dev.sparkify.sql.redshift.transfer.CopySettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

class RoleResourceTest {
    private static final Location LOGS = Location.of("s3://music/logs/");
    private static final Location OUT = Location.of("s3://out/");
    private static final String KEY = "arn:aws:kms:us-west-2:123456789012:key/1";

    private final SmallAws aws = new SmallAws();
    private final LaunchSettings told = LaunchSettings.of("demo", Optional.empty());

    private RoleResource role(Settings settings, LaunchSettings launching, Kind kind) {
        return new RoleResource(new Site(new AwsClients(aws.access()), settings, launching, kind));
    }

    private RoleResource role(LaunchSettings launching) {
        return role(Settings.defaults(), launching, Kind.CLUSTER);
    }

    @Test
    void trustsRedshiftAlone() {
        role(told).create();

        var request = aws.only(CreateRoleRequest.class);
        assertThat(request.path()).isEqualTo("/sparkify/");
        assertThat(request.roleName()).isEqualTo("sparkify-demo-us-west-2");
        assertThat(request.assumeRolePolicyDocument())
                .isEqualTo(TrustPolicy.cluster().document());
        assertThat(request.tags()).extracting(Tag::key).contains(Ownership.WAREHOUSE, Ownership.REGION);
    }

    @Test
    void trustsServerlessWhereItIsForThat() {
        role(Settings.defaults(), told, Kind.SERVERLESS).create();

        assertThat(aws.only(CreateRoleRequest.class).assumeRolePolicyDocument())
                .isEqualTo(TrustPolicy.serverless().document());
    }

    @Test
    void mayReadAndWriteExactlyWhatWasTold() {
        var settings = Settings.defaults().withCopying(CopySettings.defaults().documents("s3://documents/"));
        var launching = told.reading(Stream.of(LOGS)).exporting(Stream.of(OUT)).decrypting(List.of(KEY));
        var role = role(settings, launching, Kind.CLUSTER);
        role.create();

        role.mend(role.find().orElseThrow());

        var expected = LoadPolicy.of(launching.reading(), launching.exporting())
                .readingDocumentsIn(Location.of("s3://documents/"))
                .sourcesEncryptedBy(KEY);
        assertThat(aws.only(PutRolePolicyRequest.class).policyDocument()).isEqualTo(expected.inlinePolicy());
        assertThat(role.properties())
                .containsExactly(
                        "trusts Redshift",
                        "reads s3://music/logs/",
                        "reads documents in s3://documents/",
                        "writes exports to s3://out/",
                        "decrypts by " + KEY);
    }

    @Test
    void takesNoRightsAwayWhereNoPlaceIsTold() {
        var role = role(told);
        role.create();

        role.mend(role.find().orElseThrow());

        assertThat(aws.calls()).doesNotContain("PutRolePolicy");
    }

    @Test
    void refusesDocumentsWithinData() {
        var settings = Settings.defaults().withCopying(CopySettings.defaults().documents("s3://music/logs/documents/"));
        var role = role(settings, told.reading(Stream.of(LOGS)), Kind.CLUSTER);

        assertThatThrownBy(role::policy)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Documents in s3://music/logs/documents/ would be loaded as data of");
    }

    @Test
    void isCalledAsWasToldOrAfterWarehouseAndRegion() {
        assertThat(role(told.roleNamed("dwhRole")).label()).isEqualTo("role dwhRole");
        var one = role(LaunchSettings.of("a".repeat(63), Optional.empty())).label();
        var other =
                role(LaunchSettings.of("a".repeat(62) + "b", Optional.empty())).label();
        assertThat(one).startsWith("role sparkify-aaaa").hasSizeLessThanOrEqualTo("role ".length() + 64);
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void findsOthersThatCarryTheTags() {
        var tags = Ground.OURS.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        aws.iam.roles.put("old", Role.builder().roleName("old").tags(tags).build());
        aws.iam.roles.put("foreign", Role.builder().roleName("foreign").build());

        assertThat(role(told).others()).extracting(Resource::label).containsExactly("role old");
        assertThat(aws.only(ListRolesRequest.class).pathPrefix()).isEqualTo("/sparkify/");
    }

    @Test
    void saysHowToRemoveItByHand() {
        assertThat(role(told).removal())
                .isEqualTo("aws iam delete-role --role-name sparkify-demo-us-west-2 (after `aws iam delete-role-policy"
                        + " --role-name sparkify-demo-us-west-2 --policy-name sparkify-load`)");
    }
}
