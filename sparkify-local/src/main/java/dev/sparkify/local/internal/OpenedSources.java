package dev.sparkify.local.internal;

import dev.sparkify.load.BadRecord;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.Source;
import dev.sparkify.load.SourceReport;
import dev.sparkify.local.internal.json.Places;
import dev.sparkify.local.internal.json.ReadingPlan;
import dev.sparkify.local.internal.scan.JsonScan;
import dev.sparkify.local.internal.scan.JsonScans;
import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.execution.CheckFailedException;
import dev.sparkify.sql.execution.Session;
import dev.sparkify.sql.execution.SourceReader;
import dev.sparkify.sql.plan.LoadRequest;
import dev.sparkify.sql.plan.PlannedStatement.Suspects;
import dev.sparkify.sql.statement.Document;
import dev.sparkify.sql.statement.PlaceColumns;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Is the jobs of one load, from the finding of the files to the receipt. */
final class OpenedSources implements SourceReader.Opened {
    private static final int SHOWN = 100;

    private final Engine engine;
    private final List<Found> found;
    private final Map<String, JsonScan> scans = new LinkedHashMap<>();

    /**
     * Is a source with its files.
     *
     * @param source the source
     * @param all how many files lie there
     * @param fresh those that are new or changed
     */
    record Found(Source source, int all, List<Path> fresh) {}

    private OpenedSources(Engine engine, List<Found> found) {
        this.engine = engine;
        this.found = List.copyOf(found);
    }

    static OpenedSources open(Engine engine, List<Found> found, Function<Found, ReadingPlan> plans) {
        var opened = new OpenedSources(engine, found);
        try {
            for (var source : found) {
                var name = source.source().staging();
                opened.scans.put(name, engine.scans().open(name, plans.apply(source)));
            }
            return opened;
        } catch (RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    @Override
    public List<LoadRequest.NewFiles> sources() {
        return found.stream()
                .map(source -> new LoadRequest.NewFiles(source.source(), List.of()))
                .toList();
    }

    @Override
    public void beforeRead(List<Document> documents, Session session) {
        if (!documents.isEmpty()) {
            throw new IllegalStateException("DuckDB reads files as they lie: " + documents);
        }
    }

    @Override
    public void afterRead(Statement.Copy copy, Session session) {
        var staging = copy.source().staging();
        var result = scan(staging).result();
        if (result.bad() > 0 && source(staging).badRecords() instanceof BadRecordPolicy.Fail) {
            var records = result.badRecords().stream()
                    .map(bad -> new BadRecord(bad.file().toString(), bad.line(), bad.reason()))
                    .toList();
            throw new BadRecordsException(staging, records, result.bad());
        }
    }

    @Override
    public void readFailed(Statement.Copy copy, SQLException failure, Session session) {
        scan(copy.source().staging()).rethrowFailure(failure);
    }

    private JsonScan scan(String staging) {
        return Optional.ofNullable(scans.get(staging)).orElseThrow();
    }

    /** Reads the files once more, which costs only the load that fails anyway. */
    @Override
    public void blame(Suspects suspects, CheckFailedException failed) {
        var columns = Stream.of(PlaceColumns.FILE, PlaceColumns.OFFSET)
                .map(name -> new Query.Item(new SqlExpression.Name(Optional.empty(), name), name))
                .toList();
        var reader = new Query.FromFunction(
                JsonScans.FUNCTION, new SqlExpression.Value(new Literal.Text(suspects.staging())));
        var sql = Dialect.duckDb().render(Query.Select.of(columns).from(reader).where(suspects.condition()));
        var places = scan(suspects.staging()).places();
        try (var session = engine.session()) {
            var records = session.query(sql).stream()
                    .sorted(Comparator.<Session.Row>comparingLong(row -> row.number(PlaceColumns.FILE))
                            .thenComparingLong(row -> row.number(PlaceColumns.OFFSET)))
                    .toList();
            var shown = records.stream()
                    .limit(SHOWN)
                    .map(row -> record(places, row, suspects))
                    .toList();
            if (!shown.isEmpty()) {
                throw new BadRecordsException(suspects.staging(), shown, records.size());
            }
        } catch (SQLException failure) {
            failed.addSuppressed(failure);
        }
    }

    private static BadRecord record(Places places, Session.Row row, Suspects suspects) {
        int file = (int) row.number(PlaceColumns.FILE);
        long line = places.line(file, row.number(PlaceColumns.OFFSET));
        return new BadRecord(places.file(file).toString(), line, suspects.reason());
    }

    private Source source(String staging) {
        return found.stream()
                .map(Found::source)
                .filter(source -> source.staging().equals(staging))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<SourceReport> reports() {
        return found.stream().map(this::report).toList();
    }

    private SourceReport report(Found source) {
        var staging = source.source().staging();
        var result = scan(staging).result();
        int fresh = source.fresh().size();
        return new SourceReport(
                staging,
                source.all(),
                source.all() - fresh,
                fresh,
                result.bytes(),
                result.good() + result.bad(),
                result.good(),
                result.bad());
    }

    @Override
    public void close() {
        scans.values().forEach(JsonScan::close);
    }
}
