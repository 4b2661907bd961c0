package dev.sparkify.local.session;

import static dev.sparkify.local.session.Opened.TARGET;
import static dev.sparkify.local.session.Opened.cell;
import static dev.sparkify.local.session.Opened.text;
import static dev.sparkify.local.session.Opened.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.redshift.RawStatement;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.change.LockTables;
import dev.sparkify.sql.redshift.change.SetParameter;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.Drop;
import dev.sparkify.sql.redshift.transfer.Copy;
import dev.sparkify.sql.redshift.transfer.CopyFormat;
import dev.sparkify.sql.redshift.transfer.CopySource;
import dev.sparkify.sql.redshift.transfer.Role;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final int MORE_THAN_16_MB = 16_000_001;

    private final Opened opened = new Opened();

    @AfterEach
    void close() {
        opened.close();
    }

    private void refuses(Statement statement, String message) {
        assertThatThrownBy(() -> opened.run(statement))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void refusesTextThatNobodyReads() {
        refuses(
                RawStatement.of("insert into target values (1, 'a')"),
                "A raw statement is text that nobody reads, so DuckDB cannot be told what it means: write it with the"
                        + " typed statements, or try it on Redshift");
    }

    @Test
    void refusesFilesOfS3() {
        refuses(
                Copy.into("target")
                        .from(CopySource.prefix("s3://bucket/f/"))
                        .authorizedBy(Role.defaultRole())
                        .as(CopyFormat.json()),
                "DuckDB has no COPY from S3: name the files as sources, and load them");
    }

    @Test
    void refusesStepsOfLoads() {
        opened.run(new Statement.Begin());
        refuses(new Statement.Lock(TARGET), "Lock of target excludes loads from each other: lock tables by LockTables");
    }

    @Test
    void changesNoTableByWhichTheWarehouseRemembersItself() {
        var keys = TableName.of("Sparkify_Keys");
        var way = " would change sparkify_keys, by which the warehouse remembers itself: read it, and name a table of"
                + " yours otherwise";

        refuses(new Truncate(keys), "Truncate of sparkify_keys" + way);
        refuses(
                new Statement.Delete(new TableName(java.util.Optional.empty(), "SPARKIFY_KEYS"), whole(1)),
                "Delete of SPARKIFY_KEYS" + way.replace("sparkify_keys", "SPARKIFY_KEYS"));
        refuses(Drop.table(TARGET, keys), "Drop of target, sparkify_keys" + way);
        refuses(AlterTable.named(TARGET).renamedTo("sparkify_keys"), "AlterTable of target, sparkify_keys" + way);
        refuses(
                LockTables.of(keys),
                "LockTables of sparkify_keys lasts until the transaction ends, and none is open:"
                        + " begin one first (Redshift: LOCK)");
        assertThat(opened.count(keys)).isPositive();
    }

    @Test
    void takesStatementsOf16Megabytes() throws SQLException {
        var half = "x".repeat(MORE_THAN_16_MB / 2);
        assertThatThrownBy(() -> opened.run(
                        InsertValues.into(TARGET, "v").row(cell(text(half))).row(cell(text(half)))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(" bytes; Redshift takes 16000000: load the rows with COPY, or split it (Redshift:"
                        + " INSERT)");
        assertThatThrownBy(() -> opened.session().query(new Query.Raw("select '" + half + half + "' as v")))
                .hasMessageContaining("Redshift takes 16000000");
        assertThat(opened.rows(TARGET)).isEmpty();
    }

    @Test
    void passesOverParametersThatChangeNoResult() {
        var harmless = List.of(
                SetParameter.statementTimeout(Duration.ofSeconds(5)),
                SetParameter.queryGroup("nightly"),
                SetParameter.timezone(ZoneOffset.UTC),
                SetParameter.caseSensitiveIdentifier(SetParameter.Switch.OFF),
                SetParameter.errorOnNondeterministicUpdate(SetParameter.Switch.ON),
                SetParameter.byDefault("search_path"));
        for (var parameter : harmless) {
            assertThat(opened.run(parameter)).isZero();
        }
    }

    @Test
    void refusesParametersThatWouldHaveToDoSomething() {
        refuses(
                SetParameter.timezone(ZoneId.of("Europe/Berlin")),
                "The parameter timezone cannot be set: times are those of UTC here: leave it at UTC, and convert in"
                        + " queries");
        refuses(
                SetParameter.caseSensitiveIdentifier(SetParameter.Switch.ON),
                "The parameter enable_case_sensitive_identifier cannot be set: the case of names never counts here:"
                        + " leave it off");
        refuses(
                SetParameter.searchPath("shop"),
                "The parameter search_path cannot be set: no schema is searched here: name tables with their schemas");
        refuses(
                SetParameter.of("extra_float_digits", 2),
                "The parameter extra_float_digits cannot be set: what it does is not known here: leave it out, or try it"
                        + " on Redshift");
    }
}
