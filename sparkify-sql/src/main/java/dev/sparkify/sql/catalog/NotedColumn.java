package dev.sparkify.sql.catalog;

import dev.sparkify.layout.Encoding;
import dev.sparkify.type.ColumnType;
import java.util.Optional;

/**
 * Is a column as it was declared.
 *
 * @param type its type
 * @param encoding its encoding; empty: left to the engine
 */
record NotedColumn(ColumnType type, Optional<Encoding> encoding) {}
