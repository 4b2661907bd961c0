package dev.sparkify.sql.catalog;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.statement.Keys;
import java.util.Map;

/**
 * Is a table as it was declared.
 *
 * @param columns its columns by name
 * @param keys its keys
 * @param distribution how it is spread
 * @param sortKey how it is sorted
 */
record NotedTable(Map<String, NotedColumn> columns, Keys keys, Distribution distribution, SortKey sortKey) {}
