package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.sparkify.Warehouse;
import dev.sparkify.examples.generate.SampleSources;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.music.SparkifyStar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.LoggerFactory;

/** Loggers are of the whole process, so what is logged by other tests at the same time is told apart by its thread. */
@ResourceLock("log of statements")
class ObservedLoadTest {
    private static final String SLOW = "dev.sparkify.load.SlowStatements";
    private static final String STATEMENTS = "dev.sparkify.sql.execution.PlanRun";

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    };
    private final String thread = Thread.currentThread().getName();

    @BeforeEach
    void listen() {
        SampleSources.of(400, 30).writeTo(folder);
        logged.list = new CopyOnWriteArrayList<>();
        logged.start();
        for (var name : List.of(SLOW, STATEMENTS)) {
            logger(name).setLevel(Level.DEBUG);
            logger(name).setAdditive(false);
            logger(name).addAppender(logged);
        }
    }

    @AfterEach
    void forget() {
        for (var name : List.of(SLOW, STATEMENTS)) {
            logger(name).detachAppender(logged);
            logger(name).setAdditive(true);
            logger(name).setLevel(null);
        }
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private LoadReport load(LoadListener listener) {
        var sources = SparkifyStar.sources(
                folder.resolve("log_data").toString(),
                folder.resolve("song_data").toString());
        return load(sources, listener);
    }

    private static LoadReport load(Sources sources, LoadListener listener) {
        try (var warehouse = Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema())) {
            return warehouse.createSchema().load(sources, listener).report();
        }
    }

    @Test
    void tellsEachStatementWithItsRowsAndHowManyFilesAreRead() {
        var begun = new ArrayList<String>();
        var done = new ArrayList<String>();
        var files = new CopyOnWriteArrayList<Long>();
        var listener = new LoadListener() {
            private long staged;

            @Override
            public void running(String title, int number, int count) {
                begun.add(title);
                assertThat(number).isLessThanOrEqualTo(count).isEqualTo(begun.size());
            }

            @Override
            public void ran(String title, long rows, Duration took) {
                done.add(title);
                assertThat(took).isPositive();
                staged += title.equals("read staging_events") ? rows : 0;
            }

            @Override
            public void files(long read, long total) {
                files.add(read);
                assertThat(total).isGreaterThanOrEqualTo(read);
            }
        };

        var report = load(listener.and(LoadListener.none()));

        assertThat(done).isEqualTo(begun).contains("read staging_events");
        assertThat(listener.staged).isEqualTo(report.source("staging_events").read());
        assertThat(files)
                .contains(report.sources().stream()
                        .mapToLong(source -> source.filesFound())
                        .sum());
    }

    @Test
    void logsStatementsThatTakeLongAndNamesTheLoadBesideEach() {
        load(LoadListener.loggingSlow(Duration.ZERO).and(LoadListener.loggingSlow(Duration.ofHours(1))));

        var own = logged.list.stream()
                .filter(event -> event.getThreadName().equals(thread))
                .toList();
        assertThat(own)
                .filteredOn(event -> event.getLoggerName().equals(SLOW))
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(message -> message.endsWith(": read staging_events"))
                .singleElement()
                .asString()
                .matches("Slow: [0-9]+ ms, 400 rows: read staging_events");
        assertThat(own)
                .filteredOn(event -> event.getMDCPropertyMap().containsKey("sparkify.load"))
                .extracting(event -> event.getMDCPropertyMap().get("sparkify.load"))
                .isNotEmpty()
                .doesNotContainNull()
                .satisfies(tokens -> assertThat(tokens.stream().distinct()).hasSize(1));
    }
}
