package dev.sparkify.parity.oracle;

import dev.sparkify.mapping.Literal;
import dev.sparkify.type.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Tells the value of a literal. */
final class LiteralValue implements Literal.Visitor<Optional<Object>> {
    private static final LiteralValue VALUE = new LiteralValue();

    private LiteralValue() {}

    static Optional<Object> of(Literal literal) {
        return literal.visit(VALUE);
    }

    @Override
    public Optional<Object> text(String value) {
        return Optional.of(value);
    }

    @Override
    public Optional<Object> whole(long value) {
        return Optional.of(value);
    }

    @Override
    public Optional<Object> exact(BigDecimal value) {
        return Optional.of(Conversion.exact(value));
    }

    @Override
    public Optional<Object> truth(boolean value) {
        return Optional.of(value);
    }

    @Override
    public Optional<Object> day(LocalDate value) {
        return Optional.of(value);
    }

    @Override
    public Optional<Object> instant(LocalDateTime value) {
        return Optional.of(value);
    }

    @Override
    public Optional<Object> nothing(ColumnType type) {
        return Optional.empty();
    }
}
