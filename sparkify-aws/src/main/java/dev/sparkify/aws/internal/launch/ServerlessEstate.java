package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.Database;
import dev.sparkify.aws.Endpoint;
import dev.sparkify.aws.LaunchPlan;
import dev.sparkify.aws.WarehouseStatus;
import dev.sparkify.aws.internal.launch.Resource.Found;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/** Is all that a warehouse on Redshift Serverless has in AWS: role, security group, namespace, workgroup, usage limit. */
public final class ServerlessEstate extends ResourceEstate {
    private static final int FEWEST_ZONES = 2;

    private final Capacity capacity;
    private final Network network;
    private final ServerlessNamespace namespace;
    private final ServerlessWorkgroup workgroup;
    private final SecurityGroupResource group;
    private final ServerlessLimit limit;

    private ServerlessEstate(Site site, Capacity capacity) {
        super(site);
        this.capacity = capacity;
        this.network = new Network(site);
        this.group = new SecurityGroupResource(site, network);
        this.namespace = new ServerlessNamespace(site, this::roles);
        this.workgroup = new ServerlessWorkgroup(site, capacity, network, group);
        this.limit = new ServerlessLimit(workgroup, capacity.limit());
    }

    /**
     * Calls nobody yet.
     *
     * @param site of the warehouse
     * @param capacity of its workgroup
     * @return all that it has
     */
    public static ServerlessEstate of(Site site, Capacity capacity) {
        return new ServerlessEstate(site, capacity);
    }

    @Override
    List<Resource> rest() {
        return List.of(group, namespace, workgroup, limit);
    }

    /** The workgroup goes first: it is never without its limit. */
    @Override
    List<Resource> doomed() {
        return List.of(group, namespace, limit, workgroup);
    }

    @Override
    Resource engine() {
        return workgroup;
    }

    /** What would be refused is refused before anything is made. */
    @Override
    Launch launching() {
        var launch = super.launching();
        demandZones(launch.asked("look for the subnets of", workgroup, network::zones));
        return launch;
    }

    /** Source: https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-usage-considerations.html */
    private void demandZones(List<String> zones) {
        if (zones.size() < FEWEST_ZONES) {
            throw new InputException("The subnets " + String.join(", ", network.subnets())
                    + " lie in one availability zone, " + String.join("", zones) + ": the " + workgroup.label()
                    + " needs two; name subnets of two zones with inSubnets");
        }
    }

    @Override
    public LaunchPlan plan() {
        var steps = launching().steps();
        var there = stays() ? asking().asked("look for", workgroup, workgroup::told) : Optional.<Workgroup>empty();
        int base = there.flatMap(found -> Optional.ofNullable(found.baseCapacity()))
                .orElse(capacity.base());
        return new LaunchPlan(
                steps, site().launching().prices().ofServerless(site().clients().region(), base));
    }

    private boolean stays() {
        return asking().asked("look for", workgroup, workgroup::find)
                .filter(found -> site().owns(found.tags()) && found.readiness() != Resource.Readiness.GOING)
                .isPresent();
    }

    /** The administrator logs in by the secret that AWS keeps; without one, whoever calls, with no more rights than anybody. */
    @Override
    public Database database() {
        var there = own();
        var database = Database.workgroup(there.workgroupName()).at(endpoint(there));
        return storage()
                .flatMap(known -> Optional.ofNullable(known.adminPasswordSecretArn()))
                .map(arn -> database.as(new Database.Secret(arn)))
                .orElse(database);
    }

    private Optional<Namespace> storage() {
        return asking().asked("look for", namespace, namespace::told);
    }

    private Workgroup own() {
        var found = asking().asked("look for", workgroup, workgroup::find);
        found.ifPresent(this::demandOwn);
        return found.flatMap(there -> asking().asked("look for", workgroup, workgroup::told))
                .orElseThrow(this::absent);
    }

    @Override
    public WarehouseStatus status() {
        var present = present();
        var found = asking().asked("look for", workgroup, workgroup::find);
        found.ifPresent(this::demandOwn);
        var there = asking().asked("look for", workgroup, workgroup::told);
        return new WarehouseStatus(
                site().launching().id(),
                found.map(known -> ClusterStates.state(known.readiness())).orElse(WarehouseStatus.State.ABSENT),
                found.map(Found::said).orElse("none"),
                there.map(Workgroup::creationDate),
                there.flatMap(this::reached),
                there.flatMap(known -> storage()).map(ServerlessNamespace::held).orElse(List.of()),
                found.flatMap(known -> Ownership.expiry(known.tags())),
                present);
    }

    @Override
    public Endpoint endpoint() {
        return endpoint(own());
    }

    private Endpoint endpoint(Workgroup there) {
        return switch (ServerlessWorkgroup.readiness(there)) {
            case READY, PAUSED -> reached(there).orElseThrow(() -> coming(there));
            case COMING -> throw coming(there);
            case GOING -> throw unusable("is being removed; provision it again when it is gone");
            case BROKEN -> throw unusable("cannot be used: AWS says «" + ServerlessWorkgroup.said(there) + "»");
        };
    }

    private Optional<Endpoint> reached(Workgroup there) {
        return ServerlessWorkgroup.hasAddress(there)
                ? Optional.of(new Endpoint(
                        there.endpoint().address(),
                        there.endpoint().port(),
                        site().launching().database()))
                : Optional.empty();
    }

    private RetryableException coming(Workgroup there) {
        return new RetryableException(
                "The " + workgroup.label() + " is still " + ServerlessWorkgroup.said(there)
                        + Optional.ofNullable(there.creationDate())
                                .map(since -> ", since " + since)
                                .orElse("")
                        + "; ask again, or wait with launch()",
                null);
    }

    @Override
    public void pause() {
        throw pausing();
    }

    @Override
    public void resume() {
        throw pausing();
    }

    private InputException pausing() {
        return unusable(
                "pauses and resumes by itself: while no query runs, only storage bills; tearDown() ends that, too");
    }
}
