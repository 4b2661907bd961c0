package dev.sparkify.aws.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Format;
import dev.sparkify.load.Source;
import dev.sparkify.sql.redshift.transfer.Compression;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says whether COPY may be told a prefix instead of a manifest: only where that means the same objects. COPY reads every key
 * that begins so, whatever it is called.
 *
 * @param source what is read
 * @param below every object whose key begins like the location
 * @param meant those of them that a load reads
 * @param fresh those of these that are new
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-source-s3.html">Redshift: COPY from
 *     Amazon S3</a>
 */
record WholeFolder(Source source, List<StoredObject> below, List<StoredObject> meant, List<StoredObject> fresh) {
    private static final String WAY_OUT = "; say where documents may lie with documentsIn(\"s3://bucket/documents/\")";

    /** What SYS_LOAD_DETAIL shows of a name. */
    private static final int SHOWN_OF_A_NAME = 256;

    /**
     * Refuses what a prefix cannot say.
     *
     * @throws InputException if something else lies there, or was loaded before, columns are found by paths, files are
     *     compressed in different ways, or a name is too long for Redshift to tell
     */
    void demand() {
        if (source.format() instanceof Format.Json json && !json.paths().isEmpty()) {
            throw new InputException("Redshift is told the paths of " + source.staging()
                    + " by a document in Amazon S3, and there is no place for it" + WAY_OUT);
        }
        refuse("COPY would read it, too: a load leaves it out", without(below, meant));
        refuse("COPY would read it again: it was loaded before", without(meant, fresh));
        refuse("COPY does not tell whether it was read: its name is too long", tooLong());
        if (fresh.stream()
                        .map(object -> Compression.of(object.toString()))
                        .distinct()
                        .count()
                > 1) {
            throw new InputException("One COPY reads files that are compressed in one way, and those below "
                    + source.location() + " differ" + WAY_OUT);
        }
    }

    private void refuse(String reason, List<StoredObject> strangers) {
        if (!strangers.isEmpty()) {
            var more = strangers.size() > 1 ? " (and of " + (strangers.size() - 1) + " more)" : "";
            throw new InputException("Cannot read all of " + source.location() + " without a manifest: of "
                    + strangers.get(0) + more + " " + reason + WAY_OUT);
        }
    }

    private static List<StoredObject> without(List<StoredObject> all, List<StoredObject> some) {
        var known = some.stream().collect(Collectors.toSet());
        return all.stream().filter(object -> !known.contains(object)).toList();
    }

    private List<StoredObject> tooLong() {
        return fresh.stream()
                .filter(object -> object.toString().getBytes(StandardCharsets.UTF_8).length > SHOWN_OF_A_NAME)
                .toList();
    }
}
