package dev.sparkify.aws.fake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.aws.Redshift;
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
        logged.list.forEach(event -> produced.add(logged(event)));
        assertThat(produced).noneMatch(text -> SECRETS.stream().anyMatch(text::contains));
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

    @Test
    void accessPrintsNoSecret() {
        assertThat(secret(new FakeAws().process().access()).toString()).doesNotContain(SECRETS);
    }

    @Test
    void hearsWhatIsLogged() {
        LoggerFactory.getLogger("dev.sparkify.aws.Anything").trace("heard {}", PASSWORD);
        assertThat(logged.list).anyMatch(event -> logged(event).equals("heard " + PASSWORD));
    }
}
