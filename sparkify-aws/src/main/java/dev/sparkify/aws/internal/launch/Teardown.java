package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.LaunchEvent;
import dev.sparkify.aws.internal.launch.LaunchFailure.Meaning;
import dev.sparkify.aws.internal.launch.Resource.Found;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.spi.TeardownReport;
import dev.sparkify.sql.execution.EngineMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Removes resources, each before those that it needs, and whatever else carries the warehouse's tags. Needs to know nothing but
 * id, kind and region. Goes on over failures, and tells of them. May be repeated. Used by one thread.
 */
public final class Teardown {
    private final Site site;
    private final List<Resource> resources;
    private final List<String> removed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> remaining = new ArrayList<>();
    /** What lies behind something that stays is held by it: waiting for it is of no use. */
    private boolean isStuck;

    /**
     * Calls nobody yet.
     *
     * @param site of the warehouse
     * @param resources each after those that it needs
     */
    public Teardown(Site site, List<? extends Resource> resources) {
        this.site = site;
        var reversed = new ArrayList<Resource>(resources);
        Collections.reverse(reversed);
        this.resources = List.copyOf(reversed);
    }

    /**
     * Tells what {@link #run} would do; changes nothing.
     *
     * @return the report of a dry run
     */
    public TeardownReport rehearse() {
        for (var doomed : doomed().entrySet()) {
            try {
                doomed.getKey().demandRemovable(doomed.getValue());
                removed.add(doomed.getKey().label());
            } catch (SparkifyException | SdkException refusal) {
                remains(doomed.getKey(), refusal);
            }
        }
        return report();
    }

    /**
     * Removes all that is the warehouse's, and waits until it is gone.
     *
     * @return what was removed, what was not the warehouse's, what could not be removed
     * @throws InputException if AWS would refuse a removal for good, as with a final snapshot whose name is taken; nothing was
     *     removed
     * @throws dev.sparkify.error.UnknownOutcomeException if the thread was interrupted
     */
    public TeardownReport run() {
        var doomed = doomed();
        doomed.forEach((resource, found) -> removable(resource, found));
        doomed.forEach((resource, found) -> demolish(resource));
        return report();
    }

    private TeardownReport report() {
        return new TeardownReport(removed, kept, remaining);
    }

    private void removable(Resource resource, Found found) {
        try {
            asked(() -> {
                resource.demandRemovable(found);
                return resource;
            });
        } catch (SdkException failure) {
            throw LaunchFailure.explained("remove " + resource.label(), resource.actions(), failure, "");
        }
    }

    /** Looks at everything before anything is removed. */
    private Map<Resource, Found> doomed() {
        var doomed = new LinkedHashMap<Resource, Found>();
        for (var resource : resources) {
            found(resource).ifPresent(found -> doomed.put(resource, found));
            for (var other : others(resource)) {
                found(other).ifPresent(found -> doomed.put(other, found));
            }
        }
        return doomed;
    }

    private Optional<Found> found(Resource resource) {
        try {
            var found = asked(resource::find);
            found.filter(there -> !site.owns(there.tags())).ifPresent(there -> keep(resource, there));
            return found.filter(there -> site.owns(there.tags()));
        } catch (SparkifyException | SdkException failure) {
            remains(resource, failure);
            return Optional.empty();
        }
    }

    private List<Resource> others(Resource resource) {
        try {
            return asked(resource::others);
        } catch (SparkifyException | SdkException failure) {
            remaining.add("whatever else is like " + resource.label() + " and carries the warehouse's tags: "
                    + explained("look for it", resource, failure).getMessage());
            return List.of();
        }
    }

    private <T> T asked(Supplier<T> call) {
        return site.waiting().answer(call, this::late);
    }

    private SparkifyException late(Optional<SdkException> last) {
        var said = last.map(failure -> " (AWS says: " + EngineMessage.of(failure) + ")");
        return new RetryableException(
                "It is not gone after " + site.launching().timeout() + said.orElse("") + "; tear down again",
                last.orElse(null));
    }

    private void keep(Resource resource, Found found) {
        var whose = site.belonging(found.tags());
        kept.add(resource.label() + ": " + whose);
        site.tell(LaunchEvent.Kind.KEPT, resource.label(), whose);
    }

    private void remains(Resource resource, RuntimeException failure) {
        var explained = explained("remove " + resource.label(), resource, failure);
        if (Thread.currentThread().isInterrupted()) {
            throw explained;
        }
        var why = String.valueOf(explained.getMessage());
        remaining.add(resource.label() + ": " + why + "; by hand: " + resource.removal());
        site.tell(LaunchEvent.Kind.KEPT, resource.label(), why);
    }

    private static RuntimeException explained(String doing, Resource resource, RuntimeException failure) {
        return failure instanceof SdkException of
                ? LaunchFailure.explained(doing, resource.actions(), of, "")
                : failure;
    }

    private void demolish(Resource resource) {
        var removing = new Removing(resource, !isStuck);
        try {
            var isGone = site.waiting().until(removing::look, last -> late(removing.last.or(() -> last)));
            if (isGone) {
                removed.add(resource.label());
                site.tell(LaunchEvent.Kind.REMOVED, resource.label(), "");
            }
        } catch (SparkifyException | SdkException failure) {
            isStuck = true;
            remains(resource, failure);
        }
    }

    /** Is one resource on its way out; each look goes as far as it can without waiting. */
    private final class Removing {
        private final Resource resource;
        private final boolean isPatient;
        private Optional<SdkException> last = Optional.empty();

        Removing(Resource resource, boolean isPatient) {
            this.resource = resource;
            this.isPatient = isPatient;
        }

        /** True: it is gone; false: what has its name now is somebody else's. */
        Optional<Boolean> look() {
            var found = resource.find();
            if (found.isEmpty()) {
                return Optional.of(true);
            } else if (!site.owns(found.get().tags())) {
                keep(resource, found.get());
                return Optional.of(false);
            } else if (found.get().readiness() == Resource.Readiness.GOING) {
                return notYet(LaunchEvent.Kind.WAITING, found.get().said());
            }
            return removed(found.get());
        }

        private Optional<Boolean> removed(Found found) {
            try {
                resource.remove();
            } catch (SdkException failure) {
                return refused(found, failure);
            }
            site.tell(LaunchEvent.Kind.REMOVING, resource.label(), found.said());
            return resource.find().isEmpty() ? Optional.of(true) : Optional.empty();
        }

        /** What stands in the way goes by itself, unless it is what could not be removed before. */
        private Optional<Boolean> refused(Found found, SdkException failure) {
            last = Optional.of(failure);
            var meaning = LaunchFailure.meaning(failure);
            boolean isPassing = meaning == Meaning.BUSY && isPatient && found.readiness() != Resource.Readiness.PAUSED;
            if (meaning == Meaning.GONE || isPassing) {
                return notYet(LaunchEvent.Kind.WAITING, found.said());
            } else if (meaning == Meaning.BUSY) {
                throw LaunchFailure.explained("remove " + resource.label(), resource.actions(), failure, "");
            }
            throw failure;
        }

        private Optional<Boolean> notYet(LaunchEvent.Kind kind, String said) {
            site.tell(kind, resource.label(), said);
            return Optional.empty();
        }
    }
}
