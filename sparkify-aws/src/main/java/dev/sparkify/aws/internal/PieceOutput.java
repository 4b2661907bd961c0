package dev.sparkify.aws.internal;

import dev.sparkify.error.SparkifyException;
import dev.sparkify.load.S3Prefix;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads what is written: at once if it has 8 MB at most, else in pieces of 8 MB. Nothing is there before it is complete.
 * Used by one thread.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html">Amazon S3: multipart upload limits</a>
 */
final class PieceOutput extends OutputStream {
    private static final Logger LOG = LoggerFactory.getLogger(PieceOutput.class);
    private static final int PIECE = 8 << 20;
    private static final int FIRST = 1 << 14;

    private final S3Uploads uploads;
    private final S3Prefix place;
    private final String digest;
    private final BooleanSupplier isGivenUp;
    private final List<String> tags = new ArrayList<>();
    private byte[] buffer = new byte[FIRST];
    private int count;
    private long uploaded;
    private Optional<String> upload = Optional.empty();

    PieceOutput(S3Uploads uploads, S3Prefix place, String digest, BooleanSupplier isGivenUp) {
        this.uploads = uploads;
        this.place = place;
        this.digest = digest;
        this.isGivenUp = isGivenUp;
    }

    @Override
    public void write(int sign) {
        write(new byte[] {(byte) sign}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end) {
            if (count == PIECE) {
                send();
            }
            int taken = Math.min(end - at, PIECE - count);
            reserve(count + taken);
            System.arraycopy(bytes, at, buffer, count, taken);
            count += taken;
            at += taken;
        }
    }

    private void reserve(int wanted) {
        if (wanted > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(PIECE, Math.max(wanted, 2 * buffer.length)));
        }
    }

    private void send() {
        if (isGivenUp.getAsBoolean()) {
            throw new CancellationException("Another object could not be staged");
        }
        if (upload.isEmpty()) {
            upload = Optional.of(uploads.begin(place, digest));
        }
        tags.add(uploads.piece(place, upload.orElseThrow(), tags.size() + 1, buffer, count));
        uploaded += count;
        count = 0;
    }

    /** Makes the object be there, and returns its bytes. */
    long complete() {
        if (upload.isEmpty()) {
            uploads.put(place, digest, buffer, count);
            return count;
        }
        send();
        uploads.complete(place, upload.get(), tags);
        upload = Optional.empty();
        return uploaded;
    }

    /** Takes back what was begun and is not complete; what resists bills until a rule of the bucket removes it. */
    void abort() {
        upload.ifPresent(begun -> {
            try {
                uploads.abort(place, begun);
            } catch (SparkifyException failure) {
                LOG.warn("Pieces of an upload stay and are billed: {}", failure.getMessage());
            }
        });
    }
}
