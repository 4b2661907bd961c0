package dev.sparkify.sql.redshift.transfer;

import java.util.List;

/**
 * Is a format whose files may be compressed as a whole.
 *
 * @param <S> the format
 */
public abstract sealed class CompressibleFiles<S extends CompressibleFiles<S>> extends Parameterized<S>
        implements UnloadFormat permits JsonFiles, TextFiles {
    CompressibleFiles(List<Option> options) {
        super(options);
    }

    /**
     * Compresses files with gzip.
     *
     * @return the new format; names end with {@code .gz}
     */
    public S gzip() {
        return set(Option.choice(Parameter.COMPRESSION, Compression.GZIP));
    }

    /**
     * Compresses files with bzip2.
     *
     * @return the new format; names end with {@code .bz2}
     */
    public S bzip2() {
        return set(Option.choice(Parameter.COMPRESSION, Compression.BZIP2));
    }

    /**
     * Compresses files with Zstandard.
     *
     * @return the new format; names end with {@code .zst}
     */
    public S zstd() {
        return set(Option.choice(Parameter.COMPRESSION, Compression.ZSTD));
    }
}
