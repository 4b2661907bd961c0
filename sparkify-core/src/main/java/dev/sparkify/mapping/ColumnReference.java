package dev.sparkify.mapping;

import dev.sparkify.internal.Names;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a column of the staged record.
 *
 * @param name the column's name, lower-cased
 */
public record ColumnReference(String name) implements Expression {
    /** Folds the name to lower case, as Redshift does. */
    public ColumnReference {
        name = Names.folded(name);
    }

    @Override
    public Stream<String> columns() {
        return Stream.of(name);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.column(this);
    }

    @Override
    public List<Expression> operands() {
        return List.of();
    }
}
