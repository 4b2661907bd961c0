package dev.sparkify.aws;

import dev.sparkify.error.InputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Is what Amazon Redshift costs on demand, in US dollars an hour, at a date. Prices change: a table is told, never fetched. A
 * value; each {@code with…} returns a new one.
 *
 * @param asOf when it was written
 * @param dollars what a thing costs for an hour
 */
public record PriceTable(LocalDate asOf, Map<Item, BigDecimal> dollars) {
    private static final String RPU = "RPU";
    private static final int MOST_DIGITS = 18;

    /**
     * Is what bills.
     *
     * @param region such as {@code us-west-2}
     * @param thing a node type, such as {@code ra3.large}, or {@code RPU}
     */
    public record Item(String region, String thing) {}

    /** Takes a copy of the map. */
    public PriceTable {
        dollars = Map.copyOf(dollars);
    }

    /**
     * Returns the table that plans use where none is given, of 2026-10-07. It holds what could be checked, and nothing
     * else: prices in us-east-1 as https://aws.amazon.com/redshift/pricing/ told them on that day ({@code ra3.large} and
     * the RPU) and in March 2026 (the other types of ra3); in us-west-2 the RPU as AWS's price list told it on 2026-09-11
     * (https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonRedshift/current/us-west-2/index.json),
     * {@code ra3.large} and {@code ra3.4xlarge} as others cite the first page. The RPU of us-west-2 is cheaper than that
     * of us-east-1: no price stands for that of another region.
     *
     * @return the table
     */
    public static PriceTable listed() {
        return empty(LocalDate.of(2026, 10, 7))
                .withNode("us-east-1", "ra3.large", "0.543")
                .withNode("us-east-1", "ra3.xlplus", "1.086")
                .withNode("us-east-1", "ra3.4xlarge", "3.26")
                .withNode("us-east-1", "ra3.16xlarge", "13.04")
                .withRpu("us-east-1", "0.375")
                .withNode("us-west-2", "ra3.large", "0.543")
                .withNode("us-west-2", "ra3.4xlarge", "3.26")
                .withRpu("us-west-2", "0.36");
    }

    /**
     * Begins a table.
     *
     * @param asOf when it is written
     * @return a table without prices
     */
    public static PriceTable empty(LocalDate asOf) {
        return new PriceTable(asOf, Map.of());
    }

    /**
     * Dates it anew, after a comparison.
     *
     * @param date when it was compared with what AWS says
     * @return the new table
     */
    public PriceTable asOf(LocalDate date) {
        return new PriceTable(date, dollars);
    }

    /**
     * Tells what a node costs.
     *
     * @param region such as {@code us-west-2}
     * @param type such as {@code ra3.large}
     * @param dollarsAnHour such as {@code 0.543}
     * @return the new table, in which this price is in place of an earlier one
     * @throws InputException if it is no amount above 0
     */
    public PriceTable withNode(String region, String type, String dollarsAnHour) {
        return with(new Item(region, type), dollarsAnHour);
    }

    /**
     * Tells what a Redshift Processing Unit costs while queries run.
     *
     * @param region such as {@code us-west-2}
     * @param dollarsAnHour such as {@code 0.36}
     * @return the new table, in which this price is in place of an earlier one
     * @throws InputException if it is no amount above 0
     */
    public PriceTable withRpu(String region, String dollarsAnHour) {
        return with(new Item(region, RPU), dollarsAnHour);
    }

    private PriceTable with(Item item, String dollarsAnHour) {
        var changed = new HashMap<>(dollars);
        changed.put(item, amount(item, dollarsAnHour));
        return new PriceTable(asOf, changed);
    }

    private static BigDecimal amount(Item item, String text) {
        try {
            var amount = new BigDecimal(text);
            if (amount.signum() > 0 && amount.precision() <= MOST_DIGITS && Math.abs(amount.scale()) <= MOST_DIGITS) {
                return amount;
            }
        } catch (NumberFormatException unreadable) {
            throw unpriced(item, text);
        }
        throw unpriced(item, text);
    }

    private static InputException unpriced(Item item, String text) {
        return new InputException("«" + text + "» is no price of an hour of " + item.thing() + " in " + item.region()
                + ": write US dollars like 0.543");
    }

    /**
     * Prices a cluster: nodes times price.
     *
     * @param region such as {@code us-west-2}
     * @param type such as {@code ra3.large}
     * @param nodes how many
     * @return the price of an hour in which it is not paused; empty if the table does not know the type in the region
     */
    public Optional<HourlyPrice> ofCluster(String region, String type, int nodes) {
        return times(nodes, new Item(region, type), "");
    }

    /**
     * Prices a workgroup of Redshift Serverless: base capacity times price. Source:
     * https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-billing-on-demand.html
     *
     * @param region such as {@code us-west-2}
     * @param capacity the base capacity in RPU
     * @return the price of an hour throughout which queries run; empty if the table does not know the region
     */
    public Optional<HourlyPrice> ofServerless(String region, int capacity) {
        return times(capacity, new Item(region, RPU), " while queries run, by the second, at least 60");
    }

    private Optional<HourlyPrice> times(int count, Item item, String when) {
        return Optional.ofNullable(dollars.get(item))
                .map(price -> new HourlyPrice(
                        price.multiply(BigDecimal.valueOf(count)),
                        count + " " + item.thing() + " at $" + price.toPlainString() + when,
                        asOf));
    }

    /**
     * Says for people what a cluster costs.
     *
     * @param region such as {@code us-west-2}
     * @param type such as {@code ra3.large}
     * @param nodes how many
     * @return its price; where the table knows none, that it does not, and what is to be done
     */
    public String costOfCluster(String region, String type, int nodes) {
        return told(ofCluster(region, type, nodes), type, region);
    }

    /**
     * Says for people what a workgroup of Redshift Serverless costs.
     *
     * @param region such as {@code us-west-2}
     * @param capacity the base capacity in RPU
     * @return its price; where the table knows none, that it does not, and what is to be done
     */
    public String costOfServerless(String region, int capacity) {
        return told(ofServerless(region, capacity), RPU, region);
    }

    private static String told(Optional<HourlyPrice> price, String thing, String region) {
        return price.map(HourlyPrice::toString)
                .orElse("no price known for " + thing + " in " + region + "; give one with pricedBy(…)");
    }
}
