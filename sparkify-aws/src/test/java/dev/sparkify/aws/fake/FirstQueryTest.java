package dev.sparkify.aws.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.aws.Redshift;
import dev.sparkify.error.InputException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.music.SparkifyStar;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.redshiftdata.model.ValidationException;

/** Asks the first query of what was just made. */
class FirstQueryTest {
    private static final String UNSEEN = "Redshift endpoint doesn't exist in this region.";

    private final FakeAws aws = new FakeAws();
    private final AtomicInteger queries = new AtomicInteger();

    private List<LaunchedRedshift<?>> seenAfter(int queriesBefore) {
        var process = aws.process(call -> {
            if (call.label().equals("data executeStatement") && queries.getAndIncrement() < queriesBefore) {
                throw Refusal.of(ValidationException.builder(), 400, "ValidationException", UNSEEN);
            }
            return call.effect().get();
        });
        return both(process);
    }

    private static List<LaunchedRedshift<?>> both(FakeProcess process) {
        return List.of(
                Redshift.cluster("demo").withoutFinalSnapshot().through(process.access()),
                Redshift.serverless("music").withoutFinalSnapshot().through(process.access()));
    }

    @Test
    void waitsForWhatTheDataApiDoesNotSeeYet() {
        for (var warehouse : seenAfter(5)) {
            warehouse.provision(SparkifyStar.schema()).close();
            assertThat(queries).hasValueGreaterThan(5);
            queries.set(0);
        }
    }

    @Test
    void tellsThatWhatIsNeverSeenBills() {
        for (var warehouse : seenAfter(Integer.MAX_VALUE)) {
            assertThatThrownBy(() -> warehouse.provision(SparkifyStar.schema()))
                    .isInstanceOf(UnknownOutcomeException.class)
                    .hasMessageMatching(
                            "The warehouse \\w+ is there, and bills, but answers no query: provision it again,"
                                    + " or remove it with tearDown\\(\\) \\(`./sparkify tear-down`\\): There is no such cluster,"
                                    + " workgroup or database: .*" + UNSEEN + ".*");
            assertThat(queries).hasValue(60);
            queries.set(0);
        }
    }

    @Test
    void tellsWhatToAllowWhereQueriesAreDenied() {
        for (var call : List.of("data executeStatement", "data describeStatement")) {
            var process = aws.process(made -> {
                if (made.label().equals(call)) {
                    throw made.service().denial(call);
                }
                return made.effect().get();
            });
            for (var warehouse : both(process)) {
                assertThatThrownBy(() -> warehouse.provision(SparkifyStar.schema()))
                        .isInstanceOf(InputException.class)
                        .hasMessageMatching("Cannot query the warehouse \\w+: AWS denies it; allow"
                                + " redshift-data:ExecuteStatement, redshift-data:DescribeStatement,"
                                + " redshift-data:GetStatementResult, secretsmanager:GetSecretValue,"
                                + " redshift:GetClusterCredentials, redshift-serverless:GetCredentials to whoever runs"
                                + " this: User is not authorized to perform " + call + ".*; it is there, and bills");
            }
        }
    }
}
