package dev.sparkify.parity.standin.data;

import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.redshiftdata.model.ExecuteStatementRequest;

/**
 * Refuses what the Data API refuses before it runs anything.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html">Redshift Data API:
 *     ExecuteStatement</a>
 */
final class Limits {
    private static final int MOST_BYTES = 200_000;
    private static final int LONGEST_LIFE = 86_400;

    private Limits() {}

    static void demand(ExecuteStatementRequest request) {
        demandShort(request.sql());
        boolean isOfSession = request.sessionId() != null;
        boolean hasPlace = request.clusterIdentifier() != null || request.workgroupName() != null;
        if (isOfSession == hasPlace) {
            throw StandInDataApi.invalid("A statement names either a session, or a cluster or workgroup");
        } else if (hasPlace && request.database() == null) {
            throw StandInDataApi.invalid("A statement outside of a session names its database");
        } else if (request.sessionKeepAliveSeconds() != null && request.sessionKeepAliveSeconds() > LONGEST_LIFE) {
            throw StandInDataApi.invalid("A session is kept alive for at most " + LONGEST_LIFE + " s");
        }
    }

    static void demandShort(String sql) {
        if (sql.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw StandInDataApi.invalid("A statement has at most " + MOST_BYTES + " bytes");
        }
    }
}
