package dev.sparkify.aws.fake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.Database;
import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.aws.internal.FakeRedshift;
import dev.sparkify.aws.internal.RedshiftSessions;
import dev.sparkify.aws.internal.session.DataApiSessions;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.execution.WarehouseSession;
import dev.sparkify.sql.redshift.RawStatement;
import dev.sparkify.sql.statement.Query;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;

/** Searches for secrets whatever a launch logs, throws, tells and prints. */
class SecretsTest {
    private static final String PASSWORD = "Planted-Pa55word-9";
    private static final String ACCESS_KEY = "AKIAPLANTED9ACCESS";
    private static final String SECRET_KEY = "planted/secret/key/9";
    private static final String SESSION_TOKEN = "planted-session-token-9";
    private static final List<String> SECRETS =
            List.of(PASSWORD, SECRET_KEY, SESSION_TOKEN, ACCESS_KEY, FakeAws.MANAGED_PASSWORD);

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<String> produced = new ArrayList<>();

    @BeforeEach
    void listen() {
        logged.start();
        root.addAppender(logged);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.setLevel(Level.OFF);
        root.detachAppender(logged);
    }

    private AwsAccess secret(AwsAccess access) {
        return access.withCredentials(
                StaticCredentialsProvider.create(AwsSessionCredentials.create(ACCESS_KEY, SECRET_KEY, SESSION_TOKEN)));
    }

    private <P extends LaunchedRedshift<P>> P described(P platform, FakeProcess process) {
        return platform.telling(event -> produced.add(event.toString()))
                .askingEvery(Duration.ofMinutes(2))
                .through(secret(process.access()));
    }

    private void note(Supplier<?> work) {
        try {
            produced.add(String.valueOf(work.get()));
        } catch (RuntimeException | Fault.Died failure) {
            var text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            produced.add(text.toString());
        }
    }

    private void noteAll(Function<FakeProcess, LaunchedRedshift<?>> warehouse) {
        var aws = new FakeAws();
        int calls = noteOnce(aws, warehouse, Fault.none());
        for (var kind : FaultKind.all()) {
            for (int number = 1; number <= calls; number += 5) {
                noteOnce(new FakeAws(), warehouse, kind.at().apply(number));
            }
        }
    }

    private int noteOnce(FakeAws aws, Function<FakeProcess, LaunchedRedshift<?>> warehouse, Fault fault) {
        var process = aws.process(fault);
        var platform = warehouse.apply(process);
        note(() -> platform);
        note(() -> platform.plan());
        note(() -> platform.launch());
        note(() -> platform.status());
        note(() -> platform.endpoint());
        note(() -> platform.leftovers());
        note(() -> platform.tearDown());
        return process.calls().size();
    }

    private void demandNoSecret() {
        assertThat(produced).hasSizeGreaterThan(100);
        produced.addAll(logged());
        assertThat(produced).noneMatch(text -> SECRETS.stream().anyMatch(text::contains));
    }

    /** Others may log meanwhile; an appender takes one event at a time. */
    private List<String> logged() {
        synchronized (logged) {
            return logged.list.stream().map(SecretsTest::logged).toList();
        }
    }

    private static String logged(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    @Test
    void clustersTellNoSecret() {
        noteAll(process -> described(Redshift.cluster("demo").withoutFinalSnapshot(), process));
        noteAll(process -> described(Redshift.cluster("demo").withoutFinalSnapshot(), process)
                .withPassword(PASSWORD));
        demandNoSecret();
    }

    @Test
    void serverlessTellsNoSecret() {
        noteAll(process -> described(Redshift.serverless("demo").withoutFinalSnapshot(), process));
        noteAll(process -> described(Redshift.serverless("demo").withoutFinalSnapshot(), process)
                .withPassword(PASSWORD));
        demandNoSecret();
    }

    /** What users write may hold a password, in whatever place. */
    private static List<String> statements() {
        return List.of(
                "create user etl password '" + PASSWORD + "'",
                "alter user etl with password \"" + PASSWORD + "\"",
                "copy t from 's3://b/' credentials 'aws_access_key_id=" + ACCESS_KEY + ";aws_secret_access_key="
                        + SECRET_KEY + "'",
                "copy t from 's3://b/' access_key_id '" + ACCESS_KEY + "' secret_access_key '" + SECRET_KEY
                        + "' session_token '" + SESSION_TOKEN + "'",
                "create external schema x from postgres uri 'h' secret_arn '" + PASSWORD + "' /* '" + SECRET_KEY
                        + "' */",
                "unload ('select 1') to 's3://b/' credentials '" + SECRET_KEY + "'");
    }

    private void runAll(Session session) {
        try (var own = WarehouseSession.passingOn(session, Dialect.redshift())) {
            for (var statement : statements()) {
                assertThat(own.run(RawStatement.of(statement))).isZero();
            }
            assertThat(own.query(new Query.Raw("select '" + PASSWORD + "'"))).hasSize(1);
        }
        assertThat(String.join("\n", logged())).doesNotContain(SECRETS);
    }

    @Test
    void statementsOfUsersAreNotLoggedOverJdbc() {
        var engine = new FakeRedshift();

        runAll(new RedshiftSessions(engine.dataSource(), Dialect.redshift(), Duration.ZERO).apart());
        assertThat(engine.statements()).containsAll(statements());
    }

    @Test
    void statementsOfUsersAreNotLoggedByTheDataApi() {
        var aws = new FakeAws();
        var process = aws.process(Fault.none());
        Redshift.serverless("demo")
                .withoutFinalSnapshot()
                .through(process.access())
                .launch();
        aws.time().pass(Duration.ofMinutes(10));
        var sessions = new DataApiSessions(
                process.client(RedshiftDataClient.class),
                new VirtualScheduler(aws.time()),
                Database.workgroup("demo"),
                Dialect.redshift(),
                Duration.ZERO);

        runAll(sessions.apart());
        assertThat(aws.statements()).containsAll(statements());
    }

    @Test
    void accessPrintsNoSecret() {
        assertThat(secret(new FakeAws().process().access()).toString()).doesNotContain(SECRETS);
    }

    @Test
    void hearsWhatIsLogged() {
        LoggerFactory.getLogger("dev.sparkify.aws.Anything").trace("heard {}", PASSWORD);
        assertThat(logged()).contains("heard " + PASSWORD);
    }
}
