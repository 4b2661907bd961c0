package dev.sparkify.aws.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.error.UnknownOutcomeException;
import dev.sparkify.export.ExportReport;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.dialect.Fault;
import dev.sparkify.sql.execution.EngineFailure;
import dev.sparkify.sql.execution.EngineMessage;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.statement.Statement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Has Redshift write rows to Amazon S3. Used by one thread.
 *
 * @param sessions opens sessions
 * @param dialect how Redshift is spoken to
 * @param objects where the files go
 */
public record UnloadedFiles(Supplier<Session> sessions, Dialect dialect, ObjectStore objects) {
    private static final String ROWS = "select pg_last_unload_count() as unloaded";

    /** How UNLOAD names files, in parallel and serially, and its manifest. */
    private static final Pattern NAME = Pattern.compile("(.*/)?(\\d{3,}(_part_\\d+)?(\\.[^/]*)?|manifest)");

    /**
     * Writes the rows of an export.
     *
     * @param export which rows, where to
     * @return what was written
     * @throws InputException if the target is not in Amazon S3, files are there that may not be replaced, or Redshift refuses
     * @throws RetryableException if somebody else was in the way
     * @throws UnknownOutcomeException if the connection was lost: Redshift may go on writing
     */
    public ExportReport write(Statement.Export export) {
        var sql = dialect.render(export);
        var folder = folder(export.target().location());
        var before = objects.below(folder);
        demandRoom(folder, before, export.target());
        try (var session = sessions.get()) {
            session.run(sql);
            long rows = session.query(ROWS).get(0).number("unloaded");
            return report(folder, new HashSet<>(before), rows);
        } catch (SQLException failure) {
            throw failed(folder, failure);
        }
    }

    private static S3Prefix folder(Location location) {
        return S3Prefix.folder(location);
    }

    private static void demandRoom(S3Prefix folder, List<StoredObject> before, ExportTarget target) {
        if (target.existing() == ExportTarget.ExistingFiles.REFUSE && !before.isEmpty()) {
            throw new InputException("Cannot export to " + folder
                    + ": it is not empty; name a new folder, or have the export replace what is there");
        }
        before.stream()
                .filter(object -> !NAME.matcher(
                                object.place().key().substring(folder.key().length()))
                        .matches())
                .findFirst()
                .ifPresent(stranger -> {
                    throw new InputException("Cannot replace " + folder + ": " + stranger
                            + " in it is of no export; move it away, or name another folder");
                });
    }

    /** What an earlier export left in folders that this one did not touch is not of this one. */
    private ExportReport report(S3Prefix folder, Set<StoredObject> before, long rows) {
        var written = objects.below(folder).stream()
                .filter(object -> !before.contains(object))
                .toList();
        return new ExportReport(
                written.stream().map(StoredObject::toString).toList(),
                written.stream().mapToLong(StoredObject::size).sum(),
                rows);
    }

    private SparkifyException failed(S3Prefix folder, SQLException failure) {
        if (EngineFailure.fault(dialect, failure) == Fault.LOST) {
            return new UnknownOutcomeException(
                    "The connection was lost during the export to " + folder
                            + ", and Redshift may go on writing: look there before repeating it: "
                            + EngineMessage.of(failure),
                    failure);
        }
        return EngineFailure.of(
                dialect, "The export to " + folder + ", where files of it, or of others, may lie now,", failure);
    }
}
