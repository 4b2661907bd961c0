package dev.sparkify.test;

import static dev.sparkify.test.QueryAssert.assertThatQuery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.music.SparkifyStar;
import java.lang.reflect.Executable;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoadingWarehouseExtensionTest {
    @RegisterExtension
    static final WarehouseExtension WAREHOUSE =
            WarehouseExtension.of(SparkifyStar.schema()).loading(Music.sources());

    @Test
    void givesALoadedWarehouse(DataSource dataSource) {
        assertThatQuery(dataSource, "select song_id, artist_id from fact_songplays")
                .returns(List.of(List.of("SO1", "AR1")));
    }

    @Test
    void rejectsWhoeverAsksForAWholeClass() throws NoSuchMethodException {
        Executable method = LoadingWarehouseExtensionTest.class.getDeclaredMethod("ofAllTests", DataSource.class);
        var parameter = stub(
                ParameterContext.class,
                Map.of("getParameter", method.getParameters()[0], "getDeclaringExecutable", method));
        var context = stub(ExtensionContext.class, Map.of("getTestMethod", Optional.empty()));

        assertThat(WAREHOUSE.supportsParameter(parameter, context)).isTrue();
        assertThatThrownBy(() -> WAREHOUSE.resolveParameter(parameter, context))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage("A warehouse belongs to one test, but static void"
                        + " dev.sparkify.test.LoadingWarehouseExtensionTest.ofAllTests(javax.sql.DataSource) asks for"
                        + " one; ask in the test itself, or in a method before or after each test");
    }

    static void ofAllTests(DataSource dataSource) {
        assertThat(dataSource).isNotNull();
    }

    /** Makes a context that answers these questions only. */
    private static <T> T stub(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
