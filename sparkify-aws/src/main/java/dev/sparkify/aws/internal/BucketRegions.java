package dev.sparkify.aws.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.sql.redshift.transfer.CopySettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds in which regions buckets are, each once. COPY must be told where it is not that of the database, which is not known
 * here, and may be told where it is: so it is told whenever it is found out. Used by one thread.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-source-s3.html#copy-region">Redshift:
 *     COPY, REGION</a>
 */
final class BucketRegions {
    private final ObjectStore objects;
    private final CopySettings copying;
    private final Map<String, Optional<String>> known = new HashMap<>();

    BucketRegions(ObjectStore objects, CopySettings copying) {
        this.objects = objects;
        this.copying = copying;
    }

    /**
     * Tells the region to be named for a source.
     *
     * @return the region; empty: nobody tells, or the settings name one for all
     * @throws InputException if documents would be looked for in a region where they are not
     */
    Optional<String> of(S3Prefix data) {
        if (copying.region().isPresent()) {
            return Optional.empty();
        }
        var region = region(data.bucket());
        copying.documents()
                .filter(folder -> !folder.bucket().equals(data.bucket()))
                .map(folder -> S3Prefix.folder(Location.of(folder.uri())))
                .ifPresent(folder -> demandBeside(data, region, folder));
        return region;
    }

    private void demandBeside(S3Prefix data, Optional<String> region, S3Prefix folder) {
        var other = region(folder.bucket());
        if (region.isPresent() && other.isPresent() && !other.equals(region)) {
            throw new InputException("COPY reads data and documents from one region, and " + data + " is in "
                    + region.get() + ", " + folder.bucket() + " in " + other.get()
                    + "; put documents into a bucket there with documentsIn(…) (Redshift: COPY, REGION)");
        }
    }

    private Optional<String> region(String bucket) {
        return known.computeIfAbsent(bucket, objects::region);
    }
}
