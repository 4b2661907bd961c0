package dev.sparkify.aws.fake;

import java.util.Map;
import java.util.TreeMap;

/**
 * Is one thing that the account holds.
 *
 * @param kind such as «role»
 * @param name its name; for what has none, that of its parent
 * @param tags those that it carries
 * @param properties what else matters, without times and generated ids
 * @param id tells it from any other that ever had its name
 */
public record Holding(String kind, String name, Map<String, String> tags, String properties, String id) {
    public Holding {
        tags = new TreeMap<>(tags);
    }

    Holding(String kind, String name, Map<String, String> tags, String properties) {
        this(kind, name, tags, properties, "");
    }

    /** As it would be, were it made another time. */
    public Holding whenever() {
        return new Holding(kind, name, tags, properties, "");
    }

    /** Such as «role sparkify-demo». */
    public String label() {
        return kind + " " + name;
    }
}
