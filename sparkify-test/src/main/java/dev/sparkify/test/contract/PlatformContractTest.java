package dev.sparkify.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tries a platform against the contract in JUnit: one test a case, grouped by chapter. A rule that the platform does not
 * declare fails, unless the candidate says what happens instead or {@link #undeclared()} lists the case.
 *
 * <pre>{@code
 * class DuckDbContractTest extends PlatformContractTest {
 *     @Override
 *     protected Candidate candidate() {
 *         return DuckDbCandidate.inTemporaryFolder();
 *     }
 * }
 * }</pre>
 */
public abstract class PlatformContractTest {
    /** Creates it. */
    protected PlatformContractTest() {}

    /**
     * Makes what is tried.
     *
     * @return the candidate; it is closed after the trial
     */
    protected abstract Candidate candidate();

    /**
     * Says which cases are tried.
     *
     * @return all by default
     */
    protected Contract contract() {
        return Contract.whole();
    }

    /**
     * Lists the cases that may be reported as not declared, by their ids.
     *
     * @return none by default; a case that is listed though it is declared fails
     */
    protected Set<String> undeclared() {
        return Set.of();
    }

    /**
     * Tries the candidate, then tells of each case.
     *
     * @return a container a chapter, with a test a case, and one of the teardown with a test for each failure of it
     */
    @TestFactory
    public final Stream<DynamicContainer> keepsTheContract() {
        var contract = contract();
        Contract.whole().demandKnown("Cases listed as not declared", undeclared());
        var troubles = new ArrayList<String>();
        var reports = tried(contract, troubles);
        var chapters = Stream.of(Chapter.values()).map(chapter -> container(chapter, reports));
        return troubles.isEmpty() ? chapters : Stream.concat(chapters, Stream.of(teardown(troubles)));
    }

    private List<CaseReport> tried(Contract contract, List<String> troubles) {
        var candidate = candidate();
        try {
            var report = contract.run(candidate, found -> {});
            troubles.addAll(report.troubles());
            return report.cases();
        } finally {
            close(candidate, troubles);
        }
    }

    private static void close(Candidate candidate, List<String> troubles) {
        try {
            candidate.close();
        } catch (RuntimeException failure) {
            troubles.add(candidate.name() + ": " + Refusal.of(failure));
        }
    }

    private static DynamicContainer teardown(List<String> troubles) {
        return DynamicContainer.dynamicContainer(
                "Teardown",
                troubles.stream()
                        .map(trouble -> DynamicTest.dynamicTest("not torn down: " + trouble, () -> fail(trouble))));
    }

    private DynamicContainer container(Chapter chapter, List<CaseReport> reports) {
        var tests = reports.stream()
                .filter(report -> report.contractCase().chapter() == chapter)
                .map(report -> DynamicTest.dynamicTest(report.contractCase().toString(), () -> demand(report)));
        return DynamicContainer.dynamicContainer(chapter.title(), tests);
    }

    private void demand(CaseReport report) {
        boolean isListed = undeclared().contains(report.contractCase().id());
        boolean isUndeclared = report.verdict() == Verdict.NOT_DECLARED;
        assertThat(isListed && !isUndeclared)
                .as("listed as not declared, but it is")
                .isFalse();
        if (report.verdict() == Verdict.DIFFERS || (isUndeclared && !isListed)) {
            fail(report.contractCase().rule() + ": " + report.difference());
        }
    }
}
