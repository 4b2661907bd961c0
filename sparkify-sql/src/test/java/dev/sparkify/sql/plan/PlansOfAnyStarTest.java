package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.RandomStars.StarPlan;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Proves what must hold for the plans of every valid star. */
class PlansOfAnyStarTest {
    /** Source: Redshift's pages on unsupported features of PostgreSQL, on TRUNCATE and on MERGE. */
    private static final Pattern UNKNOWN_TO_REDSHIFT = Pattern.compile(
            "\\b(on conflict|returning|is (not )?distinct from|truncate|vacuum|merge into|generate_series|string_agg|"
                    + "array_agg|now\\(\\)|current_timestamp|savepoint|//)\\b");

    private static final Pattern LITERALS_NAMES_AND_COMMENTS = Pattern.compile("'[^']*'|\"[^\"]*\"|(?m)^-- .*$");

    @Provide
    Arbitrary<StarSchema> stars() {
        return RandomStars.stars();
    }

    private static List<Dialect> dialects() {
        return List.of(Dialect.duckDb(), Dialect.redshift());
    }

    private static String script(StarSchema star, Dialect dialect) {
        var schema = new SchemaPlanner(star);
        return schema.creation(Ledger.Made.TABLES).script(dialect)
                + new LoadPlanner(star, dialect).script(RandomStars.request()).script(dialect)
                + schema.removal(Ledger.Made.TABLES).script(dialect);
    }

    private static String bare(String sql) {
        return LITERALS_NAMES_AND_COMMENTS.matcher(sql).replaceAll("x");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void rendersInEveryDialect(@ForAll("stars") StarSchema star) {
        assertThat(dialects())
                .allSatisfy(dialect -> assertThat(bare(script(star, dialect)))
                        .isNotEmpty()
                        .doesNotContain("'", "\"")
                        .satisfies(sql -> assertThat(
                                        sql.chars().filter(c -> c == '(').count())
                                .isEqualTo(sql.chars().filter(c -> c == ')').count())));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void rendersTheSameEveryTime(@ForAll("starPlans") StarPlan plan) {
        var one = RandomStars.star(plan);
        var other = RandomStars.star(plan);

        assertThat(one).isEqualTo(other);
        assertThat(ModelFingerprint.of(one)).isEqualTo(ModelFingerprint.of(other));
        assertThat(dialects())
                .allSatisfy(dialect -> assertThat(script(one, dialect)).isEqualTo(script(other, dialect)));
    }

    @Provide
    Arbitrary<StarPlan> starPlans() {
        return RandomStars.plans();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void asksRedshiftForNothingThatItLacks(@ForAll("stars") StarSchema star) {
        assertThat(bare(script(star, Dialect.redshift()))).doesNotContainPattern(UNKNOWN_TO_REDSHIFT);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void isOneTransactionThatLocksBeforeItReads(@ForAll("stars") StarSchema star) {
        var statements = new LoadPlanner(star, Dialect.redshift())
                .script(RandomStars.request()).statements().stream()
                        .map(PlannedStatement::statement)
                        .toList();

        assertThat(statements.get(0)).isInstanceOf(Statement.Begin.class);
        assertThat(statements.get(1)).isInstanceOf(Statement.Lock.class);
        assertThat(statements.get(statements.size() - 1)).isInstanceOf(Statement.Commit.class);
        assertThat(statements.stream().filter(Statement.Commit.class::isInstance))
                .hasSize(1);
        assertThat(statements.stream().filter(Statement.Begin.class::isInstance))
                .hasSize(1);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void makesEachTemporaryTableOnceAndDropsIt(@ForAll("stars") StarSchema star) {
        var statements = new LoadPlanner(star, Dialect.redshift())
                .load(RandomStars.request())
                .statements();
        var made = statements.stream()
                .map(PlannedStatement::statement)
                .filter(Statement.CreateTemporary.class::isInstance)
                .map(statement -> ((Statement.CreateTemporary) statement).table())
                .toList();
        var dropped = statements.stream()
                .map(PlannedStatement::statement)
                .filter(Statement.DropTable.class::isInstance)
                .map(statement -> ((Statement.DropTable) statement).table())
                .toList();

        assertThat(made).doesNotHaveDuplicates();
        assertThat(dropped).containsAll(made).doesNotHaveDuplicates();
    }
}
