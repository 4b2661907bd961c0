package dev.sparkify.type;

import dev.sparkify.error.InvalidModelException;

/**
 * Is a string of bytes of varying length.
 *
 * @param bytes the most bytes, 1 to 16777216
 */
public record VarbyteType(int bytes) implements ColumnType {
    /** The most bytes, by Redshift's page of data types. */
    public static final int MAX_BYTES = 16777216;

    /**
     * Checks the length.
     *
     * @throws InvalidModelException if bytes is not in 1 to {@value MAX_BYTES}
     */
    public VarbyteType {
        if (bytes < 1 || bytes > MAX_BYTES) {
            throw new InvalidModelException(
                    "VARBYTE(" + bytes + "): the length is 1 to " + MAX_BYTES + " bytes (Redshift: VARBYTE type)");
        }
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.BYTES;
    }

    @Override
    public String spelling() {
        return "VARBYTE(" + bytes + ")";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.varbyte(this);
    }

    @Override
    public String toString() {
        return spelling();
    }
}
