package dev.sparkify.aws.internal;

import dev.sparkify.error.RetryableException;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists objects again once COPY has read them: Amazon S3 shows every write to all who list later, so what is unchanged by size
 * and ETag was read as it was listed.
 *
 * @param objects where the objects lie
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html#ConsistencyModel">Amazon S3: data
 *     consistency model</a>
 */
record SecondListing(ObjectStore objects) {
    private static final int OBJECTS_OF_A_QUESTION = 1000;
    private static final int SHOWN = 20;

    /**
     * Demands that what was read is as it was listed.
     *
     * @throws RetryableException if an object changed, or is gone; also if one came where a folder is read as a whole
     */
    void demandUnchanged(List<FoundObjects> found) {
        var differing = found.stream()
                .filter(source -> !source.fresh().isEmpty())
                .flatMap(this::differing)
                .sorted()
                .toList();
        if (!differing.isEmpty()) {
            throw refusal("changed while they were read", differing);
        }
    }

    static RetryableException refusal(String what, List<String> differing) {
        var more = differing.size() > SHOWN ? "\n  and " + (differing.size() - SHOWN) + " more" : "";
        return new RetryableException(
                "Nothing was loaded: objects " + what + "; load again when nobody writes there\n  "
                        + differing.stream().limit(SHOWN).collect(Collectors.joining("\n  ")) + more,
                null);
    }

    private Stream<String> differing(FoundObjects source) {
        var now =
                now(source).collect(Collectors.toMap(StoredObject::toString, Function.identity(), (one, same) -> one));
        var changed = source.fresh().stream()
                .flatMap(before -> change(before, Optional.ofNullable(now.get(before.toString()))).stream());
        return source.isReadWhole() ? Stream.concat(changed, added(source, now)) : changed;
    }

    private static Optional<String> change(StoredObject before, Optional<StoredObject> now) {
        if (now.isEmpty()) {
            return Optional.of(before + ": is gone");
        } else if (now.get().size() != before.size()) {
            return Optional.of(before + ": was " + before.size() + " bytes, is "
                    + now.get().size() + " now");
        }
        return now.get().isUnchanged(Optional.of(before.known()))
                ? Optional.empty()
                : Optional.of(before + ": has other content of the same size");
    }

    private static Stream<String> added(FoundObjects source, Map<String, StoredObject> now) {
        var more = new HashMap<>(now);
        source.fresh().forEach(object -> more.remove(object.toString()));
        return more.keySet().stream().map(uri -> uri + ": was not there");
    }

    /** Asks folder by folder where that takes fewer questions, or files of a reload lie elsewhere. */
    private Stream<StoredObject> now(FoundObjects source) {
        var place = S3Prefix.of(source.source().location());
        var folders = folders(source.fresh());
        boolean isBelow =
                source.fresh().stream().allMatch(object -> object.toString().startsWith(place.uri()));
        return isBelow && (source.isReadWhole() || folders.size() > source.all() / OBJECTS_OF_A_QUESTION)
                ? objects.below(place).stream()
                : folders.stream().flatMap(folder -> objects.in(folder).stream());
    }

    private static List<S3Prefix> folders(List<StoredObject> found) {
        return found.stream()
                .map(StoredObject::toString)
                .map(uri -> uri.substring(0, uri.lastIndexOf('/') + 1))
                .distinct()
                .map(folder -> S3Prefix.folder(Location.of(folder)))
                .toList();
    }
}
