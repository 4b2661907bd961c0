package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.LaunchEvent;
import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.Settings;
import dev.sparkify.aws.internal.launch.Ownership.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Is what the resources of a warehouse share: how AWS is reached, what was told, and whose they are. Used by one thread after another. */
public final class Site {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private static final int LONGEST_VALUE = 256;

    private final AwsClients clients;
    private final Settings settings;
    private final LaunchSettings launching;
    private final Kind kind;
    private final Optional<Instant> expires;
    private Optional<Ownership> ownership = Optional.empty();

    /**
     * Calls nobody yet.
     *
     * @param clients of AWS
     * @param settings as whom and where COPY reads
     * @param launching what was told of the launch
     * @param kind what the warehouse is
     */
    public Site(AwsClients clients, Settings settings, LaunchSettings launching, Kind kind) {
        this.clients = clients;
        this.settings = settings;
        this.launching = launching;
        this.expires = launching.lifetime().map(clients.clock().instant()::plus);
        this.kind = kind;
    }

    /**
     * Gives the clients.
     *
     * @return the clients
     */
    public AwsClients clients() {
        return clients;
    }

    /**
     * Tells as whom and where COPY reads.
     *
     * @return the settings
     */
    public Settings settings() {
        return settings;
    }

    /**
     * Tells what was told of the launch.
     *
     * @return the settings
     */
    public LaunchSettings launching() {
        return launching;
    }

    /**
     * Tells what the warehouse is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Gives what waits.
     *
     * @return on the scheduler, as long and as often as was told
     */
    public Waiting waiting() {
        return new Waiting(clients.scheduler(), launching.interval(), launching.timeout());
    }

    /**
     * Tells how the expiry of what is there is counted anew.
     *
     * @param found its tags
     * @return the tag; empty if none was told, or it is the same
     */
    public Map<String, String> newExpiry(Map<String, String> found) {
        return expires.map(Instant::toString)
                .filter(told -> !told.equals(found.get(Ownership.EXPIRES)))
                .map(told -> Map.of(Ownership.EXPIRES, told))
                .orElse(Map.of());
    }

    /**
     * Gives the tags of what is made; asks AWS who calls if nobody said whose it is.
     *
     * @return the tags
     */
    public Map<String, String> tags() {
        if (ownership.isEmpty()) {
            ownership = Optional.of(new Ownership(
                    launching.id(),
                    kind,
                    clients.region(),
                    launching.owner().orElseGet(this::caller),
                    launching.purpose(),
                    expires,
                    launching.tags()));
        }
        return ownership.orElseThrow().tags();
    }

    /** A tag holds fewer kinds of characters than an ARN, and fewer of them. */
    private String caller() {
        var arn = clients.sts().getCallerIdentity().arn().replaceAll("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]", "_");
        return arn.substring(0, Math.min(LONGEST_VALUE, arn.length()));
    }

    /**
     * Tells whether a resource is the warehouse's.
     *
     * @param tags those of the resource
     * @return whether they name this warehouse
     */
    public boolean owns(Map<String, String> tags) {
        return launching.id().equals(tags.get(Ownership.WAREHOUSE))
                && kind.tag().equals(tags.get(Ownership.KIND))
                && clients.region().equals(tags.get(Ownership.REGION));
    }

    /**
     * Says whose a resource is that is not the warehouse's.
     *
     * @param tags those of the resource
     * @return such as «belongs to the cluster demo in us-west-2 of arn:…»
     */
    public String belonging(Map<String, String> tags) {
        var warehouse = tags.get(Ownership.WAREHOUSE);
        return warehouse == null
                ? "belongs to somebody else: it carries no tag " + Ownership.WAREHOUSE
                : "belongs to the " + tags.getOrDefault(Ownership.KIND, "warehouse") + " " + warehouse + " in "
                        + tags.getOrDefault(Ownership.REGION, "an unknown region") + " of "
                        + tags.getOrDefault(Ownership.OWNER, "somebody else");
    }

    /**
     * Says what can be done where a resource is not the warehouse's.
     *
     * @param tags those of the resource
     * @param resource whose command is told only where it breaks no other warehouse
     * @return such as «choose another id»
     */
    String wayOut(Map<String, String> tags, Resource resource) {
        if (!tags.containsKey(Ownership.WAREHOUSE)) {
            return "choose another id, or delete it: " + resource.removal();
        }
        return launching.id().equals(tags.get(Ownership.WAREHOUSE))
                ? "a cluster and a workgroup share no id, since their roles and groups are called after it: choose another"
                        + " id, or tear that one down first (`./sparkify tear-down`)"
                : "choose another id, or tear that one down first (`./sparkify tear-down`)";
    }

    /**
     * Tells the listener, and the log, of what somebody should know.
     *
     * @param resource what differs
     * @param difference from what was told
     */
    void warn(String resource, String difference) {
        LOG.warn("The {}: {}", resource, difference);
        tell(LaunchEvent.Kind.DIFFERS, resource, difference);
    }

    /**
     * Tells the listener.
     *
     * @param what happened
     * @param resource to what
     * @param detail what AWS says; may be empty
     */
    public void tell(LaunchEvent.Kind what, String resource, String detail) {
        try {
            launching
                    .listener()
                    .happened(new LaunchEvent(
                            what, resource, detail, clients.clock().instant()));
        } catch (RuntimeException failure) {
            LOG.warn("A listener failed, and the work goes on", failure);
        }
    }
}
