package dev.sparkify.quality;

import dev.sparkify.mapping.Literal;
import dev.sparkify.type.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Writes values for people. */
record LiteralText() implements Literal.Visitor<String> {
    @Override
    public String text(String value) {
        return value;
    }

    @Override
    public String whole(long value) {
        return Long.toString(value);
    }

    @Override
    public String exact(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    public String truth(boolean value) {
        return Boolean.toString(value);
    }

    @Override
    public String day(LocalDate value) {
        return value.toString();
    }

    @Override
    public String instant(LocalDateTime value) {
        return value.toString();
    }

    @Override
    public String nothing(ColumnType type) {
        return "NULL";
    }
}
