package dev.sparkify.test.contract;

/** The embedded platform keeps the contract. */
class DuckDbContractTest extends PlatformContractTest {
    @Override
    protected Candidate candidate() {
        return DuckDbCandidate.inTemporaryFolder();
    }
}
