package dev.sparkify.parity.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.command.Failures;
import dev.sparkify.examples.command.VerifyCommand;
import dev.sparkify.examples.command.verify.DuckDbScratch;
import dev.sparkify.examples.command.verify.Secrets;
import dev.sparkify.examples.command.verify.Trial;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.Sql;
import dev.sparkify.parity.standin.StandIn;
import dev.sparkify.test.contract.Contract;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.s3.model.S3Object;

@StandIn
class VerifyOnStandInTest {
    private static final String USER = "postgres";

    private final RedshiftStandIn standIn;

    VerifyOnStandInTest(RedshiftStandIn standIn) {
        this.standIn = standIn;
    }

    private record Run(int code, String out, String err) {}

    private Secrets secrets() {
        return new Secrets() {
            @Override
            public Optional<char[]> password(String user) {
                return Optional.of(USER.toCharArray());
            }

            @Override
            public AwsCredentialsProvider credentials() {
                return standIn.s3Credentials();
            }
        };
    }

    private Run verify(String only) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new VerifyCommand(new Trial(Contract.whole(), secrets(), DuckDbScratch::make)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Failures())
                .setExecutionExceptionHandler(new Failures())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        "--target",
                        standIn.jdbcUrl().replaceAll("&user.*", ""),
                        "--user",
                        USER,
                        "--staging",
                        standIn.uri("scratch/"),
                        "--s3-endpoint",
                        standIn.s3Endpoint().toString(),
                        "--region",
                        "us-east-1",
                        "--only",
                        only);
        return new Run(code, out.toString(), err.toString());
    }

    /** Leaves out those of temporary tables, which PostgreSQL keeps for the next session. */
    private List<String> schemas() throws SQLException {
        try (var connection = standIn.dataSource().getConnection()) {
            return Sql.rows(
                    connection,
                    "select nspname from pg_namespace where nspname not like 'pg_%temp_%' order by nspname");
        }
    }

    private List<String> objects() {
        return standIn.s3().listObjectsV2Paginator(request -> request.bucket(standIn.bucket())).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    @Test
    void findsNoDifferenceAndLeavesNothing() throws SQLException {
        var before = schemas();
        standIn.put("scratch/of others.json", "{}");

        var run = verify("split");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .contains("passed        split-facts: Facts by one load or by two, the later first")
                .last()
                .isEqualTo("3 passed, 0 deviate as stated, 0 differ, 0 not declared");
        assertThat(run.code()).isZero();
        assertThat(schemas()).isEqualTo(before);
        assertThat(objects()).containsExactly("scratch/of others.json");
    }

    @Test
    void findsADifference() throws SQLException {
        compareTextsBy("texteq");
        try {
            var run = verify("typed-query-blanks");

            assertThat(run.out().lines())
                    .contains(
                            "differs       typed-query-blanks: A text with blanks at its end",
                            "    expected: 1; found: 0",
                            "0 passed, 0 deviate as stated, 1 differ, 0 not declared");
            assertThat(run.err()).isEqualTo("sparkify: 1 case differs from what Redshift's rules say\n");
            assertThat(run.code()).isEqualTo(1);
        } finally {
            compareTextsBy("bpchareq");
        }
    }

    private void compareTextsBy(String function) throws SQLException {
        try (var connection = standIn.dataSource().getConnection()) {
            Sql.run(
                    connection,
                    "create or replace function pg_catalog.standin_equal(text, text) returns boolean immutable strict"
                            + " parallel safe language internal as '" + function + "'");
        }
    }
}
