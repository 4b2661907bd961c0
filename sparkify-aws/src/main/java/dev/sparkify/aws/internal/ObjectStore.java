package dev.sparkify.aws.internal;

import dev.sparkify.load.S3Prefix;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Is what a warehouse needs of Amazon S3. Thread-safe. Whatever the store refuses is an
 * {@link dev.sparkify.error.InputException}; where it cannot be reached or is too busy, a
 * {@link dev.sparkify.error.RetryableException}.
 */
public interface ObjectStore {
    /**
     * Lists the objects whose keys begin so.
     *
     * @param place a folder, with all below it, or the beginning of a key
     * @return the objects in the order of their keys
     */
    List<StoredObject> below(S3Prefix place);

    /**
     * Lists the objects that lie in a folder itself.
     *
     * @param folder the folder; what lies in folders below it is left out
     * @return the objects in the order of their keys
     */
    List<StoredObject> in(S3Prefix folder);

    /**
     * Tells where a bucket is.
     *
     * @param bucket its name
     * @return such as {@code us-west-2}; empty: the store does not tell
     */
    Optional<String> region(String bucket);

    /**
     * Reads an object as it comes.
     *
     * @param place a whole key
     * @return its bytes, to be closed, also before their end
     */
    InputStream read(S3Prefix place);

    /**
     * Uploads objects that are not held in memory.
     *
     * @return the way to this store
     */
    S3Uploads uploads();

    /**
     * Stores a text in UTF-8.
     *
     * @param place a whole key; an object that is there is replaced
     * @param text the text
     */
    void put(S3Prefix place, String text);

    /**
     * Removes an object, or finds that it is not there.
     *
     * @param place a whole key
     */
    void delete(S3Prefix place);
}
