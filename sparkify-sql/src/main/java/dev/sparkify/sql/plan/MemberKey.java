package dev.sparkify.sql.plan;

import dev.sparkify.error.InputException;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.type.TypeFamily;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the natural key of a member from texts, each part by the type of its column. No failure tells the key. */
final class MemberKey {
    private final DimensionTable dimension;

    MemberKey(DimensionTable dimension) {
        this.dimension = dimension;
    }

    /**
     * Reads a key.
     *
     * @return the columns of the natural key, each with its value
     * @throws InputException if the parts do not fit, or the key is that of the unknown member
     */
    Map<String, Literal> read(List<String> parts) {
        var names = dimension.naturalKey();
        if (names.size() != parts.size()) {
            throw new InputException("A member of " + dimension.name() + " is known by " + String.join(", ", names)
                    + ": give " + names.size() + (names.size() == 1 ? " value" : " values") + ", not " + parts.size());
        }
        var key = new LinkedHashMap<String, Literal>();
        for (int i = 0; i < parts.size(); i++) {
            key.put(names.get(i), literal(dimension.find(names.get(i)).orElseThrow(), parts.get(i)));
        }
        demandKnown(key);
        return key;
    }

    private void demandKnown(Map<String, Literal> key) {
        var unknown = dimension.hasUnknownMember() ? UnknownKeys.natural(dimension) : Optional.<Literal>empty();
        if (unknown.isPresent() && key.containsValue(unknown.get())) {
            throw new InputException("The unknown member of " + dimension.name()
                    + " cannot be erased: it stands for nobody, and rows refer to it");
        }
    }

    private Literal literal(Column column, String part) {
        try {
            return switch (column.type().family()) {
                case TEXT -> text(column, part);
                case WHOLE_NUMBER -> new Literal.Whole(Long.parseLong(part));
                case EXACT_NUMBER -> new Literal.Exact(new BigDecimal(part));
                case DATE -> new Literal.Day(LocalDate.parse(part));
                case TIMESTAMP -> new Literal.Instant(LocalDateTime.parse(part.replace(' ', 'T')));
                case BOOLEAN, APPROXIMATE_NUMBER, TIME, TIME_WITH_ZONE, TIMESTAMP_WITH_ZONE -> throw unfit(column);
                case INTERVAL, SEMISTRUCTURED, BYTES, SKETCH, SPATIAL -> throw unfit(column);
            };
        } catch (NumberFormatException | DateTimeException wrong) {
            throw unfit(column);
        }
    }

    private Literal text(Column column, String part) {
        if (part.isEmpty() || part.indexOf('\0') >= 0) {
            throw unfit(column);
        }
        return new Literal.Text(part);
    }

    private InputException unfit(Column column) {
        var example = column.type().family() == TypeFamily.DATE ? ", such as 2018-11-30" : "";
        return new InputException("The key of a member of " + dimension.name() + " does not fit " + column.name() + ", "
                + column.type() + example + "; nothing was erased");
    }
}
