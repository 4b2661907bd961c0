package dev.sparkify.aws.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Is one account of AWS in one region, in memory: as strict as AWS, where emulators are kind, and as slow, in virtual time. All
 * that uses it does so as a process, which may fail at any call. For one thread.
 */
public final class FakeAws {
    /** The password in every secret that Redshift manages. */
    public static final String MANAGED_PASSWORD = "Managed-Pa55word-0f-Redshift";

    private final World world = new World();
    private final Roles roles = new Roles(world);
    private final Network network = new Network();
    private final Secrets secrets = new Secrets(world);
    private final Clusters clusters = new Clusters(world, network, secrets);
    private final Groups groups = new Groups(world, network, secrets);
    private final Buckets buckets = new Buckets(world);
    private final DataOperations data = new DataOperations(world, clusters, groups);
    private final List<Object> redshift = List.of(
            new RedshiftOperations(world, clusters, network, roles), new SubnetGroupOperations(clusters, network));
    private final List<Object> serverless =
            List.of(new NamespaceOperations(world, groups, roles), new WorkgroupOperations(world, groups, network));
    private final IamOperations iam = new IamOperations(world, roles);
    private final Ec2Operations ec2 = new Ec2Operations(world, network);

    /** Begins a process whose calls all reach AWS. */
    public FakeProcess process() {
        return process(Fault.none());
    }

    public FakeProcess process(Fault fault) {
        return new FakeProcess(this, fault);
    }

    public VirtualTime time() {
        return world.time;
    }

    /** Lists what there is, in a fixed order. */
    public List<Holding> everything() {
        world.settle();
        var all = new ArrayList<Holding>();
        all.addAll(roles.holdings());
        all.addAll(network.holdings());
        all.addAll(secrets.holdings());
        all.addAll(clusters.holdings());
        all.addAll(groups.holdings());
        all.addAll(buckets.holdings());
        all.sort(Comparator.comparing(Holding::toString));
        return List.copyOf(all);
    }

    /** Lets a cluster stand as AWS may say. */
    public void stand(String cluster, String status) {
        world.settle();
        Objects.requireNonNull(clusters.held.get(cluster)).status = status;
    }

    public void answer(SqlAnswer answer) {
        data.answer(answer);
    }

    /** All statements that came by the Data API. */
    public List<String> statements() {
        return data.told();
    }

    public void put(String bucket, String key, String text) {
        buckets.put(bucket, key, text);
    }

    public void forgetDefaultVpc() {
        network.forgetDefaultVpc();
    }

    public void rememberDefaultVpc() {
        network.rememberDefaultVpc();
    }

    void settleAfter(Duration duration) {
        world.time.pass(duration);
        world.settle();
    }

    void settle() {
        world.settle();
    }

    List<Object> state(Service service) {
        return switch (service) {
            case REDSHIFT -> redshift;
            case SERVERLESS -> serverless;
            case DATA -> List.of(data);
            case IAM -> List.of(iam);
            case EC2 -> List.of(ec2);
            case STS -> List.of(new Callers());
            case S3 -> List.of(buckets);
            case SECRETS -> List.of(secrets);
        };
    }
}
