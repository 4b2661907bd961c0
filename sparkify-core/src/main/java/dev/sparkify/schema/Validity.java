package dev.sparkify.schema;

import dev.sparkify.internal.Names;
import dev.sparkify.type.ColumnType;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Names the columns in which a version says when it was valid: from one time on, up to another that is excluded.
 *
 * @param from a TIMESTAMP, lower-cased
 * @param to a TIMESTAMP, lower-cased
 * @param current a BOOLEAN, true for the last version; lower-cased
 */
public record Validity(String from, String to, String current) {
    /** Where the first version of a member begins: before every time that can be loaded. */
    public static final LocalDateTime ALWAYS = LocalDateTime.of(1, 1, 1, 0, 0);

    /** Where the last version of a member ends: after every time that can be loaded, which have milliseconds. */
    public static final LocalDateTime FOREVER = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);

    /** Folds the names to lower case, as Redshift does. */
    public Validity {
        from = Names.folded(from);
        to = Names.folded(to);
        current = Names.folded(current);
    }

    List<Column> columns() {
        return List.of(
                Column.of(from, ColumnType.timestamp()).notNull(),
                Column.of(to, ColumnType.timestamp()).notNull(),
                Column.of(current, ColumnType.bool()).notNull());
    }

    /**
     * Lists the columns.
     *
     * @return from, to, current
     */
    public List<String> names() {
        return List.of(from, to, current);
    }
}
