package dev.sparkify.evolve;

import dev.sparkify.internal.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a plan for programs. */
final class ChangePlanJson {
    private ChangePlanJson() {}

    static String of(ChangePlan plan) {
        return object(
                text("reality", plan.reality()),
                text("from", plan.from()),
                text("to", plan.to()),
                key("changes", plan.changes().stream().map(ChangePlanJson::change)),
                JsonText.of("summary") + ": " + summary(plan));
    }

    private static String change(Change change) {
        return object(
                text("subject", change.subject()),
                text("kind", word(change.kind())),
                text("what", change.what()),
                texts("why", change.why()),
                texts("statements", change.statements()),
                number("rows", change.rows()),
                number("bytes", change.bytes()));
    }

    private static String summary(ChangePlan plan) {
        var counts = Stream.of(ChangeKind.values())
                .map(kind -> number(word(kind), plan.of(kind).size()));
        long bytes = plan.changes().stream().mapToLong(Change::bytes).sum();
        return object(Stream.concat(counts, Stream.of(number("bytes", bytes))).toArray(String[]::new));
    }

    private static String word(ChangeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String texts(String key, List<String> values) {
        return key(key, values.stream().map(JsonText::of));
    }

    private static String key(String key, Stream<String> values) {
        return JsonText.of(key) + ": " + values.collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(String key, String value) {
        return JsonText.of(key) + ": " + JsonText.of(value);
    }

    private static String number(String key, long value) {
        return JsonText.of(key) + ": " + value;
    }

    private static String object(String... members) {
        return Stream.of(members).collect(Collectors.joining(", ", "{", "}"));
    }
}
