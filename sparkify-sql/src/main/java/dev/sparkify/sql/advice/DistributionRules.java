package dev.sparkify.sql.advice;

import dev.sparkify.layout.Distribution;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.Table;

/** Reviews how the rows of a table are spread over nodes and slices. */
final class DistributionRules {
    private final Situation situation;
    private final Findings findings;

    DistributionRules(Situation situation, Findings findings) {
        this.situation = situation;
        this.findings = findings;
    }

    void review(Table table) {
        if (table instanceof StagingTable || situation.isEmpty(table)) {
            return;
        }
        if (table.distribution() instanceof Distribution.Key key) {
            reviewKey(KeyFitness.of(situation, table, key.column()));
        } else if (table.distribution() instanceof Distribution.All) {
            reviewCopies(table);
        } else if (table.distribution() instanceof Distribution.Auto) {
            tellAuto(table);
        }
    }

    private void reviewKey(KeyFitness key) {
        reviewSkew(key);
        if (key.table() instanceof FactTable) {
            reviewHeat(key);
        }
    }

    private void reviewSkew(KeyFitness key) {
        if (key.isUnique()) {
            return;
        }
        var skew = key.skew();
        var subject = subject(key);
        if (skew.isPresent()
                && skew.getAsDouble() >= Limits.POOR_SKEW
                && key.fullestSlice().isPresent()) {
            findings.add(
                    Rule.SKEW,
                    skew.getAsDouble() >= Limits.BAD_SKEW ? Severity.WARNING : Severity.ADVICE,
                    subject,
                    Amounts.share(key.commonest().orElseThrow()) + " of the rows have its commonest value"
                            + unknownMember(key) + ", so one of "
                            + situation.cluster().slices() + " slices holds "
                            + Amounts.share(key.fullestSlice().getAsDouble()) + " of the table, "
                            + Amounts.times(skew.getAsDouble()) + " its fair share",
                    "distribute by a column whose values are even, or by Distribution.even()");
            return;
        }
        reviewValues(key, subject);
    }

    /** Fewer values than slices are uneven in any case, as the commonest has its share of them. */
    private void reviewValues(KeyFitness key, String subject) {
        int slices = situation.cluster().slices();
        var distinct = key.distinct();
        if (distinct.isPresent() && distinct.getAsLong() < Limits.VALUES_PER_SLICE * slices) {
            findings.add(
                    Rule.SKEW,
                    Severity.ADVICE,
                    subject,
                    distinct.getAsLong() + " different values cannot fill " + slices + " slices evenly",
                    "distribute by a column with many more values, or by Distribution.even()");
        }
    }

    /** Members that are not known share one key, and so one slice. */
    private String unknownMember(KeyFitness key) {
        boolean refers = key.table().foreignKeys().stream()
                .filter(reference -> reference.column().equals(key.column().name()))
                .flatMap(reference -> situation.star().dimension(reference.dimension()).stream())
                .anyMatch(DimensionTable::hasUnknownMember);
        return refers ? " (the unknown member counts as one)" : "";
    }

    private void reviewHeat(KeyFitness key) {
        if (!key.isMoment() || key.isUnique()) {
            return;
        }
        var perMoment = key.rowsPerMoment();
        if (key.isHot()) {
            findings.add(
                    Rule.HOT_SLICES,
                    Severity.WARNING,
                    subject(key),
                    (perMoment.isPresent()
                                    ? "each value has " + Amounts.rows(perMoment.getAsLong())
                                    : "a day is one value")
                            + ", and they lie on one slice: a query of a short range of time keeps few slices busy",
                    "distribute by another column, and sort by this one");
        } else if (perMoment.isEmpty()) {
            findings.add(
                    Rule.HOT_SLICES,
                    Severity.ADVICE,
                    subject(key),
                    "if its values repeat much, a query of a short range of time keeps few slices busy",
                    "give estimates of its values, or distribute by another column");
        }
    }

    private void reviewCopies(Table table) {
        if (table instanceof FactTable) {
            findings.add(
                    Rule.COPIES,
                    weightOfCopies(table),
                    table,
                    "a fact that every node has a copy of" + price(table)
                            + "; a join with a dimension that is not copied runs on a single slice",
                    "distribute it by a key or by Distribution.even()");
            return;
        }
        new CopyFitness(situation, table)
                .objection()
                .ifPresent(objection -> findings.add(
                        Rule.COPIES,
                        weightOfCopies(table),
                        table,
                        "every node has a copy, but the table " + objection + price(table),
                        "distribute it by "
                                + String.join(", ", table.primaryKey().subList(0, 1))
                                + ", and the fact by its reference if that spreads evenly"));
    }

    /** Weighs copies like a join that would move as much. */
    private Severity weightOfCopies(Table table) {
        var bytes = situation.bytes(table);
        return situation.betweenNodes(
                bytes.isEmpty()
                        ? Severity.WARNING
                        : Limits.severity(situation.costs().copies(bytes.getAsLong())));
    }

    private String price(Table table) {
        var bytes = situation.bytes(table);
        return bytes.isPresent()
                ? ": its copies take " + Amounts.bytes(situation.costs().copies(bytes.getAsLong()))
                        + " more, and loads send as much for what they bring"
                : "";
    }

    private void tellAuto(Table table) {
        situation
                .distribution(table)
                .ifPresent(found -> findings.add(
                        Rule.AUTO,
                        Severity.NOTE,
                        table,
                        "AUTO begins by copying the table to every node, and comes to " + Proposal.spelling(found)
                                + " at " + Amounts.bytes(situation.bytes(table).orElseThrow()),
                        "nothing, unless queries need a layout that must not change; the size from which on it changes is"
                                + " the adviser's guess, Redshift does not tell its own"));
    }

    private static String subject(KeyFitness key) {
        return key.table().name() + "." + key.column().name();
    }
}
