package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.personal.Erasure;
import dev.sparkify.quality.Check;
import dev.sparkify.schema.StarSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/** No logger is told a personal value, at whatever level; also nothing that is not written out. */
class PersonalLogTest {
    private static final String SECRET = "Nightingale-4711";

    @TempDir
    private Path path;

    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Ear ear = new Ear();

    /** Hears whatever any logger is told, and changes nothing of what is written. */
    private static final class Ear extends TurboFilter {
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();

        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                @Nullable Object @Nullable [] values,
                @Nullable Throwable thrown) {
            if (format == null) {
                return FilterReply.ACCEPT;
            }
            var text = new StringWriter();
            text.append(MessageFormatter.arrayFormat(format, values).getMessage());
            if (thrown != null) {
                thrown.printStackTrace(new PrintWriter(text));
            }
            heard.add(text.toString());
            return FilterReply.NEUTRAL;
        }
    }

    @BeforeEach
    void listen() {
        ear.start();
        loggers.addTurboFilter(ear);
    }

    @AfterEach
    void stopListening() {
        loggers.getTurboFilterList().remove(ear);
    }

    private static String event(String user, int second, String more) {
        return "{\"page\":\"NextSong\",\"ts\":" + (1_541_105_830_000L + second * 1000L)
                + ",\"sessionId\":7,\"itemInSession\":0,\"level\":\"free\",\"userId\":\"" + user + "\"" + more + "}\n";
    }

    private Sources sources(String events) throws IOException {
        Files.createDirectories(path.resolve("songs"));
        Files.createDirectories(path.resolve("events"));
        Files.writeString(
                path.resolve("songs/1.json"),
                "{\"song_id\":\"SO1\",\"title\":\"Jóga\",\"artist_id\":\"AR1\",\"artist_name\":\"Björk\","
                        + "\"duration\":246.5,\"year\":1997}\n");
        Files.writeString(path.resolve("events/1.json"), events);
        return SparkifyStar.sources(
                path.resolve("events").toString(), path.resolve("songs").toString());
    }

    private static Sources quarantined(Sources sources) {
        return new Sources(sources.all().stream()
                .map(source -> source.onBadRecord(BadRecordPolicy.quarantine()))
                .toList());
    }

    private static ReadyWarehouse<DuckDbWarehouse> made(StarSchema star) {
        return Warehouse.provision(DuckDb.inMemory(), star).createSchema();
    }

    private void demandNothingTold(String statement) {
        assertThat(ear.heard).anyMatch(text -> text.contains(statement));
        assertThat(ear.heard).noneMatch(text -> text.contains(SECRET));
    }

    @Test
    void aLoadWithBadValuesTellsNone() throws IOException {
        var bad = event("8", 0, ",\"registration\":\"" + SECRET + "\"") + event(SECRET, 1, ",\"status\":\"none\"")
                + "{\"firstName\":\"" + SECRET + "\n";
        try (var warehouse = made(SparkifyStar.schema())) {
            assertThat(catchThrowable(() -> warehouse.load(sources(bad)))).isNotNull();
            assertThat(warehouse.load(quarantined(sources(bad))).rejects()).hasSize(3);
        }

        demandNothingTold("sparkify_rejects");
    }

    @Test
    void aFailingCheckTellsNone() throws IOException {
        var check = Check.acceptedValues("dim_users", "first_name", "Ada");
        var events = event(SECRET, 0, ",\"firstName\":\"" + SECRET + "\"");
        try (var strict = made(SparkifyStar.schema().checkedBy(check));
                var mild = made(SparkifyStar.schema().checkedBy(check.warning()))) {
            assertThat(catchThrowable(() -> strict.load(sources(events)))).isNotNull();
            mild.load(sources(events));
            assertThat(mild.audit().warnings()).hasSize(1);
        }

        demandNothingTold("dim_users");
    }

    @Test
    void anErasureTellsNeitherKeyNorPseudonym() throws IOException {
        var events = event(SECRET, 0, ",\"firstName\":\"" + SECRET + "\"")
                + event(SECRET + "-2", 1, "")
                + event("9", 2, "")
                + event(SECRET, 3, ",\"status\":\"none\"");
        try (var warehouse = made(SparkifyStar.schema())) {
            warehouse.load(quarantined(sources(events)));
            assertThat(warehouse.erase(Erasure.of("dim_users", SECRET)).count()).isPositive();
            assertThat(warehouse
                            .erase(Erasure.of("dim_users", SECRET + "-2").pseudonymised())
                            .count())
                    .isPositive();
        }

        demandNothingTold("insert into dim_users");
        assertThat(List.copyOf(ear.heard)).noneMatch(text -> text.contains("'erased-"));
    }

    @Test
    void hearsWhatIsNotWritten() {
        LoggerFactory.getLogger("dev.sparkify.Anything").trace("heard {}", SECRET);

        assertThat(ear.heard).contains("heard " + SECRET);
    }
}
