package dev.sparkify.parity.contract;

import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import dev.sparkify.parity.standin.data.StandInDataApi;
import dev.sparkify.test.contract.Candidate;
import dev.sparkify.test.contract.PlatformContractTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;

/** The contract holds by the Data API as over connections. */
@StandIn
@Tag("long")
class DataApiContractTest extends PlatformContractTest {
    private final RedshiftStandIn standIn;

    DataApiContractTest(RedshiftStandIn standIn) {
        this.standIn = standIn;
    }

    @Override
    protected Candidate candidate() {
        return new DataApiCandidate(standIn, new StandInDataApi(standIn.dataSource(), new Hasty(Instant.now())));
    }

    /**
     * Is a clock on which sessions end soon: here they take one of few connections, and come much faster than on Redshift.
     *
     * @param start where it begins
     */
    private record Hasty(Instant start) implements InstantSource {
        private static final int TIMES = 20;

        @Override
        public Instant instant() {
            return start.plus(Duration.between(start, Instant.now()).multipliedBy(TIMES));
        }
    }
}
