package dev.sparkify.sql.plan;

import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.UnknownMember;
import java.util.Optional;

/** Knows by which keys the unknown member of a dimension is known. */
final class UnknownKeys {
    private static final long SURROGATE = -1;

    private UnknownKeys() {}

    /** Gives its natural key; empty where the type cannot say it. */
    static Optional<Literal> natural(DimensionTable dimension) {
        return dimension.find(dimension.naturalKey().get(0)).flatMap(column -> UnknownMember.keyOf(column.type()));
    }

    /** Gives its number, where the dimension numbers its rows. */
    static Literal surrogate() {
        return new Literal.Whole(SURROGATE);
    }

    /** Gives the key that facts refer to. */
    static Optional<Literal> referred(DimensionTable dimension) {
        return dimension.surrogateKey().isPresent() ? Optional.of(surrogate()) : natural(dimension);
    }
}
