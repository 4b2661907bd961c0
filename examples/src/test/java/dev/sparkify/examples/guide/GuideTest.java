package dev.sparkify.examples.guide;

import static dev.sparkify.test.QueryAssert.assertThatQuery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.test.StagedRecords;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the guide shows, and holds what it says of the results. */
class GuideTest {
    @TempDir
    Path folder;

    private static ReadyWarehouse<DuckDbWarehouse> ready(StarSchema star) {
        return Warehouse.provision(DuckDb.inMemory().threads(1), star).createSchema();
    }

    private static String text(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/guide", name));
    }

    @Test
    void plainStarHasTheLatestOfEachMemberAndInferredBooks() throws Exception {
        var sources = new SampleLibrary(folder).written().sources();
        try (var warehouse = ready(LibraryStar.plain())) {
            var report = warehouse.load(sources).report();
            var dataSource = warehouse.handle().dataSource();

            assertThat(report.asText().replaceFirst("\\d+ ms", "120 ms")).isEqualTo(text("receipt.txt"));
            assertThatQuery(dataSource, "select member_id, name, tier from dim_members order by member_id")
                    .returns(List.of(
                            List.of("M1", "Ada L.", "plus"),
                            List.of("M2", "Grace", "plus"),
                            Arrays.asList("unknown", null, null)));
            assertThatQuery(dataSource, "select isbn, title, pages from dim_books order by isbn")
                    .returns(List.of(
                            List.of("B1", "Emma", 474),
                            Arrays.asList("B2", "Ulysses", null),
                            Arrays.asList("B9", null, null),
                            Arrays.asList("unknown", null, null)));
            assertThatQuery(dataSource, "select due_on, count(*) from fact_loans group by 1 order by 1")
                    .returns(List.of(List.of(LocalDate.of(1, 1, 1), 2), List.of(LocalDate.of(2026, 3, 16), 1)));
            assertThat(LibraryPrograms.newLoans(report)).isEqualTo(3);
            assertThat(LibraryPrograms.cents(warehouse)).isEqualTo(225);
            assertThat(LibraryPrograms.lentBooks(warehouse)).isEqualTo(3);
            assertThat(warehouse.audit().passed()).isTrue();
        }
    }

    @Test
    void historyFindsTheVersionOfTheTimeAndLateRecordsSplitIt() throws Exception {
        var library = new SampleLibrary(folder).written();
        try (var warehouse = ready(LibraryStar.withHistory())) {
            warehouse.load(library.sourcesWithRatings());
            var dataSource = warehouse.handle().dataSource();
            assertThatQuery(dataSource, Files.readString(Path.of("src/test/resources/guide/tiers.sql")))
                    .returns(List.of(List.of("basic", 1), List.of("plus", 2)));
            var tiers = "select tier, first_tier, is_current, count(loan_id) from dim_members left join fact_loans"
                    + " using (member_key) where dim_members.member_id = 'M1' group by all order by min(valid_from)";
            assertThatQuery(dataSource, tiers)
                    .returns(List.of(List.of("basic", "basic", false, 1), List.of("plus", "basic", true, 1)));
            assertThatQuery(dataSource, "select rating_id, isbn from fact_ratings order by 1")
                    .returns(List.of(List.of(1, "B1"), List.of(2, "unknown")));

            library.put("loans/late.json", """
                    {"loan_id": 5, "kind": "loan", "member_id": "M1", "member": "Ada", "tier": "trial", "isbn": "B1", "fee": 0, "lent_at": "2026-03-01 08:00:00"}
                    """);
            library.put("books/new.json", """
                    {"isbn": "B3", "title": "Dubliners", "author": "Joyce", "pages": 152}
                    """);
            var late = warehouse.load(library.sourcesWithRatings()).report();

            assertThatQuery(dataSource, tiers)
                    .returns(List.of(
                            List.of("trial", "trial", false, 1),
                            List.of("basic", "trial", false, 1),
                            List.of("plus", "trial", true, 1)));
            assertThatQuery(dataSource, "select isbn from fact_ratings where rating_id = 2")
                    .returns(List.of(List.of("B3")));
            assertThat(late.table("fact_ratings").count(Outcome.RESOLVED)).isEqualTo(1);
            assertThat(warehouse.audit().passed()).isTrue();
        }
    }

    @Test
    void eachExpressionComputesWhatTheTableOfTheGuideSays() {
        var items = StagedRecords.json("staging_items", """
                {"id": 1, "name": " a-b", "grams": 250, "price": 2.5, "sold_ms": 1767268800000, "sold_on": "2026-01-02", "sold_iso": "2026-01-01T12:00:00Z"}
                {"id": 2, "name": null, "grams": 1, "price": 1, "sold_ms": 0, "sold_on": "2026-01-02", "sold_iso": "2026-01-01T12:00:00Z"}
                """).writtenTo(folder);
        try (var warehouse = ready(ExpressionGallery.star())) {
            warehouse.load(Sources.of(items));
            assertThatQuery(warehouse.handle().dataSource(), "select * from fact_items")
                    .returns(List.of(Arrays.asList(
                            1,
                            "A-B",
                            " ",
                            " a-b 250 g",
                            4,
                            " a b",
                            LocalDateTime.of(2026, 1, 1, 12, 0),
                            LocalDate.of(2026, 1, 2),
                            LocalDateTime.of(2026, 1, 1, 12, 0),
                            1,
                            "mid",
                            0.25,
                            new BigDecimal("2.975"),
                            false,
                            true,
                            new BigDecimal("2.5"),
                            null,
                            true)));
        }
    }

    @Test
    void checksOfTheGuideRunAndRefuse() throws Exception {
        var library = new SampleLibrary(folder).written();
        try (var warehouse = ready(LibraryChecks.checked())) {
            var report = warehouse.load(library.sources()).report();

            assertThat(report.warnings()).hasSizeLessThanOrEqualTo(1);
            assertThat(report.declared()).hasSize(10);
            library.put("books/double.json", """
                    {"isbn": "B7", "title": "Emma", "author": "Austen", "pages": 1}
                    """);
            assertThatThrownBy(() -> warehouse.load(library.sources()))
                    .hasMessageContaining("dim_books")
                    .hasMessageContaining("title, author");
        }
    }

    @Test
    void allProblemsOfAStarAreToldAtOnce() throws Exception {
        var wrong = FactTable.named("fact_loans")
                .degenerate("loan_id", ColumnType.bigint())
                .dimension("day", ColumnType.integer(), "dim_days")
                .measure("fee", ColumnType.decimal(4, 1), Additivity.ADDITIVE)
                .grain("loan_id")
                .madeFrom(Mapping.from("staging_loans").set("loan_id", "loanid").set("fee", "fee"));
        var staging = StagingTable.named("staging_loans")
                .column("loan_id", ColumnType.bigint())
                .column("fee", ColumnType.decimal(8, 2));

        assertThatThrownBy(() -> StarSchema.of("library", staging, OwnCalendar.days(), wrong))
                .hasMessage(text("refused.txt").strip());
    }

    @Test
    void calendarsAreThereBeforeAnyLoad() {
        try (var warehouse = ready(StarSchema.of("days", OwnCalendar.days()))) {
            assertThatQuery(warehouse.handle().dataSource(), "select count(*), max(month_of_all) from dim_day")
                    .returns(List.of(List.of(365, 2026 * 12 + 12)));
        }
    }

    @Test
    void loadsReloadsWatchesExports() throws Exception {
        var library = new SampleLibrary(folder.resolve("files")).written();
        try (var warehouse = ready(LibraryStar.plain())) {
            var said = new StringBuilder();
            LibraryPrograms.watched(warehouse, library.sources(), said);
            var reloaded = LibraryPrograms.reload(warehouse, library.sources());

            assertThat(said).contains("1/").contains("fact_loans");
            assertThat(reloaded.table("fact_loans").count(Outcome.REMOVED)).isEqualTo(2);
            assertThat(warehouse.history()).hasSize(2);
            assertThat(LibraryPrograms.export(warehouse, folder.resolve("out")).rows())
                    .isEqualTo(3);
        }
    }

    @Test
    void sourceTakesPathsEpochsAndSetsBadRecordsAside() throws Exception {
        Files.writeString(folder.resolve("a.json"), """
                {"loan_id": 1, "kind": "loan", "member": {"id": "M1", "name": "Ada"}, "books": ["B1"], "fee": 1, "lent_at": 1767268800000, "tier": "plus"}
                {"loan_id": 2, "kind": "loan", "member": {"id": "M1"}, "books": ["B1"], "fee": "none", "lent_at": 1767268800000, "tier": "plus"}
                """);
        Source source = LibraryPrograms.described(folder)
                .onBadRecord(BadRecordPolicy.quarantine().upTo(1));
        try (var warehouse = ready(LibraryStar.plain())) {
            warehouse.load(Sources.of(source));

            assertThatQuery(warehouse.handle().dataSource(), "select lent_at, member_id, isbn from fact_loans")
                    .returns(List.of(List.of(LocalDateTime.of(2026, 1, 1, 12, 0), "M1", "B1")));
            assertThat(warehouse.rejects())
                    .singleElement()
                    .satisfies(rejected -> assertThat(rejected.column()).isEqualTo("fee"));
        }
    }

    @Test
    void redshiftIsWrittenWithoutAnAccount() {
        assertThat(LibraryOnRedshift.tables()).contains("create table fact_loans (");
        assertThat(LibraryOnRedshift.load()).contains("from 's3://city-library/loans/'");
        assertThat(LibraryOnRedshift.policy()).contains("arn:aws:s3:::city-library/books/*");
        assertThat(LibraryOnRedshift.cluster()).isNotNull();
        assertThat(LibraryPrograms.bounded(folder).features()).isNotEmpty();
    }
}
