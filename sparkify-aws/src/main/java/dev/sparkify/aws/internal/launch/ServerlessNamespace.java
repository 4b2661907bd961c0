package dev.sparkify.aws.internal.launch;

import dev.sparkify.error.InputException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.CreateNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftserverless.model.Snapshot;
import software.amazon.awssdk.services.redshiftserverless.model.SnapshotStatus;

/**
 * Is the storage of a warehouse of Redshift Serverless: its database, administrator and roles. Source:
 * https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-workgroup-namespace.html
 */
final class ServerlessNamespace implements Resource {
    private final Site site;
    private final LaunchSettings settings;
    private final Supplier<List<String>> roles;

    /**
     * Calls nobody yet.
     *
     * @param site of the warehouse
     * @param roles gives the ARNs of its roles, the first one its default; asked when it is made
     */
    ServerlessNamespace(Site site, Supplier<List<String>> roles) {
        this.site = site;
        this.settings = site.launching();
        this.roles = roles;
    }

    private RedshiftServerlessClient client() {
        return site.clients().serverless();
    }

    @Override
    public String label() {
        return "namespace " + settings.id();
    }

    @Override
    public List<String> properties() {
        return List.of(
                "database " + settings.database(),
                "administrator " + settings.administrator() + ", "
                        + (settings.password().isPresent()
                                ? "by the password given"
                                : "by a password that AWS Secrets Manager keeps"),
                "encrypted by " + settings.key().orElse("a key of AWS"));
    }

    @Override
    public List<String> actions() {
        return List.of(
                "redshift-serverless:GetNamespace",
                "redshift-serverless:CreateNamespace",
                "redshift-serverless:UpdateNamespace",
                "redshift-serverless:DeleteNamespace",
                "redshift-serverless:GetSnapshot",
                "redshift-serverless:ListTagsForResource",
                "redshift-serverless:TagResource",
                "iam:GetRole",
                "iam:PassRole",
                "secretsmanager:CreateSecret",
                "secretsmanager:DescribeSecret",
                "secretsmanager:UpdateSecret",
                "secretsmanager:DeleteSecret",
                "secretsmanager:RotateSecret",
                "secretsmanager:TagResource",
                "sts:GetCallerIdentity");
    }

    @Override
    public Optional<Found> find() {
        try {
            return told().map(there -> new Found(
                    ServerlessTags.of(client(), there.namespaceArn()),
                    readiness(there),
                    said(there),
                    differences(there)));
        } catch (ResourceNotFoundException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private Differences differences(Namespace there) {
        return Differences.NONE.keeping(
                there.dbName() == null ? null : "database " + there.dbName(), "database " + settings.database());
    }

    /** Asks AWS what is there. */
    Optional<Namespace> told() {
        try {
            return Optional.of(client().getNamespace(request -> request.namespaceName(settings.id()))
                    .namespace());
        } catch (ResourceNotFoundException none) {
            return Optional.empty();
        }
    }

    /** Tells the roles of a namespace. */
    static Stream<AttachedRole> roles(Namespace there) {
        return there.iamRoles().stream().map(AttachedRole::of);
    }

    private static Readiness readiness(Namespace there) {
        return switch (there.status()) {
            case AVAILABLE -> roles(there).allMatch(AttachedRole::isInSync) ? Readiness.READY : Readiness.COMING;
            case MODIFYING, UNKNOWN_TO_SDK_VERSION -> Readiness.COMING;
            case DELETING -> Readiness.GOING;
        };
    }

    private static String said(Namespace there) {
        var status = there.statusAsString().toLowerCase(Locale.ROOT);
        return roles(there)
                .filter(attached -> !attached.isInSync())
                .findFirst()
                .map(attached -> status + ", its role is " + attached.state())
                .orElse(status);
    }

    @Override
    public void create() {
        client().createNamespace(request());
    }

    private CreateNamespaceRequest request() {
        var arns = roles.get();
        var request = CreateNamespaceRequest.builder()
                .namespaceName(settings.id())
                .dbName(settings.database())
                .adminUsername(settings.administrator())
                .iamRoles(arns)
                .tags(ServerlessTags.of(site.tags()));
        arns.stream().findFirst().ifPresent(request::defaultIamRoleArn);
        settings.password().ifPresentOrElse(request::adminUserPassword, () -> request.manageAdminPassword(true));
        settings.key().ifPresent(request::kmsKeyId);
        return request.build();
    }

    /** Its role may be another one than at its first launch; roles of others stay. */
    @Override
    public void mend(Found found) {
        var arns = roles.get();
        told().filter(there -> !held(there).containsAll(arns)).ifPresent(there -> associate(there, arns));
    }

    private void associate(Namespace there, List<String> arns) {
        var all = Stream.concat(held(there).stream(), arns.stream()).distinct().toList();
        client().updateNamespace(request ->
                request.namespaceName(settings.id()).iamRoles(all).defaultIamRoleArn(arns.get(0)));
    }

    static List<String> held(Namespace there) {
        return roles(there).map(AttachedRole::arn).toList();
    }

    /** One that is being taken is that of an earlier try. */
    @Override
    public void demandRemovable(Found found) {
        settings.finalSnapshot()
                .filter(name -> found.readiness() != Readiness.GOING)
                .flatMap(this::snapshot)
                .filter(taken -> taken.status() != SnapshotStatus.CREATING)
                .ifPresent(this::refuse);
    }

    private Optional<Snapshot> snapshot(String name) {
        try {
            return Optional.of(
                    client().getSnapshot(request -> request.snapshotName(name)).snapshot());
        } catch (ResourceNotFoundException none) {
            return Optional.empty();
        }
    }

    private void refuse(Snapshot taken) {
        var name = taken.snapshotName();
        throw new InputException("Cannot take the final snapshot " + name + " of " + label()
                + ": there is one of that name, of namespace " + taken.namespaceName()
                + "; choose another name with withFinalSnapshot; nothing was removed");
    }

    @Override
    public void remove() {
        var request = DeleteNamespaceRequest.builder().namespaceName(settings.id());
        settings.finalSnapshot().ifPresent(request::finalSnapshotName);
        client().deleteNamespace(request.build());
    }

    @Override
    public String removal() {
        return "aws redshift-serverless delete-namespace --region "
                + site.clients().region() + " --namespace-name " + settings.id()
                + settings.finalSnapshot()
                        .map(name -> " --final-snapshot-name " + name)
                        .orElse("");
    }
}
