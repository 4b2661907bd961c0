package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.LaunchEvent;
import dev.sparkify.aws.LaunchPlan.Action;
import dev.sparkify.aws.LaunchPlan.Step;
import dev.sparkify.aws.internal.launch.Resource.Found;
import dev.sparkify.error.InputException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.error.UnknownOutcomeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Makes resources, each after those that it needs: looked up, made if it is absent, looked up again whatever became of the
 * answer, waited for, brought to what it should be. What is there and is the warehouse's is used, so a launch that died may be
 * repeated, and two at the same time end in the same. Used by one thread.
 */
public final class Launch {
    private final Site site;
    private final List<Resource> resources;
    private final List<String> present = new ArrayList<>();

    /**
     * Calls nobody yet.
     *
     * @param site of the warehouse
     * @param resources each after those that it needs
     */
    public Launch(Site site, List<? extends Resource> resources) {
        this.site = site;
        this.resources = List.copyOf(resources);
    }

    /**
     * Tells what {@link #run} would do; changes nothing.
     *
     * @return a step for each resource
     */
    public List<Step> steps() {
        return resources.stream()
                .map(resource -> asked("look for", resource, () -> step(resource)))
                .toList();
    }

    private Step step(Resource resource) {
        var found = resource.find();
        if (found.isPresent() && !site.owns(found.get().tags())) {
            return new Step(
                    Action.REFUSE,
                    resource.label(),
                    List.of(site.belonging(found.get().tags())));
        }
        return found.filter(there -> there.readiness() != Resource.Readiness.GOING)
                .map(there -> present(resource, there))
                .orElseGet(() -> new Step(Action.CREATE, resource.label(), resource.properties()));
    }

    private static Step present(Resource resource, Found there) {
        var differences = there.differences();
        var said = Stream.concat(Stream.of(there.said()).filter(text -> !text.isEmpty()), differences.told().stream());
        return differences.refused().isEmpty()
                ? new Step(Action.KEEP, resource.label(), said.toList())
                : new Step(Action.REFUSE, resource.label(), differences.refused());
    }

    /**
     * Makes what is missing, and waits until all of it can be used. Whatever would be refused is refused before anything is
     * made.
     *
     * @throws InputException if a resource is somebody else's, is broken, or AWS refuses it
     * @throws dev.sparkify.error.RetryableException if AWS cannot do it now
     * @throws UnknownOutcomeException if it is not ready in time, or AWS gave no answer; tells what exists
     */
    public void run() {
        resources.forEach(
                resource -> asked("look for", resource, resource::find).ifPresent(found -> demandFit(resource, found)));
        for (var resource : resources) {
            brought(resource);
        }
    }

    /**
     * Names what is there and the warehouse's.
     *
     * @return labels, in order
     */
    public List<String> present() {
        return resources.stream()
                .filter(resource -> asked("look for", resource, resource::find)
                        .filter(found -> site.owns(found.tags()))
                        .isPresent())
                .map(Resource::label)
                .toList();
    }

    /**
     * Asks what AWS answers at once.
     *
     * @param verb what is done, such as «look for»
     * @param resource to what
     * @param call changes nothing
     * @param <T> the kind of answer
     * @return the answer
     */
    public <T> T asked(String verb, Resource resource, Supplier<T> call) {
        return explained(
                verb,
                resource,
                () -> site.waiting().answer(call, last -> late(resource, "AWS was not to be reached", last)));
    }

    /**
     * Waits for something else of a resource.
     *
     * @param verb what is done, such as «pause»
     * @param resource to what
     * @param look empty: not yet
     * @param <T> what is waited for
     * @return what was found
     */
    public <T> T awaited(String verb, Resource resource, Supplier<Optional<T>> look) {
        return explained(
                verb,
                resource,
                () -> site.waiting().until(look, last -> late(resource, "waiting to " + verb + " it", last)));
    }

    private void brought(Resource resource) {
        var bringing = new Bringing(resource);
        var found = explained(
                "make",
                resource,
                () -> site.waiting().until(bringing::look, last -> late(resource, "AWS says: " + bringing.said, last)));
        present.add(resource.label());
        site.tell(LaunchEvent.Kind.READY, resource.label(), found.said());
    }

    private <T> T explained(String verb, Resource resource, Supplier<T> work) {
        try {
            return work.get();
        } catch (SdkException failure) {
            throw LaunchFailure.explained(verb + " " + resource.label(), resource.actions(), failure, soFar());
        }
    }

    private SparkifyException late(Resource resource, String said, Optional<SdkException> last) {
        return new UnknownOutcomeException(
                "The " + resource.label() + " is not ready after "
                        + site.launching().timeout() + " (" + said
                        + "). It may exist and bill: look with status(), wait on with launch(), or remove all with"
                        + " tearDown() (`./sparkify tear-down`)" + soFar(),
                last.orElse(null));
    }

    private String soFar() {
        return present.isEmpty()
                ? ""
                : ". There are already: " + String.join(", ", present)
                        + "; launch again, or remove them with tearDown() (`./sparkify tear-down`)";
    }

    private void demandFit(Resource resource, Found found) {
        if (!site.owns(found.tags())) {
            throw refusal(resource, site.belonging(found.tags()) + "; " + site.wayOut(found.tags(), resource));
        }
        var refused = found.differences().refused();
        if (!refused.isEmpty() && found.readiness() != Resource.Readiness.GOING) {
            throw refusal(resource, String.join("; ", refused));
        }
    }

    private InputException refusal(Resource resource, String why) {
        return new InputException("The " + resource.label() + " " + why + soFar());
    }

    /** Is one resource on its way; each look goes as far as it can without waiting. */
    private final class Bringing {
        private final Resource resource;
        private String said = "nothing";
        private boolean isKnown;
        private boolean isMended;

        Bringing(Resource resource) {
            this.resource = resource;
        }

        Optional<Found> look() {
            var found = resource.find();
            if (found.isEmpty()) {
                found = made();
            }
            return found.flatMap(this::judged);
        }

        /** The answer may be lost, or another launch be faster: so what is there decides. */
        private Optional<Found> made() {
            try {
                resource.create();
            } catch (SdkException failure) {
                var there = lookedUpAfter(failure);
                if (there.isEmpty()) {
                    throw failure;
                }
                return there;
            }
            tellOnce(LaunchEvent.Kind.CREATED, String.join(", ", resource.properties()));
            return resource.find();
        }

        private Optional<Found> lookedUpAfter(SdkException failure) {
            try {
                return resource.find();
            } catch (SdkException again) {
                failure.addSuppressed(again);
                return Optional.empty();
            }
        }

        private Optional<Found> judged(Found found) {
            demandFit(resource, found);
            said = found.said();
            tellFound(found);
            return switch (found.readiness()) {
                case COMING, GOING -> notYet(found);
                case PAUSED -> resumed(found);
                case BROKEN -> throw broken(found);
                case READY -> isMended ? Optional.of(found) : mended(found);
            };
        }

        private Optional<Found> notYet(Found found) {
            isMended = false;
            site.tell(LaunchEvent.Kind.WAITING, resource.label(), found.said());
            return Optional.empty();
        }

        private Optional<Found> resumed(Found found) {
            resource.mend(found);
            return notYet(found);
        }

        private Optional<Found> mended(Found found) {
            resource.mend(found);
            isMended = true;
            return resource.find().flatMap(this::judged);
        }

        private InputException broken(Found found) {
            return new InputException("The " + resource.label() + " cannot be used: AWS says «" + found.said()
                    + "»; repair it, or remove all with tearDown() (`./sparkify tear-down`) and launch again"
                    + soFar());
        }

        /** What this launch made is as it was told. */
        private void tellFound(Found found) {
            if (!isKnown) {
                tellOnce(LaunchEvent.Kind.FOUND, said);
                found.differences().told().forEach(difference -> site.warn(resource.label(), difference));
            }
        }

        private void tellOnce(LaunchEvent.Kind kind, String detail) {
            if (!isKnown) {
                isKnown = true;
                site.tell(kind, resource.label(), detail);
            }
        }
    }
}
