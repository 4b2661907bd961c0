package dev.sparkify.sql.plan;

import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.sql.statement.KnownFile;
import java.util.List;
import java.util.Optional;

/**
 * Says what a load reads: the sources and, of each, the files that the ledger does not know.
 *
 * @param sources the sources, in order
 * @param token tells this load from all others, so that it is found again if the answer to its commit is lost
 * @param replaced the numbers of rejected records whose corrections are among what is read
 * @param range the event time whose facts are taken out before; empty: none are
 */
public record LoadRequest(List<NewFiles> sources, String token, List<Long> replaced, Optional<TimeRange> range) {
    /** Takes copies of the lists. */
    public LoadRequest {
        sources = List.copyOf(sources);
        replaced = List.copyOf(replaced);
    }

    /**
     * Is a source with its new files.
     *
     * @param source the source
     * @param files files that are new or changed, where they are known before they are read
     */
    public record NewFiles(Source source, List<KnownFile> files) {
        /** Takes a copy of the list. */
        public NewFiles {
            files = List.copyOf(files);
        }
    }

    /**
     * Asks for a load into a warehouse that knows no files.
     *
     * @param sources what is read
     * @return a request that names no files: each is noted as it is read
     */
    public static LoadRequest of(Sources sources) {
        var files = sources.all().stream()
                .map(source -> new NewFiles(source, List.of()))
                .toList();
        return new LoadRequest(files, "", sources.replaced(), Optional.empty());
    }
}
