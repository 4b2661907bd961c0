package dev.sparkify.sql.plan;

import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.sql.statement.KnownFile;
import java.util.List;

/**
 * Says what a load reads: the sources and, of each, the files that the ledger does not know.
 *
 * @param sources the sources, in order
 */
public record LoadRequest(List<NewFiles> sources) {
    /** Takes a copy of the list. */
    public LoadRequest {
        sources = List.copyOf(sources);
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
        return new LoadRequest(sources.all().stream()
                .map(source -> new NewFiles(source, List.of()))
                .toList());
    }
}
