package dev.sparkify.sql.advice;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.Names;
import dev.sparkify.quality.Check;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import java.util.List;

/**
 * Reviews how a star is laid out on Amazon Redshift, as a static review of code does: it asks no cluster, and what it says
 * follows from the model and from estimates. Where a number is missing, it says so instead of guessing one.
 */
public final class Advisor {
    private Advisor() {}

    /**
     * Reviews a star.
     *
     * @param star what is reviewed
     * @param estimates what is known of its tables
     * @return what was found; equal for equal arguments, also in its order
     * @throws InputException if an estimate is of a table or column that the star does not have
     */
    public static Review review(StarSchema star, Estimates estimates) {
        demandKnown(star, estimates);
        var situation = new Situation(star, estimates);
        var findings = new Findings();
        star.tables().forEach(table -> review(situation, table, findings));
        var joins = Join.of(star).stream()
                .map(join -> JoinReview.of(situation, join))
                .toList();
        return new Review(
                star.name(),
                estimates.cluster(),
                joins,
                findings.sorted(),
                proposals(star, new LayoutChoice(situation)));
    }

    private static List<Proposal> proposals(StarSchema star, LayoutChoice choice) {
        return star.tables().stream()
                .map(choice::laidOut)
                .filter(table -> !star.tables().contains(table))
                .map(Proposal::of)
                .toList();
    }

    private static void review(Situation situation, Table table, Findings findings) {
        if (table instanceof StagingTable staging) {
            new StagingRules(situation, findings).review(staging);
        }
        new MovementRules(situation, findings).review(table);
        new DistributionRules(situation, findings).review(table);
        new SortRules(findings).review(table);
        new ColumnRules(situation, findings).review(table);
        if (table instanceof FactTable fact) {
            new MemberRules(situation, findings).review(fact);
        }
        new EstimateRules(situation, findings).review(table);
    }

    /**
     * Lays a star out as the adviser would: dimensions are copied where they are small and change little, and lie by their
     * key elsewhere; a fact lies by its reference to that one of the latter of which joins would move the most, if its
     * values are even, else by the key that it has if nothing speaks against that, else its rows are dealt out in turn; it is
     * sorted by its event time first. A compound sort key that nothing speaks against stays, and so do tables of unknown
     * size and staging tables.
     *
     * @param star in any layout
     * @param estimates what is known of its tables
     * @return the same star in the other layout
     * @throws InputException if an estimate is of a table or column that the star does not have
     */
    public static StarSchema layout(StarSchema star, Estimates estimates) {
        demandKnown(star, estimates);
        var choice = new LayoutChoice(new Situation(star, estimates));
        var tables = star.tables().stream().map(choice::laidOut).toArray(Table[]::new);
        var laidOut = StarSchema.of(star.name(), tables).checkedBy(star.checks().toArray(Check[]::new));
        return star.schema().map(laidOut::in).orElse(laidOut);
    }

    private static void demandKnown(StarSchema star, Estimates estimates) {
        estimates.tables().forEach((name, estimate) -> {
            var table = star.tables().stream()
                    .filter(found -> found.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknownTable(star, name));
            estimate.columns().keySet().forEach(column -> demandColumn(table, column));
        });
    }

    private static InputException unknownTable(StarSchema star, String name) {
        var names = star.tables().stream().map(Table::name).toList();
        return new InputException("There is an estimate of " + name + ", but no such table in star " + star.name()
                + Names.didYouMean(name, names));
    }

    private static void demandColumn(Table table, String column) {
        if (table.find(column).isEmpty()) {
            var names = table.columns().stream().map(Column::name).toList();
            throw new InputException("There is an estimate of " + table.name() + "." + column + ", but no such column"
                    + Names.didYouMean(column, names));
        }
    }
}
