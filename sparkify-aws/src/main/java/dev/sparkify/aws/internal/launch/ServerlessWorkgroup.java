package dev.sparkify.aws.internal.launch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.ConfigParameter;
import software.amazon.awssdk.services.redshiftserverless.model.CreateWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/**
 * Is the computers of a warehouse of Redshift Serverless, and its network. Source:
 * https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateWorkgroup.html
 */
final class ServerlessWorkgroup implements Resource {
    /** Redshift Serverless refuses a workgroup that would speak in the clear; said all the same, for a plan to say it. */
    private static final ConfigParameter TLS = ConfigParameter.builder()
            .parameterKey("require_ssl")
            .parameterValue("true")
            .build();

    private final Site site;
    private final LaunchSettings settings;
    private final Capacity capacity;
    private final Network network;
    private final SecurityGroupResource group;

    /**
     * Calls nobody yet.
     *
     * @param site of the warehouse
     * @param capacity what it may take
     * @param network where it lies
     * @param group its security group
     */
    ServerlessWorkgroup(Site site, Capacity capacity, Network network, SecurityGroupResource group) {
        this.site = site;
        this.settings = site.launching();
        this.capacity = capacity;
        this.network = network;
        this.group = group;
    }

    RedshiftServerlessClient client() {
        return site.clients().serverless();
    }

    @Override
    public String label() {
        return "workgroup " + settings.id();
    }

    @Override
    public List<String> properties() {
        return List.of(
                wanted(),
                Differences.address(settings.isPublic()),
                "port " + settings.port(),
                "TLS demanded",
                settings.prices().costOfServerless(site.clients().region(), capacity.base()));
    }

    @Override
    public List<String> actions() {
        return List.of(
                "redshift-serverless:GetWorkgroup",
                "redshift-serverless:CreateWorkgroup",
                "redshift-serverless:DeleteWorkgroup",
                "redshift-serverless:ListTagsForResource",
                "redshift-serverless:TagResource",
                "ec2:DescribeVpcs",
                "ec2:DescribeSubnets",
                "ec2:DescribeSecurityGroups",
                "sts:GetCallerIdentity");
    }

    @Override
    public Optional<Found> find() {
        try {
            return told().map(there -> new Found(
                    ServerlessTags.of(client(), there.workgroupArn()),
                    readiness(there),
                    said(there),
                    differences(there)));
        } catch (ResourceNotFoundException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private String wanted() {
        return capacity.base() + " RPU, at most " + capacity.most();
    }

    private static @Nullable String held(Workgroup there) {
        return there.baseCapacity() == null
                ? null
                : there.baseCapacity() + " RPU, at most "
                        + Optional.ofNullable(there.maxCapacity())
                                .map(String::valueOf)
                                .orElse("whatever queries take");
    }

    /** More or fewer RPU change what it costs: that is for somebody to decide. */
    private Differences differences(Workgroup there) {
        return Differences.NONE
                .keeping(held(there), wanted())
                .keeping(hasAddress(there) ? "port " + there.endpoint().port() : null, "port " + settings.port())
                .ofAddress(
                        there.publiclyAccessible(),
                        settings,
                        "aws redshift-serverless update-workgroup --region "
                                + site.clients().region() + " --workgroup-name " + settings.id()
                                + " --no-publicly-accessible");
    }

    /** Asks AWS what is there. */
    Optional<Workgroup> told() {
        try {
            return Optional.of(client().getWorkgroup(request -> request.workgroupName(settings.id()))
                    .workgroup());
        } catch (ResourceNotFoundException none) {
            return Optional.empty();
        }
    }

    /** Tells whether it says where it is reached. */
    static boolean hasAddress(Workgroup there) {
        return there.endpoint() != null
                && there.endpoint().address() != null
                && there.endpoint().port() != null;
    }

    static Readiness readiness(Workgroup there) {
        return switch (there.status()) {
            case AVAILABLE -> hasAddress(there) ? Readiness.READY : Readiness.COMING;
            case CREATING, MODIFYING, UNKNOWN_TO_SDK_VERSION -> Readiness.COMING;
            case DELETING -> Readiness.GOING;
        };
    }

    static String said(Workgroup there) {
        var status = there.statusAsString().toLowerCase(Locale.ROOT);
        return status.equals("available") && !hasAddress(there) ? status + ", without an endpoint yet" : status;
    }

    @Override
    public void create() {
        client().createWorkgroup(request());
    }

    private CreateWorkgroupRequest request() {
        return CreateWorkgroupRequest.builder()
                .workgroupName(settings.id())
                .namespaceName(settings.id())
                .baseCapacity(capacity.base())
                .maxCapacity(capacity.most())
                .publiclyAccessible(settings.isPublic())
                .subnetIds(network.subnets())
                .securityGroupIds(group.id())
                .port(settings.port())
                .configParameters(TLS)
                .tags(ServerlessTags.of(site.tags()))
                .build();
    }

    /** A launch counts the time anew. */
    @Override
    public void mend(Found found) {
        var expiry = site.newExpiry(found.tags());
        if (!expiry.isEmpty()) {
            told().ifPresent(there -> client().tagResource(
                            request -> request.resourceArn(there.workgroupArn()).tags(ServerlessTags.of(expiry))));
        }
    }

    @Override
    public void remove() {
        client().deleteWorkgroup(request -> request.workgroupName(settings.id()));
    }

    @Override
    public String removal() {
        return "aws redshift-serverless delete-workgroup --region "
                + site.clients().region() + " --workgroup-name " + settings.id();
    }
}
