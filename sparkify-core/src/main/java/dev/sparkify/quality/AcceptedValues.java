package dev.sparkify.quality;

import dev.sparkify.internal.Names;
import dev.sparkify.mapping.Literal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Demands that a column has one of some values; NULL passes.
 *
 * @param table the table, lower-cased
 * @param column the column, lower-cased
 * @param values one or more
 * @param severity what becomes of a load that violates it
 */
public record AcceptedValues(String table, String column, List<Literal> values, Severity severity) implements Check {
    /** Folds the names to lower case, as Redshift does. */
    public AcceptedValues {
        table = Names.folded(table);
        column = Names.folded(column);
        values = List.copyOf(values);
    }

    private static final int SHOWN = 10;

    private String wording() {
        if (values.isEmpty()) {
            return "no values";
        }
        var shown = values.stream()
                .limit(SHOWN)
                .map(value -> value.visit(new LiteralText()))
                .collect(Collectors.joining(", "));
        return values.size() > SHOWN ? shown + " and " + (values.size() - SHOWN) + " more" : shown;
    }

    @Override
    public String name() {
        return table + "." + column + " must be one of " + wording();
    }

    @Override
    public AcceptedValues warning() {
        return new AcceptedValues(table, column, values, Severity.WARNING);
    }

    @Override
    public <R> R accept(CheckVisitor<R> visitor) {
        return visitor.acceptedValues(this);
    }
}
