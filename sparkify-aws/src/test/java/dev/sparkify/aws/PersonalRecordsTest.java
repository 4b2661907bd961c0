package dev.sparkify.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.sparkify.aws.internal.FakeRedshift;
import dev.sparkify.aws.internal.FakeS3;
import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecord;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.ModelFingerprint;
import dev.sparkify.sql.plan.SchemaPlanner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** What Redshift says of a value that it refuses is told without the value where that may be personal. */
class PersonalRecordsTest {
    private static final String SECRET = "Nightingale-4711";
    private static final String FILE = "s3://bucket/log/a.json";
    private static final StarSchema STAR = SparkifyStar.schema().in("music");
    private static final String ERRORS = "from sys_load_error_detail";
    private static final String FAILED =
            "ERROR: Load into table 'staging_events' failed. Check 'sys_load_error_detail' system table for details.";

    private final FakeS3 s3 = new FakeS3().with("log/a.json", "{\"firstName\":\"" + SECRET + "\"}");
    private final FakeRedshift engine = new FakeRedshift();
    private final ExistingRedshift redshift = Redshift.existing(engine.dataSource(), s3)
            .documentsIn("s3://bucket/documents")
            .waiting(Duration.ZERO);
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.sparkify");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void makeAWarehouse() {
        logged.start();
        logger.addAppender(logged);
        logger.setLevel(Level.TRACE);
        engine.answering(
                        "information_schema.tables",
                        () -> new SchemaPlanner(STAR)
                                .tables().stream()
                                        .map(table -> Map.<String, Object>of(
                                                "table_schema", "music", "table_name", table.name()))
                                        .toList())
                .answering(
                        "from music.sparkify_warehouse",
                        Map.of(
                                "version",
                                Ledger.VERSION,
                                "star",
                                STAR.name(),
                                "model",
                                ModelFingerprint.of(STAR),
                                "made",
                                Ledger.Made.SCHEMA.name()))
                .answering("from music.sparkify_files", List::of)
                .answering(ERRORS, Map.of())
                .answering("pg_backend_pid", Map.of("session_id", 77))
                .answering("pg_last_copy_id", Map.of("query_id", 1000, "copied", 3L));
    }

    @AfterEach
    void stopListening() {
        logger.setLevel(null);
        logger.detachAppender(logged);
    }

    private LoadReport load(Source source) {
        try (var warehouse = redshift.attach(STAR)) {
            return warehouse.load(Sources.of(source), LoadListener.none());
        }
    }

    private static Source events() {
        return Source.json("staging_events", Location.of("s3://bucket/log/"));
    }

    private static Map<String, Object> error(String column, String words) {
        return Map.of(
                "file_name",
                FILE + "  ",
                "line_number",
                7L,
                "column_name",
                column,
                "error_code",
                1207L,
                "error_message",
                words);
    }

    private void failingWith(String message, Map<String, Object> error) {
        engine.answering("copy ", () -> {
            engine.answering(ERRORS, Map.of("query_id", 1001L)).answering("line_number", error);
            throw new SQLException(message, "XX000");
        });
    }

    private void demandNothingTells(Throwable failure) {
        var told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        assertThat(told.toString()).doesNotContain(SECRET);
        assertThat(logged()).contains("sparkify_lock").doesNotContain(SECRET);
    }

    /** Other classes may log meanwhile; an appender takes one event at a time. */
    private String logged() {
        synchronized (logged) {
            return logged.list.stream()
                    .map(event -> event.getFormattedMessage()
                            + (event.getThrowableProxy() == null
                                    ? ""
                                    : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "firstname, firstname: ***",
        "FirstName, FirstName: ***",
        "'', ***",
        "elsewhere, ***",
        "status, 'status: Invalid digit, Pos 0'"
    })
    void aRecordThatCopyFailsOnIsNamedWithoutItsValue(String column, String reason) {
        var words = reason.contains("***") ? "Value " + SECRET + ", or '" + SECRET + "'" : "Invalid digit, Pos 0";
        failingWith(FAILED + " " + SECRET, error(column, words));

        var failure = catchThrowableOfType(BadRecordsException.class, () -> load(events()));

        assertThat(failure.records()).containsExactly(new BadRecord(FILE, 7, reason + " (error 1207)"));
        demandNothingTells(failure);
    }

    @Test
    void wordsWithoutACodeAreMaskedWhole() {
        failingWith(FAILED, Map.of("file_name", FILE, "line_number", 7L, "error_message", SECRET));

        var failure = catchThrowableOfType(BadRecordsException.class, () -> load(events()));

        assertThat(failure.records()).containsExactly(new BadRecord(FILE, 7, "***"));
        demandNothingTells(failure);
    }

    @Test
    void aRecordOfACutFileNameIsMaskedToo() {
        var cut = ("s3://bucket/log/" + "x".repeat(300)).substring(0, 256);
        failingWith(
                FAILED,
                Map.of(
                        "file_name",
                        cut,
                        "line_number",
                        7L,
                        "column_name",
                        "lastname",
                        "error_code",
                        1204L,
                        "error_message",
                        SECRET));

        var failure = catchThrowableOfType(BadRecordsException.class, () -> load(events()));

        assertThat(failure)
                .hasMessageContaining(
                        ":7: lastname: *** (error 1204); Redshift cuts the name of the file after 256 bytes");
        demandNothingTells(failure);
    }

    @Test
    void theLedgerKeepsNoReasonWithTheValue() {
        engine.answering("sys_load_history", Map.of("status", "completed", "error_count", 2L))
                .answering(
                        "line_number",
                        () -> List.of(
                                error("userid", "Invalid value '" + SECRET + "'"), error("", SECRET + " is no JSON")));

        load(events().onBadRecord(BadRecordPolicy.quarantine()));

        assertThat(engine.statements("insert into music.sparkify_rejects"))
                .filteredOn(sql -> sql.contains("1207"))
                .singleElement()
                .asString()
                .contains("cast('*** (error 1207)' as varchar(16)) as reason")
                .doesNotContain(SECRET);
        assertThat(logged()).contains("sparkify_lock").doesNotContain(SECRET);
    }

    /** Over connections the details stand on lines of their own, by the Data API perhaps behind the message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR: Invalid digit, Value 'Nightingale-4711', Pos 0, Type: Long | ERROR: Invalid digit, Value ***",
                "ERROR: invalid input syntax for integer: \"Nightingale-4711\" | ERROR: invalid input syntax for integer: ***",
                "ERROR: Value too long Detail: context: Nightingale-4711 | ERROR: Value too long ***",
                "ERROR: Value too long\\n  Detail: context: Nightingale-4711 | ERROR: Value too long"
            })
    void whatTheEngineSaysIsToldWithoutTheValue(String said, String told) {
        engine.failing("copy ", said.replace("\\n", "\n"), "");

        var failure = catchThrowable(() -> load(events()));

        assertThat(failure)
                .isExactlyInstanceOf(InputException.class)
                .message()
                .isEqualTo("The step «read staging_events» failed: " + told);
        demandNothingTells(failure);
    }

    @Test
    void aStepBehindTheReadingTellsNoValue() {
        engine.failing("insert into music.dim_users", "ERROR: Value too long Detail: context: " + SECRET, "22001");

        var failure = catchThrowable(() -> load(events()));

        assertThat(failure).isInstanceOf(InputException.class).hasMessageContaining("ERROR: Value too long ***");
        demandNothingTells(failure);
    }
}
