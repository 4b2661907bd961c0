package dev.sparkify.aws.internal;

import dev.sparkify.load.Source;
import dev.sparkify.sql.plan.LoadRequest;
import dev.sparkify.sql.statement.Reach;
import java.util.List;

/**
 * Is a source with its objects.
 *
 * @param source the source
 * @param all how many objects lie there
 * @param fresh those that are new or changed
 * @param reach how COPY comes to them
 */
record FoundObjects(Source source, int all, List<StoredObject> fresh, Reach reach) {
    /** Takes a copy of the list. */
    FoundObjects {
        fresh = List.copyOf(fresh);
    }

    LoadRequest.NewFiles request() {
        return LoadRequest.NewFiles.known(
                        source, fresh.stream().map(StoredObject::known).toList())
                .reached(reach);
    }

    boolean isReadWhole() {
        return reach.extent() == Reach.Extent.WHOLE && !fresh.isEmpty();
    }

    long bytes() {
        return fresh.stream().mapToLong(StoredObject::size).sum();
    }
}
