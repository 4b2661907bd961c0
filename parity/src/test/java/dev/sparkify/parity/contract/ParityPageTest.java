package dev.sparkify.parity.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.StandIn;
import dev.sparkify.spi.Feature;
import dev.sparkify.test.contract.Contract;
import dev.sparkify.test.contract.ContractCase;
import dev.sparkify.test.contract.DuckDbCandidate;
import dev.sparkify.test.contract.RedshiftCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the tables of the page about parity as the rules, the cases and the stand-in are. To write them anew, then to review
 * the difference:
 *
 * <pre>{@code
 * ./mvnw test -pl parity -am -Dtest=ParityPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
 * }</pre>
 */
@StandIn
class ParityPageTest {
    private static final Path PAGE = Path.of("..", "docs", "parity.md");
    private static final Path RULES = Path.of("src", "test", "resources", "parity", "rules.txt");

    @Test
    void listsEachRuleAndEachCase(RedshiftStandIn standIn) throws IOException {
        var written = Files.readString(PAGE).replace("\r\n", "\n");
        var page = new ParityPage(Contract.whole().cases(), rules(), RedshiftCopy.deviations(), platforms(standIn))
                .in(written);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        } else {
            assertThat(written)
                    .as("docs/parity.md; -Dgolden.update=true writes it")
                    .isEqualTo(page);
        }
    }

    @Test
    void writesOfEachRuleThatThereIsAndOfNoOther() throws IOException {
        assertThat(rules())
                .containsOnlyKeys(Stream.of(Feature.values()).map(Feature::name).toList());
    }

    @Test
    void statesNoDeviationThatIsNone() {
        var cases = Contract.whole().cases().stream().map(ContractCase::id);

        assertThat(Stream.of(Deviation.values()).map(Deviation::id))
                .doesNotHaveDuplicates()
                .isSubsetOf(cases.toList());
        assertThat(Stream.of(Deviation.values()).map(Deviation::reason)).noneMatch(reason -> reason.endsWith("."));
    }

    private static Map<String, List<String>> rules() throws IOException {
        var rules = new LinkedHashMap<String, List<String>>();
        for (var line : Files.readAllLines(RULES)) {
            var fields = Stream.of(line.split("\\|")).map(String::strip).toList();
            rules.put(fields.get(0), fields.subList(1, fields.size()));
        }
        return rules;
    }

    /** Gives each platform its column; a candidate that is added here is on the page. */
    private static List<ParityColumn> platforms(RedshiftStandIn standIn) {
        try (var duckDb = DuckDbCandidate.inTemporaryFolder();
                var redshift = new StandInCandidate(standIn)) {
            return List.of(ParityColumn.of(duckDb), ParityColumn.of(redshift));
        }
    }
}
