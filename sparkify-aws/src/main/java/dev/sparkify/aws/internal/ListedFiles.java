package dev.sparkify.aws.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Unreadable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Is the files that a COPY was given, to find the one whose name Redshift cut: its views have place for 256 bytes.
 *
 * @param uris their locations
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_ERROR_DETAIL.html">Redshift:
 *     SYS_LOAD_ERROR_DETAIL</a>
 */
record ListedFiles(Set<String> uris) {
    private static final int MOST_BYTES = 256;

    /** A character of several bytes, or a blank at the end, may be missing as a whole. */
    private static final int LEAST_BYTES_OF_A_CUT_NAME = MOST_BYTES - 3;

    static ListedFiles of(List<KnownFile> files) {
        return new ListedFiles(files.stream().map(KnownFile::uri).collect(Collectors.toSet()));
    }

    /** Names the file in full, or says that its name is cut where several files begin so, or none. */
    Unreadable inFull(Unreadable error) {
        var file = error.file();
        if (uris.contains(file) || file.getBytes(UTF_8).length < LEAST_BYTES_OF_A_CUT_NAME) {
            return error;
        }
        var meant = uris.stream().filter(uri -> uri.startsWith(file)).toList();
        return meant.size() == 1
                ? new Unreadable(meant.get(0), error.line(), error.column(), error.reason())
                : new Unreadable(file, error.line(), error.column(), error.reason() + cut(meant.size()));
    }

    private static String cut(int meant) {
        return "; Redshift cuts the name of the file after " + MOST_BYTES + " bytes, and "
                + (meant == 0 ? "no file of this load begins so" : meant + " files of this load begin so");
    }
}
