package dev.sparkify.sql.dialect;

import dev.sparkify.export.Compression;
import dev.sparkify.export.ExportFormat;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.sql.statement.Statement;
import java.util.Locale;

/** Writes COPY TO: one file into the folder, or folders of files where there are partitions. */
final class DuckDbExport {
    private static final String FILE = "part-";

    private final SqlWriter writer;
    private final QueryRenderer queries;

    DuckDbExport(SqlWriter writer, QueryRenderer queries) {
        this.writer = writer;
        this.queries = queries;
    }

    void write(Statement.Export export) {
        var target = export.target();
        writer.keyword("copy");
        queries.nested(export.query());
        writer.line().keyword("to").text(path(target)).open();
        format(target.format());
        if (!target.partitions().isEmpty()) {
            partitions(target);
        }
        writer.sign(")");
    }

    private static String path(ExportTarget target) {
        var folder = target.location().uri();
        return target.partitions().isEmpty()
                ? folder + "/" + FILE + "0" + target.format().suffix()
                : folder;
    }

    private void format(ExportFormat format) {
        writer.keyword("format");
        if (format instanceof ExportFormat.Csv csv) {
            writer.keyword("csv").sign(",").keyword("header");
            writer.keyword(csv.header() == ExportFormat.Header.NAMES ? "true" : "false");
            writer.sign(",").keyword("delimiter").text(String.valueOf(csv.delimiter()));
            compression(csv.compression());
        } else if (format instanceof ExportFormat.Json json) {
            writer.keyword("json");
            compression(json.compression());
        } else {
            writer.keyword("parquet");
        }
    }

    private void compression(Compression compression) {
        if (compression != Compression.NONE) {
            writer.sign(",").keyword("compression").keyword(compression.name().toLowerCase(Locale.ROOT));
        }
    }

    private void partitions(ExportTarget target) {
        writer.sign(",").keyword("partition_by").open();
        writer.list(target.partitions(), writer::identifier).sign(")").sign(",");
        writer.keyword("filename_pattern").text(FILE + "{i}").sign(",");
        writer.keyword("file_extension").text(target.format().suffix().substring(1));
    }
}
