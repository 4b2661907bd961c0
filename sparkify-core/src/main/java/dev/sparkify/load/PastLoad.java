package dev.sparkify.load;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Is a load as the warehouse remembers it.
 *
 * @param load its number, from 1
 * @param at when it was, in UTC
 * @param sources what was read
 * @param tables what became of it
 */
public record PastLoad(long load, LocalDateTime at, List<SourceReport> sources, List<TableReport> tables) {
    /** Takes copies of the lists. */
    public PastLoad {
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
    }
}
