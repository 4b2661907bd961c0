package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.error.InvalidModelException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Is a document that lists the objects that COPY reads, and no others. It lies in Amazon S3, in UTF-8 and not compressed.
 *
 * @param entries one for each object
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/loading-data-files-using-manifest.html">Redshift: using a
 *     manifest to specify data files</a>
 */
public record Manifest(List<Entry> entries) {
    private static final String PAGE = " (Redshift: using a manifest to specify data files)";

    /** Says what becomes of a load if an object is not there. */
    public enum Presence {
        /** The load fails. */
        MANDATORY,
        /** The others are loaded; if none is there, the load fails. */
        OPTIONAL
    }

    /** Is an object that is to be read. */
    public sealed interface Entry {
        /**
         * Names the object.
         *
         * @return its whole key
         */
        S3Place object();

        /**
         * Says what becomes of a load if it is not there.
         *
         * @return what becomes of it
         */
        Presence presence();
    }

    /**
     * Is an object of JSON, Avro or text.
     *
     * @param object its whole key
     * @param presence what becomes of a load if it is not there
     */
    public record File(S3Place object, Presence presence) implements Entry {
        /**
         * Returns an entry.
         *
         * @param uri the whole key
         * @return a mandatory entry
         * @throws InvalidModelException if it is no place in Amazon S3
         */
        public static File of(String uri) {
            return new File(S3Place.of(uri), Presence.MANDATORY);
        }
    }

    /**
     * Is an object whose size is told, as Redshift wants it for Parquet and ORC.
     *
     * @param object its whole key
     * @param bytes its true size in bytes
     * @param presence what becomes of a load if it is not there
     */
    public record SizedFile(S3Place object, long bytes, Presence presence) implements Entry {
        /**
         * Returns an entry.
         *
         * @param uri the whole key
         * @param bytes its true size in bytes
         * @return a mandatory entry
         * @throws InvalidModelException if it is no place in Amazon S3
         */
        public static SizedFile of(String uri, long bytes) {
            return new SizedFile(S3Place.of(uri), bytes, Presence.MANDATORY);
        }
    }

    /**
     * Checks the entries.
     *
     * @throws InvalidModelException if there is none, one is a prefix or has a negative size, or an object is listed twice,
     *     with all problems
     */
    public Manifest {
        entries = List.copyOf(entries);
        var problems = problems(entries);
        if (!problems.isEmpty()) {
            throw new InvalidModelException("The manifest", problems);
        }
    }

    private static List<String> problems(List<Entry> entries) {
        var problems = new ArrayList<String>();
        if (entries.isEmpty()) {
            problems.add("It lists nothing, and COPY fails where it finds no file; list one at least" + PAGE);
        }
        var seen = new HashSet<S3Place>();
        for (var entry : entries) {
            if (!entry.object().isObject()) {
                problems.add(entry.object() + " is no object; name its whole key" + PAGE);
            }
            if (!seen.add(entry.object())) {
                problems.add(entry.object() + " is listed twice and would be loaded twice; list it once" + PAGE);
            }
            if (size(entry).filter(bytes -> bytes < 0).isPresent()) {
                problems.add(entry.object() + " cannot have a negative size; give its true size in bytes" + PAGE);
            }
        }
        return problems;
    }

    /**
     * Lists objects of JSON, Avro or text.
     *
     * @param entries one for each object
     * @return the manifest
     * @throws InvalidModelException if there is none, one is a prefix, or an object is listed twice, with all problems
     */
    public static Manifest of(List<? extends Entry> entries) {
        return new Manifest(List.copyOf(entries));
    }

    /**
     * Lists objects of Parquet or ORC.
     *
     * @param entries one for each object
     * @return the manifest
     * @throws InvalidModelException if there is none, one is a prefix or has a negative size, or an object is listed twice,
     *     with all problems
     */
    public static Manifest columnar(List<SizedFile> entries) {
        return of(entries);
    }

    private static Optional<Long> size(Entry entry) {
        return entry instanceof SizedFile file ? Optional.of(file.bytes()) : Optional.empty();
    }

    /**
     * Writes the document.
     *
     * @return JSON, the same for the same entries; to be stored in UTF-8
     */
    public String text() {
        return JsonText.object("entries", entries.stream().map(Manifest::text).toList());
    }

    private static String text(Entry entry) {
        var size = size(entry).map(bytes -> ", \"meta\": {\"content_length\": " + bytes + "}");
        return "{\"url\": " + JsonText.string(entry.object().uri()) + ", \"mandatory\": "
                + (entry.presence() == Presence.MANDATORY) + size.orElse("") + "}";
    }
}
