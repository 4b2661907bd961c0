package dev.sparkify.evolve;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a plan for people. */
final class ChangePlanText {
    private static final int SYMBOL_WIDTH = 3;
    private static final int THOUSAND = 1000;
    private static final String UNITS = "kMGTPE";

    private ChangePlanText() {}

    static String of(ChangePlan plan) {
        var changes = plan.changes().stream()
                .filter(change -> change.kind() != ChangeKind.KEEP)
                .flatMap(ChangePlanText::lines);
        return Stream.concat(changes, Stream.of(summary(plan))).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Change change) {
        var symbol = " ".repeat(SYMBOL_WIDTH - change.kind().symbol().length())
                + change.kind().symbol();
        return Stream.concat(
                Stream.of(symbol + " " + change.subject() + ": " + change.what() + rewritten(change)),
                change.why().stream().map(line -> " ".repeat(SYMBOL_WIDTH + 3) + line));
    }

    private static String rewritten(Change change) {
        if (change.rows() == 0 && change.bytes() == 0) {
            return "";
        }
        var rows = String.format(Locale.ROOT, "%,d", change.rows()) + (change.rows() == 1 ? " row" : " rows");
        return " (" + rows + (change.bytes() == 0 ? "" : ", " + size(change.bytes())) + ")";
    }

    private static String summary(ChangePlan plan) {
        return plan.isEmpty()
                ? "nothing to change, " + count(plan, ChangeKind.KEEP) + " kept"
                : count(plan, ChangeKind.CREATE) + " to create, "
                        + count(plan, ChangeKind.CHANGE_IN_PLACE) + " to change in place"
                        + bytes(plan, ChangeKind.CHANGE_IN_PLACE)
                        + ", "
                        + count(plan, ChangeKind.REBUILD) + " to rebuild" + bytes(plan, ChangeKind.REBUILD) + ", "
                        + count(plan, ChangeKind.DESTROY) + " to destroy, "
                        + count(plan, ChangeKind.KEEP) + " kept";
    }

    private static int count(ChangePlan plan, ChangeKind kind) {
        return plan.of(kind).size();
    }

    private static String bytes(ChangePlan plan, ChangeKind kind) {
        long bytes = plan.of(kind).stream().mapToLong(Change::bytes).sum();
        return bytes == 0 ? "" : " (" + size(bytes) + ")";
    }

    /** By thousands, with a digit behind the point. */
    static String size(long bytes) {
        if (bytes < THOUSAND) {
            return bytes + " B";
        }
        double size = (double) bytes / THOUSAND;
        int unit = 0;
        while (size >= THOUSAND && unit < UNITS.length() - 1) {
            size /= THOUSAND;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %sB", size, UNITS.charAt(unit));
    }
}
