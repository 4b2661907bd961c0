package dev.sparkify.sql.dialect;

import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Format;
import dev.sparkify.sql.redshift.transfer.Compression;
import dev.sparkify.sql.redshift.transfer.CompressionUpdate;
import dev.sparkify.sql.redshift.transfer.Copy;
import dev.sparkify.sql.redshift.transfer.CopyFormat;
import dev.sparkify.sql.redshift.transfer.CopySettings;
import dev.sparkify.sql.redshift.transfer.CopySource;
import dev.sparkify.sql.redshift.transfer.JsonFormat;
import dev.sparkify.sql.redshift.transfer.RecordCopy;
import dev.sparkify.sql.redshift.transfer.S3Place;
import dev.sparkify.sql.redshift.transfer.SourceDocuments;
import dev.sparkify.sql.redshift.transfer.StatisticsUpdate;
import dev.sparkify.sql.redshift.transfer.TimeFormat;
import dev.sparkify.sql.statement.Document;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Statement;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says by which COPY Redshift fills a staging table. */
final class SourceCopy {
    /** COPY skips at most so many records. Source: Redshift's page on COPY, MAXERROR. */
    private static final long MOST_SKIPPED = 100_000;

    private final Statement.Copy statement;
    private final CopySettings settings;
    private final SourceDocuments documents;

    SourceCopy(Statement.Copy statement, CopySettings settings) {
        this.statement = statement;
        this.settings = settings;
        this.documents = SourceDocuments.of(statement, settings);
    }

    /** Encodings are declared, and nothing is gained by analyzing what is read once. */
    Copy copy() {
        var target = Copy.into(statement.table()).columns(statement.columns().toArray(String[]::new));
        var copy = target.from(source())
                .authorizedBy(settings.role())
                .as(format())
                .compression(CompressionUpdate.OFF)
                .statistics(StatisticsUpdate.OFF);
        return tolerant(settings.region()
                .or(() -> statement.reach().region())
                .map(copy::region)
                .orElse(copy));
    }

    private CopySource source() {
        return documents
                .manifest()
                .map(Document::place)
                .map(CopySource::manifest)
                .orElseGet(() -> CopySource.prefix(
                        RedshiftSyntax.prefix(statement.source().location())));
    }

    private JsonFormat format() {
        if (statement.source().format() instanceof Format.Json source) {
            var json = documents
                    .paths()
                    .map(document -> CopyFormat.json().paths(S3Place.of(document.place())))
                    .orElseGet(() -> keys(source.keys()));
            var timed = times(source.times()).map(json::timeFormat).orElse(json);
            return compression().map(timed::compressed).orElse(timed);
        }
        throw new IllegalStateException("JSON is the only format: " + statement.source());
    }

    private static JsonFormat keys(Format.Keys keys) {
        return switch (keys) {
            case IGNORING_CASE -> CopyFormat.json().ignoringCase();
            case BY_CASE -> CopyFormat.json();
        };
    }

    /** The default of COPY reads times that are written out, with fractions of seconds. */
    private static Optional<TimeFormat> times(Format.Times times) {
        return switch (times) {
            case WRITTEN -> Optional.empty();
            case EPOCH_SECONDS -> Optional.of(TimeFormat.epochSeconds());
            case EPOCH_MILLIS -> Optional.of(TimeFormat.epochMillis());
        };
    }

    /** A folder whose files are not known is taken to hold none that are compressed. */
    private Optional<Compression> compression() {
        var files = statement.files().isEmpty()
                ? Stream.of(RedshiftSyntax.prefix(statement.source().location()))
                : statement.files().stream().map(KnownFile::uri);
        var found = files.map(Compression::of).collect(Collectors.toSet());
        if (found.size() > 1) {
            throw new InputException("A COPY of " + statement.source().staging() + " reads files that are compressed in"
                    + " one way, and these differ; read each kind by a COPY of its own (Redshift: COPY, file"
                    + " compression parameters)");
        }
        return found.iterator().next();
    }

    private RecordCopy tolerant(RecordCopy copy) {
        if (statement.source().badRecords() instanceof BadRecordPolicy.Quarantine quarantine) {
            return copy.maxErrors((int) Math.min(MOST_SKIPPED, Math.max(quarantine.most(), quarantine.most() + 1)));
        }
        return copy;
    }
}
