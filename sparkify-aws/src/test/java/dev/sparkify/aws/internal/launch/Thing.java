package dev.sparkify.aws.internal.launch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Is a resource in memory: its states pass with each look, its calls fail on cue. */
final class Thing implements Resource {
    private final String name;
    private final Map<String, String> tags;
    private final List<String> calls;
    private final Deque<Readiness> coming = new ArrayDeque<>();
    private final Deque<Readiness> going = new ArrayDeque<>();
    private final Deque<Consumer<Runnable>> creations = new ArrayDeque<>();
    private final Deque<Consumer<Runnable>> removals = new ArrayDeque<>();
    private final Deque<SdkException> lookFailures = new ArrayDeque<>();
    final List<Resource> others = new ArrayList<>();
    private @Nullable Map<String, String> held;
    private Deque<Readiness> states = new ArrayDeque<>();

    @Nullable
    RuntimeException refusal;

    Thing(String name, Map<String, String> tags, List<String> calls) {
        this.name = name;
        this.tags = tags;
        this.calls = calls;
    }

    /** It is there in these states, one after the other; the last one stays. */
    Thing there(Map<String, String> with, Readiness... in) {
        held = with;
        states = new ArrayDeque<>(List.of(in));
        return this;
    }

    Thing coming(Readiness... in) {
        coming.addAll(List.of(in));
        return this;
    }

    Thing going(Readiness... in) {
        going.addAll(List.of(in));
        return this;
    }

    /** The next creation is refused. */
    Thing refusingCreation(SdkException failure) {
        creations.add(create -> {
            throw failure;
        });
        return this;
    }

    /** The next creation is done, and its answer lost. */
    Thing losingCreation(SdkException failure) {
        creations.add(create -> {
            create.run();
            throw failure;
        });
        return this;
    }

    /** Somebody else is faster. */
    Thing overtaken(Map<String, String> by, SdkException failure) {
        creations.add(create -> {
            there(by, Readiness.READY);
            throw failure;
        });
        return this;
    }

    Thing refusingRemoval(SdkException failure) {
        removals.add(remove -> {
            throw failure;
        });
        return this;
    }

    Thing losingRemoval(SdkException failure) {
        removals.add(remove -> {
            remove.run();
            throw failure;
        });
        return this;
    }

    Thing failingLook(SdkException failure) {
        lookFailures.add(failure);
        return this;
    }

    boolean isThere() {
        return held != null;
    }

    @Override
    public String label() {
        return "thing " + name;
    }

    @Override
    public List<String> properties() {
        return List.of("called " + name);
    }

    @Override
    public List<String> actions() {
        return List.of("aws:Make", "aws:Remove");
    }

    @Override
    public Optional<Found> find() {
        if (!lookFailures.isEmpty()) {
            throw lookFailures.remove();
        }
        var there = held;
        if (there == null) {
            return Optional.empty();
        } else if (states.isEmpty()) {
            held = null;
            return Optional.empty();
        }
        var state = states.size() > 1 || state() == Readiness.GOING ? states.remove() : states.element();
        return Optional.of(new Found(there, state, state.name()));
    }

    private Readiness state() {
        return states.element();
    }

    @Override
    public void create() {
        calls.add("create " + name);
        Runnable make = () -> {
            there(tags, Readiness.READY);
            coming.descendingIterator().forEachRemaining(states::push);
        };
        next(creations, make);
    }

    private static void next(Deque<Consumer<Runnable>> cues, Runnable work) {
        if (cues.isEmpty()) {
            work.run();
        } else {
            cues.remove().accept(work);
        }
    }

    @Override
    public void mend(Found found) {
        calls.add("mend " + name + " " + found.readiness());
        if (found.readiness() == Readiness.PAUSED) {
            there(tags, Readiness.COMING, Readiness.READY);
        }
    }

    @Override
    public void demandRemovable(Found found) {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public void remove() {
        calls.add("remove " + name);
        next(removals, () -> {
            states = new ArrayDeque<>(going);
            if (going.isEmpty()) {
                held = null;
            }
        });
    }

    @Override
    public String removal() {
        return "aws remove " + name;
    }

    @Override
    public List<Resource> others() {
        return others;
    }
}
