package dev.sparkify.aws;

import dev.sparkify.load.BadRecord;
import dev.sparkify.load.Sources;
import java.util.List;
import java.util.Optional;

/**
 * Is sources whose files lie in Amazon S3, and what of them was on this machine.
 *
 * @param sources what is to be loaded
 * @param parts the objects that hold files of this machine, in the order of sources, files and lines
 * @param bytesUploaded what went to Amazon S3, compressed
 */
public record StagedSources(Sources sources, List<StagedPart> parts, long bytesUploaded) {
    /** Takes a copy of the list. */
    public StagedSources {
        parts = List.copyOf(parts);
    }

    /**
     * Tells how much the staged files hold, whether they were uploaded or there before.
     *
     * @return bytes as they lie on this machine
     */
    public long bytesRead() {
        return parts.stream().mapToLong(StagedPart::bytes).sum();
    }

    /**
     * Counts what was uploaded.
     *
     * @return how many objects
     */
    public long uploaded() {
        return parts.stream()
                .filter(part -> part.arrival() == StagedPart.Arrival.UPLOADED)
                .count();
    }

    /**
     * Finds what an object holds.
     *
     * @param uri the object
     * @return the part; empty if it holds nothing of these files
     */
    public Optional<StagedPart> part(String uri) {
        return parts.stream().filter(part -> part.uri().equals(uri)).findFirst();
    }

    /**
     * Names the file of this machine that a bad record stands in.
     *
     * @param record a record of an object
     * @return the same record with file and line on this machine; unchanged if it is of no staged object
     */
    public BadRecord original(BadRecord record) {
        return part(record.file())
                .map(part -> new BadRecord(part.file().toString(), part.lineOfFile(record.line()), record.reason()))
                .orElse(record);
    }
}
