package dev.sparkify.sql.plan;

import dev.sparkify.error.InputException;
import dev.sparkify.internal.Names;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Format;
import dev.sparkify.load.Source;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.redshift.transfer.Compression;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.PlaceColumns;
import dev.sparkify.sql.statement.Reach;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans how one source is staged, judged and noted. */
final class SourceLoad {
    /** Redshift takes 16 MB of a statement; a file needs less than 5 KB. */
    private static final int FILES_OF_A_STATEMENT = 500;

    private final StarSchema star;
    private final Set<Dialect.Feature> features;
    private final LedgerNotes notes;
    private final RejectNotes rejects;
    private final Source source;
    private final List<KnownFile> files;
    private final LoadRequest.Listing listing;
    private final Reach reach;
    private final StagingTable staging;

    /**
     * Creates it.
     *
     * @throws InputException if the source fills no staging table of the star
     */
    SourceLoad(StarSchema star, Set<Dialect.Feature> features, LoadRequest.NewFiles files) {
        this.star = star;
        this.features = features;
        this.notes = new LedgerNotes(star);
        this.rejects = new RejectNotes(star);
        this.source = files.source();
        this.files = files.files();
        this.listing = files.listing();
        this.reach = files.reach();
        this.staging = staging(star, source);
    }

    StagingTable staging() {
        return staging;
    }

    private static StagingTable staging(StarSchema star, Source source) {
        var name = source.staging();
        var known = star.stagingTables().stream().map(Table::name).toList();
        var staging = star.staging(name)
                .orElseThrow(() -> new InputException("A source fills " + name + ": no such staging table in star "
                        + star.name() + Names.didYouMean(name, known)));
        refuseUnknownPaths(staging, source);
        refuseZonedEpochs(staging, source);
        return staging;
    }

    private static void refuseZonedEpochs(StagingTable staging, Source source) {
        boolean isEpoch = source.format() instanceof Format.Json json && json.times() != Format.Times.WRITTEN;
        staging.columns().stream()
                .filter(column -> isEpoch && column.type() == SimpleType.TIMESTAMPTZ)
                .findFirst()
                .ifPresent(column -> {
                    throw new InputException("The source of " + staging.name() + " cannot fill " + column.name()
                            + ": epochs are read into columns of type TIMESTAMP, of TIMESTAMPTZ Redshift says nothing; make"
                            + " it a TIMESTAMP, which is in UTC (Redshift: COPY, data conversion parameters)");
                });
    }

    private static void refuseUnknownPaths(StagingTable staging, Source source) {
        if (source.format() instanceof Format.Json json) {
            for (var column : json.paths().keySet()) {
                if (staging.find(column).isEmpty()) {
                    var columns = staging.columns().stream().map(Column::name).toList();
                    throw new InputException("The source of " + staging.name() + " has a path for " + column
                            + ": no such column" + Names.didYouMean(column, columns));
                }
            }
        }
    }

    /** Plans that records are read into a table of the load. */
    void stage(List<PlannedStatement> plan) {
        var needed = needed();
        var columns = Terms.join(
                staging.columns().stream()
                        .filter(needed::contains)
                        .map(SourceLoad::staged)
                        .toList(),
                places());
        plan.add(PlannedStatement.of(
                "staging " + staging.name(),
                new Statement.CreateTable(
                        TableNames.staging(staging.name()),
                        columns,
                        Keys.none(),
                        staging.distribution(),
                        staging.sortKey(),
                        Lifetime.TEMPORARY)));
        read(columns.stream().map(Column::name).toList(), plan);
    }

    /** What a reader skipped is asked for behind each statement: it tells of the last one alone. */
    private void read(List<String> columns, List<PlannedStatement> plan) {
        for (var meant : statements()) {
            plan.add(PlannedStatement.of(
                    "read " + staging.name(),
                    new Statement.Copy(TableNames.staging(staging.name()), columns, source, meant, reach)));
            if (source.badRecords() instanceof BadRecordPolicy.Quarantine) {
                plan.add(PlannedStatement.of(
                        "set aside what cannot be read of " + staging.name(), rejects.unreadable(source)));
            }
        }
    }

    /** Lists the files of each statement: one for all, none if nothing is new, one for each way of compression. */
    private Collection<List<KnownFile>> statements() {
        if (listing == LoadRequest.Listing.LEFT_TO_THE_READER
                || features.contains(Dialect.Feature.READER_TELLS_FILES)) {
            return List.of(List.of());
        }
        boolean isOne = features.contains(Dialect.Feature.READER_TELLS_COMPRESSION);
        return files.stream()
                .collect(Collectors.groupingBy(
                        file -> isOne ? Optional.empty() : Compression.of(file.uri()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private List<Column> places() {
        boolean mayBeSetAside = source.badRecords() instanceof BadRecordPolicy.Quarantine;
        return mayBeSetAside && features.contains(Dialect.Feature.READER_TELLS_PLACES)
                ? List.of(
                        Column.of(PlaceColumns.FILE, ColumnType.integer()),
                        Column.of(PlaceColumns.OFFSET, ColumnType.bigint()))
                : List.of();
    }

    /** A bad record must be named by a check, not refused by the engine while it reads. */
    private static Column staged(Column column) {
        var staged = Column.of(column.name(), column.type());
        return column.encoding().map(staged::encoded).orElse(staged);
    }

    private List<Column> needed() {
        if (!features.contains(Dialect.Feature.READER_JUDGES_EVERY_FIELD)) {
            return staging.columns();
        }
        var read = star.mappings()
                .filter(mapping -> mapping.staging().equals(staging.name()))
                .flatMap(Mapping::expressions)
                .flatMap(Expression::columns)
                .collect(Collectors.toSet());
        var columns = staging.columns().stream()
                .filter(column -> read.contains(column.name()) || !column.nullable())
                .toList();
        return columns.isEmpty() ? staging.columns() : columns;
    }

    /** Plans that staged records are judged; those that cannot be loaded count against what the source allows. */
    void judge(List<PlannedStatement> plan) {
        new RecordRules(star, staging, source).check(plan);
        if (source.badRecords() instanceof BadRecordPolicy.Quarantine quarantine) {
            new RejectLimit(star, source, quarantine).check(plan);
        }
        new MisspeltKeys(star, staging).check(plan);
    }

    /**
     * Plans that the ledger knows the files. A reload leaves them known as they were: what has changed in one is brought whole
     * by the next load.
     */
    void noteFiles(List<PlannedStatement> plan) {
        var title = "ledger: files of " + source.staging();
        if (features.contains(Dialect.Feature.READER_TELLS_FILES)) {
            plan.add(PlannedStatement.of(title, notes.files(source, List.of())));
        }
        for (int from = 0; from < files.size(); from += FILES_OF_A_STATEMENT) {
            int to = Math.min(files.size(), from + FILES_OF_A_STATEMENT);
            plan.add(PlannedStatement.of(title, notes.files(source, files.subList(from, to))));
        }
    }

    /** Plans that rejected records of files that were read again are done with, and those of long ago forgotten. */
    void retireRejects(boolean isReload, List<PlannedStatement> plan) {
        plan.add(PlannedStatement.of(
                "rejected records of files that were read again",
                isReload ? rejects.replaceInFilesRejectedAgain(source) : rejects.replaceInFilesNoted(source)));
        if (source.badRecords() instanceof BadRecordPolicy.Quarantine quarantine) {
            plan.add(PlannedStatement.of("ledger: the highest number of a rejected record", rejects.raise()));
            plan.add(PlannedStatement.of("forget what was rejected long ago", rejects.forget(source, quarantine)));
        }
    }
}
