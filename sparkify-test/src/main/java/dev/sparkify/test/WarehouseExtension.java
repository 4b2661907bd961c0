package dev.sparkify.test;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.schema.StarSchema;
import java.util.Optional;
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
 *     static final WarehouseExtension WAREHOUSE = WarehouseExtension.of(SparkifyStar.schema());
 *
 *     @Test
 *     void countsPlaysByLevel(ReadyWarehouse<DuckDbWarehouse> warehouse, DataSource dataSource) {
 *         warehouse.load(SparkifyStar.sources("src/test/data/events", "src/test/data/songs"));
 *
 *         assertThatQuery(dataSource, "select level, count(*) from fact_songplays group by level order by level")
 *                 .returns(List.of(List.of("free", 3), List.of("paid", 5)));
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
    private final Optional<Sources> sources;

    private WarehouseExtension(StarSchema star, Optional<Sources> sources) {
        this.star = star;
        this.sources = sources;
    }

    /**
     * Returns an extension whose warehouses hold a star.
     *
     * @param star the star
     * @return the extension, to be registered by {@code @RegisterExtension}
     */
    public static WarehouseExtension of(StarSchema star) {
        return new WarehouseExtension(star, Optional.empty());
    }

    /**
     * Loads sources into each warehouse before the test sees it.
     *
     * @param content what is loaded
     * @return the new extension
     */
    public WarehouseExtension loading(Sources content) {
        return new WarehouseExtension(star, Optional.of(content));
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

    @SuppressWarnings("unchecked")
    private ReadyWarehouse<DuckDbWarehouse> warehouse(ExtensionContext context) {
        return (ReadyWarehouse<DuckDbWarehouse>)
                context.getStore(NAMESPACE).getOrComputeIfAbsent(this, absent -> start(), ReadyWarehouse.class);
    }

    private ReadyWarehouse<DuckDbWarehouse> start() {
        var provisioned = Warehouse.provision(DuckDb.inMemory(), star);
        try {
            var ready = provisioned.createSchema();
            sources.ifPresent(ready::load);
            return ready;
        } catch (RuntimeException failure) {
            provisioned.close();
            throw failure;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional.ofNullable(context.getStore(NAMESPACE).remove(this, ReadyWarehouse.class))
                .ifPresent(warehouse -> warehouse.teardown());
    }
}
