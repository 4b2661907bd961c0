package dev.sparkify.aws;

import dev.sparkify.aws.internal.FileStaging;
import dev.sparkify.aws.internal.ObjectStore;
import dev.sparkify.aws.internal.PartSizes;
import dev.sparkify.aws.internal.S3Store;
import dev.sparkify.error.InputException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Puts files of this machine into Amazon S3, where COPY reads them. Each file is compressed by gzip on its way; one with a
 * record on each line that is large is split between lines into as many parts as slices can share evenly: of 256 MB at most
 * and 16 MB at least, before compression. Other files, and those compressed already, stay whole.
 *
 * <p>The key of an object tells table, file and line: {@code staged/staging_events/data/log/a.json/line-000000000001.json.gz}.
 * The same file gives the same keys, and what is there with the same content is not uploaded again, so that a load skips what
 * it read before. Where a file has changed, objects that hold lines of it as they were are replaced, by nothing if need be;
 * objects of files that are gone stay, as a reload may ask for them, and belong to the source like all that lies there.
 *
 * <p>By default there is one slice, and four threads of its own upload. Each thread takes 12 MB at most, whatever the size of
 * files. A value, thread-safe; each method returns a new one.
 */
public final class Staging {
    private final ObjectStore objects;
    private final S3Prefix folder;
    private final int slices;
    private final Optional<Executor> executor;
    private final PartSizes sizes;
    private final LoadListener listener;

    private Staging(
            ObjectStore objects,
            S3Prefix folder,
            int slices,
            Optional<Executor> executor,
            PartSizes sizes,
            LoadListener listener) {
        this.objects = objects;
        this.folder = folder;
        this.slices = slices;
        this.executor = executor;
        this.sizes = sizes;
        this.listener = listener;
    }

    /**
     * Says where files are staged.
     *
     * @param s3 reaches the bucket; used and never closed; needs s3:ListBucket, s3:GetObject, s3:PutObject and
     *     s3:AbortMultipartUpload there
     * @param folder such as {@code s3://bucket/staged/}, not below the data of any other source
     * @return the staging
     * @throws InputException if it is no folder in Amazon S3
     */
    public static Staging in(S3Client s3, String folder) {
        return in(new S3Store(s3), folder);
    }

    static Staging in(ObjectStore objects, String folder) {
        return new Staging(
                objects,
                S3Prefix.folder(Location.of(folder)),
                1,
                Optional.empty(),
                PartSizes.recommended(),
                LoadListener.none());
    }

    /**
     * Says how many slices share the work: a large file is split into a multiple of their number.
     *
     * @param count 1 or more: {@code select count(*) from stv_slices}
     * @return the new staging
     * @throws InputException if it is less than 1
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-use-multiple-files.html">Redshift:
     *     loading data from compressed and uncompressed files</a>
     */
    public Staging forSlices(int count) {
        if (count < 1) {
            throw new InputException("Cannot split files for " + count + " slices; there is 1 at least");
        }
        return new Staging(objects, folder, count, executor, sizes, listener);
    }

    /**
     * Says which threads read, compress and upload.
     *
     * @param threads bound how many objects are uploaded at once; stay open
     * @return the new staging
     */
    public Staging on(Executor threads) {
        return new Staging(objects, folder, slices, Optional.of(threads), sizes, listener);
    }

    /**
     * Says who is told how much of the files is staged, uploaded or found there. By default nobody.
     *
     * @param told its {@code reading} gets bytes as they lie on this machine, from the threads that upload
     * @return the new staging
     */
    public Staging telling(LoadListener told) {
        return new Staging(objects, folder, slices, executor, sizes, told);
    }

    Staging with(PartSizes other) {
        return new Staging(objects, folder, slices, executor, other, listener);
    }

    /**
     * Uploads what is not there yet. If it fails, no upload is left half-done; objects that are whole stay, and are found by
     * the next staging.
     *
     * @param sources those in Amazon S3 are handed on as they are
     * @return the sources, to be loaded
     * @throws InputException if a file cannot be found or read, or Amazon S3 refuses
     * @throws dev.sparkify.error.InvalidModelException if the path of a file is too long for a key, or has control characters
     * @throws dev.sparkify.error.RetryableException if a file changed meanwhile, Amazon S3 cannot be reached, or the thread
     *     is interrupted
     */
    public StagedSources stage(Sources sources) {
        var staged = new ArrayList<Source>();
        var parts = new ArrayList<StagedPart>();
        long bytes = 0;
        try (var files = FileStaging.open(objects, sizes.forSlices(slices), executor)) {
            var done = new AtomicLong();
            long total = sources.all().stream()
                    .map(Source::location)
                    .filter(location -> !location.isS3())
                    .mapToLong(files::bytes)
                    .sum();
            for (var source : sources.all()) {
                if (source.location().isS3()) {
                    staged.add(source);
                    continue;
                }
                var place = new S3Prefix(folder.bucket(), folder.key() + source.staging() + "/");
                for (var object :
                        files.stage(source.location(), place, more -> listener.reading(done.addAndGet(more), total))) {
                    parts.add(part(object));
                    bytes += object.uploaded();
                }
                staged.add(source.at(Location.of(place.uri())));
            }
        }
        return new StagedSources(new Sources(staged, sources.replaced()), parts, bytes);
    }

    private static StagedPart part(FileStaging.Staged staged) {
        return new StagedPart(
                staged.part().file(),
                staged.part().line(),
                staged.place().uri(),
                staged.part().length(),
                staged.uploaded() > 0 ? StagedPart.Arrival.UPLOADED : StagedPart.Arrival.WAS_THERE);
    }
}
