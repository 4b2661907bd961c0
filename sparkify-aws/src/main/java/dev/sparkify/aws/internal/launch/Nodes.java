package dev.sparkify.aws.internal.launch;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.Names;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Is the nodes of a cluster. Source: https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-clusters.html
 *
 * @param type such as {@code ra3.large}
 * @param count one is a cluster of a single node
 */
public record Nodes(String type, int count) {
    /** The smallest and thriftiest. */
    public static final Nodes DEFAULT = new Nodes("ra3.large", 1);

    private static final Map<String, Range> TYPES = types();
    private static final Map<String, String> REPLACEMENTS = Map.of(
            "dc1.large", "ra3.large",
            "dc1.8xlarge", "ra3.4xlarge",
            "dc2.large", "ra3.large",
            "dc2.8xlarge", "ra3.4xlarge",
            "ds2.xlarge", "ra3.xlplus",
            "ds2.8xlarge", "ra3.4xlarge");

    private record Range(int fewest, int most) {}

    private static Map<String, Range> types() {
        var types = new LinkedHashMap<String, Range>();
        types.put("ra3.large", new Range(1, 16));
        types.put("ra3.xlplus", new Range(1, 16));
        types.put("ra3.4xlarge", new Range(2, 32));
        types.put("ra3.16xlarge", new Range(2, 128));
        types.put("rg.large", new Range(1, 16));
        types.put("rg.xlarge", new Range(2, 16));
        types.put("rg.4xlarge", new Range(2, 32));
        types.put("rg.12xlarge", new Range(2, 128));
        return types;
    }

    /**
     * Checks type and number.
     *
     * @param type such as {@code ra3.large}
     * @param count how many
     * @return the nodes
     * @throws InputException if there is no such type any more, or no cluster has that many of it
     */
    public static Nodes of(String type, int count) {
        var range = TYPES.get(type);
        if (range == null) {
            throw new InputException(refusal(type));
        } else if (count < range.fewest() || count > range.most()) {
            throw new InputException("No cluster is made of " + count + (count == 1 ? " node " : " nodes ") + type
                    + ": it takes " + range.fewest() + " to " + range.most() + wayOut(range, count));
        }
        return new Nodes(type, count);
    }

    private static String wayOut(Range range, int count) {
        return range.fewest() > 1 && count == 1 ? "; a single node may be ra3.large, ra3.xlplus or rg.large" : "";
    }

    private static String refusal(String type) {
        var replacement = REPLACEMENTS.get(type);
        return replacement == null
                ? "There is no node type " + type + Names.didYouMean(type, TYPES.keySet()) + "; take one of "
                        + String.join(", ", TYPES.keySet())
                : "Redshift makes no nodes " + type + " any more: take " + replacement + ", or "
                        + replacement.replace("ra3.xlplus", "rg.xlarge").replace("ra3.", "rg.") + " of the newest kind";
    }

    /** Says it for people, such as «2 nodes ra3.large». */
    @Override
    public String toString() {
        return count + (isSingle() ? " node " : " nodes ") + type;
    }

    /**
     * Tells whether it is a cluster of a single node, which AWS wants to be told.
     *
     * @return whether it is
     */
    public boolean isSingle() {
        return count == 1;
    }
}
