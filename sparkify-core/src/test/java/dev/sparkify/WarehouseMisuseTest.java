package dev.sparkify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves by the compiler itself that a wrong order of stages cannot be written. */
class WarehouseMisuseTest {
    private static final String OK = "0 ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warehouse.provision(platform, star).createSchema().load(sources).teardown();",
                "Warehouse.provision(platform, star).createSchema().load(sources).load(sources).report();",
                "Warehouse.provision(platform, star).teardown();",
                "Warehouse.attach(platform, star).load(sources).close();",
                "long load = Warehouse.use(platform, star, w -> w.load(sources).report().load());"
            })
    void compilesTheRightOrder(String chain) throws Exception {
        assertThat(compile(chain)).isEqualTo(OK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Warehouse.provision(platform, star).load(sources);         | load",
                "Warehouse.provision(platform, star).report();              | report",
                "Warehouse.provision(platform, star).createSchema().report();      | report",
                "Warehouse.provision(platform, star).createSchema().createSchema();| createSchema",
                "Warehouse.attach(platform, star).createSchema();           | createSchema",
                "Warehouse.provision(platform, star).teardown().load(sources);     | load"
            })
    void doesNotCompileAWrongOrder(String chain, String missing) throws Exception {
        assertThat(compile(chain))
                .startsWith("1 Snippet.java:9:")
                .contains("compiler.err.cant.resolve.location.args: kindname.method, " + missing + ",")
                .endsWith("1 error\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new ReadyWarehouse<>(platform.attach(star));",
                "new LoadedWarehouse<>(platform.attach(star), null);",
                "new ProvisionedWarehouse<>(platform.attach(star));"
            })
    void doesNotCompileAStageMadeByHand(String statement) throws Exception {
        assertThat(compile(statement)).startsWith("1 Snippet.java:9:").endsWith("1 error\n");
    }

    @Test
    void doesNotCompileAnotherKindOfWarehouse() throws Exception {
        assertThat(compile("} } abstract class Mine<X extends WarehouseHandle> extends Warehouse<X> { void run() {"))
                .startsWith("1 Snippet.java:9:")
                .contains("compiler.err.cant.inherit.from.sealed: dev.sparkify.Warehouse");
    }

    /** Compiles a statement, and returns the exit code with what the compiler says. */
    private String compile(String statement) throws IOException, URISyntaxException {
        var source = Files.writeString(folder.resolve("Snippet.java"), """
                import dev.sparkify.*;
                import dev.sparkify.load.*;
                import dev.sparkify.schema.*;
                import dev.sparkify.spi.*;

                class Snippet<H extends WarehouseHandle> {
                    void run(Platform<H> platform, StarSchema star, Sources sources)
                    {
                        %s
                    }
                }
                """.formatted(statement));
        var library = Path.of(Warehouse.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var said = new StringWriter();
        var out = new PrintWriter(said);
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-proc:none",
                        "-XDrawDiagnostics",
                        "-nowarn",
                        "-d",
                        folder.toString(),
                        "-cp",
                        library.toString(),
                        source.toString());
        return code + " " + said;
    }
}
