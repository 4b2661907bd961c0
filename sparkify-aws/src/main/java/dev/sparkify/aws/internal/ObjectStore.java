package dev.sparkify.aws.internal;

import dev.sparkify.load.S3Prefix;
import java.util.List;

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
