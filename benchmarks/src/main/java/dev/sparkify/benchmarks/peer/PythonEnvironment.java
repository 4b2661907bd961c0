package dev.sparkify.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Is a Python with the packages that peers need, in versions that are pinned. It is made once, by pip, and used again until the
 * versions change.
 *
 * @param requirements names the packages
 * @param folder where it is
 */
public record PythonEnvironment(Path requirements, Path folder) {
    /**
     * Chooses the usual place.
     *
     * @param installation where the project is
     * @return an environment under {@code ~/.cache}
     */
    public static PythonEnvironment usual(Installation installation) {
        return new PythonEnvironment(
                installation.peers().resolve("requirements.txt"),
                Path.of(System.getProperty("user.home"), ".cache", "sparkify-benchmarks", "python"));
    }

    /**
     * Makes it, if it is not there.
     *
     * @return this environment
     * @throws IOException if {@code python3} cannot be started
     * @throws IllegalStateException if packages cannot be installed
     */
    public PythonEnvironment made() throws IOException {
        var installed = folder.resolve("installed.txt");
        if (Files.notExists(installed) || Files.mismatch(installed, requirements) >= 0) {
            Commands.run(List.of("python3", "-m", "venv", "--clear", folder.toString()));
            Commands.run(List.of(
                    tool("python"),
                    "-m",
                    "pip",
                    "install",
                    "--quiet",
                    "--disable-pip-version-check",
                    "--requirement",
                    requirements.toString()));
            Files.copy(requirements, installed);
        }
        return this;
    }

    /**
     * Names a program of it.
     *
     * @param name such as {@code python}
     * @return the file
     */
    public String tool(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }
}
