package dev.sparkify.sql.redshift.transfer;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says how files are compressed.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-file-compression.html">Redshift: COPY, file
 *     compression parameters</a>
 */
public enum Compression {
    /** Is gzip. */
    GZIP(".gz"),
    /** Is bzip2. */
    BZIP2(".bz2"),
    /** Is lzop, which UNLOAD does not write. */
    LZOP(".lzo"),
    /** Is Zstandard. */
    ZSTD(".zst");

    private final String ending;

    Compression(String ending) {
        this.ending = ending;
    }

    /**
     * Tells by its name how a file is compressed.
     *
     * @param uri the file
     * @return the compression; empty: none that is known
     */
    public static Optional<Compression> of(String uri) {
        return Stream.of(values())
                .filter(compression -> uri.endsWith(compression.ending))
                .findFirst();
    }
}
