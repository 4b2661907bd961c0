package dev.sparkify.sql.redshift.definition;

import dev.sparkify.internal.ValueStyle;
import dev.sparkify.layout.Encoding;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.type.ColumnType;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Is a column as Redshift can make it: that of the model, and what Redshift alone has. Immutable: each method returns a
 * new column.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class TableColumn {
    TableColumn() {}

    /**
     * Takes a column of the model as it is.
     *
     * @param column the column
     * @return the same column
     */
    public static TableColumn of(Column column) {
        return ImmutableTableColumn.builder().column(column).build();
    }

    /**
     * Begins a column.
     *
     * @param name 1 to 127 bytes; folded to lower case
     * @param type its type
     * @return a nullable column
     */
    public static TableColumn of(String name, ColumnType type) {
        return of(Column.of(name, type));
    }

    /**
     * Returns what the model knows of it.
     *
     * @return name, type, NOT NULL, default, encoding, comment
     */
    public abstract Column column();

    /**
     * Tells whether Redshift numbers the rows in it.
     *
     * @return how; empty: not
     */
    public abstract Optional<Identity> identity();

    /**
     * Tells the default that is worked out when a row is inserted.
     *
     * @return the function; empty: none, but there may be a default in {@link #column()}
     */
    public abstract Optional<DefaultFunction> defaultFunction();

    /**
     * Tells how its texts are compared.
     *
     * @return the collation; empty: that of the database
     */
    public abstract Optional<Collation> collation();

    /**
     * Names the column.
     *
     * @return its name, lower-cased
     */
    public String name() {
        return column().name();
    }

    /**
     * Tells its type.
     *
     * @return the type
     */
    public ColumnType type() {
        return column().type();
    }

    /**
     * Tells whether it has a default, of either kind.
     *
     * @return true if it has
     */
    public boolean hasDefault() {
        return column().defaultValue().isPresent() || defaultFunction().isPresent();
    }

    /** Tells whether a row that brings no value gets one that is not NULL. */
    boolean fillsItself() {
        var isNothing = column().defaultValue().filter(Literal.Nothing.class::isInstance);
        return identity().isPresent() || (hasDefault() && isNothing.isEmpty());
    }

    /**
     * Forbids NULL.
     *
     * @return the new column
     */
    public TableColumn notNull() {
        return with(column().notNull());
    }

    /**
     * Gives a default value.
     *
     * @param value of the column's type
     * @return the new column
     */
    public TableColumn defaultsTo(Literal value) {
        return with(column().defaultsTo(value));
    }

    /**
     * Gives a default that is worked out when a row is inserted.
     *
     * @param function of the column's type
     * @return the new column
     */
    public TableColumn defaultsTo(DefaultFunction function) {
        return ImmutableTableColumn.copyOf(this).withDefaultFunction(function);
    }

    /**
     * Lets Redshift alone number the rows, in an INTEGER or BIGINT.
     *
     * @param seed the first number
     * @param step what is added for the next, not 0
     * @return the new column
     */
    public TableColumn identity(long seed, long step) {
        return ImmutableTableColumn.copyOf(this).withIdentity(new Identity(Identity.Kind.ALWAYS, seed, step));
    }

    /**
     * Lets Redshift number the rows that bring no number, in an INTEGER or BIGINT.
     *
     * @param seed the first number
     * @param step what is added for the next, not 0
     * @return the new column
     */
    public TableColumn identityByDefault(long seed, long step) {
        return ImmutableTableColumn.copyOf(this).withIdentity(new Identity(Identity.Kind.BY_DEFAULT, seed, step));
    }

    /**
     * Compresses the column.
     *
     * @param encoding one that fits the type
     * @return the new column
     */
    public TableColumn encoded(Encoding encoding) {
        return with(column().encoded(encoding));
    }

    /**
     * Says how texts are compared.
     *
     * @param collation the collation of a CHAR or VARCHAR
     * @return the new column
     */
    public TableColumn collated(Collation collation) {
        return ImmutableTableColumn.copyOf(this).withCollation(collation);
    }

    /**
     * Says what the column is; {@link CreateTable#comments()} makes a statement of it.
     *
     * @param text the comment
     * @return the new column
     */
    public TableColumn commented(String text) {
        return with(column().commented(text));
    }

    private TableColumn with(Column changed) {
        return ImmutableTableColumn.copyOf(this).withColumn(changed);
    }
}
