package dev.sparkify.local.once;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/**
 * Starts programs of the tests with their classes. DuckDB's driver would unpack its 70 MB of native code for each of
 * them, and a program that is killed leaves that behind; so it is unpacked once.
 */
final class Programs {
    private static final String NATIVE = "libduckdb_java";

    private final Path folder;
    private final String classes;

    /** Unpacks the driver into a folder. */
    Programs(Path folder) throws IOException, URISyntaxException {
        this.folder = Files.createDirectories(folder);
        var driver = place(DuckDBDriver.class);
        var own = Stream.of("jdk.module.path", "java.class.path")
                .flatMap(property -> Stream.of(System.getProperty(property, "").split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty() && !entry.equals(driver.toString()));
        this.classes = Stream.of(
                        own, Stream.of(place(Programs.class), unpacked(driver)).map(Path::toString))
                .flatMap(Function.identity())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Copies the classes, and the native code for this machine under the name that the system's loader looks for. */
    private Path unpacked(Path jar) throws IOException {
        var target = folder.resolve("driver");
        var system = System.getProperty("os.arch").matches("aarch64|arm64") ? "linux_arm64" : "linux_amd64";
        try (var files = FileSystems.newFileSystem(jar);
                var entries = Files.walk(files.getPath("/"))) {
            for (var entry : entries.filter(Files::isRegularFile).toList()) {
                var name = entry.toString().substring(1);
                if (name.equals(NATIVE + ".so_" + system)) {
                    Files.createDirectories(target);
                    Files.copy(entry, folder.resolve(NATIVE + ".so"));
                } else if (!name.startsWith(NATIVE)) {
                    Files.createDirectories(target.resolve(name).getParent());
                    Files.copy(entry, target.resolve(name));
                }
            }
        }
        return target;
    }

    /** Returns a command line that runs a class. */
    List<String> command(Class<?> program, Object... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xmx256m",
                "-Djava.io.tmpdir=" + folder,
                "-Djava.library.path=" + folder,
                "-cp",
                classes,
                program.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    /** Starts a command line; what it complains of goes to a file. */
    Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(complaints().toFile()))
                .start();
    }

    Path complaints() {
        return folder.resolve("complaints.txt");
    }
}
