package dev.sparkify.sql.dialect;

import dev.sparkify.error.InputException;
import dev.sparkify.export.Compression;
import dev.sparkify.export.ExportFormat;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.Location;
import dev.sparkify.sql.redshift.transfer.CompressibleFiles;
import dev.sparkify.sql.redshift.transfer.CopySettings;
import dev.sparkify.sql.redshift.transfer.CsvFiles;
import dev.sparkify.sql.redshift.transfer.ExistingFiles;
import dev.sparkify.sql.redshift.transfer.Partitioning;
import dev.sparkify.sql.redshift.transfer.Unload;
import dev.sparkify.sql.redshift.transfer.UnloadFormat;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;

/** Says by which UNLOAD Redshift exports rows. */
final class ExportUnload {
    private final Statement.Export statement;
    private final ExportTarget target;
    private final CopySettings settings;

    ExportUnload(Statement.Export statement, CopySettings settings) {
        this.statement = statement;
        this.target = statement.target();
        this.settings = settings;
    }

    Unload unload() {
        var unload = Unload.of(statement.query())
                .to(prefix(target.location()))
                .authorizedBy(settings.role())
                .as(format(target.format()));
        return inOrder(
                replacing(partitioned(settings.region().map(unload::region).orElse(unload))));
    }

    private Unload partitioned(Unload unload) {
        var columns = target.partitions().toArray(String[]::new);
        return columns.length == 0 ? unload : unload.partitionedBy(Partitioning.by(columns));
    }

    private Unload replacing(Unload unload) {
        return target.existing() == ExportTarget.ExistingFiles.REPLACE
                ? unload.existingFiles(ExistingFiles.REMOVED)
                : unload;
    }

    private Unload inOrder(Unload unload) {
        return statement.query() instanceof Query.Ordered ? unload.serially() : unload;
    }

    private static String prefix(Location location) {
        if (!location.isS3()) {
            throw new InputException("Redshift exports to s3://bucket/prefix/, not to " + location
                    + "; name a prefix in S3 (Redshift: UNLOAD)");
        }
        return location.uri().endsWith("/") ? location.uri() : location.uri() + "/";
    }

    private static UnloadFormat format(ExportFormat format) {
        if (format instanceof ExportFormat.Csv csv) {
            return compressed(csv.compression(), csv(csv));
        } else if (format instanceof ExportFormat.Json json) {
            return compressed(json.compression(), UnloadFormat.json());
        }
        return UnloadFormat.parquet();
    }

    private static CsvFiles csv(ExportFormat.Csv csv) {
        var files = UnloadFormat.csv().delimiter(csv.delimiter() == '\t' ? "\\t" : String.valueOf(csv.delimiter()));
        return csv.header() == ExportFormat.Header.NAMES ? files.header() : files;
    }

    private static UnloadFormat compressed(Compression compression, CompressibleFiles<?> files) {
        return switch (compression) {
            case NONE -> files;
            case GZIP -> files.gzip();
            case ZSTD -> files.zstd();
        };
    }
}
