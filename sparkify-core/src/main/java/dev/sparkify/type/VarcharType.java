package dev.sparkify.type;

import dev.sparkify.error.InvalidModelException;

/**
 * Is text of varying length.
 *
 * @param bytes the most bytes of UTF-8 it may take, 1 to 65535
 */
public record VarcharType(int bytes) implements ColumnType {
    /** The most bytes, by Redshift's page of data types. */
    public static final int MAX_BYTES = 65535;

    /**
     * Checks the length.
     *
     * @throws InvalidModelException if bytes is not in 1 to {@value MAX_BYTES}
     */
    public VarcharType {
        if (bytes < 1 || bytes > MAX_BYTES) {
            throw new InvalidModelException(
                    "VARCHAR(" + bytes + "): the length is 1 to " + MAX_BYTES + " bytes (Redshift: Character types)");
        }
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.TEXT;
    }

    @Override
    public String spelling() {
        return "VARCHAR(" + bytes + ")";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.varchar(this);
    }

    @Override
    public String toString() {
        return spelling();
    }
}
