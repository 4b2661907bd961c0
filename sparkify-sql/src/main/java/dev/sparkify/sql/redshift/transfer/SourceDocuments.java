package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Format;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.sql.statement.Document;
import dev.sparkify.sql.statement.Reach;
import dev.sparkify.sql.statement.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is the documents that a COPY of a source needs beside the data: paths where the source has some, a manifest where its
 * files are known and not all that its location holds. Their names tell their content, so that none is ever overwritten by another.
 *
 * @param paths the document of paths, if the source has any
 * @param manifest the manifest, if the files are to be listed
 */
public record SourceDocuments(Optional<Document> paths, Optional<Document> manifest) {
    private static final int BYTES_OF_NAME = 8;

    /**
     * Finds the documents of a COPY.
     *
     * @param copy what is read
     * @param settings say where documents lie
     * @return the documents
     * @throws InputException if there is no place for a document that is needed, the place lies below the data, or a path
     *     or file cannot be used
     */
    public static SourceDocuments of(Statement.Copy copy, CopySettings settings) {
        refuseBelowData(copy, settings);
        return new SourceDocuments(paths(copy, settings), manifest(copy, settings));
    }

    /**
     * Lists them.
     *
     * @return none, one or both
     */
    public List<Document> all() {
        return Stream.concat(paths.stream(), manifest.stream()).toList();
    }

    private static Optional<Document> paths(Statement.Copy copy, CopySettings settings) {
        return copy.source().format() instanceof Format.Json json
                        && !json.paths().isEmpty()
                ? Optional.of(document(
                        copy,
                        settings,
                        "jsonpaths.json",
                        JsonPaths.of(copy.columns(), json.paths()).text()))
                : Optional.empty();
    }

    private static Optional<Document> manifest(Statement.Copy copy, CopySettings settings) {
        if (copy.files().isEmpty() || copy.reach().extent() == Reach.Extent.WHOLE) {
            return Optional.empty();
        }
        var entries =
                copy.files().stream().map(file -> Manifest.File.of(file.uri())).toList();
        return Optional.of(
                document(copy, settings, "manifest.json", Manifest.of(entries).text()));
    }

    private static Document document(Statement.Copy copy, CopySettings settings, String kind, String text) {
        var folder = settings.documents()
                .orElseThrow(() -> new InputException(
                        "The COPY of " + copy.source().staging() + " needs a document in" + " Amazon S3 (" + kind
                                + "); say where: CopySettings.defaults().documents(\"s3://…/\")"));
        return new Document(
                folder.resolve(copy.source().staging() + "-" + named(text) + "." + kind)
                        .uri(),
                text);
    }

    /** Also documents of other sources would be loaded. */
    private static void refuseBelowData(Statement.Copy copy, CopySettings settings) {
        var location = copy.source().location();
        var data = S3Prefix.of(location).uri();
        settings.documents().filter(folder -> folder.uri().startsWith(data)).ifPresent(folder -> {
            throw new InputException("The documents of " + folder + " lie below the data of " + location
                    + " and would be loaded, too; put them elsewhere (Redshift: COPY, data format parameters)");
        });
    }

    private static String named(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES_OF_NAME);
        } catch (NoSuchAlgorithmException impossible) {
            throw new LinkageError("Every JVM knows SHA-256", impossible);
        }
    }
}
