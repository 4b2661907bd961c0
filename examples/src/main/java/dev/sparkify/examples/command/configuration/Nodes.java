package dev.sparkify.examples.command.configuration;

/**
 * Is what a cluster is made of.
 *
 * @param type of the nodes
 * @param count of the nodes, at least one
 */
public record Nodes(String type, int count) {
    static final String SMALLEST = "ra3.large";
}
