package dev.sparkify.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.internal.FakeRedshift;
import dev.sparkify.aws.internal.FakeS3;
import dev.sparkify.aws.internal.RedshiftSessions;
import dev.sparkify.aws.internal.S3Store;
import dev.sparkify.aws.internal.UnloadedFiles;
import dev.sparkify.error.InputException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.export.ExportFormat;
import dev.sparkify.export.ExportReport;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.Location;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedshiftExportTest {
    private static final ExportTarget TARGET = ExportTarget.of(Location.of("s3://bucket/out"), ExportFormat.parquet());

    private final FakeS3 s3 = new FakeS3();
    private final FakeRedshift engine = new FakeRedshift();
    private final Dialect dialect = Dialect.redshift();
    private final UnloadedFiles files = new UnloadedFiles(
            new RedshiftSessions(engine.dataSource(), dialect, Duration.ZERO), dialect, new S3Store(s3));

    @BeforeEach
    void writeTwoFiles() {
        engine.answering("unload", () -> {
                    s3.with("out/0001_part_00.parquet", "abc").with("out/0000_part_00.parquet", "ab");
                    return List.of();
                })
                .answering("pg_last_unload_count", Map.of("unloaded", 9L));
    }

    private ExportReport write(ExportTarget target) {
        return files.write(new Statement.Export(new Query.Raw("select 1 as a"), target));
    }

    @Test
    void tellsWhatWasWritten() {
        s3.with("out_old/0000_part_00.parquet", "");

        assertThat(write(TARGET))
                .isEqualTo(new ExportReport(
                        List.of("s3://bucket/out/0000_part_00.parquet", "s3://bucket/out/0001_part_00.parquet"), 5, 9));
        assertThat(engine.statements("unload")).singleElement().asString().contains("to 's3://bucket/out/'");
    }

    @Test
    void refusesAFolderThatIsNotEmpty() {
        s3.with("out/0000_part_00.parquet", "");

        assertThatThrownBy(() -> write(TARGET))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Cannot export to s3://bucket/out/: it is not empty; name a new folder, or have the export replace"
                                + " what is there");
        assertThat(engine.statements("unload")).isEmpty();
    }

    @Test
    void replacesOnlyFilesOfExports() {
        s3.with("out/level=paid/0000_part_00.parquet", "")
                .with("out/000.gz", "")
                .with("out/manifest", "");
        assertThat(write(TARGET.replacing()).files()).hasSize(2);

        s3.with("out/thesis.docx", "");
        assertThatThrownBy(() -> write(TARGET.replacing()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Cannot replace s3://bucket/out/: s3://bucket/out/thesis.docx in it is of no export; move it away,"
                                + " or name another folder");
    }

    @Test
    void refusesAFolderOfThisMachine() {
        assertThatThrownBy(() -> write(TARGET.at(Location.of("out"))))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "Redshift exports to s3://bucket/prefix/, not to out; name a prefix in S3 (Redshift: UNLOAD)");
    }

    @Test
    void leavesWhatAFailedExportLeftSinceItMayBeOfOthers() {
        engine.answering("unload", () -> {
            s3.with("out/0000_part_00.parquet", "");
            throw new SQLException("ERROR: disk full", "XX000");
        });

        assertThatThrownBy(() -> write(TARGET))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "The export to s3://bucket/out/, where files of it, or of others, may lie now, failed: ERROR: disk"
                                + " full");
        assertThat(s3.keys()).hasSize(1);
    }

    @Test
    void leavesWhatALostExportMayStillBeWriting() {
        engine.answering("unload", () -> {
            s3.with("out/0000_part_00.parquet", "");
            throw new SQLException("connection reset", "08006");
        });

        assertThatThrownBy(() -> write(TARGET))
                .isInstanceOf(UnknownOutcomeException.class)
                .hasMessage(
                        "The connection was lost during the export to s3://bucket/out/, and Redshift may go on writing:"
                                + " look there before repeating it: connection reset");
        assertThat(s3.keys()).hasSize(1);
    }
}
