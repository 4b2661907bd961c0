package dev.sparkify.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sparkify.error.RetryableException;
import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.examples.CommandRun;
import dev.sparkify.examples.command.verify.DuckDbScratch;
import dev.sparkify.examples.command.verify.Scratch;
import dev.sparkify.examples.command.verify.Secrets;
import dev.sparkify.examples.command.verify.Trial;
import dev.sparkify.load.Location;
import dev.sparkify.local.DuckDb;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Feature;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.test.contract.Candidate;
import dev.sparkify.test.contract.Contract;
import dev.sparkify.test.contract.DuckDbCandidate;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class VerifyCommandTest {
    private static final String SECRET = "Tr0ub4dor";
    private static final Secrets KNOWN = new Secrets() {
        @Override
        public Optional<char[]> password(String user) {
            return Optional.of(SECRET.toCharArray());
        }

        @Override
        public AwsCredentialsProvider credentials() {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create("key", SECRET));
        }
    };

    private static final Set<String> TRIED = Set.of("varchar-fits", "varchar-two-byte-more", "query-blanks");

    /** Holds a case, deviates in another as it says, and refuses texts by their bytes or not. */
    private static final Contract THREE = Contract.whole().only(found -> TRIED.contains(found.id()));

    private static final DuckDb LAX = DuckDb.inMemory().without(Feature.VARCHAR_COUNTS_BYTES);

    /**
     * Is an embedded engine whose platform claims to hold other rules than it does.
     *
     * @param inner the engine
     * @param features what it claims
     */
    private record Claiming(DuckDbCandidate inner, Supplier<Set<Feature>> features) implements Candidate {
        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public Platform<?> platform() {
            return claiming(inner.platform());
        }

        private <H extends WarehouseHandle> Platform<H> claiming(Platform<H> platform) {
            return new Platform<>() {
                @Override
                public H provision(StarSchema star) {
                    return platform.provision(star);
                }

                @Override
                public H attach(StarSchema star) {
                    return platform.attach(star);
                }

                @Override
                public ChangePlan plan(StarSchema star, Evolution evolution) {
                    return platform.plan(star, evolution);
                }

                @Override
                public Set<Feature> features() {
                    return features.get();
                }
            };
        }

        @Override
        public Location put(String folder, Map<String, byte[]> files) {
            return inner.put(folder, files);
        }

        @Override
        public List<List<@Nullable String>> rows(WarehouseHandle warehouse, String sql) {
            return inner.rows(warehouse, sql);
        }

        @Override
        public void run(WarehouseHandle warehouse, String sql) {
            inner.run(warehouse, sql);
        }

        @Override
        public Map<String, String> deviations() {
            return inner.deviations();
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    private static Function<String, Scratch> on(DuckDb platform) {
        return prefix -> {
            var candidate = DuckDbCandidate.on(platform);
            return new DuckDbScratch(candidate, candidate.folder(), prefix);
        };
    }

    private static Function<String, Scratch> claiming(Supplier<Set<Feature>> features) {
        return prefix -> {
            var candidate = DuckDbCandidate.on(LAX);
            return new DuckDbScratch(new Claiming(candidate, features), candidate.folder(), prefix);
        };
    }

    private static CommandRun verify(Function<String, Scratch> embedded, String... words) {
        return verify(new Trial(THREE, KNOWN, embedded), words);
    }

    private static CommandRun verify(Trial trial, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new VerifyCommand(trial))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Failures())
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new CommandRun(code, out.toString(), err.toString());
    }

    private static Path folder(String output) {
        return Path.of(output.lines()
                .filter(line -> line.startsWith("  files below "))
                .findFirst()
                .orElseThrow()
                .substring("  files below ".length()));
    }

    @Test
    void saysWhatItMakesAndWhatDiffers() {
        var run = verify(claiming(() -> EnumSet.allOf(Feature.class)), "--target", "duckdb");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("Trying DuckDB by 3 cases. This is made, and removed at the end:"),
                        line -> assertThat(line).startsWith("  files below "),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "passed        varchar-fits: A text of as many bytes as its column, VARCHAR(4)"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "differs       varchar-two-byte-more: Fewer characters than the width, but more bytes, VARCHAR(4)"),
                        line -> assertThat(line).isEqualTo("    expected: refused: too long; found: 'ééé'"),
                        line -> assertThat(line).isEqualTo("    (§2 r_Character_types)"),
                        line -> assertThat(line).isEqualTo("deviates      query-blanks: A text with blanks at its end"),
                        line -> assertThat(line).isEqualTo("    expected: 1; stated and found: 0"),
                        line -> assertThat(line).isEqualTo("    (§2 r_Character_types)"),
                        line -> assertThat(line).isEqualTo("1 passed, 1 deviate as stated, 1 differ, 0 not declared"));
        assertThat(run.err()).isEqualToNormalizingNewlines("sparkify: 1 case differs from what Redshift's rules say\n");
        assertThat(folder(run.out())).doesNotExist();
    }

    @Test
    void endsWellWhereNothingDiffers() {
        var run = verify(DuckDbScratch::make, "--target", "duckdb");

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith(String.format("2 passed, 1 deviate as stated, 0 differ, 0 not declared%n"));
        assertThat(run.err()).isEmpty();
        assertThat(folder(run.out())).doesNotExist();
    }

    @Test
    void tellsWhatIsNotDeclared() {
        var run = verify(on(LAX), "--target", "duckdb", "--only", "varchar-two");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "not declared  varchar-two-byte-more: Fewer characters than the width, but more bytes, VARCHAR(4)")
                .endsWith(String.format("0 passed, 0 deviate as stated, 0 differ, 1 not declared%n"));
    }

    @Test
    void triesOnlyWhatIsChosen() {
        assertThat(verify(DuckDbScratch::make, "--target", "duckdb", "--only", "BLANKS at its")
                        .out())
                .contains("Trying DuckDB by 1 case. ")
                .contains("query-blanks: ")
                .doesNotContain("varchar-fits");
        var none = verify(DuckDbScratch::make, "--target", "duckdb", "--only", "vacuum");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("--only vacuum chooses no case; every id and title is tried without it");
    }

    @Test
    void writesFindingsForPrograms() throws Exception {
        var run = verify(claiming(() -> EnumSet.allOf(Feature.class)), "--target", "duckdb", "--format", "json");
        var json = new ObjectMapper().readTree(run.out());

        assertThat(run.code()).isEqualTo(1);
        assertThat(json.get("candidate").asText()).isEqualTo("DuckDB");
        assertThat(json.get("passed").asInt()).isEqualTo(1);
        assertThat(json.get("differs").asInt()).isEqualTo(1);
        assertThat(json.get("not_declared").asInt()).isZero();
        assertThat(json.get("deviates").asInt()).isEqualTo(1);
        assertThat(json.get("troubles")).isEmpty();
        assertThat(json.get("left")).isEmpty();
        assertThat(json.get("cases")).hasSize(3);
        assertThat(json.get("cases").get(1).toString())
                .isEqualTo(
                        "{\"id\":\"varchar-two-byte-more\",\"title\":\"Fewer characters than the width, but more bytes, VARCHAR(4)\","
                                + "\"rule\":\"§2 r_Character_types\",\"verdict\":\"differs\","
                                + "\"difference\":\"expected: refused: too long; found: 'ééé'\"}");
        assertThat(run.err()).startsWith("Trying DuckDB by 3 cases. This is made, and removed at the end:");
    }

    @Test
    void removesEverythingAlsoAfterAFailure() {
        var run = verify(
                claiming(() -> {
                    throw new RetryableException("The connection was lost", null);
                }),
                "--target",
                "duckdb");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("sparkify: The connection was lost");
        assertThat(folder(run.out())).doesNotExist();
    }

    @Test
    void triesAPlatformInScratchSchemas() {
        try (var scratch = DuckDbScratch.make("scratch");
                var warehouse =
                        scratch.platform().provision(SparkifyStar.schema().in("plays"))) {
            warehouse.createSchema();

            assertThat(scratch.schema("plays")).isEqualTo("scratch_plays");
            assertThat(scratch.rows(warehouse, "select count(*) from scratch_plays.fact_songplays"))
                    .containsExactly(List.of("0"));
            try (var session = scratch.session(warehouse)) {
                assertThat(session.query(new Query.Raw("select songplay_id from scratch_plays.fact_songplays")))
                        .isEmpty();
            }
        }
    }

    @Test
    void demandsWhatRedshiftNeeds() {
        var target = "jdbc:redshift://127.0.0.1:1/dev";

        assertThat(verify(DuckDbScratch::make, "--target", target).err())
                .startsWith("sparkify: Redshift needs --staging: name s3://bucket/prefix/");
        assertThat(verify(DuckDbScratch::make, "--target", target, "--staging", "s3://b/p")
                        .err())
                .startsWith("sparkify: Redshift needs --user: name the database user");
        assertThat(verify(DuckDbScratch::make, "--target", target, "--staging", "folder")
                        .err())
                .startsWith("sparkify: Redshift needs a folder s3://bucket/folder/, not folder");
        var mute = verify(
                new Trial(THREE, user -> Optional.empty(), DuckDbScratch::make),
                "--target",
                target,
                "--staging",
                "s3://b/p",
                "--user",
                "me");
        assertThat(mute.code()).isEqualTo(2);
        assertThat(mute.err())
                .startsWith(
                        "sparkify: There is no password for me: set the environment variable SPARKIFY_PASSWORD, or run"
                                + " this in a terminal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sparkify_verify", "", "Verify", "1", "a-b", "_a"})
    void refusesPrefixesThatBeginNoNameOfASchema(String prefix) {
        var run = verify(DuckDbScratch::make, "--target", "duckdb", "--schema-prefix", prefix);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("sparkify: --schema-prefix " + prefix
                        + " begins no name of a schema: write a small letter, then"
                        + " small letters, digits and _, at most 60, and not sparkify_ at its beginning");
    }

    @Test
    void refusesOtherTargets() {
        var run = verify(DuckDbScratch::make, "--target", "jdbc:postgresql://host/db");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("sparkify: --target is neither duckdb nor a URL of Redshift; write it like"
                        + " jdbc:redshift://host:5439/dev");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:redshift://host:5439/dev?user=me&password=" + SECRET,
                "jdbc:redshift://host:5439/dev;PWD=" + SECRET,
                "jdbc:redshift:iam://host:5439/dev?AccessKeyID=A&SecretAccessKey=" + SECRET,
                "jdbc:redshift:iam://host:5439/dev;SessionToken=" + SECRET,
                "jdbc:redshift://me:" + SECRET + "@host:5439/dev"
            })
    void takesNoSecretFromTheCommandLine(String target) {
        var run = verify(DuckDbScratch::make, "--target", target, "--staging", "s3://b/p", "--user", "me");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("sparkify: --target holds a secret, ");
        assertThat(run.out() + run.err()).doesNotContain(SECRET);
    }

    @Test
    void showsNoSecretWhereTheConnectionFails() {
        var run = verify(
                DuckDbScratch::make,
                "--debug",
                "--target",
                "jdbc:redshift://127.0.0.1:1/dev?ssl=false",
                "--user",
                "me",
                "--staging",
                "s3://bucket/scratch",
                "--region",
                "us-west-2",
                "--s3-endpoint",
                "http://127.0.0.1:1");

        assertThat(run.out())
                .contains("Trying jdbc:redshift://127.0.0.1:1/dev by 3 cases. This is made, and removed at the end:")
                .contains("  schemas whose names begin with verify_sparkify, and tables in them")
                .containsPattern("  objects below s3://bucket/scratch/sparkify-verify-[0-9a-f-]{36}/");
        assertThat(run.err()).contains("sparkify: Redshift gives no connection: ");
        assertThat(run.out() + run.err()).doesNotContain(SECRET);
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void isAmongTheCommands() {
        assertThat(CommandRun.of("verify", "--help").out())
                .contains("sparkify verify --target duckdb")
                .contains("SPARKIFY_PASSWORD");
    }
}
