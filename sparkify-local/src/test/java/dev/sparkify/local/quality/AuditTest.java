package dev.sparkify.local.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.quality.AuditReport;
import dev.sparkify.quality.CheckReport;
import dev.sparkify.quality.Severity;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.Audit;
import dev.sparkify.sql.execution.CheckFailedException;
import dev.sparkify.sql.execution.JdbcSession;
import dev.sparkify.sql.plan.AuditPlanner;
import dev.sparkify.sql.plan.Plan;
import dev.sparkify.sql.plan.PlannedStatement;
import dev.sparkify.sql.statement.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTest {
    private static final String ALWAYS = "'0001-01-01'";
    private static final String FOREVER = "'9999-12-31 23:59:59.999999'";

    private ReadyWarehouse<DuckDbWarehouse> warehouse;
    private Database database;

    @BeforeEach
    void fill() throws SQLException {
        warehouse = Warehouse.provision(DuckDb.inMemory(), Sales.star()).createSchema();
        database = new Database(warehouse.handle().dataSource());
        database.run(Sales.ROWS);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private AuditReport audit(Plan plan) throws SQLException {
        var connection = warehouse.handle().dataSource().getConnection();
        try (var session = new JdbcSession(connection)) {
            return new Audit(session, Dialect.duckDb()).run(plan);
        }
    }

    private AuditReport audit() throws SQLException {
        return audit(new AuditPlanner(Sales.star()).plan());
    }

    private static List<String> violated(AuditReport report) {
        return report.checks().stream()
                .filter(check -> !check.passed())
                .map(check -> check.check() + ": " + check.violations() + " (" + check.samples() + ")")
                .toList();
    }

    private static String person(int key, String id, String from, String to, String isCurrent) {
        return "insert into shop.dim_people (person, id, town, valid_from, valid_to, is_current) values ("
                + String.join(", ", Integer.toString(key), "'" + id + "'", "'Oslo'", from, to, isCurrent) + ")";
    }

    private static String sale(String number, String at, String who, String person, String good, String amount) {
        return "insert into shop.fact_sales (sale, number, \"at\", who, person, good, amount, balance) values (3, "
                + String.join(", ", number, at, who, person, good, amount, "60") + ")";
    }

    @Test
    void passesWhereEverythingHolds() throws SQLException {
        var report = audit();

        assertThat(violated(report)).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.checks())
                .extracting(CheckReport::check)
                .containsExactly(
                        "dim_kinds: columns that are NOT NULL must have values",
                        "dim_kinds (kind) must be unique",
                        "dim_goods: columns that are NOT NULL must have values",
                        "dim_goods (good) must be unique",
                        "dim_goods (email) must be unique",
                        "dim_goods (code) must be unique",
                        "dim_goods.kind must refer to a member of dim_kinds",
                        "dim_goods.email must match [a-z.]+@[^@ ]+\\.(com|org)",
                        "the number of rows of dim_goods must be at least 2 and at most 2",
                        "dim_people: columns that are NOT NULL must have values",
                        "dim_people (person) must be unique",
                        "dim_people: a version must begin before it ends",
                        "dim_people: no two versions of a member may begin at once",
                        "dim_people: a version must begin where another ends, or at 0001-01-01T00:00",
                        "dim_people: a version must end where another begins, or at 9999-12-31T23:59:59.999999",
                        "dim_people: the last version of a member must be the current one, and no other",
                        "dim_people.town must be one of Oslo, Rome",
                        "fact_sales: columns that are NOT NULL must have values",
                        "fact_sales (sale) must be unique",
                        "fact_sales (number) must be unique",
                        "fact_sales.person must refer to a member of dim_people",
                        "fact_sales.good must refer to a member of dim_goods",
                        "fact_sales.who must not be NULL",
                        "fact_sales (who, at) must be unique",
                        "fact_sales.person must be one of 1, 2, 3",
                        "fact_sales.amount must be at least 0 and at most 100.5",
                        "fact_sales.at must be at least 2018-01-01T00:00",
                        "the newest fact_sales.at must not be older than PT1H",
                        "the sum of fact_sales.amount must be at most 100",
                        "the sum of fact_sales.balance per at must be at least 0 and at most 60",
                        "fact_sales: no more is paid than is there");
    }

    static Stream<Arguments> breaches() {
        var ends = "dim_people: a version must end where another begins, or at 9999-12-31T23:59:59.999999: 1 ";
        var begins = "dim_people: a version must begin where another ends, or at 0001-01-01T00:00: 1 ";
        var current = "dim_people: the last version of a member must be the current one, and no other: 1 ";
        return Stream.of(
                arguments(
                        "update shop.dim_goods set email = case good when 1 then 'A@x.org' else 'a@x.orgs' end where good > 0",
                        List.of("dim_goods.email must match [a-z.]+@[^@ ]+\\.(com|org): 2 (code = a, email = A@x.org;"
                                + " code = b, email = a@x.orgs)")),
                arguments(
                        "update shop.dim_goods set email = 'a@x.org' where good = 2",
                        List.of("dim_goods (email) must be unique: 1 (email = a@x.org, rows = 2)")),
                arguments(
                        "update shop.dim_goods set kind = 'film' where good = 2",
                        List.of("dim_goods.kind must refer to a member of dim_kinds: 1 (code = b, kind = film)")),
                arguments(
                        "insert into shop.dim_goods (good, code) values (1, 'b')",
                        List.of(
                                "dim_goods (good) must be unique: 1 (good = 1, rows = 2)",
                                "dim_goods (code) must be unique: 1 (code = b, rows = 2)",
                                "the number of rows of dim_goods must be at least 2 and at most 2: 1 (rows = 3)")),
                arguments(
                        "alter table shop.dim_kinds alter kind drop not null;"
                                + " insert into shop.dim_kinds (kind) values (null)",
                        List.of("dim_kinds: columns that are NOT NULL must have values: 1 (kind = NULL)")),
                arguments(
                        "update shop.dim_people set town = repeat('é', 101) where person > 0",
                        List.of("dim_people.town must be one of Oslo, Rome: 2 (id = p, town = " + "é".repeat(100)
                                + "; id = p, town = " + "é".repeat(100) + ")")),
                arguments(
                        person(3, "q", ALWAYS, ALWAYS, "true"),
                        List.of(
                                "dim_people: a version must begin before it ends: 1 (id = q, valid_from = 0001-01-01"
                                        + " 00:00:00, valid_to = 0001-01-01 00:00:00)",
                                current + "(id = q, current versions = 1)")),
                arguments(
                        person(3, "p", ALWAYS, "'2018-01-02'", "false"),
                        List.of("dim_people: no two versions of a member may begin at once: 1 (id = p, valid_from ="
                                + " 0001-01-01 00:00:00, versions = 2)")),
                arguments(
                        person(3, "q", "'2018-01-01'", FOREVER, "true"),
                        List.of(begins + "(id = q, valid_from = 2018-01-01 00:00:00, valid_to = 9999-12-31"
                                + " 23:59:59.999999)")),
                arguments(
                        person(3, "q", ALWAYS, "'2018-01-01'", "true"),
                        List.of(
                                ends + "(id = q, valid_from = 0001-01-01 00:00:00, valid_to = 2018-01-01 00:00:00)",
                                current + "(id = q, current versions = 1)")),
                arguments(
                        "update shop.dim_people set is_current = true where person = 1",
                        List.of(current + "(id = p, current versions = 2)")),
                arguments(
                        "update shop.dim_people set is_current = not is_current where person > 0",
                        List.of(current + "(id = p, current versions = 1)")),
                arguments(
                        sale("9", "'2018-03-01'", "null", "2", "1", "1"),
                        List.of("fact_sales.who must not be NULL: 1 (number = 9, who = NULL)")),
                arguments(
                        sale("11", "'2018-02-01'", "'p'", "2", "1", "1"),
                        List.of(
                                "fact_sales (number) must be unique: 1 (number = 11, rows = 2)",
                                "fact_sales (who, at) must be unique: 1 (who = p, at = 2018-02-01 00:00:00, rows = 2)")),
                arguments(
                        sale("12", "'2017-12-31'", "'p'", "5", "7", "-1"),
                        List.of(
                                "fact_sales.person must refer to a member of dim_people: 1 (number = 12, person = 5)",
                                "fact_sales.good must refer to a member of dim_goods: 1 (number = 12, good = 7)",
                                "fact_sales.person must be one of 1, 2, 3: 1 (number = 12, person = 5)",
                                "fact_sales.amount must be at least 0 and at most 100.5: 1 (number = 12, amount ="
                                        + " -1.00)",
                                "fact_sales.at must be at least 2018-01-01T00:00: 1 (number = 12, at = 2017-12-31"
                                        + " 00:00:00)")),
                arguments(
                        sale("12", "'2018-02-01'", "'q'", "2", "1", "101"),
                        List.of(
                                "fact_sales.amount must be at least 0 and at most 100.5: 1 (number = 12, amount ="
                                        + " 101.00)",
                                "the sum of fact_sales.amount must be at most 100: 1 (sum = 106.25)",
                                "fact_sales: no more is paid than is there: 1 (number = 12, amount = 101.00, balance ="
                                        + " 60)")),
                arguments(
                        "update shop.fact_sales set \"at\" = '2018-02-01', balance = 61, who = sale",
                        List.of(
                                "the newest fact_sales.at must not be older than PT1H: 1 (newest at = 2018-02-01"
                                        + " 00:00:00)",
                                "the sum of fact_sales.balance per at must be at least 0 and at most 60: 1 (at ="
                                        + " 2018-02-01 00:00:00, sum = 122)")),
                arguments(
                        "delete from shop.fact_sales",
                        List.of("the newest fact_sales.at must not be older than PT1H: 1 (newest at = NULL)")),
                arguments(
                        "insert into shop.fact_sales (sale, number, \"at\", person, good) select 10 + n, 6 - n,"
                                + " timestamp '2018-03-01', 2, 1 from range(1, 6) as r(n)",
                        List.of("fact_sales.who must not be NULL: 5 (number = 1, who = NULL; number = 2, who = NULL;"
                                + " number = 3, who = NULL)")));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void showsWhatIsViolated(String sql, List<String> expected) throws SQLException {
        database.run(sql);

        assertThat(violated(audit())).containsExactlyElementsOf(expected);
    }

    @Test
    void failsOnlyByWhatDoesNotOnlyWarn() throws SQLException {
        database.run("update shop.fact_sales set \"at\" = \"at\" - interval '2 hours'");
        var warned = audit();
        database.run("update shop.fact_sales set who = null where sale = 1");
        var failed = audit();

        assertThat(warned.passed()).isTrue();
        assertThat(warned.warnings()).extracting(CheckReport::severity).containsExactly(Severity.WARNING);
        assertThat(failed.passed()).isFalse();
        assertThat(failed.failures()).extracting(CheckReport::check).containsExactly("fact_sales.who must not be NULL");
        assertThat(failed.asText())
                .startsWith("31 checks, 1 failed, 1 warned\n")
                .contains("FAILED           1  fact_sales  fact_sales.who must not be NULL ");
    }

    /** Makes checks that fail by themselves out of the counts of an audit. */
    private static Plan failing() {
        return new Plan(new AuditPlanner(Sales.star())
                .plan().statements().stream().map(AuditTest::failing).toList());
    }

    private static PlannedStatement failing(PlannedStatement planned) {
        if (!(planned.statement() instanceof Statement.Count count)) {
            return planned;
        }
        var rule = planned.rule().orElseThrow();
        return new PlannedStatement(
                planned.title(),
                new Statement.Check(rule.name(), count.query()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                planned.rule(),
                planned.needs());
    }

    @Test
    void failsByItselfAndNamesTheRows() throws SQLException {
        assertThat(audit(failing()).checks()).isEqualTo(audit().checks());

        database.run("update shop.dim_people set town = '(it''s'')' || person where person > 0");

        assertThatThrownBy(() -> audit(failing()))
                .isInstanceOf(CheckFailedException.class)
                .hasMessage("Nothing was loaded: dim_people.town must be one of Oslo, Rome: 2 (such as id = p, town ="
                        + " (it's')1; id = p, town = (it's')2)");
    }

    @Test
    void namesTheRowsAlsoWhereTheyHaveSeveralLines() throws SQLException {
        database.run("update shop.dim_people set town = E'one\\ntwo\\\\ three' where person = 1");

        assertThatThrownBy(() -> audit(failing()))
                .isInstanceOf(CheckFailedException.class)
                .hasMessageEndingWith(": 1 (such as id = p, town = one\ntwo\\ three)");
    }

    @Test
    void leavesTheSessionAsItWasWhereATableIsMissing() throws SQLException {
        database.run("drop table shop.fact_sales");
        var connection = warehouse.handle().dataSource().getConnection();
        try (var session = new JdbcSession(connection)) {
            var audit = new Audit(session, Dialect.duckDb());
            var plan = new AuditPlanner(Sales.star()).plan();

            assertThatThrownBy(() -> audit.run(plan))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith(
                            "The step «audit: fact_sales: columns that are NOT NULL must have values» failed: ");
            assertThat(session.query("select 1 as one").get(0).number("one")).isEqualTo(1);
        }
    }
}
