package dev.sparkify.aws.internal;

import dev.sparkify.error.SparkifyException;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.sql.statement.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Is the manifests and documents of paths that lie in Amazon S3 for the loads of one warehouse. Used by one thread. */
public final class LoadDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(LoadDocuments.class);

    private final ObjectStore objects;
    private final Set<S3Prefix> there = new LinkedHashSet<>();

    /**
     * Begins with none.
     *
     * @param objects where they are put
     */
    public LoadDocuments(ObjectStore objects) {
        this.objects = objects;
    }

    /** Puts documents; one that may be there although its putting failed is removed with the others. */
    void put(List<Document> documents) {
        for (var document : documents) {
            var place = S3Prefix.of(Location.of(document.place()));
            there.add(place);
            objects.put(place, document.text());
        }
    }

    /** Removes all that are there; those that resist are tried again the next time. Throws nothing. */
    public void remove() {
        there.removeIf(this::isRemoved);
    }

    private boolean isRemoved(S3Prefix document) {
        try {
            objects.delete(document);
            return true;
        } catch (SparkifyException failure) {
            LOG.warn("A document of a load stays: {}", failure.getMessage());
            return false;
        }
    }
}
