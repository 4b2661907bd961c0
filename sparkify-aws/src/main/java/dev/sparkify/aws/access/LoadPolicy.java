package dev.sparkify.aws.access;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Says what the role of a warehouse may do: read its sources, and what else is named, and nothing beside them. By default
 * in the partition {@code aws}, without exports and keys. Immutable: each method returns a new policy.
 *
 * <p>Folders are those that COPY reads ({@link S3Prefix#of}); a file is allowed by its own key alone. Sources:
 * https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-access-permissions.html and
 * https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class LoadPolicy {
    LoadPolicy() {}

    /**
     * Begins with what is read.
     *
     * @param sources all of them in Amazon S3
     * @return the policy
     * @throws InputException if a source lies on this machine, is a pattern with {@code *}, or names what no policy can name
     */
    public static LoadPolicy of(Sources sources) {
        return ImmutableLoadPolicy.builder()
                .addAllSources(
                        places(sources.all().stream().map(Source::location).map(S3Prefix::of)))
                .build();
    }

    /**
     * Begins with places.
     *
     * @param sources folders and files that are read; may be empty
     * @param exports folders that are exported to; may be empty
     * @return the policy
     * @throws InputException if a place is none that a policy can name, or an export is within data that is loaded
     */
    public static LoadPolicy of(List<S3Prefix> sources, List<S3Prefix> exports) {
        LoadPolicy policy = ImmutableLoadPolicy.builder()
                .addAllSources(places(sources.stream()))
                .addAllExports(places(exports.stream()))
                .build();
        exports.forEach(folder -> policy.refuseWithinData("Exports", folder));
        return policy;
    }

    private static List<S3Prefix> places(Stream<S3Prefix> places) {
        return places.map(Place::checked).distinct().toList();
    }

    private static List<S3Prefix> folders(Location first, Location... more) {
        return places(Stream.concat(Stream.of(first), Stream.of(more)).map(S3Prefix::folder));
    }

    /**
     * Tells what is read.
     *
     * @return the folders and files of the sources, each once
     */
    public abstract List<S3Prefix> sources();

    /**
     * Tells where generated documents lie: manifests and jsonpaths.
     *
     * @return the folders; none by default
     */
    public abstract List<S3Prefix> documents();

    /**
     * Tells where exports go, also those that replace.
     *
     * @return the folders; none by default
     */
    public abstract List<S3Prefix> exports();

    /**
     * Tells where exports remove what lies there.
     *
     * @return folders of {@link #exports()}; none by default
     */
    public abstract List<S3Prefix> replaced();

    /**
     * Tells the keys of AWS KMS that decrypt what is read.
     *
     * @return their ARNs; none by default
     */
    public abstract List<String> sourceKeys();

    /**
     * Tells the keys of AWS KMS that encrypt what is exported.
     *
     * @return their ARNs; none by default
     */
    public abstract List<String> exportKeys();

    /**
     * Tells in which regions it holds.
     *
     * @return {@link Partition#COMMERCIAL} by default
     */
    @Value.Default
    public Partition partition() {
        return Partition.COMMERCIAL;
    }

    /**
     * Tells whether the role may ask in which region a bucket lies.
     *
     * @return true by default
     */
    @Value.Default
    public boolean locatesBuckets() {
        return true;
    }

    /**
     * Lets it read generated documents.
     *
     * @param first a folder in Amazon S3, with or without a slash at its end
     * @param more further ones
     * @return the new policy, with these in place of what was named before
     * @throws InputException if a folder lies on this machine, no policy can name it, or it is within one that is loaded, or
     *     above it
     */
    public LoadPolicy readingDocumentsIn(Location first, Location... more) {
        var folders = folders(first, more);
        for (var folder : folders) {
            refuseWithinData("Documents", folder);
            sources().stream()
                    .filter(source -> isWithin(source, folder))
                    .findFirst()
                    .ifPresent(source -> {
                        throw new InputException("Documents in " + folder + " lie above the data of " + source
                                + ", so the role could read all that is there: name a folder of their own");
                    });
        }
        return ImmutableLoadPolicy.copyOf(this).withDocuments(folders);
    }

    private void refuseWithinData(String what, S3Prefix folder) {
        sources().stream()
                .filter(source -> isWithin(folder, source))
                .findFirst()
                .ifPresent(source -> {
                    throw new InputException(what + " in " + folder + " would be loaded as data of " + source
                            + ": name a folder outside of it (Redshift: COPY, JSON)");
                });
    }

    private static boolean isWithin(S3Prefix inner, S3Prefix outer) {
        return inner.bucket().equals(outer.bucket()) && inner.key().startsWith(outer.key());
    }

    /**
     * Lets it export into folders: list, read and write there, as UNLOAD demands, but remove nothing.
     *
     * @param first a folder in Amazon S3, with or without a slash at its end
     * @param more further ones
     * @return the new policy, with these added
     * @throws InputException if a folder lies on this machine, no policy can name it, or it is within one that is loaded
     */
    public LoadPolicy exportingTo(Location first, Location... more) {
        var folders = folders(first, more);
        folders.forEach(folder -> refuseWithinData("Exports", folder));
        return ImmutableLoadPolicy.copyOf(this)
                .withExports(places(Stream.concat(exports().stream(), folders.stream())));
    }

    /**
     * Lets it export into folders and remove what lies there, as UNLOAD with CLEANPATH demands.
     *
     * @param first a folder in Amazon S3, with or without a slash at its end
     * @param more further ones
     * @return the new policy, with these added
     * @throws InputException if a folder lies on this machine, no policy can name it, or it is within one that is loaded
     */
    public LoadPolicy replacing(Location first, Location... more) {
        var all = Stream.concat(replaced().stream(), folders(first, more).stream());
        return ImmutableLoadPolicy.copyOf(exportingTo(first, more)).withReplaced(places(all));
    }

    /**
     * Lets it decrypt what is read.
     *
     * @param first the ARN of a key of AWS KMS
     * @param more further ones
     * @return the new policy, with these in place of what was named before
     * @throws InputException if a text is not the ARN of a key; the ARN of an alias is none
     */
    public LoadPolicy sourcesEncryptedBy(String first, String... more) {
        return ImmutableLoadPolicy.copyOf(this).withSourceKeys(ArnRule.KEY.checked(ArnRule.together(first, more)));
    }

    /**
     * Lets it encrypt what is exported: {@code kms:GenerateDataKey}, and {@code kms:Decrypt}, without which no large file
     * can be written. Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
     *
     * @param first the ARN of a key of AWS KMS
     * @param more further ones
     * @return the new policy, with these in place of what was named before
     * @throws InputException if a text is not the ARN of a key; the ARN of an alias is none
     */
    public LoadPolicy exportsEncryptedBy(String first, String... more) {
        return ImmutableLoadPolicy.copyOf(this).withExportKeys(ArnRule.KEY.checked(ArnRule.together(first, more)));
    }

    /**
     * Says in which regions it holds.
     *
     * @param partition where buckets and keys are
     * @return the new policy
     */
    public LoadPolicy in(Partition partition) {
        return ImmutableLoadPolicy.copyOf(this).withPartition(partition);
    }

    /**
     * Forbids to ask in which region a bucket lies. {@code s3:GetBucketLocation} is commonly granted, but Redshift's
     * documentation does not demand it.
     *
     * @return the new policy
     */
    public LoadPolicy withoutBucketLocation() {
        return ImmutableLoadPolicy.copyOf(this).withLocatesBuckets(false);
    }

    /**
     * Writes it as a policy of its own, to be attached to a role.
     *
     * @return JSON, the same for the same policy
     * @throws InputException if it has more than 6,144 characters, or a key is of another partition, or keys are named for
     *     exports without a folder for them
     */
    public String managedPolicy() {
        return write(PolicySize.MANAGED, "name fewer places and shorter ones, or write it as an inline policy");
    }

    /**
     * Writes it as a policy within a role. What all inline policies of a role have together is limited: the check takes
     * this one to be the only one.
     *
     * @return JSON, the same as of {@link #managedPolicy()}
     * @throws InputException if it has more than 10,240 characters, or a key is of another partition, or keys are named for
     *     exports without a folder for them
     */
    public String inlinePolicy() {
        return write(PolicySize.INLINE, "name fewer places and shorter ones, such as the folder above them");
    }

    private String write(PolicySize size, String wayOut) {
        return size.write(new LoadStatements(this).all(), contents(), wayOut);
    }

    private String contents() {
        var places = Stream.of(sources(), documents(), exports())
                .flatMap(List::stream)
                .map(S3Prefix::uri)
                .toList();
        return places.stream()
                .reduce((one, other) -> one.length() >= other.length() ? one : other)
                .map(longest -> places.size() + (places.size() == 1 ? " place, " : " places, the longest ") + longest)
                .orElseThrow();
    }
}
