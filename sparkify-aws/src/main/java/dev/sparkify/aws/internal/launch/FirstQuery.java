package dev.sparkify.aws.internal.launch;

import dev.sparkify.aws.internal.Settings;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.error.UnknownOutcomeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshiftdata.model.ValidationException;

/**
 * Waits until what was just made answers a query, which it does not at once, always. Over JDBC a failure is told at once: more
 * likely no way leads through the network.
 *
 * @param told of the warehouse
 * @param scheduler never shut down
 * @param route of the query
 */
public record FirstQuery(LaunchSettings told, ScheduledExecutorService scheduler, Settings.Route route) {
    /** From one look to the next: that takes seconds, where all else takes minutes. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final int MOST_LOOKS = 60;

    private static final List<String> ACTIONS = List.of(
            "redshift-data:ExecuteStatement",
            "redshift-data:DescribeStatement",
            "redshift-data:GetStatementResult",
            "secretsmanager:GetSecretValue",
            "redshift:GetClusterCredentials",
            "redshift-serverless:GetCredentials");

    /**
     * Waits until a query succeeds.
     *
     * @param query throws what came of it
     * @throws UnknownOutcomeException if none succeeds in time
     * @throws dev.sparkify.error.InputException if AWS denies it, or Redshift refuses the login
     */
    public void demand(Runnable query) {
        var interval = SOON.compareTo(told.interval()) < 0 ? SOON : told.interval();
        var waiting = new Waiting(scheduler, interval, told.timeout());
        for (int looks = route == Settings.Route.DATA_API ? MOST_LOOKS : 1; looks > 0; looks--) {
            try {
                query.run();
                return;
            } catch (SparkifyException failure) {
                demandPassing(failure);
                if (looks == 1) {
                    throw unanswered(failure);
                }
                waiting.pass();
            }
        }
    }

    /** What the Data API cannot see yet it calls wrong, as it calls what was never there. */
    private void demandPassing(SparkifyException failure) {
        denial(failure).ifPresent(denied -> {
            throw LaunchFailure.explained(
                    "query the warehouse " + told.id(), ACTIONS, denied, "; it is there, and bills");
        });
        if (!(failure instanceof RetryableException)
                && causes(failure).noneMatch(ValidationException.class::isInstance)) {
            throw failure;
        }
    }

    private static Optional<SdkException> denial(SparkifyException failure) {
        return causes(failure)
                .filter(SdkException.class::isInstance)
                .map(SdkException.class::cast)
                .filter(cause -> LaunchFailure.meaning(cause) == LaunchFailure.Meaning.DENIED)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private UnknownOutcomeException unanswered(SparkifyException failure) {
        return new UnknownOutcomeException(
                "The warehouse " + told.id()
                        + " is there, and bills, but answers no query: provision it again, or remove it"
                        + " with tearDown() (`./sparkify tear-down`): " + failure.getMessage(),
                failure);
    }
}
