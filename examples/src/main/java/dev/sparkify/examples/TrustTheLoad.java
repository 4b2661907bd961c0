package dev.sparkify.examples;

import dev.sparkify.Warehouse;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Location;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.quality.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Sets bad records aside, corrects them, loads the correction, and has everything checked. */
public final class TrustTheLoad {
    private static final String BAD = """
            {"page":"NextSong","ts":1541105830796,"userId":"8","sessionId":7,"itemInSession":"none","level":"free"}
            {"page":"NextSong","ts":1541105831796,"userId":"8","sessionId":7,"itemInSession":1,"level":"paid"}
            """;

    private TrustTheLoad() {}

    /**
     * Runs the example.
     *
     * @param none nothing
     * @throws IOException if the sources cannot be written
     */
    public static void main(String... none) throws IOException {
        try (var folder = TemporaryFolder.make("sparkify-trust-")) {
            run(Files.createDirectories(folder.path().resolve("events")));
        }
    }

    private static void run(Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.json"), BAD);
        // tag::trust[]
        var star = SparkifyStar.withHistory()
                .checkedBy(
                        Check.acceptedValues("dim_users", "level", "free", "paid"),
                        Check.range("fact_songplays", "song_length")
                                .atLeast("0")
                                .warning());
        var events = Source.json("staging_events", Location.of(folder))
                .onBadRecord(BadRecordPolicy.quarantine().upTo(100).upToShare(0.5));

        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), star).createSchema()) {
            warehouse.load(Sources.of(events));

            var rejected = warehouse.rejects().toArray(RejectedRecord[]::new);
            Files.writeString(folder.resolve("corrected.json"), corrected(rejected));
            var report = warehouse.load(Sources.of(events).replacing(rejected)).report();

            System.out.print(report.asText());
            System.out.print(warehouse.audit().asText());
        }
        // end::trust[]
    }

    private static String corrected(RejectedRecord... rejected) {
        return Arrays.stream(rejected)
                .map(record -> record.text().replace("\"none\"", "0"))
                .collect(Collectors.joining("\n"));
    }
}
