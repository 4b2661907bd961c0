package dev.sparkify.aws.internal;

import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.SourceReport;
import dev.sparkify.sql.execution.CheckFailedException;
import dev.sparkify.sql.execution.EngineMessage;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.execution.SourceReader;
import dev.sparkify.sql.plan.LoadRequest;
import dev.sparkify.sql.plan.PlannedStatement.Suspects;
import dev.sparkify.sql.statement.Document;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.Unreadable;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Is the objects of one load, from the finding to the receipt. */
final class OpenedObjects implements SourceReader.Opened {
    /** Redshift takes 16 MB of a statement; a record needs less than 40 KB. */
    private static final int RECORDS_OF_A_STATEMENT = 200;

    private static final Pattern DENIED = Pattern.compile("S3ServiceException.*Access ?Denied", Pattern.DOTALL);

    private final List<FoundObjects> found;
    private final LoadDocuments documents;
    private final CopyReports reports;
    private final SecondListing again;
    private final RecordTexts texts;
    private final LoadListener listener;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, Long> copies = new HashMap<>();
    private long bytesRead;
    private List<Unreadable> skipped = List.of();

    /**
     * Counts the records of a source.
     *
     * @param staged those that were staged
     * @param skipped those that COPY left out
     */
    private record Tally(long staged, long skipped) {
        Tally plus(Tally more) {
            return new Tally(staged + more.staged, skipped + more.skipped);
        }
    }

    OpenedObjects(
            List<FoundObjects> found,
            CopyReports reports,
            LoadDocuments documents,
            ObjectStore objects,
            LoadListener listener) {
        this.found = List.copyOf(found);
        this.documents = documents;
        this.reports = reports;
        this.again = new SecondListing(objects);
        this.texts = new RecordTexts(objects, InstantSource.system());
        this.listener = listener;
    }

    @Override
    public List<LoadRequest.NewFiles> sources() {
        return found.stream().map(FoundObjects::request).toList();
    }

    @Override
    public void beforeRead(List<Document> needed, Session session) {
        listener.reading(0, total());
        documents.put(needed);
        if (total() > 0) {
            reports.errors().begin(session);
        }
    }

    private long total() {
        return found.stream().mapToLong(FoundObjects::bytes).sum();
    }

    @Override
    public void afterRead(Statement.Copy copy, Session session) {
        var last = reports.errors().lastCopy(session);
        copies.put(copy.source().staging(), last.query());
        skipped = copy.source().badRecords() instanceof BadRecordPolicy.Quarantine
                ? texts.added(reports.errors().skipped(last, copy, session))
                : List.of();
        tallies.merge(copy.source().staging(), new Tally(last.rows(), skipped.size()), Tally::plus);
        bytesRead += copy.files().stream().mapToLong(KnownFile::size).sum();
        listener.reading(bytesRead, total());
    }

    /** Redshift does not say that its views may be read by what changes a table, so what they told is written out. */
    @Override
    public List<Statement> unreadable(Statement.NoteUnreadable note, Session session) {
        return IntStream.iterate(0, from -> from < skipped.size(), from -> from + RECORDS_OF_A_STATEMENT)
                .mapToObj(from -> skipped.subList(from, Math.min(skipped.size(), from + RECORDS_OF_A_STATEMENT)))
                .<Statement>map(records -> new Statement.NoteUnreadable(
                        note.table(), note.source(), note.load(), note.highest(), Optional.of(records)))
                .toList();
    }

    @Override
    public void readFailed(Statement.Copy copy, SQLException failure, Session session) {
        session.rollBack();
        var staging = copy.source().staging();
        var bad = reports.errors().ofFailedCopy(copy, session, failure);
        if (!bad.first().isEmpty()) {
            throw new BadRecordsException(staging, bad.first(), bad.count());
        }
        if (DENIED.matcher(String.valueOf(failure.getMessage())).find()) {
            throw new InputException(
                    "Redshift may not read " + copy.source().location() + " or the documents beside it for " + staging
                            + ": allow s3:ListBucket and s3:GetObject to the role that it copies as (`sparkify policy`"
                            + " prints the policy): " + EngineMessage.of(failure),
                    failure);
        }
    }

    @Override
    public void beforeCommit(Session session) {
        found.stream()
                .filter(FoundObjects::isReadWhole)
                .forEach(source -> reports.files()
                        .demandListed(
                                source, copies.getOrDefault(source.source().staging(), -1L), session));
        again.demandUnchanged(found);
    }

    /** COPY does not tell from which file and line a row came, so the failed check stands as it is. */
    @Override
    public void blame(Suspects suspects, CheckFailedException failure) {}

    @Override
    public List<SourceReport> reports() {
        return found.stream().map(this::report).toList();
    }

    private SourceReport report(FoundObjects source) {
        var staging = source.source().staging();
        var tally = tallies.getOrDefault(staging, new Tally(0, 0));
        int fresh = source.fresh().size();
        return new SourceReport(
                staging,
                source.all(),
                source.all() - fresh,
                fresh,
                source.bytes(),
                tally.staged() + tally.skipped(),
                tally.staged(),
                tally.skipped());
    }

    @Override
    public void close() {
        documents.remove();
    }
}
