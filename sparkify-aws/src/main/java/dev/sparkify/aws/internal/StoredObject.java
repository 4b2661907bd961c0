package dev.sparkify.aws.internal;

import dev.sparkify.load.S3Prefix;
import dev.sparkify.sql.statement.KnownFile;
import java.time.Instant;
import java.util.Optional;

/**
 * Is an object as a listing shows it.
 *
 * @param place its bucket and key
 * @param size its bytes
 * @param tag its ETag without quotes; empty: the store has none
 * @param modified when it was written
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html">Amazon S3: Object</a>
 */
public record StoredObject(S3Prefix place, long size, String tag, Instant modified) {
    /**
     * Says how the ledger notes it.
     *
     * @return the file, known by its ETag
     */
    KnownFile known() {
        return new KnownFile(place.uri(), size, tag, modified.toString());
    }

    /**
     * Tells whether it is as it was. An ETag differs wherever the content does; equal content may get another one, such as when
     * it is uploaded in other parts: then the object is read again, which changes nothing.
     */
    boolean isUnchanged(Optional<KnownFile> before) {
        return before.filter(known -> known.size() == size && isSame(known)).isPresent();
    }

    private boolean isSame(KnownFile known) {
        return tag.isEmpty()
                ? known.stamp().equals(modified.toString())
                : known.fingerprint().equals(tag);
    }

    /** Gives its URI. */
    @Override
    public String toString() {
        return place.uri();
    }
}
