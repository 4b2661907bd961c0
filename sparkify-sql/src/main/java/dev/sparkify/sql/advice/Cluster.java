package dev.sparkify.sql.advice;

import dev.sparkify.error.InvalidModelException;

/**
 * Is a cluster, as far as layout goes.
 *
 * @param nodes how many compute nodes, 1 or more
 * @param slicesPerNode how many slices each has, 1 or more: 2 of an ra3.large or ra3.xlplus, 4 of an ra3.4xlarge, 16 of an
 *     ra3.16xlarge
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-clusters.html">Redshift: clusters and nodes</a>
 */
public record Cluster(int nodes, int slicesPerNode) {
    private static final int USUAL_SLICES = 4;

    /**
     * Checks the numbers.
     *
     * @throws InvalidModelException if there is no node or no slice, or more slices than an int counts
     */
    public Cluster {
        if (nodes < 1 || slicesPerNode < 1) {
            throw new InvalidModelException("A cluster of " + nodes + " nodes with " + slicesPerNode
                    + " slices each cannot hold a row; give at least one of each");
        }
        if ((long) nodes * slicesPerNode > Integer.MAX_VALUE) {
            throw new InvalidModelException(
                    "No cluster has " + nodes + " nodes with " + slicesPerNode + " slices each");
        }
    }

    /**
     * Describes a cluster whose nodes have 4 slices each, as those of type ra3.4xlarge.
     *
     * @param nodes how many, 1 or more
     * @return the cluster
     * @throws InvalidModelException if there is no node
     */
    public static Cluster nodes(int nodes) {
        return new Cluster(nodes, USUAL_SLICES);
    }

    /**
     * Counts the slices of all nodes.
     *
     * @return the number
     */
    public int slices() {
        return nodes * slicesPerNode;
    }
}
