package dev.sparkify.test;

import static dev.sparkify.test.SqlAssert.assertThatSql;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.music.SparkifyStar;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.SchemaPlanner;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlAssertTest {
    private static final String SCRIPT = """
            -- all or nothing
            begin;
            select a, 'x;  y' as "b;c"
            from t.u -- here;
            where a<>1;
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin; select a,'x;  y' as \"b;c\" from t . u where a <> 1",
                "begin ;\n\n;select a , 'x;  y' as\n\t\"b;c\" from t.u where a<>1;"
            })
    void acceptsTheSameSqlInAnotherLayout(String sql) {
        assertThatCode(() -> assertThatSql(SCRIPT).isEqualToIgnoringLayout(sql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a,'x; y' as \"b;c\" from t.u where a<>1",
                "select A,'x;  y' as \"b;c\" from t.u where a<>1",
                "select a,'x;  y' as b from t.u where a<>1",
                "select a,'x;  y' as \"b;c\" from tu where a<>1",
                "select a,'x;  y' as \"b;c\" from t.u where a< >1"
            })
    void rejectsOtherSql(String sql) {
        assertThatThrownBy(() -> assertThatSql(SCRIPT).containsStatement(sql))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected among 2 statements\n    select ")
                .hasMessageEndingWith("""
                but there are only
                    1: begin
                    2: select a, 'x;  y' as "b;c" from t.u where a <> 1""");
    }

    @Test
    void showsBothWithoutTheirLayout() {
        assertThatThrownBy(() -> assertThatSql(SCRIPT).isEqualToIgnoringLayout("begin; select count ( * ) from t"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("""
                Expected the SQL
                    begin;
                    select count (*) from t;
                but it was
                    begin;
                    select a, 'x;  y' as "b;c" from t.u where a <> 1;""");
    }

    @Test
    void findsAStatementInAScript() {
        var script = new SchemaPlanner(SparkifyStar.schema())
                .creation(Ledger.Made.TABLES)
                .script(Dialect.redshift());

        assertThatCode(() -> assertThatSql(script)
                        .containsStatement("insert into sparkify_lock (taken) values (0);")
                        .containsStatement("commit"))
                .doesNotThrowAnyException();
    }

    @Test
    void showsHowTheStatementsBeginWhereNoneIsTheSame() {
        var longer = "insert into t values (" + "'x', ".repeat(30) + "'x')";

        assertThatThrownBy(() -> assertThatSql(SCRIPT + longer).containsStatement("commit"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                Expected among 3 statements
                    commit;
                but there are only
                    1: begin
                    2: select a, 'x;  y' as "b;c" from t.u where a <> 1
                    3: %s …""", longer.substring(0, 100));
    }

    @Test
    void rejectsADemandForTwoStatements() {
        assertThatThrownBy(() -> assertThatSql(SCRIPT).containsStatement("begin; commit"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Give one statement, not 2: begin; commit");
    }

    @Test
    void countsStatements() {
        assertThatSql(SCRIPT).hasStatements(2);
        assertThatThrownBy(() -> assertThatSql(SCRIPT).hasStatements(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("""
                Expected 1 statement, but there are 2
                    1: begin
                    2: select a, 'x;  y' as "b;c" from t.u where a <> 1""");
    }

    @Test
    void demandsAnOrder() {
        var script = SCRIPT + "vacuum; commit";

        assertThatSql(script)
                .containsStatementsInOrder("begin; vacuum; commit;")
                .containsStatementsInOrder("commit");
        assertThatThrownBy(() -> assertThatSql(script).containsStatementsInOrder("begin; commit; vacuum"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                Expected behind statement 4
                    vacuum;
                but the 4 statements are
                    1: begin
                    2: select a, 'x;  y' as "b;c" from t.u where a <> 1
                    3: vacuum
                    4: commit""");
        assertThatThrownBy(() -> assertThatSql(script).containsStatementsInOrder(" ; "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Give one statement or more");
    }

    @Test
    void demandsThatAStatementIsMissing() {
        assertThatSql(SCRIPT).doesNotContainStatement("commit");
        assertThatThrownBy(() -> assertThatSql(SCRIPT).doesNotContainStatement("begin;"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                Expected no such statement
                    begin;
                but it is number 1""");
    }

    @Test
    void findsTheFirstStatementOfAPrintedScript() {
        var script = new SchemaPlanner(SparkifyStar.schema())
                .creation(Ledger.Made.TABLES)
                .script(Dialect.redshift());

        assertThatSql(Dialect.redshift().scriptHeader() + "begin transaction;\n" + script)
                .containsStatement("\\set ON_ERROR_STOP on")
                .containsStatement("begin transaction");
    }

    @Test
    void rejectsNull() {
        assertThatThrownBy(() -> assertThatSql(null).hasStatements(0))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting actual not to be null");
        assertThatThrownBy(() -> assertThatSql(null).matchesGolden(Path.of("none.sql")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting actual not to be null");
    }
}
