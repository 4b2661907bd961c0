package dev.sparkify.parity.standin.copy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sparkify.parity.standin.wire.ServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the value of each column by a path.
 *
 * @param paths of each column its steps, each a key or, as a number, the place in an array
 */
record JsonPaths(List<List<Step>> paths) implements Shape {
    private static final Pattern PATH =
            Pattern.compile("\\$(?:(?:\\.[^.*\\[\\]'\"]+|\\[\\d+])+|(?:\\['[^']+']|\\[\"[^\"]+\"]|\\[\\d+])+)?");
    private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]]+)|\\['([^']+)']|\\[\"([^\"]+)\"]|\\[(\\d+)]");

    /** Is a step of a path. */
    sealed interface Step {
        /**
         * Goes to a member.
         *
         * @param name its key
         */
        record Key(String name) implements Step {}

        /**
         * Goes to an element.
         *
         * @param index its place, counted from 0
         */
        record Index(int index) implements Step {}
    }

    static JsonPaths of(JsonNode entries, int columns) throws ServerError {
        if (!entries.isArray() || entries.isEmpty()) {
            throw new ServerError("XX000", "Invalid JSONPath format: no list of paths");
        }
        if (entries.size() != columns) {
            throw new ServerError(
                    "XX000",
                    "Number of jsonpaths and the number of columns should match. JSONPath size: " + entries.size()
                            + ", Number of columns in table or column list: " + columns);
        }
        var paths = new ArrayList<List<Step>>();
        for (var entry : entries) {
            paths.add(path(entry));
        }
        return new JsonPaths(paths);
    }

    private static List<Step> path(JsonNode entry) throws ServerError {
        var path = entry.asText();
        if (!entry.isTextual() || !PATH.matcher(path).matches()) {
            throw new ServerError("XX000", "Invalid JSONPath format: " + entry);
        }
        return STEP.matcher(path)
                .results()
                .map(found -> found.group(4) != null
                        ? (Step) new Step.Index(Integer.parseInt(found.group(4)))
                        : new Step.Key(
                                found.group(1) != null
                                        ? found.group(1)
                                        : found.group(2) != null ? found.group(2) : found.group(3)))
                .toList();
    }

    @Override
    public Json value(Json document, int column) throws Fault {
        var value = document;
        for (var step : paths.get(column)) {
            value = next(value, step);
        }
        return value;
    }

    private static Json next(Json value, Step step) throws Fault {
        if (step instanceof Step.Index index) {
            if (value instanceof Json.Elements elements
                    && index.index() < elements.all().size()) {
                return elements.all().get(index.index());
            }
            throw new Fault(Fault.LINE, "Not an array or index out of range");
        }
        var name = ((Step.Key) step).name();
        return value instanceof Json.Members members
                ? members.all().stream()
                        .filter(member -> member.key().equals(name))
                        .map(Json.Member::value)
                        .findFirst()
                        .orElse(new Json.Null())
                : new Json.Null();
    }
}
