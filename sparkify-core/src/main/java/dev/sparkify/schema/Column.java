package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.layout.Encoding;
import dev.sparkify.mapping.Literal;
import dev.sparkify.type.ColumnType;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Is a column of a table: by default nullable, without default value, encoded as the engine chooses. Immutable: each
 * method returns a new column.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class Column {
    Column() {}

    /**
     * Begins a column.
     *
     * @param name any name of 1 to 127 bytes; folded to lower case, as Redshift does
     * @param type its type
     * @return a nullable column
     */
    public static Column of(String name, ColumnType type) {
        return ImmutableColumn.builder().name(Names.folded(name)).type(type).build();
    }

    /**
     * Names the column.
     *
     * @return its name, lower-cased
     */
    public abstract String name();

    /**
     * Tells its type.
     *
     * @return the type
     */
    public abstract ColumnType type();

    /**
     * Tells whether it may be NULL.
     *
     * @return true by default
     */
    @Value.Default
    public boolean nullable() {
        return true;
    }

    /**
     * Tells whether a load may bring it NULL in every record; else that is taken for a misspelt key.
     *
     * @return false by default
     */
    @Value.Default
    public boolean sparse() {
        return false;
    }

    /**
     * Tells whether its values tell of a person.
     *
     * @return false by default; in a {@link StarSchema} also true of what is made from such a column
     */
    @Value.Default
    public boolean isPersonal() {
        return false;
    }

    /**
     * Tells the value it has where none is given.
     *
     * @return the value; empty: NULL
     */
    public abstract Optional<Literal> defaultValue();

    /**
     * Tells its compression.
     *
     * @return the encoding; empty: as Redshift chooses
     */
    public abstract Optional<Encoding> encoding();

    /**
     * Says what it is.
     *
     * @return the comment; empty: none
     */
    public abstract Optional<String> comment();

    /**
     * Forbids NULL.
     *
     * @return the new column
     */
    public Column notNull() {
        return ImmutableColumn.copyOf(this).withNullable(false);
    }

    /**
     * Lets a load bring it NULL in every record. Of use for columns of staging tables whose key is often missing.
     *
     * @return the new column
     */
    public Column mayBeMissing() {
        return ImmutableColumn.copyOf(this).withSparse(true);
    }

    /**
     * Says that its values tell of a person: messages, samples, reports and logs show {@code ***} instead, and an erasure
     * takes them away with the member. A column of a {@link StarSchema} that is made from a personal one is personal itself,
     * so that it is enough to mark columns of staging tables. What is stored stays the same.
     *
     * @return the new column
     */
    public Column personal() {
        return ImmutableColumn.copyOf(this).withIsPersonal(true);
    }

    /**
     * Leaves out what a warehouse knows and no engine keeps: whether the column is personal, or may be missing in records.
     *
     * @return the new column
     */
    public Column asStored() {
        return ImmutableColumn.copyOf(this).withIsPersonal(false).withSparse(false);
    }

    /**
     * Gives a default value.
     *
     * @param value fits the column's type
     * @return the new column
     */
    public Column defaultsTo(Literal value) {
        return ImmutableColumn.copyOf(this).withDefaultValue(value);
    }

    /**
     * Compresses the column.
     *
     * @param encoding one that fits the type
     * @return the new column
     */
    public Column encoded(Encoding encoding) {
        return ImmutableColumn.copyOf(this).withEncoding(encoding);
    }

    /**
     * Says what the column is.
     *
     * @param text the comment
     * @return the new column
     */
    public Column commented(String text) {
        return ImmutableColumn.copyOf(this).withComment(text);
    }
}
