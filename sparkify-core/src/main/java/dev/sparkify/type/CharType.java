package dev.sparkify.type;

import dev.sparkify.error.InvalidModelException;

/**
 * Is text of fixed length, padded with blanks, of single-byte characters only.
 *
 * @param bytes its length, 1 to 4096
 */
public record CharType(int bytes) implements ColumnType {
    /** The most bytes, by Redshift's page of data types. */
    public static final int MAX_BYTES = 4096;

    /**
     * Checks the length.
     *
     * @throws InvalidModelException if bytes is not in 1 to {@value MAX_BYTES}
     */
    public CharType {
        if (bytes < 1 || bytes > MAX_BYTES) {
            throw new InvalidModelException(
                    "CHAR(" + bytes + "): the length is 1 to " + MAX_BYTES + " bytes (Redshift: Character types)");
        }
    }

    @Override
    public TypeFamily family() {
        return TypeFamily.TEXT;
    }

    @Override
    public String spelling() {
        return "CHAR(" + bytes + ")";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.character(this);
    }

    @Override
    public String toString() {
        return spelling();
    }
}
