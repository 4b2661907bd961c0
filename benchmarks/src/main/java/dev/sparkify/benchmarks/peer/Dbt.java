package dev.sparkify.benchmarks.peer;

import dev.sparkify.benchmarks.material.Sample;
import dev.sparkify.benchmarks.measure.Amount;
import dev.sparkify.benchmarks.measure.Contestant;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a contestant of dbt with DuckDB: models of the same star, and tests of the same keys, references and NOT NULLs.
 *
 * @param python has dbt-duckdb
 * @param project the folder of models
 */
public record Dbt(PythonEnvironment python, Path project) {
    /** How it is called in reports. */
    public static final String NAME = "dbt build";

    /**
     * Makes the contestant.
     *
     * @param sample what is loaded
     * @param amount how much that is
     * @return the contestant
     */
    public Contestant contestant(Sample sample, Amount amount) {
        return Contestant.named(NAME, amount, database -> words(sample, database));
    }

    private List<String> words(Sample sample, Path database) {
        var beside = database.resolveSibling("dbt");
        return List.of(
                "env",
                "SAMPLE=" + sample.folder(),
                "DATABASE=" + database,
                "DBT_SEND_ANONYMOUS_USAGE_STATS=false",
                python.tool("dbt"),
                "build",
                "--project-dir",
                project.toString(),
                "--profiles-dir",
                project.toString(),
                "--target-path",
                beside.resolve("target").toString(),
                "--log-path",
                beside.resolve("log").toString());
    }
}
