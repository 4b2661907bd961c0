package dev.sparkify.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.internal.FakeRedshift;
import dev.sparkify.aws.internal.FakeS3;
import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.load.BadRecord;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.ModelFingerprint;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class RedshiftWarehouseTest {
    private static final StarSchema STAR = SparkifyStar.schema().in("music");
    private static final String ERRORS = "from sys_load_error_detail";

    private final FakeS3 s3 = new FakeS3().with("log/a.json", "{}").with("log/b.json.gz", "{ }");
    private final FakeRedshift engine = new FakeRedshift();
    private final List<String> keysAtCopy = new ArrayList<>();
    private final ExistingRedshift redshift = Redshift.existing(engine.dataSource(), s3)
            .dropTables()
            .documentsIn("s3://bucket/documents")
            .waiting(Duration.ZERO);

    @BeforeEach
    void makeAWarehouse() {
        engine.answering(
                        "information_schema.tables",
                        () -> new SchemaPlanner(STAR)
                                .tables().stream()
                                        .map(table -> Map.<String, Object>of(
                                                "table_schema", "music", "table_name", table.name()))
                                        .toList())
                .answering("from music.sparkify_warehouse", made(Ledger.Made.SCHEMA))
                .answering("from music.sparkify_files", List::of)
                .answering(ERRORS, Map.of())
                .answering("pg_backend_pid", Map.of("session_id", 77))
                .answering("pg_last_copy_id", Map.of("query_id", 1000, "copied", 3L))
                .answering("copy ", () -> {
                    keysAtCopy.addAll(s3.keys());
                    return List.of();
                });
    }

    private static Map<String, Object> made(Ledger.Made made) {
        return Map.of(
                "version",
                Ledger.VERSION,
                "star",
                STAR.name(),
                "model",
                ModelFingerprint.of(STAR),
                "made",
                made.name());
    }

    private static Source events() {
        return Source.json("staging_events", Location.of("s3://bucket/log/"));
    }

    private LoadReport load(Source... sources) {
        try (var warehouse = redshift.attach(STAR)) {
            return warehouse.load(Sources.of(sources), LoadListener.none());
        }
    }

    /** Numbers of a view that holds errors only once a COPY has failed. */
    private void failingWith(String message, long query, Map<String, Object> error) {
        engine.answering(ERRORS, () -> List.of(Map.of("query_id", query - 1))).answering("copy ", () -> {
            engine.answering(ERRORS, Map.of("query_id", query)).answering("line_number", error);
            throw new SQLException(message, "XX000");
        });
    }

    @Test
    void readsWhatIsNewByManifestsThatAreGoneAfterwards() {
        var report = load(events());

        assertThat(report.sources()).containsExactly(new SourceReport("staging_events", 2, 0, 2, 5, 6, 6, 0));
        assertThat(engine.statements("copy "))
                .hasSize(2)
                .allSatisfy(copy -> assertThat(copy)
                        .containsPattern(
                                "from 's3://bucket/documents/[0-9a-f-]{36}/staging_events-\\w+\\.manifest\\.json'"
                                        + "\\s+iam_role default")
                        .contains("manifest"))
                .last()
                .asString()
                .contains("gzip");
        assertThat(keysAtCopy).filteredOn(key -> key.startsWith("documents/")).hasSize(4);
        assertThat(s3.keys()).containsExactly("log/a.json", "log/b.json.gz");
        assertThat(s3.calls()).doesNotContain("close");
        assertThat(engine.openConnections()).isZero();
    }

    @Test
    void tellsHowFarTheReadingIs() {
        var read = new ArrayList<String>();
        try (var warehouse = redshift.attach(STAR)) {
            warehouse.load(Sources.of(events()), new LoadListener() {
                @Override
                public void reading(long bytes, long total) {
                    read.add(bytes + " of " + total);
                }
            });
        }

        assertThat(read).containsExactly("0 of 5", "2 of 5", "5 of 5");
    }

    @Test
    void writesOutWhatAQuarantineSetsAside() {
        var error = Map.<String, Object>of(
                "file_name", "s3://bucket/log/it's.json  ", "line_number", 7L, "error_code", 1216L);
        engine.answering("sys_load_history", Map.of("status", "completed ", "error_count", 2L))
                .answering("line_number", () -> List.of(error, error));

        var report = load(events().onBadRecord(BadRecordPolicy.quarantine()));

        assertThat(report.sources()).containsExactly(new SourceReport("staging_events", 2, 0, 2, 5, 10, 6, 4));
        assertThat(engine.statements("insert into music.sparkify_rejects").stream()
                        .filter(sql -> sql.contains("union all select cast(")))
                .hasSize(2)
                .allSatisfy(sql -> assertThat(sql.replaceAll("\\s+", " "))
                        .contains("select cast('s3://bucket/log/it''s.json' as varchar(25)) as uri, 7 as line, cast(''"
                                + " as varchar(1)) as column_name, cast('*** (error 1216)' as varchar(16)) as reason, cast('' as"
                                + " varchar(1)) as record"));
        assertThat(engine.statements()).noneMatch(sql -> sql.contains("pg_last_copy_id()") && sql.contains("insert"));
        assertThat(engine.statements("copy "))
                .allSatisfy(copy -> assertThat(copy).contains("maxerror"));
    }

    @Test
    void losesNoRecordWhereRedshiftDoesNotTellWhatItSkipped() {
        engine.answering("sys_load_history", Map.of("status", "completed", "error_count", 2L))
                .answering("line_number", List::of);

        assertThatThrownBy(() -> load(events().onBadRecord(BadRecordPolicy.quarantine())))
                .isInstanceOf(InputException.class)
                .hasMessage("Nothing was loaded: Redshift does not tell which records it skipped: sys_load_error_detail"
                        + " lists 0 of this COPY, and sys_load_history counts 2; load again, or without quarantine, which"
                        + " names all that is bad");
        assertThat(engine.statements()).contains("rollback").doesNotContain("commit");
    }

    @Test
    void namesInFullTheFileWhoseNameRedshiftCuts() {
        var name = "s3://bucket/log/" + "x".repeat(300) + ".json";
        s3.with(name.substring("s3://bucket/".length()), "{}");
        failingWith(
                "ERROR: Load into table 'staging_events' failed. Check 'sys_load_error_detail' system table for details.",
                1001,
                Map.of("file_name", name.substring(0, 256), "line_number", 7L, "error_code", 1216L));

        assertThatThrownBy(() -> load(events()))
                .isInstanceOfSatisfying(
                        BadRecordsException.class,
                        failure -> assertThat(failure.records())
                                .containsExactly(new BadRecord(name, 7, "*** (error 1216)")));
    }

    @Test
    void namesTheRecordsThatACopyFailedOn() {
        failingWith(
                "ERROR: Load into table 'staging_events' failed. Check 'sys_load_error_detail' system table for details.",
                1001,
                Map.of(
                        "file_name",
                        "s3://bucket/log/a.json     ",
                        "line_number",
                        7L,
                        "column_name",
                        "sessionid  ",
                        "error_code",
                        1207L,
                        "error_message",
                        "Invalid digit, Value 'x', Pos 0, Type: Long    "));

        assertThatThrownBy(() -> load(events()))
                .isInstanceOfSatisfying(
                        BadRecordsException.class,
                        failure -> assertThat(failure.records())
                                .containsExactly(new BadRecord(
                                        "s3://bucket/log/a.json",
                                        7,
                                        "sessionid: Invalid digit, Value 'x', Pos 0, Type: Long (error 1207)")))
                .hasMessageStartingWith("Nothing was loaded: 1 record for staging_events cannot be read");
        var told = engine.statements();
        var asked = told.stream().filter(sql -> sql.contains("line_number")).findFirst();
        assertThat(told.indexOf("rollback")).isLessThan(told.indexOf(asked.orElseThrow()));
        assertThat(asked).hasValueSatisfying(sql -> assertThat(sql).contains("1001"));
        assertThat(s3.keys()).containsExactly("log/a.json", "log/b.json.gz");
    }

    @Test
    void blamesNoRecordOfAnEarlierLoadOfTheSession() {
        engine.answering(ERRORS, Map.of("query_id", 900L))
                .failing("copy ", "ERROR: Mandatory file is not present", "XX000");

        assertThatThrownBy(() -> load(events()))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage("The step «read staging_events» failed: ERROR: Mandatory file is not present");
    }

    @Test
    void saysWhatTheRoleLacks() {
        engine.failing("copy ", "ERROR: S3ServiceException:Access Denied,Status 403,Error AccessDenied", "XX000");

        assertThatThrownBy(() -> load(events()))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage(
                        "Redshift may not read s3://bucket/log/ or the documents beside it for staging_events: allow"
                                + " s3:ListBucket and s3:GetObject to the role that it copies as (`sparkify policy` prints the"
                                + " policy): ERROR: S3ServiceException:Access Denied,Status 403,Error AccessDenied");
    }

    @Test
    void letsALoadBeTriedAgainThatLostItsConnection() {
        engine.failing("copy ", "An I/O error occurred while sending to the backend.", "08006");

        assertThatThrownBy(() -> load(events()))
                .isInstanceOf(RetryableException.class)
                .hasMessage(
                        "The step «read staging_events» lost its connection, and nothing was changed; try again: An I/O"
                                + " error occurred while sending to the backend.");
        assertThat(s3.keys()).containsExactly("log/a.json", "log/b.json.gz");
    }

    @Test
    void letsALoadBeTriedAgainThatMetAnotherTransaction() {
        engine.failing("commit", "ERROR: 1023\n  Detail: Serializable isolation violation on table - 100", "XX000");

        assertThatThrownBy(() -> load(events()))
                .isInstanceOf(RetryableException.class)
                .hasMessage("The step «done» met a change by somebody else; try again when that is done: ERROR: 1023");
    }

    @Test
    void waitsForAnotherLoadOnlyAsLongAsItShould() {
        engine.failing("lock table", "ERROR: Query (1) cancelled on user's request", "57014");

        assertThatThrownBy(() -> load(events()))
                .isInstanceOf(RetryableException.class)
                .hasMessage(
                        "Another load is running in this warehouse; try again when it is done; the warehouse is held by"
                                + " another handle or process");
        assertThat(engine.statements()).contains("timeout 1");
        assertThat(engine.statements("copy ")).isEmpty();
    }

    @Test
    void takesARefusedLockForNoOtherLoad() {
        engine.failing("lock table", "ERROR: permission denied for relation sparkify_lock", "42501");

        assertThatThrownBy(() -> load(events()))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage(
                        "The step «one load at a time» failed: ERROR: permission denied for relation sparkify_lock");
    }

    @Test
    void asksTheLedgerWhereTheAnswerToACommitIsLost() {
        engine.failing("commit", "An I/O error occurred while sending to the backend.", "08006")
                .answering("token =", () -> List.of(Map.of("load_id", 1L)));

        assertThat(load(events()).sources()).hasSize(1);

        engine.answering("token =", List::of);
        assertThatThrownBy(() -> load(events()))
                .isInstanceOf(RetryableException.class)
                .hasMessage(
                        "The commit failed and nothing was loaded; load again: An I/O error occurred while sending to the"
                                + " backend.");
    }

    @Test
    void doesNotKnowTheOutcomeWhereNobodyCanBeAsked() {
        engine.answering("commit", () -> {
            engine.failing("connect", "Connection refused", "08001");
            throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
        });

        assertThatThrownBy(() -> load(events()))
                .isInstanceOf(UnknownOutcomeException.class)
                .hasMessage(
                        "The commit failed, and it may have been done: load again, what is there is skipped: An I/O error"
                                + " occurred while sending to the backend.");
    }

    @Test
    void triesOnceMoreToRemoveADocumentThatStays() {
        var isDown = new boolean[] {true};
        s3.failing(call -> call.startsWith("delete") && isDown[0] ? SdkClientException.create("no credentials") : null);
        try (var warehouse = redshift.attach(STAR)) {
            warehouse.load(Sources.of(events()), LoadListener.none());
            assertThat(s3.keys()).hasSize(4);
            isDown[0] = false;
        }

        assertThat(s3.keys()).containsExactly("log/a.json", "log/b.json.gz");
    }

    @Test
    void removesDocumentsAlsoWhereOneCannotBePut() {
        s3.failing(call -> call.startsWith("put") && s3.keys().stream().anyMatch(key -> key.startsWith("documents/"))
                ? SdkClientException.create("no credentials")
                : null);

        assertThatThrownBy(() -> load(events()))
                .isInstanceOf(InputException.class)
                .hasMessageMatching("Cannot put s3://bucket/documents/.*: no credentials");
        assertThat(s3.keys()).containsExactly("log/a.json", "log/b.json.gz");
        assertThat(engine.statements("copy ")).isEmpty();
    }

    @Test
    void givesStatementsOfASessionAsTheyAre() {
        var warehouse = redshift.attach(STAR);
        try (var session = warehouse.session()) {
            session.run(new Statement.Begin());
            session.run(new Truncate(TableName.of("music", "dim_users")));
        }

        assertThat(engine.statements("truncate")).containsExactly("truncate music.dim_users");
        assertThat(engine.openConnections()).isZero();
        warehouse.close();
        assertThatThrownBy(warehouse::session)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The warehouse is closed or torn down; provision or attach it again");
    }

    @Test
    void removesItsTablesAndReportsWhatStays() {
        engine.answering(
                "information_schema.tables",
                () -> List.of(
                        Map.of("table_schema", "music", "table_name", "sparkify_warehouse"),
                        Map.of("table_schema", "music", "table_name", "notes"),
                        Map.of("table_schema", "elsewhere", "table_name", "other")));
        var warehouse = redshift.attach(STAR);

        var report = warehouse.teardown();

        assertThat(report.removed()).contains("table fact_songplays").doesNotContain("schema music");
        assertThat(report.kept())
                .containsExactly(
                        "table music.notes: not of this warehouse",
                        "schema music: it holds tables of others",
                        "the cluster, its database and the buckets: they were there before");
        assertThat(warehouse.teardown().removed()).isEmpty();
        assertThatThrownBy(warehouse::audit)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The warehouse is closed or torn down; provision or attach it again");
        assertThatThrownBy(warehouse::dataSource).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsASchemaThatWasThere() {
        engine.answering("from music.sparkify_warehouse", made(Ledger.Made.TABLES));

        assertThat(redshift.attach(STAR).teardown().kept()).contains("schema music: it was there before");
        assertThat(engine.statements("drop schema")).isEmpty();
    }

    @Test
    void staysOpenWhereATeardownFails() {
        var warehouse = redshift.attach(STAR);
        engine.failing("drop table", "ERROR: could not open relation with OID 12", "XX000");

        assertThatThrownBy(warehouse::teardown)
                .isInstanceOf(RetryableException.class)
                .hasMessageContaining("try again when that is done: ERROR: could not open relation with OID 12");
        engine.answering("drop table", List::of);
        assertThat(warehouse.teardown().removed()).contains("schema music");
    }
}
