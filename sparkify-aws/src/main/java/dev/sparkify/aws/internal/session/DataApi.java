package dev.sparkify.aws.internal.session;

import dev.sparkify.sql.execution.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.CancelStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.StatusString;

/**
 * Is the Data API: hands a statement in, asks until it has ended, fetches its rows. Thread-safe.
 *
 * @param client the client; used and not closed
 * @param asking asks again
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/data-api.html">Redshift: Data API</a>
 */
record DataApi(RedshiftDataClient client, Asking asking) {
    private static final Set<StatusString> ENDS =
            EnumSet.of(StatusString.FINISHED, StatusString.ABORTED, StatusString.FAILED);

    /** A short statement ends in some 100 ms; 100 descriptions a second are allowed to all of an account. */
    private static final Asking.Pace DESCRIBING = new Asking.Pace(Duration.ofMillis(10), Duration.ofSeconds(1), 30);

    /** 30 statements a second are allowed, and 20 pages. */
    private static final Asking.Pace CALLING = new Asking.Pace(Duration.ofMillis(100), Duration.ofSeconds(5), 8);

    /**
     * Hands a statement in. With the same token it is run once, however often it is handed in within 8 hours.
     *
     * @param most how long this is tried; empty: as often as is fit
     * @param once hands it in once
     * @return the answer; empty if the time is over
     */
    Optional<ExecuteStatementResponse> submit(Optional<Duration> most, Supplier<ExecuteStatementResponse> once)
            throws InterruptedException {
        return asking.until(ExecuteStatementResponse.class, CALLING, most, answer -> true, once);
    }

    /** Waits until a statement has ended; empty if it does not in time. */
    Optional<DescribeStatementResponse> end(String id, Optional<Duration> most) throws InterruptedException {
        return asking.until(
                DescribeStatementResponse.class,
                DESCRIBING,
                most,
                answer -> ENDS.contains(answer.status()),
                () -> client.describeStatement(request -> request.id(id)));
    }

    /** Asks for the end of a statement, which may have ended by itself. */
    void cancel(String id) throws InterruptedException {
        asking.until(
                CancelStatementResponse.class,
                CALLING,
                Optional.empty(),
                answer -> true,
                () -> client.cancelStatement(request -> request.id(id)));
    }

    /** Fetches all pages of a result; begins anew if one is refused for the moment. */
    List<Session.Row> rows(String id) throws InterruptedException {
        return asking.until(Found.class, CALLING, Optional.empty(), answer -> true, () -> found(id))
                .orElseThrow()
                .rows();
    }

    private Found found(String id) {
        var rows = new ArrayList<Session.Row>();
        for (var page : client.getStatementResultPaginator(request -> request.id(id))) {
            page.records().forEach(fields -> rows.add(ResultRow.of(page.columnMetadata(), fields)));
        }
        return new Found(rows);
    }

    /**
     * Is a whole result.
     *
     * @param rows in order
     */
    private record Found(List<Session.Row> rows) {}
}
