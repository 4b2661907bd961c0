package dev.sparkify.aws.fake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.redshift.model.ClusterNotFoundException;
import software.amazon.awssdk.services.redshift.model.CreateClusterRequest;
import software.amazon.awssdk.services.redshift.model.InvalidClusterStateException;
import software.amazon.awssdk.services.redshift.model.RedshiftException;
import software.amazon.awssdk.services.redshift.model.Tag;

/** Is what Amazon Redshift demands of a new cluster, and what it says otherwise. */
final class ClusterRules {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z](-?[a-z0-9])*");
    private static final Pattern PASSWORD =
            Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[!-~&&[^'\"\\\\/@]]{8,64}");
    private static final Set<String> SINGLE = Set.of("ra3.large", "ra3.xlplus", "rg.large");
    private static final Set<String> MULTIPLE =
            Set.of("ra3.large", "ra3.xlplus", "ra3.4xlarge", "ra3.16xlarge", "rg.large", "rg.xlarge", "rg.4xlarge");

    private ClusterRules() {}

    static AwsServiceException invalid(String message) {
        return Refusal.of(RedshiftException.builder(), 400, "InvalidParameterValue", message);
    }

    static AwsServiceException combined(String message) {
        return Refusal.of(RedshiftException.builder(), 400, "InvalidParameterCombination", message);
    }

    static AwsServiceException unassumable(String role) {
        return invalid("The IAM role " + role
                + " is not valid. The IAM role must delegate access to an Amazon Redshift account.");
    }

    private static void demand(boolean isMet, String message) {
        if (!isMet) {
            throw invalid(message);
        }
    }

    static void demand(CreateClusterRequest request) {
        var id = request.clusterIdentifier();
        demand(id.length() <= 63 && IDENTIFIER.matcher(id).matches(), "Invalid cluster identifier " + id);
        demandNodes(request);
        demandAdministrator(request);
        demand(!Boolean.FALSE.equals(request.encrypted()), "Clusters must be encrypted");
        int port = request.port() == null ? 5439 : request.port();
        demand(isPort(port), "Invalid port " + port);
        demand(request.iamRoles().size() <= 50, "Too many roles");
        demandTags(request.tags());
    }

    static boolean isPort(int port) {
        return (port >= 5431 && port <= 5455) || (port >= 8191 && port <= 8215);
    }

    static void demandTags(List<Tag> tags) {
        demand(Tags.areTaken(Tags.map(tags, Tag::key, Tag::value)), "Invalid tags");
    }

    private static void demandNodes(CreateClusterRequest request) {
        boolean isSingle = "single-node".equals(request.clusterType());
        demand(
                isSingle ? SINGLE.contains(request.nodeType()) : MULTIPLE.contains(request.nodeType()),
                "Invalid node type: " + request.nodeType());
        if (isSingle && request.numberOfNodes() != null) {
            throw combined("Number of nodes for cluster type single-node must not be given");
        }
        if (!isSingle && (request.numberOfNodes() == null || request.numberOfNodes() < 2)) {
            throw combined("Number of nodes for cluster type multi-node must be greater than or equal to 2");
        }
    }

    private static void demandAdministrator(CreateClusterRequest request) {
        demand(
                request.masterUsername().matches("[a-z][a-z0-9+.@_-]{0,127}")
                        && !request.masterUsername().equals("public"),
                "Invalid master user name");
        boolean isManaged = Boolean.TRUE.equals(request.manageMasterPassword());
        if (isManaged == (request.masterUserPassword() != null)) {
            throw combined("Give a password, or have it managed");
        }
        demand(isManaged || PASSWORD.matcher(request.masterUserPassword()).matches(), "Invalid master password");
    }

    static void demandSnapshotChoice(@Nullable Boolean isSkipped, @Nullable String name) {
        boolean isNone = Boolean.TRUE.equals(isSkipped);
        if (isNone == (name != null)) {
            throw combined("FinalClusterSnapshotIdentifier is required unless SkipFinalClusterSnapshot is specified.");
        }
    }

    static AwsServiceException notFound(String id) {
        return Refusal.of(ClusterNotFoundException.builder(), 404, "ClusterNotFound", "Cluster " + id + " not found.");
    }

    static AwsServiceException state(String message) {
        return Refusal.of(InvalidClusterStateException.builder(), 400, "InvalidClusterState", message);
    }
}
