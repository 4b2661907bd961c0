package dev.sparkify.examples.command;

import dev.sparkify.aws.LaunchEvent;
import dev.sparkify.aws.LaunchListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows how far a launch or teardown is, and remembers what happened to each resource. */
final class LaunchProgress implements LaunchListener, AutoCloseable {
    private final Bar bar;
    private final Map<String, LaunchEvent.Kind> lasting = new LinkedHashMap<>();
    private long finished;

    private LaunchProgress(Bar bar) {
        this.bar = bar;
    }

    static LaunchProgress onTerminal(String task) {
        return new LaunchProgress(Bar.records(task));
    }

    @Override
    public synchronized void happened(LaunchEvent event) {
        switch (event.kind()) {
            case FOUND, CREATED -> lasting.put(event.resource(), event.kind());
            case READY, REMOVED, KEPT -> finished++;
            case WAITING, REMOVING, DIFFERS -> {}
        }
        bar.show(finished, -1);
        bar.say(event.resource() + (event.detail().isEmpty() ? "" : ": " + event.detail()));
    }

    /** Tells what was made, and what was there. */
    synchronized List<String> lines() {
        return lasting.entrySet().stream()
                .map(entry ->
                        (entry.getValue() == LaunchEvent.Kind.CREATED ? "created  " : "found    ") + entry.getKey())
                .toList();
    }

    @Override
    public synchronized void close() {
        bar.close();
    }
}
