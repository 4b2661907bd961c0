package dev.sparkify.local.evolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sparkify.load.LoadListener;
import dev.sparkify.local.Database;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.internal.Engine;
import dev.sparkify.local.internal.LocalSources;
import dev.sparkify.local.internal.Settings;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.catalog.StandingTable;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.SqlWarehouse;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.PlannedTable;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.sql.statement.Statement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Changes warehouses between models by chance, cut off at any statement, and looks at what stands then. A thousand of them, from
 * a seed: {@code -Dtest.options='-Devolve.pairs=1000 -Devolve.seed=1'}.
 */
@Tag("long")
final class RandomChangesTest {
    private static final int PAIRS = Integer.getInteger("evolve.pairs", 25);
    private static final long SEED = Long.getLong("evolve.seed", 2018);
    private static final int LAST_CUT = 60;

    private static SqlWarehouse warehouse(Engine engine, StarSchema star) {
        return new SqlWarehouse(
                star, Dialect.duckDb(), engine::session, new LocalSources(engine, star, List.of()), Duration.ZERO);
    }

    @Test
    void leadToTheTargetAlsoWhereTheyAreCutOff() throws SQLException {
        var settings = new Settings(List.of(), DuckDb.DEFAULT_MEMORY, 1, Optional.empty(), Duration.ZERO);
        for (long seed = SEED; seed < SEED + PAIRS; seed++) {
            try (var engine = Engine.start(Optional.empty(), settings)) {
                lead(engine, seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }

    private static void lead(Engine engine, long seed) throws SQLException {
        var chance = new Random(seed);
        var before = RandomModel.first(chance);
        var after = before.next(chance);
        warehouse(engine, before.star()).createSchema(Ledger.Made.TABLES);
        var database = Database.of(engine);
        fill(database, before.star());
        var changed = warehouse(engine, after.star());

        changeUpTo(chance.nextInt(LAST_CUT), changed, after);
        changed.change(Ledger.Made.TABLES, after.evolution(), changed.plan(after.evolution()), LoadListener.none());

        assertThat(Set.copyOf(described(changed.tables()))).isEqualTo(Set.copyOf(wanted(after.star())));
        for (var table : new SchemaPlanner(after.star()).wanted()) {
            demandValues(database, table, before.star(), after.renamed());
        }
        assertThat(changed.plan(after.evolution()).isEmpty()).isTrue();
    }

    private static void changeUpTo(int last, SqlWarehouse changed, RandomModel after) {
        var cut = new LoadListener() {
            @Override
            public void running(String title, int number, int count) {
                if (number > last) {
                    throw new IllegalStateException("cut off");
                }
            }
        };
        var plan = changed.plan(after.evolution());
        var failure = catchThrowable(() -> changed.change(Ledger.Made.TABLES, after.evolution(), plan, cut));
        if (failure != null) {
            assertThat(failure).hasMessage("cut off");
        }
    }

    private static void fill(Database database, StarSchema star) throws SQLException {
        for (var table : new SchemaPlanner(star).wanted()) {
            var values = String.join(
                    ", ",
                    table.definition().columns().stream().map(column -> "i").toList());
            database.run("insert into " + table.name() + " select " + values + " from range(1, 6) r(i)");
        }
    }

    private static List<String> described(List<StandingTable> tables) {
        return tables.stream()
                .map(table -> described(table.definition()) + " " + table.comment())
                .toList();
    }

    /** A column that is added stands behind the others. */
    private static String described(Statement.CreateTable table) {
        var columns = table.columns().stream()
                .sorted(Comparator.comparing(Column::name))
                .toList();
        return new Statement.CreateTable(
                        table.table(), columns, table.keys(), table.distribution(), table.sortKey(), table.lifetime())
                .toString();
    }

    private static List<String> wanted(StarSchema star) {
        return new SchemaPlanner(star)
                .definitions().stream()
                        .map(table -> described(table.table()) + " " + table.comment())
                        .toList();
    }

    private static void demandValues(
            Database database, PlannedTable table, StarSchema before, Map<String, String> renamed) throws SQLException {
        var stood = before.tables().stream()
                .filter(found -> found.name().equals(table.name()))
                .findFirst();
        assertThat(database.rows("select count(*) from " + table.name()))
                .containsExactly(stood.isPresent() ? "5" : "0");
        for (var column : table.definition().columns()) {
            boolean isKept = stood.isPresent()
                    && (stood.get().find(column.name()).isPresent()
                            || (table.name().equals("dim_a") && renamed.containsValue(column.name())));
            var given = column.defaultValue().isPresent() ? String.valueOf(RandomModel.DEFAULT) : "null";
            var wrong = "select 1 from " + table.name() + " where cast(" + column.name()
                    + " as double) is distinct from " + (isKept ? "id" : given);
            assertThat(database.rows(wrong))
                    .as(table.name() + "." + column.name())
                    .isEmpty();
        }
    }
}
