package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.error.InvalidModelException;

/**
 * Says by which key of AWS KMS Amazon S3 encrypts what UNLOAD writes. Unless it is said, by a key of Amazon S3.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-parameters-encrypted">Redshift: UNLOAD,
 *     ENCRYPTED</a>
 */
public sealed interface Encryption {
    /** Is the default key of the bucket; if it has none, a key of Amazon S3. */
    record OfBucket() implements Encryption {}

    /**
     * Is a key.
     *
     * @param id its id or ARN
     */
    record Key(String id) implements Encryption {
        /**
         * Checks that a key is named.
         *
         * @throws InvalidModelException if the id is blank
         */
        public Key {
            if (id.isBlank()) {
                throw new InvalidModelException(
                        "KMS_KEY_ID names no key; give its id, or use ofBucket() (Redshift: UNLOAD)");
            }
        }
    }

    /**
     * Returns the default key of the bucket.
     *
     * @return the key
     */
    static Encryption ofBucket() {
        return new OfBucket();
    }

    /**
     * Returns a key.
     *
     * @param id its id or ARN
     * @return the key
     * @throws InvalidModelException if it is blank
     */
    static Encryption key(String id) {
        return new Key(id);
    }
}
