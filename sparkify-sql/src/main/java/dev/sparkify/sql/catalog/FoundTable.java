package dev.sparkify.sql.catalog;

import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Set;

/**
 * Is a table as a catalog has it.
 *
 * @param name its name
 * @param comment what is said of it; empty: nothing
 * @param style the number of its distribution
 * @param columns its columns in order
 * @param keys its keys; none where the engine keeps none
 * @param readers who may read it, its owner aside
 * @param size how large it is
 */
record FoundTable(
        TableName name,
        String comment,
        long style,
        List<FoundColumn> columns,
        Keys keys,
        Set<Grantee> readers,
        FoundSize size) {}
