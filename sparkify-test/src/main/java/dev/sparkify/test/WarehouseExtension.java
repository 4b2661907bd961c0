package dev.sparkify.test;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.schema.StarSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a warehouse of its own: on DuckDB in memory, its schema created, torn down after the test. By default
 * the warehouse is empty. A test, or a method before or after it, asks for it by a parameter of type {@code
 * ReadyWarehouse<DuckDbWarehouse>}, or for its {@link DataSource}; all of them get the same one. A test that asks for
 * neither costs nothing.
 *
 * <pre>{@code
 * class LevelsTest {
 *     @RegisterExtension
 *     static final WarehouseExtension WAREHOUSE = WarehouseExtension.of(SparkifyStar.schema())
 *             .loading(StagedRecords.columns("staging_events", "page", "ts", "userid", "sessionid", "iteminsession", "level")
 *                     .row("NextSong", 1541105830796L, "8", 7, 0, "free")
 *                     .row("NextSong", 1541106106796L, "8", 7, 1, "paid")
 *                     .row("Home", 1541106132796L, "8", 7, 2, "paid"));
 *
 *     @Test
 *     void countsPlaysByLevel(DataSource dataSource) {
 *         assertThatQuery(dataSource, "select level, count(*) from fact_songplays group by level order by level")
 *                 .returns(List.of(List.of("free", 1), List.of("paid", 1)));
 *     }
 * }
 * }</pre>
 *
 * <p>A value; each method returns a new one. Tests may run concurrently.
 */
public final class WarehouseExtension implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(WarehouseExtension.class);

    private final StarSchema star;
    private final List<Function<Path, Sources>> loads;

    private WarehouseExtension(StarSchema star, List<Function<Path, Sources>> loads) {
        this.star = star;
        this.loads = loads;
    }

    /**
     * Returns an extension whose warehouses hold a star.
     *
     * @param star the star
     * @return the extension, to be registered by {@code @RegisterExtension}
     */
    public static WarehouseExtension of(StarSchema star) {
        return new WarehouseExtension(star, List.of());
    }

    /**
     * Loads sources into each warehouse before the test sees it, after what it loads already.
     *
     * @param content what is loaded
     * @return the new extension
     */
    public WarehouseExtension loading(Sources content) {
        return andThen(folder -> content);
    }

    /**
     * Loads records into each warehouse before the test sees it, in one load after what it loads already. Staging tables
     * without records bring nothing.
     *
     * @param records the records; those of one staging table are joined
     * @return the new extension
     */
    public WarehouseExtension loading(StagedRecords... records) {
        return andThen(folder -> new Sources(StagedRecords.joined(records).stream()
                .map(content -> content.writtenTo(folder))
                .toList()));
    }

    private WarehouseExtension andThen(Function<Path, Sources> load) {
        return new WarehouseExtension(
                star, Stream.concat(loads.stream(), Stream.of(load)).toList());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == ReadyWarehouse.class || type == DataSource.class;
    }

    /**
     * Gives the warehouse of the test, or its data source.
     *
     * @throws ParameterResolutionException if a constructor or a method of the whole class asks
     */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("A warehouse belongs to one test, but "
                    + parameter.getDeclaringExecutable()
                    + " asks for one; ask in the test itself, or in a method before or after each test");
        }
        var warehouse = warehouse(context);
        return parameter.getParameter().getType() == DataSource.class
                ? warehouse.handle().dataSource()
                : warehouse;
    }

    private ReadyWarehouse<DuckDbWarehouse> warehouse(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(this, absent -> TestWarehouse.start(star, loads), TestWarehouse.class)
                .warehouse();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional.ofNullable(context.getStore(NAMESPACE).remove(this, TestWarehouse.class))
                .ifPresent(TestWarehouse::teardown);
    }
}
