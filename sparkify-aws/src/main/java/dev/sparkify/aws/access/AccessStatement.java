package dev.sparkify.aws.access;

import java.util.List;
import java.util.Optional;

/** Allows actions on resources, or to principals. Its Sid says what for. */
record AccessStatement(
        String sid,
        Optional<Principal> principal,
        List<String> actions,
        List<String> resources,
        Optional<Condition> condition) {
    /** Says who is trusted. */
    record Principal(String kind, List<String> names) {}

    /** Holds if the key has one of the values. */
    record Condition(String operator, String key, List<String> values) {}

    static AccessStatement allow(String sid, List<String> actions, List<String> resources) {
        return new AccessStatement(sid, Optional.empty(), actions, resources, Optional.empty());
    }

    static AccessStatement trust(String sid, Principal principal) {
        return new AccessStatement(sid, Optional.of(principal), List.of("sts:AssumeRole"), List.of(), Optional.empty());
    }

    AccessStatement where(Condition narrower) {
        return new AccessStatement(sid, principal, actions, resources, Optional.of(narrower));
    }
}
