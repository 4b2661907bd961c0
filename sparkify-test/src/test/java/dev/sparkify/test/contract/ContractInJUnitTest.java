package dev.sparkify.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.spi.Feature;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** JUnit is told of the teardown, too, and of ids that no case has. */
class ContractInJUnitTest {
    /** Is no test class of its own: it is asked for its tests. */
    private static PlatformContractTest named(Runnable closing, Set<String> undeclared) {
        return new PlatformContractTest() {
            @Override
            protected Candidate candidate() {
                return new NoPlatform(EnumSet.allOf(Feature.class), Map.of(), closing);
            }

            @Override
            protected Contract contract() {
                return Contract.whole().only("name-127-bytes");
            }

            @Override
            protected Set<String> undeclared() {
                return undeclared;
            }
        };
    }

    @Test
    void failsATestOfItsOwnWhereTheCandidateCannotBeClosed() {
        var chapters = named(
                        () -> {
                            throw new IllegalStateException("the folder is in use");
                        },
                        Set.of())
                .keepsTheContract()
                .toList();
        var teardown = chapters.get(chapters.size() - 1);
        List<? extends DynamicNode> tests = teardown.getChildren().toList();

        assertThat(teardown.getDisplayName()).isEqualTo("Teardown");
        assertThat(tests)
                .extracting(DynamicNode::getDisplayName)
                .containsExactly("not torn down: Nowhere: IllegalStateException: the folder is in use");
        assertThatThrownBy(((DynamicTest) tests.get(0)).getExecutable()::execute)
                .hasMessage("Nowhere: IllegalStateException: the folder is in use");
    }

    @Test
    void tellsOfChaptersAloneWhereAllIsTornDown() {
        assertThat(named(() -> {}, Set.of()).keepsTheContract())
                .extracting(DynamicNode::getDisplayName)
                .doesNotContain("Teardown")
                .hasSameSizeAs(Chapter.values());
    }

    @Test
    void refusesIdsOfNoCase() {
        assertThatThrownBy(() -> named(() -> {}, Set.of("name-127-byte")).keepsTheContract())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cases listed as not declared that are not in the contract: [name-127-byte]");
    }
}
