package dev.sparkify.examples.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table for people: columns aligned by what a terminal shows, numbers to the right. NULL is an empty cell; line
 * breaks and other control characters are shown by their escapes, so that a row is a line. Holds all rows until the end.
 */
final class TableFormat implements RowFormat {
    private static final String GAP = "  ";

    private final PrintWriter out;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private List<String> names = List.of();

    TableFormat(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void head(List<String> columns) {
        names = columns;
    }

    @Override
    public void row(List<@Nullable Object> values) {
        rows.add(values);
    }

    @Override
    public void end() {
        var columns = IntStream.range(0, names.size()).mapToObj(this::cells).toList();
        for (int line = 0; line < rows.size() + 2; line++) {
            var found = line;
            out.print(columns.stream()
                            .map(cells -> cells.get(found))
                            .collect(Collectors.joining(GAP))
                            .stripTrailing()
                    + "\n");
        }
        out.flush();
    }

    /** The lines of a column, all equally wide: its name, a rule, its values. */
    private List<String> cells(int column) {
        var texts = new ArrayList<>(List.of(DisplayText.of(names.get(column)), DisplayText.of("")));
        rows.forEach(row -> texts.add(DisplayText.of(Objects.toString(row.get(column), ""))));
        var width = texts.stream().mapToInt(DisplayText::width).max().orElse(0);
        texts.set(1, DisplayText.of("-".repeat(width)));
        var toTheRight = isNumeric(column);
        return texts.stream()
                .map(text -> toTheRight ? text.toTheRight(width) : text.toTheLeft(width))
                .toList();
    }

    private boolean isNumeric(int column) {
        return rows.stream().map(row -> row.get(column)).allMatch(value -> value == null || value instanceof Number);
    }
}
