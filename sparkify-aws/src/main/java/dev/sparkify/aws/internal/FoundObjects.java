package dev.sparkify.aws.internal;

import dev.sparkify.load.Source;
import dev.sparkify.sql.plan.LoadRequest;
import java.util.List;

/**
 * Is a source with its objects.
 *
 * @param source the source
 * @param all how many objects lie there
 * @param fresh those that are new or changed
 */
record FoundObjects(Source source, int all, List<StoredObject> fresh) {
    /** Takes a copy of the list. */
    FoundObjects {
        fresh = List.copyOf(fresh);
    }

    LoadRequest.NewFiles request() {
        return LoadRequest.NewFiles.known(
                source, fresh.stream().map(StoredObject::known).toList());
    }

    long bytes() {
        return fresh.stream().mapToLong(StoredObject::size).sum();
    }
}
