package dev.sparkify.examples.command.configuration;

import dev.sparkify.aws.Redshift;
import dev.sparkify.error.InputException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges of what nodes a cluster is to be made. */
final class NodesJudge {
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");

    private final Map<Setting, IniEntry> found;
    private final Findings findings;

    NodesJudge(Map<Setting, IniEntry> found, Findings findings) {
        this.found = found;
        this.findings = findings;
    }

    /** Gives the nodes, if anything is said of them. */
    Optional<Nodes> judged() {
        int count = count();
        var type = Optional.ofNullable(found.get(Setting.NODE_TYPE));
        return type.or(() -> Optional.ofNullable(found.get(Setting.NODES)))
                .map(place -> judged(place, type.map(IniEntry::value).orElse(Nodes.SMALLEST), count));
    }

    private Nodes judged(IniEntry place, String written, int count) {
        var type = written.toLowerCase(Locale.ROOT);
        try {
            Redshift.cluster("any").withoutFinalSnapshot().nodes(type, count);
        } catch (InputException refusal) {
            findings.problem(place, "cannot be used: " + refusal.getMessage());
        }
        return new Nodes(type, count);
    }

    private int count() {
        var entry = found.get(Setting.NODES);
        var single = isSingle();
        if (entry == null) {
            return single.orElse(true) ? 1 : missing();
        }
        if (!COUNT.matcher(entry.value()).matches()) {
            findings.problem(entry, "is no number of nodes");
            return 1;
        }
        int count = Integer.parseInt(entry.value());
        if (single.isPresent() && single.get() != (count == 1)) {
            findings.problem(
                    entry,
                    "is " + count + ", but " + Setting.CLUSTER_TYPE.label() + " is "
                            + (single.get()
                                    ? "single-node: one of them is wrong"
                                    : "multi-node: that takes 2 or more"));
        }
        return count;
    }

    private int missing() {
        findings.problem(Setting.NODES.label() + " is missing: a multi-node cluster takes 2 or more");
        return 2;
    }

    private Optional<Boolean> isSingle() {
        var entry = found.get(Setting.CLUSTER_TYPE);
        if (entry == null) {
            return Optional.empty();
        }
        var type = entry.value().toLowerCase(Locale.ROOT);
        if (!type.equals("single-node") && !type.equals("multi-node")) {
            findings.problem(entry, "is neither single-node nor multi-node");
            return Optional.empty();
        }
        return Optional.of(type.equals("single-node"));
    }
}
