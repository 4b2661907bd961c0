package dev.sparkify.aws.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Decides requests by a document as IAM does, as far as actions, resources, StringLike and StringEquals go. */
record Evaluator(JsonNode document) {
    static Evaluator of(String json) {
        try {
            return new Evaluator(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException failure) {
            throw new AssertionError(json, failure);
        }
    }

    List<JsonNode> statements() {
        return list(document.get("Statement"));
    }

    boolean allows(String action, String resource, Map<String, String> context) {
        return statements().stream()
                .anyMatch(statement -> isAny(statement.get("Action"), action::equals)
                        && isAny(statement.get("Resource"), pattern -> matches(pattern, resource))
                        && holds(Optional.ofNullable(statement.get("Condition")), context));
    }

    private static boolean holds(Optional<JsonNode> condition, Map<String, String> context) {
        return condition
                .map(tests -> StreamSupport.stream(tests.properties().spliterator(), false)
                        .allMatch(test -> holds(test.getKey(), test.getValue(), context)))
                .orElse(true);
    }

    private static boolean holds(String operator, JsonNode test, Map<String, String> context) {
        return StreamSupport.stream(test.properties().spliterator(), false)
                .allMatch(key -> Optional.ofNullable(context.get(key.getKey()))
                        .filter(value -> isAny(key.getValue(), wanted -> switch (operator) {
                            case "StringLike" -> matches(wanted, value);
                            case "StringEquals" -> wanted.equals(value);
                            default -> throw new AssertionError(operator);
                        }))
                        .isPresent());
    }

    private static boolean isAny(JsonNode texts, java.util.function.Predicate<String> test) {
        return list(texts).stream().map(JsonNode::textValue).anyMatch(test);
    }

    private static List<JsonNode> list(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.of(node);
    }

    /** Follows the pattern letter by letter: {@code *} is any text, {@code ?} any letter, <code>${*}</code> an asterisk. */
    static boolean matches(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.startsWith("${")) {
            if (pattern.charAt(3) != '}') {
                throw new AssertionError("a variable in " + pattern);
            }
            return begins(text, pattern.charAt(2)) && matches(pattern.substring(4), text.substring(1));
        }
        if (pattern.charAt(0) == '*') {
            return matches(pattern.substring(1), text) || (!text.isEmpty() && matches(pattern, text.substring(1)));
        }
        return !text.isEmpty()
                && (pattern.charAt(0) == '?' || begins(text, pattern.charAt(0)))
                && matches(pattern.substring(1), text.substring(1));
    }

    private static boolean begins(String text, char letter) {
        return !text.isEmpty() && text.charAt(0) == letter;
    }
}
