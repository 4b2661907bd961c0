package dev.sparkify.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Asks documents about keys within and beside any sources. */
class LeastPrivilegeTest {
    private static final Map<String, String> NOTHING = Map.of();
    private static final List<String> BUCKETS = List.of("music", "shop", "music.old");

    /** Is a place as it is meant: the uri that is given, and what is to be reached by it. */
    record Meant(String bucket, String path, Kind kind) {
        enum Kind {
            OPEN_FOLDER(""),
            FOLDER("/"),
            FILE(".json.gz");

            private final String end;

            Kind(String end) {
                this.end = end;
            }
        }

        Location location() {
            return Location.of("s3://" + bucket + "/" + path + kind.end);
        }

        String start() {
            return path + (kind == Kind.FILE ? ".json.gz" : "/");
        }

        boolean reaches(String other, String key) {
            return bucket.equals(other) && (kind == Kind.FILE ? key.equals(start()) : key.startsWith(start()));
        }

        /** Keys of its own, and those of its neighbours. */
        Stream<String> keys() {
            return Stream.of(
                    start(),
                    start() + "2018/a.json",
                    path,
                    path + "_old/x",
                    path + ".json.gz.bak",
                    start().replace('*', 'x').replace('?', 'y').replace('$', 'z'),
                    start().replace('*', 'x').replace('?', 'y').replace('$', 'z') + "a",
                    start().substring(1),
                    "x" + start());
        }
    }

    @Provide
    Arbitrary<List<Meant>> sources() {
        return places("ab_/.?$ {}\"\\é").list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Meant>> folders() {
        return places("ab_/.?$*{}")
                .map(place -> new Meant(place.bucket(), place.path(), Meant.Kind.FOLDER))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<Meant> places(String letters) {
        return Combinators.combine(
                        Arbitraries.of(BUCKETS),
                        Arbitraries.strings().withChars(letters.toCharArray()).ofMaxLength(6),
                        Arbitraries.of(Meant.Kind.class))
                .as((bucket, path, kind) -> new Meant(bucket, "p" + path + "q", kind));
    }

    private static LoadPolicy policy(List<Meant> sources) {
        return LoadPolicy.of(new Sources(IntStream.range(0, sources.size())
                .mapToObj(i -> Source.json("staging_" + i, sources.get(i).location()))
                .toList()));
    }

    private static String arn(String bucket, String key) {
        return "arn:aws:s3:::" + bucket + "/" + key;
    }

    @Property(tries = 100)
    void readsWhatIsLoadedAndNothingBeside(@ForAll("sources") List<Meant> sources) {
        var evaluator = Evaluator.of(policy(sources).inlinePolicy());

        for (var bucket : BUCKETS) {
            assertThat(sources.stream().flatMap(Meant::keys)).allSatisfy(key -> {
                boolean meant = sources.stream().anyMatch(source -> source.reaches(bucket, key));
                assertThat(evaluator.allows("s3:GetObject", arn(bucket, key), NOTHING))
                        .isEqualTo(meant);
                assertThat(evaluator.allows("s3:ListBucket", "arn:aws:s3:::" + bucket, Map.of("s3:prefix", key)))
                        .isEqualTo(meant);
                assertThat(evaluator.allows("s3:PutObject", arn(bucket, key), NOTHING))
                        .isFalse();
            });
            assertThat(evaluator.allows("s3:ListBucket", "arn:aws:s3:::" + bucket, NOTHING))
                    .isFalse();
        }
    }

    @Property(tries = 100)
    void writesIntoExportsOnlyAndRemovesOnlyWhatIsReplaced(
            @ForAll("folders") List<Meant> exports, @ForAll("folders") List<Meant> replaced) {
        var policy = LoadPolicy.of(Sources.of(Source.json("staging", Location.of("s3://elsewhere/data"))));
        for (var export : exports) {
            policy = policy.exportingTo(export.location());
        }
        for (var export : replaced) {
            policy = policy.replacing(export.location());
        }
        var evaluator = Evaluator.of(policy.inlinePolicy());

        for (var bucket : BUCKETS) {
            assertThat(Stream.concat(exports.stream(), replaced.stream()).flatMap(Meant::keys))
                    .allSatisfy(key -> {
                        boolean gone = replaced.stream().anyMatch(folder -> folder.reaches(bucket, key));
                        boolean meant = gone || exports.stream().anyMatch(folder -> folder.reaches(bucket, key));
                        assertThat(evaluator.allows("s3:DeleteObject", arn(bucket, key), NOTHING))
                                .isEqualTo(gone);
                        assertThat(evaluator.allows("s3:PutObject", arn(bucket, key), NOTHING))
                                .isEqualTo(meant);
                        assertThat(evaluator.allows("s3:GetObject", arn(bucket, key), NOTHING))
                                .isEqualTo(meant);
                    });
        }
    }

    @Property(tries = 50)
    void namesEachStatementOnceByLettersAndDigits(@ForAll("sources") List<Meant> sources) {
        var policy = policy(sources).exportingTo(Location.of("s3://out/x")).replacing(Location.of("s3://out/y"));
        var sids = Evaluator.of(policy.managedPolicy()).statements().stream()
                .map(statement -> statement.get("Sid").textValue())
                .toList();

        assertThat(sids).doesNotHaveDuplicates().allMatch(sid -> sid.matches("[A-Za-z0-9]+"));
    }
}
