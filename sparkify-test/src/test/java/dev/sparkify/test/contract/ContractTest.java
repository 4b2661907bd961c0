package dev.sparkify.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sparkify.spi.Feature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {
    private static final Set<Feature> ALL = EnumSet.allOf(Feature.class);
    private static final Contract NAMES =
            Contract.whole().only(found -> found.id().startsWith("name-1"));

    private static List<CaseReport> run(Contract contract, Set<Feature> declared, Map<String, String> deviations) {
        return contract.run(new NoPlatform(declared, deviations), report -> {}).cases();
    }

    @Test
    void namesEachCaseOnceInKebabCase() {
        assertThat(Contract.whole().cases())
                .extracting(ContractCase::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void saysOfEachCaseWhatItRestsOn() {
        assertThat(Contract.whole().cases())
                .allSatisfy(
                        found -> assertThat(List.of(found.title(), found.rule(), found.redshift(), found.expected()))
                                .noneMatch(String::isBlank));
    }

    @ParameterizedTest
    @CsvSource({"VALUES, 55", "EXPRESSIONS, 35", "MODEL, 12", "DEFINITIONS, 8", "LOADS, 25", "STATEMENTS, 40"})
    void hasEnoughCasesOfAChapter(Chapter chapter, int least) {
        assertThat(Contract.whole().cases())
                .filteredOn(found -> found.chapter() == chapter)
                .hasSizeGreaterThanOrEqualTo(least);
    }

    @Test
    void passesWhatIsKept() {
        assertThat(run(NAMES, ALL, Map.of()))
                .extracting(report -> report.contractCase().id(), CaseReport::verdict, CaseReport::difference)
                .containsExactly(
                        tuple("name-127-bytes", Verdict.PASSED, ""), tuple("name-128-bytes", Verdict.PASSED, ""));
    }

    @Test
    void reportsWhatIsNotDeclared() {
        assertThat(run(NAMES, Set.of(), Map.of()))
                .extracting(CaseReport::verdict, CaseReport::difference)
                .containsOnly(tuple(
                        Verdict.NOT_DECLARED,
                        "the platform does not declare NAMES_LIMITED, and no deviation says what it does instead"));
    }

    @Test
    void demandsADeviationExactlyAlsoWhereTheRuleIsNotDeclared() {
        var empty = Contract.whole().only(found -> found.id().equals("name-empty"));
        assertThat(run(empty, Set.of(), Map.of("name-empty", "accepted")))
                .extracting(CaseReport::verdict, CaseReport::difference)
                .containsExactly(tuple(
                        Verdict.DIFFERS,
                        "stated as deviation: accepted; found: InvalidModelException: t.: a name cannot be empty"));
        var named = run(NAMES, Set.of(), Map.of("name-127-bytes", "n".repeat(127)));
        assertThat(named).extracting(CaseReport::verdict).containsExactly(Verdict.PASSED, Verdict.NOT_DECLARED);
    }

    @Test
    void tellsWhatDeviatesAsStatedFromWhatPasses() {
        var found = "InvalidModelException: t.: a name cannot be empty";
        var contradicted = new ContractCase(
                "name-empty",
                Chapter.MODEL,
                "An empty name",
                "§1 r_names",
                Optional.empty(),
                "refuses it",
                Feature.Evidence.DOCUMENTED,
                "accepted");
        var findings = new Findings(Set.of(contradicted));
        findings.note(contradicted, () -> found);
        var report = new Judge(ALL, Map.of("name-empty", found)).judge(contradicted, findings);

        assertThat(report.verdict()).isEqualTo(Verdict.DEVIATES);
        assertThat(report.difference()).isEqualTo("expected: accepted; stated and found: " + found);
        var whole = new ContractReport("Nowhere", List.of(report), List.of());
        assertThat(whole.passed()).isTrue();
        assertThat(whole.asText()).isEqualTo("""
                        Nowhere: 1 cases, 0 passed, 1 deviate as stated, 0 differ, 0 not declared
                          name-empty: An empty name (§1 r_names)
                            expected: accepted; stated and found: InvalidModelException: t.: a name cannot be empty""");
    }

    @Test
    void refusesToTryNothing() {
        assertThatThrownBy(() -> Contract.whole().only(found -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("None of 328 cases is chosen, so nothing would be tried");
        assertThatThrownBy(() -> NAMES.only()).hasMessage("None of 2 cases is chosen, so nothing would be tried");
    }

    @Test
    void choosesCasesByTheirIdsAndRefusesThoseThatAreNotThere() {
        assertThat(Contract.whole().only("varchar-fits", "name-127-bytes").cases())
                .extracting(ContractCase::id)
                .containsExactlyInAnyOrder("varchar-fits", "name-127-bytes");
        assertThatThrownBy(() -> Contract.whole().only("varchar-fits", "varchar-fit"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Chosen cases that are not in the contract: [varchar-fit]");
    }

    @Test
    void refusesADeviationOfNoCase() {
        assertThatThrownBy(() -> run(NAMES, ALL, Map.of("name-128-byte", "accepted")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Deviations of cases that are not in the contract: [name-128-byte]");
    }

    @Test
    void triesAllCasesOfAPlatformThatMakesNoWarehouse() {
        var heard = new ArrayList<CaseReport>();
        var report = Contract.whole().run(new NoPlatform(ALL, Map.of()), heard::add);

        assertThat(heard)
                .isEqualTo(report.cases())
                .hasSameSizeAs(Contract.whole().cases());
        assertThat(report.passed()).isFalse();
        assertThat(report.cases())
                .filteredOn(found -> found.contractCase().chapter() != Chapter.MODEL)
                .extracting(CaseReport::verdict)
                .containsOnly(Verdict.DIFFERS);
        assertThat(report.cases())
                .filteredOn(found -> found.contractCase().id().equals("varchar-fits"))
                .extracting(CaseReport::difference)
                .containsExactly("expected: 'abcd'; found: nothing: the trial did not come to it;"
                        + " before: IllegalStateException: there is no place");
    }

    @Test
    void writesWhatDidNotPass() {
        var contract = Contract.whole().only(found -> found.id().matches("name-127-bytes|place-again"));
        var report = contract.run(new NoPlatform(EnumSet.noneOf(Feature.class), Map.of()), found -> {});

        assertThat(report.asText()).isEqualTo("""
                        Nowhere: 2 cases, 0 passed, 0 deviate as stated, 1 differ, 1 not declared
                          place-again: A warehouse is made where one was torn down (§3 r_CREATE_TABLE_NEW)
                            expected: 0; found: IllegalStateException: there is no place; before: IllegalStateException:\
                         there is no place
                          name-127-bytes: A name of 127 bytes (§1 r_names)
                            the platform does not declare NAMES_LIMITED, and no deviation says what it does instead
                          not torn down: place: IllegalStateException: there is no place""");
    }

    @Test
    void statesDeviationsOfCopyForCasesThatAreThere() {
        assertThat(Contract.whole().cases())
                .extracting(ContractCase::id)
                .containsAll(RedshiftCopy.deviations().keySet());
    }
}
