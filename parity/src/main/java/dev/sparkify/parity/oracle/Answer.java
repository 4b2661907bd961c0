package dev.sparkify.parity.oracle;

import dev.sparkify.load.SourceReport;
import dev.sparkify.load.TableReport;
import java.util.List;

/** Is what must come of a load. */
public sealed interface Answer {
    /**
     * Says that it is taken.
     *
     * @param load its number
     * @param sources what is read, in the order of the sources
     * @param tables what becomes of it, in the order of loading
     */
    record Taken(long load, List<SourceReport> sources, List<TableReport> tables) implements Answer {
        /** Takes copies of the lists. */
        public Taken {
            sources = List.copyOf(sources);
            tables = List.copyOf(tables);
        }
    }

    /**
     * Says that it is refused and nothing changes.
     *
     * @param refusals any of which a platform may name
     */
    record Refused(List<Refusal> refusals) implements Answer {
        /** Takes a copy of the list. */
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
