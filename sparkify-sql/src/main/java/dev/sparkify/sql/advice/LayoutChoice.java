package dev.sparkify.sql.advice;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.Table;
import java.util.Comparator;
import java.util.Optional;

/**
 * Chooses a layout: dimensions are copied where that is cheap and lie by their key elsewhere; a fact lies with the one of
 * the latter that would move the most, by a key that spreads evenly, and in the order of its time. A key and an order that
 * nothing speaks against stay, and so do staging tables and what is of unknown size.
 */
record LayoutChoice(Situation situation) {
    Table laidOut(Table table) {
        if (situation.bytes(table).isEmpty()) {
            return table;
        }
        if (table instanceof DimensionTable dimension) {
            return laidOut(dimension);
        }
        return table instanceof FactTable fact ? laidOut(fact) : table;
    }

    private static DimensionTable keyed(DimensionTable dimension) {
        return dimension.distributed(
                dimension.primaryKey().size() == 1
                        ? Distribution.key(dimension.primaryKey().get(0))
                        : Distribution.even());
    }

    private DimensionTable laidOut(DimensionTable dimension) {
        var spread = new CopyFitness(situation, dimension).isGood()
                ? dimension.distributed(Distribution.all())
                : keyed(dimension);
        return dimension.sortKey() instanceof SortKey.Compound
                ? spread
                : spread.sorted(SortKey.compound(dimension.primaryKey().toArray(String[]::new)));
    }

    private FactTable laidOut(FactTable fact) {
        var distribution =
                best(fact).map(join -> Distribution.key(join.column())).orElseGet(() -> spread(fact));
        var sortKey = fact.eventTime()
                .filter(time -> !isSortedBy(fact, time))
                .map(SortKey::compound)
                .orElse(fact.sortKey());
        return fact.distributed(distribution).sorted(sortKey);
    }

    private Distribution spread(FactTable fact) {
        var findings = new Findings();
        new DistributionRules(situation, findings).review(fact);
        boolean isGoodKey = fact.distribution() instanceof Distribution.Key
                && findings.sorted().isEmpty();
        return isGoodKey ? fact.distribution() : Distribution.even();
    }

    private static boolean isSortedBy(FactTable fact, String time) {
        return fact.sortKey() instanceof SortKey.Compound compound
                && compound.columns().get(0).equals(time);
    }

    private Optional<Join> best(FactTable fact) {
        return Join.of(situation.star(), fact)
                .filter(join -> laidOut((Table) join.to()).distribution().equals(Distribution.key(join.key())))
                .filter(join -> KeyFitness.of(situation, fact, join.column()).isGood())
                .max(Comparator.comparingLong(this::moved));
    }

    private long moved(Join join) {
        return situation
                .movement(join, Placement.OTHER_KEY, Placement.JOIN_KEY)
                .bytes()
                .orElse(0);
    }
}
