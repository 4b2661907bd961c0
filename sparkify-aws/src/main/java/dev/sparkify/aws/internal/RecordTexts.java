package dev.sparkify.aws.internal;

import dev.sparkify.error.SparkifyException;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.sql.redshift.transfer.Compression;
import dev.sparkify.sql.statement.Unreadable;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the texts of records that COPY could not read: Redshift tells only where they are. Each file is read up to the last
 * of its lines that is asked for, and 256 MB of content in all; what lies behind stays without text, as do records of files
 * that have not each on a line, or are compressed otherwise than by gzip. Reading ends after 2 minutes behind each COPY, since a
 * session of the Data API ends with its transaction when nothing is run in it for 5. Used by one thread, for one load.
 */
final class RecordTexts {
    private static final Logger LOG = LoggerFactory.getLogger(RecordTexts.class);
    private static final int MOST_OF_A_TEXT = 16_000;
    private static final int MOST_OF_A_FIRST_RECORD = 1 << 20;
    private static final long MOST_READ = 256L << 20;

    /** What has begun may take as long again until the store gives up. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ObjectStore objects;
    private final InstantSource clock;
    private long left = MOST_READ;
    private Instant end = Instant.MAX;

    RecordTexts(ObjectStore objects, InstantSource clock) {
        this.objects = objects;
        this.clock = clock;
    }

    /** Is content that ends by a failure when the time is over. */
    private final class InTime extends FilterInputStream {
        InTime(InputStream content) {
            super(content);
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            if (isLate()) {
                throw new IOException("reading them took " + LONGEST.toMinutes() + " minutes");
            }
            return super.read(buffer, from, most);
        }
    }

    private boolean isLate() {
        return clock.instant().isAfter(end);
    }

    /** Adds texts where they can be had; what hinders it is logged, since the places are known without. */
    List<Unreadable> added(List<Unreadable> records) {
        var wanted = records.stream()
                .collect(Collectors.groupingBy(
                        Unreadable::file, Collectors.mapping(Unreadable::line, Collectors.toSet())));
        var texts = new HashMap<String, Map<Long, String>>();
        end = clock.instant().plus(LONGEST);
        wanted.forEach((file, lines) -> texts.put(file, texts(file, lines)));
        if (isLate()) {
            LOG.warn(
                    "Texts of records that cannot be read stay unknown, since reading them took {} minutes",
                    LONGEST.toMinutes());
        }
        return records.stream()
                .map(record ->
                        record.with(texts.getOrDefault(record.file(), Map.of()).getOrDefault(record.line(), "")))
                .toList();
    }

    private Map<Long, String> texts(String file, Set<Long> lines) {
        var compression = Compression.of(file);
        var texts = new HashMap<Long, String>();
        if (compression.filter(way -> way != Compression.GZIP).isPresent() || left <= 0 || isLate()) {
            return texts;
        }
        try (var stored = new InTime(objects.read(S3Prefix.of(Location.of(file))));
                var content = new BufferedInputStream(content(stored, compression), MOST_OF_A_FIRST_RECORD)) {
            content.mark(MOST_OF_A_FIRST_RECORD);
            if (LineMode.of(content)) {
                content.reset();
                read(content, lines, texts);
            }
        } catch (IOException | SparkifyException failure) {
            LOG.warn("Texts of records in {} that cannot be read stay unknown: {}", file, failure.getMessage());
        }
        return texts;
    }

    private static InputStream content(InputStream stored, Optional<Compression> compression) throws IOException {
        return compression.isPresent() ? new GZIPInputStream(stored, 1 << 16) : stored;
    }

    private void read(InputStream content, Set<Long> lines, Map<Long, String> texts) throws IOException {
        var text = new ByteArrayOutputStream();
        long line = 1;
        int next = content.read();
        while (next >= 0 && left-- > 0 && texts.size() < lines.size()) {
            if (next == '\n') {
                keep(line++, text, lines, texts);
            } else if (text.size() < MOST_OF_A_TEXT && lines.contains(line)) {
                text.write(next);
            }
            next = content.read();
        }
        if (next < 0) {
            keep(line, text, lines, texts);
        }
    }

    private static void keep(long line, ByteArrayOutputStream text, Set<Long> lines, Map<Long, String> texts) {
        if (lines.contains(line)) {
            texts.put(line, text(text.toByteArray()));
        }
        text.reset();
    }

    /** A text that was cut ends before the character that was; what is no UTF-8, and NUL, cannot be kept as it is. */
    private static String text(byte[] bytes) {
        int end = bytes.length;
        if (end == MOST_OF_A_TEXT) {
            do {
                end--;
            } while (end > 0 && (bytes[end] & 0xc0) == 0x80);
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8)
                .replace('\0', '\ufffd')
                .strip();
    }
}
