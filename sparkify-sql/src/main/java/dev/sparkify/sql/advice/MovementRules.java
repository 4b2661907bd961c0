package dev.sparkify.sql.advice;

import dev.sparkify.schema.Table;

/** Reviews whether facts and dimensions meet on one node. */
final class MovementRules {
    private final Situation situation;
    private final Findings findings;

    MovementRules(Situation situation, Findings findings) {
        this.situation = situation;
        this.findings = findings;
    }

    void review(Table table) {
        Join.of(situation.star(), table)
                .filter(join -> situation.movement(join).isCostly())
                .forEach(this::report);
    }

    private void report(Join join) {
        var movement = situation.movement(join);
        var amount = movement.bytes().isPresent()
                ? " moves " + movement.amount() + " between "
                        + situation.cluster().nodes() + " nodes"
                : " moves rows between nodes";
        findings.add(
                Rule.MOVED_JOIN,
                severity(movement),
                join.subject(),
                "the join with " + join.to().name() + amount + " (" + movement.label() + ")",
                remedy(join));
    }

    private static Severity severity(Movement movement) {
        if (movement.bytes().isEmpty()) {
            return Severity.ADVICE;
        }
        long bytes = movement.bytes().getAsLong();
        boolean isSerial = movement.kinds().contains(Redistribution.DS_DIST_ALL_INNER);
        return isSerial && bytes >= Limits.FELT_BYTES ? Severity.WARNING : Limits.severity(bytes);
    }

    private String remedy(Join join) {
        var copy = new CopyFitness(situation, join.to());
        if (copy.isGood()) {
            return "copy " + join.to().name() + " to every node by Distribution.all()";
        }
        var key = KeyFitness.of(situation, join.from(), join.column());
        var both = "distribute " + join.from().name() + " by " + join.column() + " and "
                + join.to().name() + " by " + join.key();
        if (key.isGood()) {
            return both + "; a fact can meet one dimension so, best the one that moves most";
        }
        if (copy.objection().isEmpty()) {
            return "copy " + join.to().name() + " to every node if it is small and changes little, else " + both
                    + " if its values are even";
        }
        return join.to().name() + " " + copy.objection().get() + " and " + join.column()
                + " is not known to spread rows evenly: leave it, or give estimates of its values";
    }
}
