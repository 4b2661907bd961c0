package dev.sparkify.aws.internal;

/**
 * Says into how many parts a file is split. Compressed parts should have 1 MB to 1 GB, all about the same, and as many as
 * slices can share evenly; JSON shrinks to about a tenth.
 *
 * @param slices how many share the work
 * @param least the bytes of a part at least, before compression
 * @param most the bytes of a part at most, before compression
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-use-multiple-files.html">Redshift: loading
 *     data from compressed and uncompressed files</a>
 */
public record PartSizes(int slices, long least, long most) {
    /**
     * Returns sizes for one slice.
     *
     * @return 16 MB to 256 MB
     */
    public static PartSizes recommended() {
        return new PartSizes(1, 16L << 20, 256L << 20);
    }

    /**
     * Says how many share the work.
     *
     * @param count 1 or more
     * @return the new sizes
     */
    public PartSizes forSlices(int count) {
        return new PartSizes(count, least, most);
    }

    long parts(long bytes) {
        long rounds = Math.max(1, -Math.floorDiv(-bytes, slices * most));
        return Math.max(1, Math.min(slices * rounds, bytes / least));
    }
}
