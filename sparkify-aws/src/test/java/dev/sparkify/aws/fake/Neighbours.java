package dev.sparkify.aws.fake;

import dev.sparkify.aws.internal.launch.Ownership;
import dev.sparkify.aws.internal.launch.Ownership.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;

/** Plants what is not the warehouse's, and looks like it. */
final class Neighbours {
    private static final String TRUST = "{\"Statement\":[{\"Principal\":{\"Service\":\"redshift.amazonaws.com\"}}]}";

    private final VirtualTime time;
    private final IamClient iam;
    private final Ec2Client ec2;
    private final RedshiftClient redshift;
    private final RedshiftServerlessClient serverless;

    private Neighbours(FakeProcess process, VirtualTime time) {
        this.time = time;
        iam = process.client(IamClient.class);
        ec2 = process.client(Ec2Client.class);
        redshift = process.client(RedshiftClient.class);
        serverless = process.client(RedshiftServerlessClient.class);
    }

    /** Gives an account in which others live. */
    static FakeAws account() {
        var aws = new FakeAws();
        var neighbours = new Neighbours(aws.process(), aws.time());
        neighbours.ofThemselves();
        neighbours.ofSparkify();
        neighbours.ofAnotherRegion();
        aws.settleAfter(Duration.ofMinutes(5));
        aws.put("lake", "songs/a.json", "{}");
        return aws;
    }

    private void ofThemselves() {
        for (var name : new String[] {
            "demo", "demo-2", "sparkify", "sparkify-dem", "sparkify-demo-2", "sparkify-demo-us-west-2b"
        }) {
            iam.createRole(it -> it.roleName(name).assumeRolePolicyDocument(TRUST));
            iam.putRolePolicy(it -> it.roleName(name).policyName("sparkify").policyDocument("{\"Statement\":[]}"));
            ec2.createSecurityGroup(
                    it -> it.groupName(name).description("theirs").vpcId(Network.DEFAULT_VPC));
            redshift.createClusterSubnetGroup(it -> it.clusterSubnetGroupName(name)
                    .description("theirs")
                    .subnetIds("subnet-0000000a1", "subnet-0000000b1"));
        }
        redshift.createCluster(it -> it.clusterIdentifier("demo-2")
                .nodeType("ra3.large")
                .clusterType("single-node")
                .masterUsername("admin")
                .manageMasterPassword(true)
                .clusterSubnetGroupName("demo-2"));
        for (var name : new String[] {"a-space", "demo-2", "dem"}) {
            serverless.createNamespace(it -> it.namespaceName(name).manageAdminPassword(true));
        }
        serverless.createWorkgroup(it ->
                it.workgroupName("demo-2").namespaceName("demo-2").subnetIds("subnet-0000000a1", "subnet-0000000b1"));
    }

    /** As launches make them. */
    private void ofSparkify() {
        var cluster = tags("other", Kind.CLUSTER);
        var serverless = tags("other", Kind.SERVERLESS);
        var role = iam.createRole(it -> it.path("/sparkify/")
                        .roleName("sparkify-other-us-west-2")
                        .assumeRolePolicyDocument(TRUST)
                        .tags(Tags.list(cluster, (key, value) -> iamTag(key, value))))
                .role();
        iam.putRolePolicy(
                it -> it.roleName(role.roleName()).policyName("sparkify-load").policyDocument("{\"Statement\":[]}"));
        var group = ec2.createSecurityGroup(it -> it.groupName("sparkify-other")
                        .description("theirs")
                        .vpcId(Network.DEFAULT_VPC)
                        .tagSpecifications(TagSpecification.builder()
                                .resourceType("security-group")
                                .tags(Tags.list(cluster, (key, value) -> ec2Tag(key, value)))
                                .build()))
                .groupId();
        redshift.createClusterSubnetGroup(it -> it.clusterSubnetGroupName("sparkify-other")
                .description("theirs")
                .subnetIds("subnet-0000000a1", "subnet-0000000b1")
                .tags(Tags.list(cluster, (key, value) -> redshiftTag(key, value))));
        time.pass(Pace.ROLE_SEEN);
        redshift.createCluster(it -> it.clusterIdentifier("other")
                .nodeType("ra3.large")
                .clusterType("single-node")
                .masterUsername("sparkify")
                .manageMasterPassword(true)
                .clusterSubnetGroupName("sparkify-other")
                .vpcSecurityGroupIds(group)
                .iamRoles(role.arn())
                .tags(Tags.list(cluster, (key, value) -> redshiftTag(key, value))));
        this.serverless.createNamespace(it -> it.namespaceName("other")
                .manageAdminPassword(true)
                .tags(Tags.list(serverless, (key, value) -> serverlessTag(key, value))));
        this.serverless.createWorkgroup(it -> it.workgroupName("other")
                .namespaceName("other")
                .subnetIds("subnet-0000000a1", "subnet-0000000b1")
                .tags(Tags.list(serverless, (key, value) -> serverlessTag(key, value))));
    }

    /** Roles are of all regions: that of a warehouse of the same name elsewhere is seen here. */
    private void ofAnotherRegion() {
        for (var kind : Kind.values()) {
            var tags = new Ownership("demo", kind, "eu-west-1", "somebody", "sparkify", Optional.empty(), Map.of());
            iam.createRole(it -> it.path("/sparkify/")
                    .roleName("sparkify-demo-eu-west-1-" + kind.tag())
                    .assumeRolePolicyDocument(TRUST)
                    .tags(Tags.list(tags.tags(), (key, value) -> iamTag(key, value))));
        }
    }

    private static Map<String, String> tags(String id, Kind kind) {
        return new Ownership(id, kind, World.REGION, "somebody", "sparkify", Optional.empty(), Map.of()).tags();
    }

    private static software.amazon.awssdk.services.iam.model.Tag iamTag(String key, String value) {
        return software.amazon.awssdk.services.iam.model.Tag.builder()
                .key(key)
                .value(value)
                .build();
    }

    private static software.amazon.awssdk.services.ec2.model.Tag ec2Tag(String key, String value) {
        return software.amazon.awssdk.services.ec2.model.Tag.builder()
                .key(key)
                .value(value)
                .build();
    }

    private static software.amazon.awssdk.services.redshift.model.Tag redshiftTag(String key, String value) {
        return software.amazon.awssdk.services.redshift.model.Tag.builder()
                .key(key)
                .value(value)
                .build();
    }

    private static software.amazon.awssdk.services.redshiftserverless.model.Tag serverlessTag(
            String key, String value) {
        return software.amazon.awssdk.services.redshiftserverless.model.Tag.builder()
                .key(key)
                .value(value)
                .build();
    }
}
