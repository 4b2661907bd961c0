package dev.sparkify.parity.contract;

import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import dev.sparkify.test.contract.Candidate;
import dev.sparkify.test.contract.PlatformContractTest;

@StandIn
class StandInContractTest extends PlatformContractTest {
    private final RedshiftStandIn standIn;

    StandInContractTest(RedshiftStandIn standIn) {
        this.standIn = standIn;
    }

    @Override
    protected Candidate candidate() {
        return new StandInCandidate(standIn);
    }
}
