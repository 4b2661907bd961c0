package dev.sparkify.sql.plan;

import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Reach;
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

    /** Says whether files are known before they are read. */
    public enum Listing {
        /** They are not: all are read that the source names, or the engine's reader knows which. */
        LEFT_TO_THE_READER,
        /** They are: these are read and no others. */
        KNOWN
    }

    /**
     * Is a source with its new files.
     *
     * @param source the source
     * @param files files that are new or changed, where they are known before they are read
     * @param listing whether they are
     * @param reach how the engine comes to them
     */
    public record NewFiles(Source source, List<KnownFile> files, Listing listing, Reach reach) {
        /** Takes a copy of the list. */
        public NewFiles {
            files = List.copyOf(files);
        }

        /**
         * Is a source with its new files.
         *
         * @param source the source
         * @param files files that are new or changed; empty: they are not known before they are read
         */
        public NewFiles(Source source, List<KnownFile> files) {
            this(source, files, files.isEmpty() ? Listing.LEFT_TO_THE_READER : Listing.KNOWN, Reach.listed());
        }

        /**
         * Returns a source of which it is known what is new.
         *
         * @param source the source
         * @param files files that are new or changed; empty: nothing is read
         * @return the source with its files
         */
        public static NewFiles known(Source source, List<KnownFile> files) {
            return new NewFiles(source, files, Listing.KNOWN, Reach.listed());
        }

        /**
         * Says how the engine comes to the files.
         *
         * @param way listed by default
         * @return the source with its files
         */
        public NewFiles reached(Reach way) {
            return new NewFiles(source, files, listing, way);
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
