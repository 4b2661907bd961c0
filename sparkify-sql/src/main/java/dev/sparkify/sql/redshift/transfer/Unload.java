package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.sql.statement.Query;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the rows of a query to files in Amazon S3, by default one or more for each slice; a file in the way is an error. A
 * value; each method returns a new statement and throws {@link dev.sparkify.error.InvalidModelException} if Redshift would
 * refuse it. Files are always encrypted.
 *
 * <pre>{@code
 * Unload.of(query)
 *         .to("s3://bucket/songs/")
 *         .authorizedBy(Role.defaultRole())
 *         .as(UnloadFormat.parquet())
 *         .partitionedBy(Partitioning.by("year"))
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html">Redshift: UNLOAD</a>
 */
public final class Unload extends Parameterized<Unload> implements Transfer {
    private final UnloadOrigin origin;
    private final UnloadFormat format;

    Unload(UnloadOrigin origin, UnloadFormat format, List<Option> options) {
        super(options);
        this.origin = origin;
        this.format = format;
        new UnloadRules(origin, format, options).check();
    }

    /**
     * Begins an UNLOAD.
     *
     * @param query what is written; its outermost selection must have no LIMIT, which of a raw query is looked for as far
     *     as a word can tell
     * @return the next step
     */
    public static UnloadOrigin.Asked of(Query query) {
        return new UnloadOrigin.Asked(query);
    }

    @Override
    Unload with(List<Option> changed) {
        return new Unload(origin, format, changed);
    }

    @Override
    List<Object> parts() {
        return List.of(origin, format, options());
    }

    /**
     * Tells query, place and role.
     *
     * @return what was said before the format
     */
    public UnloadOrigin origin() {
        return origin;
    }

    /**
     * Tells how the files are written.
     *
     * @return the format
     */
    public UnloadFormat format() {
        return format;
    }

    /**
     * Lists all parameters.
     *
     * @return those of format and statement, in the order they are written
     */
    public List<Option> parameters() {
        return Stream.concat(format.options().stream(), options().stream())
                .sorted(java.util.Comparator.comparing(Option::parameter))
                .toList();
    }

    /**
     * Puts files into folders.
     *
     * @param partitioning by which columns
     * @return the new statement
     */
    public Unload partitionedBy(Partitioning partitioning) {
        var after = partitioning.inFiles() == Partitioning.InFiles.KEPT ? "include" : "";
        return set(new Option(Parameter.PARTITION, new Argument.Columns(partitioning.columns(), after)));
    }

    /**
     * Lists the files in a manifest beside them.
     *
     * @return the new statement
     */
    public Unload manifest() {
        return set(Parameter.MANIFEST);
    }

    /**
     * Lists the files in a manifest beside them, with columns, rows and sizes.
     *
     * @return the new statement
     */
    public Unload verboseManifest() {
        return set(new Option(Parameter.MANIFEST, new Argument.Choice("verbose")));
    }

    /**
     * Says what becomes of files that are there.
     *
     * @param files overwritten or removed
     * @return the new statement
     */
    public Unload existingFiles(ExistingFiles files) {
        return set(new Option(Parameter.EXISTING_FILES, new Argument.Choice(files.words())));
    }

    /**
     * Says by which key files are encrypted.
     *
     * @param encryption a key of AWS KMS
     * @return the new statement
     */
    public Unload encrypted(Encryption encryption) {
        var others = with(options().stream()
                .filter(option -> option.parameter() != Parameter.KMS_KEY_ID)
                .toList());
        return encryption instanceof Encryption.Key key
                ? others.set(Option.text(Parameter.KMS_KEY_ID, key.id())).set(Parameter.ENCRYPTED)
                : others.set(new Option(Parameter.ENCRYPTED, new Argument.Choice("auto")));
    }

    /**
     * Writes one file after the other, in the order of the query.
     *
     * @return the new statement
     */
    public Unload serially() {
        return set(new Option(Parameter.PARALLEL, new Argument.Choice("off")));
    }

    /**
     * Says how large a file may be.
     *
     * @param size from 5 MB to 6.2 GB, which is the default; of Parquet rounded down to a multiple of 32 MB
     * @return the new statement
     */
    public Unload maxFileSize(FileSize size) {
        var unit = size.unit().name().toLowerCase(java.util.Locale.ROOT);
        return set(new Option(Parameter.MAXFILESIZE, new Argument.Amount(size.amount(), unit)));
    }

    /**
     * Names the region of the bucket. Needed if it is not the region of the database.
     *
     * @param name such as {@code us-west-2}
     * @return the new statement
     */
    public Unload region(String name) {
        return set(Option.text(Parameter.REGION, name));
    }

    /**
     * Says how the names of files end. Redshift does not look whether it fits.
     *
     * @param ending such as {@code json.gz}
     * @return the new statement
     */
    public Unload extension(String ending) {
        return set(Option.text(Parameter.EXTENSION, ending));
    }

    @Override
    public <R> R accept(TransferVisitor<R> visitor) {
        return visitor.unload(this);
    }
}
