package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.personal.Erasure;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares whole scripts with those that were reviewed. To write them anew, then to review the difference:
 *
 * <pre>{@code
 * ./mvnw test -pl sparkify-sql -am -Dtest=GoldenScriptsTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
 * }</pre>
 */
class GoldenScriptsTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Sources PLAYS = SparkifyStar.sources("s3://bucket/log_data", "s3://bucket/song_data");

    static Stream<Arguments> scripts() {
        return Stream.of(Dialect.duckDb(), Dialect.redshift())
                .flatMap(dialect -> plans(dialect).entrySet().stream()
                        .map(plan -> Arguments.of(
                                dialect.name() + "/" + plan.getKey() + ".sql", script(dialect, plan.getValue()))));
    }

    /** Each test plans its own script alone. */
    private static Supplier<String> script(Dialect dialect, Supplier<Plan> plan) {
        return () -> dialect.scriptHeader() + plan.get().script(dialect);
    }

    private static Map<String, Supplier<Plan>> plans(Dialect dialect) {
        var plans = new LinkedHashMap<String, Supplier<Plan>>();
        plans.put("ddl", () -> creation(SparkifyStar.schema()));
        plans.put("load", () -> load(SparkifyStar.schema(), dialect, LoadRequest.of(PLAYS)));
        plans.put("drop", () -> new SchemaPlanner(SparkifyStar.schema()).removal(Ledger.Made.TABLES));
        plans.put("history-ddl", () -> creation(SparkifyStar.withHistory()));
        plans.put("history-load", () -> load(SparkifyStar.withHistory(), dialect, LoadRequest.of(PLAYS)));
        plans.put("quarantine-load", () -> load(SparkifyStar.schema(), dialect, quarantined()));
        plans.put("reload", () -> load(SparkifyStar.withHistory(), dialect, again()));
        plans.put("shop-ddl", () -> creation(Shop.star()));
        plans.put("shop-load", () -> load(Shop.star(), dialect, LoadRequest.of(Shop.sources())));
        plans.put("shop-audit", () -> new AuditPlanner(Shop.star()).plan());
        plans.put("upgrade", () -> new LedgerUpgrade(SparkifyStar.schema()).plan(1));
        plans.put("upgrade-2", () -> new LedgerUpgrade(SparkifyStar.schema()).plan(2));
        plans.put("upgrade-3", () -> new LedgerUpgrade(SparkifyStar.schema()).plan(3));
        var user = Erasure.of("dim_users", "42");
        plans.put("erase", () -> erasure(SparkifyStar.schema(), dialect, user));
        plans.put("erase-pseudonymised", () -> erasure(SparkifyStar.schema(), dialect, user.pseudonymised()));
        plans.put("history-erase", () -> erasure(SparkifyStar.withHistory(), dialect, user));
        plans.put(
                "history-erase-pseudonymised",
                () -> erasure(SparkifyStar.withHistory(), dialect, user.pseudonymised()));
        return plans;
    }

    private static Plan erasure(StarSchema star, Dialect dialect, Erasure erasure) {
        var pseudonym = new Pseudonym("0123456789abcdef0123456789abcdef");
        var planner = new ErasurePlanner(star, new ErasureRequest(erasure, pseudonym, "token"));
        return new Plan(
                Stream.of(new LoadPlanner(star, dialect).opening(), planner.plan(List.of(7L, 9L)), planner.closing(3))
                        .flatMap(plan -> plan.statements().stream())
                        .toList());
    }

    private static Plan creation(StarSchema star) {
        return new SchemaPlanner(star).creation(Ledger.Made.TABLES);
    }

    private static Plan load(StarSchema star, Dialect dialect, LoadRequest request) {
        return new LoadPlanner(star, dialect).script(request);
    }

    /** Records are set aside, and earlier ones are replaced by their corrections. */
    private static LoadRequest quarantined() {
        var policy = BadRecordPolicy.quarantine().upTo(100).upToShare(0.01);
        var sources =
                PLAYS.all().stream().map(source -> source.onBadRecord(policy)).toList();
        return LoadRequest.of(new Sources(sources, List.of(3L, 4L)));
    }

    private static LoadRequest again() {
        var request = LoadRequest.of(PLAYS);
        var day = TimeRange.of(LocalDate.of(2018, 11, 30));
        return new LoadRequest(request.sources(), "", List.of(), Optional.of(day));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void writesTheScriptThatWasReviewed(String name, Supplier<String> written) throws IOException {
        var script = written.get();
        var golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, script);
        }

        assertThat(script).isEqualTo(Files.readString(golden));
    }
}
