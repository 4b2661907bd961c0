package dev.sparkify.sql.redshift.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves by the compiler itself that an option cannot be set for a format that refuses it. All snippets at one go. */
class TransferMisuseTest {
    private static final String RIGHT = "copy.as(CopyFormat.json().ignoringCase().timeFormat(TimeFormat.epochMillis()))"
            + ".region(\"us-west-2\").maxErrors(3)";

    /** Statements, each with the method or type that stands in the way. */
    private static final Map<String, String> WRONG = Map.ofEntries(
            Map.entry("copy.as(CopyFormat.parquet()).region(\"us-west-2\")", "region"),
            Map.entry("copy.as(CopyFormat.orc()).maxErrors(1)", "maxErrors"),
            Map.entry("copy.as(CopyFormat.parquet()).compression(CompressionUpdate.OFF)", "compression"),
            Map.entry("copy.as(CopyFormat.orc()).onlyParsing()", "onlyParsing"),
            Map.entry("CopyFormat.parquet().timeFormat(TimeFormat.auto())", "timeFormat"),
            Map.entry("CopyFormat.parquet().compressed(Compression.GZIP)", "compressed"),
            Map.entry("CopyFormat.json().delimiter(\";\")", "delimiter"),
            Map.entry("CopyFormat.json().nullAs(\"-\")", "nullAs"),
            Map.entry("CopyFormat.json().fillingRecords()", "fillingRecords"),
            Map.entry("CopyFormat.json().serializingToJson()", "serializingToJson"),
            Map.entry("CopyFormat.csv().escaped()", "escaped"),
            Map.entry("CopyFormat.csv().removingQuotes()", "removingQuotes"),
            Map.entry("CopyFormat.csv().ignoringCase()", "ignoringCase"),
            Map.entry("CopyFormat.delimited().quote('x')", "quote"),
            Map.entry("CopyFormat.fixedWidth(3).delimiter(\";\")", "delimiter"),
            Map.entry("CopyFormat.fixedWidth(3).encoded(TextEncoding.UTF16)", "encoded"),
            Map.entry("CopyFormat.avro().whole()", "whole"),
            Map.entry("Copy.into(\"t\").from(CopySource.prefix(\"s3://b/\")).as(CopyFormat.csv())", "as"),
            Map.entry("unload.as(CopyFormat.csv())", "as"),
            Map.entry("unload.as(UnloadFormat.parquet().gzip())", "gzip"),
            Map.entry("unload.as(UnloadFormat.parquet().header())", "header"),
            Map.entry("unload.as(UnloadFormat.json().nullAs(\"-\"))", "nullAs"),
            Map.entry("unload.as(UnloadFormat.csv().addingQuotes())", "addingQuotes"),
            Map.entry("unload.as(UnloadFormat.fixedWidth(3).header())", "header"),
            Map.entry("unload.as(UnloadFormat.csv().rowGroups(64))", "rowGroups"),
            Map.entry("Manifest.columnar(java.util.List.of(Manifest.File.of(\"s3://b/k\")))", "columnar"),
            Map.entry("Role.accessKey(\"id\", \"secret\")", "accessKey"));

    @TempDir
    private Path folder;

    @Test
    void compilesWhatRedshiftTakesAndNothingElse() throws Exception {
        var statements = Stream.concat(WRONG.keySet().stream().sorted(), Stream.of(RIGHT))
                .toList();

        var said = compile(statements);

        for (int i = 0; i < statements.size(); i++) {
            var errors = errors(said, i);
            if (statements.get(i).equals(RIGHT)) {
                assertThat(errors).as(statements.get(i)).isEmpty();
            } else {
                assertThat(errors)
                        .as(statements.get(i))
                        .singleElement()
                        .asString()
                        .contains(" " + WRONG.get(statements.get(i)) + ",");
            }
        }
    }

    /** The first statement stands on the fifth line. */
    private static List<String> errors(String said, int statement) {
        return said.lines()
                .filter(line -> line.startsWith("Snippet.java:" + (statement + 5) + ":"))
                .toList();
    }

    /** Compiles statements, each on a line of its own, and returns what the compiler says. */
    private String compile(List<String> statements) throws IOException, URISyntaxException {
        var lines = new ArrayList<String>();
        lines.add("import dev.sparkify.sql.redshift.transfer.*;");
        lines.add("");
        lines.add("class Snippet {");
        lines.add("    void run(CopyOrigin copy, UnloadOrigin unload) {");
        statements.forEach(statement -> lines.add(statement + ";"));
        lines.add("}}");
        var source = Files.write(folder.resolve("Snippet.java"), lines);
        var said = new StringWriter();
        var out = new PrintWriter(said);
        ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-proc:none",
                        "-XDrawDiagnostics",
                        "-Xmaxerrs",
                        "1000",
                        "-d",
                        folder.toString(),
                        "-cp",
                        Stream.of(home(Copy.class), home(Source.class))
                                .map(Path::toString)
                                .collect(Collectors.joining(java.io.File.pathSeparator)),
                        source.toString());
        return said.toString();
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
