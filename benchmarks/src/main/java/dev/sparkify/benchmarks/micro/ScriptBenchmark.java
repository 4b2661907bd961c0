package dev.sparkify.benchmarks.micro;

import dev.sparkify.load.Sources;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.plan.Ledger;
import dev.sparkify.sql.plan.LoadPlanner;
import dev.sparkify.sql.plan.LoadRequest;
import dev.sparkify.sql.plan.Plan;
import dev.sparkify.sql.plan.SchemaPlanner;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures how the script of the Sparkify star is made: model, plans, text, and plans and text together. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ScriptBenchmark {
    private static final StarSchema STAR = SparkifyStar.schema();
    private static final Sources SOURCES = SparkifyStar.sources("s3://bucket/log_data/", "s3://bucket/song_data/");

    /** Chooses the engine that the script is for. */
    public enum Engine {
        /** Amazon Redshift. */
        REDSHIFT,
        /** The embedded engine. */
        DUCKDB;

        private Dialect dialect() {
            return switch (this) {
                case REDSHIFT -> Dialect.redshift();
                case DUCKDB -> Dialect.duckDb();
            };
        }

        private Plan load() {
            return new LoadPlanner(STAR, dialect()).script(LoadRequest.of(SOURCES));
        }
    }

    @Param
    private Engine engine = Engine.REDSHIFT;

    /** Says what an iteration works on, made before it is measured. */
    @State(Scope.Benchmark)
    public static class Planned {
        private final Plan schema = schemaPlan();
        private final Plan redshiftLoad = Engine.REDSHIFT.load();
        private final Plan duckDbLoad = Engine.DUCKDB.load();

        private Plan load(Engine engine) {
            return engine == Engine.REDSHIFT ? redshiftLoad : duckDbLoad;
        }
    }

    /**
     * Makes the model, which is validated as it is made.
     *
     * @return the model
     */
    @Benchmark
    public StarSchema model() {
        return SparkifyStar.schema();
    }

    /**
     * Plans the tables.
     *
     * @return the plan
     */
    @Benchmark
    public Plan planSchema() {
        return schemaPlan();
    }

    /**
     * Plans the load.
     *
     * @return the plan
     */
    @Benchmark
    public Plan planLoad() {
        return engine.load();
    }

    /**
     * Writes the plan of the tables.
     *
     * @param planned the plan
     * @return the text
     */
    @Benchmark
    public String renderSchema(Planned planned) {
        return planned.schema.script(engine.dialect());
    }

    /**
     * Writes the plan of the load.
     *
     * @param planned the plan
     * @return the text
     */
    @Benchmark
    public String renderLoad(Planned planned) {
        return planned.load(engine).script(engine.dialect());
    }

    /**
     * Plans and writes the whole script: tables and load.
     *
     * @return the text
     */
    @Benchmark
    public String planAndRender() {
        return schemaPlan().script(engine.dialect()) + engine.load().script(engine.dialect());
    }

    private static Plan schemaPlan() {
        return new SchemaPlanner(STAR).creation(Ledger.Made.TABLES);
    }
}
