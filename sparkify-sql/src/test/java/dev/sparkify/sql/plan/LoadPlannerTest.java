package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadPlannerTest {
    private static final Dialect DUCKDB = Dialect.duckDb();
    private static final Dialect REDSHIFT = Dialect.redshift();

    private static LoadPlanner planner(Dialect dialect) {
        return new LoadPlanner(Library.star(), dialect);
    }

    private static List<String> titles(Plan plan) {
        return plan.statements().stream().map(PlannedStatement::title).toList();
    }

    private static <T extends Statement> Stream<T> only(Class<T> kind, Plan plan) {
        return plan.statements().stream()
                .map(PlannedStatement::statement)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static String text(Plan plan, String title) {
        return plan.statements().stream()
                .filter(planned -> planned.title().equals(title))
                .findFirst()
                .map(planned -> DUCKDB.render(planned.statement()))
                .orElseThrow();
    }

    @Test
    void locksOutOtherLoadsBeforeAnythingIsRead() {
        assertThat(planner(DUCKDB).opening().statements())
                .extracting(PlannedStatement::statement)
                .containsExactly(new Statement.Begin(), new Statement.Lock(new Ledger(Library.star()).lock()));
    }

    @Test
    void opensTheScriptOfAWholeLoad() {
        var planner = planner(REDSHIFT);
        var script = planner.script(Library.everything());

        assertThat(script.statements())
                .startsWith(planner.opening().statements().toArray(PlannedStatement[]::new))
                .containsSubsequence(planner.load(Library.everything()).statements())
                .endsWith(planner.closing(1, List.of()).statements().toArray(PlannedStatement[]::new));
    }

    @Test
    void loadsDimensionsBeforeFactsAndCommitsLast() {
        assertThat(titles(planner(DUCKDB).script(Library.everything())))
                .containsSubsequence(
                        "ledger: this load",
                        "staging staging_loans",
                        "read staging_loans",
                        "staging staging_books",
                        "read staging_books",
                        "check dim_readers.reader_id: a real key equals the one reserved for the unknown member",
                        "dim_readers: the unknown member",
                        "dim_readers: of each member the record that counts",
                        "dim_readers: new members",
                        "dim_shelves: of each member the record that counts",
                        "dim_books: new members",
                        "fact_loans: members of dim_books by title, sparkify_kept_author",
                        "fact_loans: members of dim_books by title",
                        "fact_loans: the records of this load, ranked within their grain",
                        "check that fact_loans.reader_id refers to dim_readers",
                        "fact_loans: rows that find their member of dim_books late",
                        "fact_loans: new rows",
                        "ledger: files of staging_loans",
                        "ledger: files of staging_books",
                        "the number of this load",
                        "clean up",
                        "done");
    }

    @Test
    void stagesOnlyWhatHasASource() {
        var plan = planner(DUCKDB).load(Library.only(Library.bookFiles()));

        assertThat(only(Statement.Copy.class, plan))
                .extracting(Statement.Copy::source)
                .containsExactly(Library.bookFiles());
        assertThat(only(Statement.CreateTable.class, plan))
                .extracting(Statement.CreateTable::table)
                .containsExactly(TableName.temporary("staging_books"));
        assertThat(titles(plan))
                .contains("dim_books: new members", "dim_readers: the unknown member")
                .doesNotContain("dim_readers: new members", "dim_shelves: new members", "fact_loans: new rows");
    }

    @Test
    void pointsEarlierRowsAtMembersThatArriveWithoutFacts() {
        assertThat(titles(planner(DUCKDB).load(Library.only(Library.bookFiles()))))
                .filteredOn(title -> title.startsWith("fact_loans"))
                .containsExactly(
                        "fact_loans: members of dim_books by title, sparkify_kept_author",
                        "fact_loans: members of dim_books by title",
                        "fact_loans: members of dim_books that this load touches",
                        "fact_loans: rows that find their member of dim_books late",
                        "fact_loans: members of dim_books that this load touches",
                        "fact_loans: rows that find their member of dim_books late");
    }

    @Test
    void pointsNoEarlierRowsWhereNoMemberArrives() {
        assertThat(titles(planner(DUCKDB).load(Library.only(Library.loanFiles()))))
                .contains("fact_loans: members of dim_books by title", "fact_loans: new rows")
                .doesNotContain("fact_loans: rows that find their member of dim_books late");
    }

    @Test
    void pointsEarlierRowsAtTheUnknownMemberWhereAMemberTellsNothing() {
        assertThat(text(
                        planner(DUCKDB).load(Library.everything()),
                        "fact_loans: rows that find their member of dim_books late"))
                .isEqualTo("""
                update fact_loans
                set
                    book_id = coalesce(sparkify_arrived_1_fact_loans.book_id, 'unknown')
                from sparkify_arrived_1_fact_loans
                where fact_loans.book_id = 'unknown'
                    and fact_loans.title = sparkify_arrived_1_fact_loans.title
                        and fact_loans.author = sparkify_arrived_1_fact_loans.sparkify_kept_author""");
    }

    @Test
    void stagesOnlyColumnsThatAreReadWhereTheReaderJudgesAllOfThem() {
        var plan = planner(DUCKDB).load(Library.only(Library.loanFiles()));

        assertThat(only(Statement.Copy.class, plan))
                .extracting(Statement.Copy::columns)
                .containsExactly(List.of("at", "reader", "shelf", "room", "title", "author", "days"));
    }

    @Test
    void stagesAllColumnsWhereTheReaderJudgesOnlyThose() {
        var plan = planner(REDSHIFT).load(Library.only(Library.loanFiles()));

        assertThat(only(Statement.Copy.class, plan))
                .extracting(Statement.Copy::columns)
                .containsExactly(List.of("at", "reader", "shelf", "room", "title", "author", "days", "remark"));
    }

    @Test
    void stagesAllColumnsOfATableThatNothingIsMadeFrom() {
        var star = StarSchema.of("library", Library.stagingBooks());
        var plan = new LoadPlanner(star, DUCKDB).load(Library.only(Library.bookFiles()));

        assertThat(only(Statement.Copy.class, plan))
                .extracting(Statement.Copy::columns)
                .containsExactly(List.of("book_id", "title", "author"));
    }

    @Test
    void neverChangesAttributesThatADimensionDoesNotHave() {
        assertThat(titles(planner(DUCKDB).load(Library.everything())))
                .doesNotContain("dim_readers: members that changed")
                .contains("dim_readers: members seen later, but unchanged", "dim_shelves: members that changed");
    }

    @Test
    void comparesAllColumnsOfAKey() {
        assertThat(text(planner(DUCKDB).load(Library.everything()), "dim_shelves: new members"))
                .isEqualTo("""
                insert into dim_shelves (room, shelf, kind)
                select
                    sparkify_new_dim_shelves.room,
                    sparkify_new_dim_shelves.shelf,
                    sparkify_new_dim_shelves.kind
                from sparkify_new_dim_shelves
                where not exists (
                    select 1 as found
                    from dim_shelves
                    where dim_shelves.room = sparkify_new_dim_shelves.room
                        and dim_shelves.shelf = sparkify_new_dim_shelves.shelf
                )""");
        assertThat(text(
                        planner(DUCKDB).load(Library.everything()),
                        "dim_shelves: of each member the record that counts"))
                .contains("row_number() over (partition by room, shelf order by kind desc nulls last)");
    }

    @Test
    void givesATextThatStandsAloneAType() {
        assertThat(text(
                        planner(DUCKDB).load(Library.everything()),
                        "dim_shelves: of each member the record that counts"))
                .contains("cast('open' as varchar(8)) as kind");
    }

    @Test
    void numbersNoRowsWithoutSurrogateKey() {
        var plan = planner(DUCKDB).load(Library.everything());

        assertThat(titles(plan)).noneMatch(title -> title.startsWith("ledger: the highest"));
        assertThat(text(plan, "fact_loans: new rows"))
                .startsWith(
                        "insert into fact_loans (\"at\", reader_id, book_id, namesake_id, title, author, day)\nselect\n")
                .doesNotContain("sparkify_keys");
    }

    @Test
    void findsEachLookupInItsOwnTable() {
        assertThat(text(
                        planner(DUCKDB).load(Library.everything()),
                        "fact_loans: the records of this load, ranked within their grain"))
                .contains(
                        "coalesce(sparkify_lookup_1_fact_loans.book_id, 'unknown') as book_id,",
                        "coalesce(sparkify_lookup_2_fact_loans.book_id, 'unknown') as namesake_id,")
                .containsOnlyOnce("left join sparkify_lookup_1_fact_loans on ranked.title ="
                        + " sparkify_lookup_1_fact_loans.title\n    and ranked.author ="
                        + " sparkify_lookup_1_fact_loans.sparkify_kept_author\n")
                .endsWith("left join sparkify_lookup_2_fact_loans on ranked.title ="
                        + " sparkify_lookup_2_fact_loans.title");
    }

    @Test
    void checksTheRangeOfATimeBeforeItComputesWithIt() {
        assertThat(titles(planner(REDSHIFT).load(Library.everything())))
                .containsSubsequence(
                        "check at: the time is not in the years 1 to 9999",
                        "check fact_loans.at: NULL is not allowed; COPY makes an empty text NULL, too");
    }

    @Test
    void notesFilesThatAreKnownBeforeTheyAreRead() {
        var file = new KnownFile("s3://library/books/1.json", 17, "0a", "");
        var files = List.of(
                new LoadRequest.NewFiles(Library.loanFiles(), List.of()),
                new LoadRequest.NewFiles(Library.bookFiles(), List.of(file)));
        var request = new LoadRequest(files, "", List.of(), Optional.empty());

        assertThat(only(Statement.NoteFiles.class, planner(REDSHIFT).load(request)))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.source()).isEqualTo(Library.bookFiles());
                    assertThat(note.files()).containsExactly(file);
                });
    }

    @Test
    void leavesNoTableOfItsOwnBehind() {
        var plan = planner(DUCKDB).load(Library.everything());
        var made = Stream.concat(
                only(Statement.CreateTemporary.class, plan).map(Statement.CreateTemporary::table),
                only(Statement.CreateTable.class, plan).map(Statement.CreateTable::table));

        assertThat(only(Statement.DropTable.class, plan).map(Statement.DropTable::table))
                .containsExactlyInAnyOrderElementsOf(made.toList());
    }

    @Test
    void rejectsASourceOfAnUnknownStagingTable() {
        var request = Library.only(Source.json("staging_book", Location.of("books")));
        var planner = planner(DUCKDB);

        assertThatThrownBy(() -> planner.load(request))
                .isInstanceOf(InputException.class)
                .hasMessage("A source fills staging_book: no such staging table in star library (did you mean"
                        + " staging_books?)");
    }

    @Test
    void worksInTablesNamedByNumberWhereTheirNameWouldBeTooLong() {
        var name = "x".repeat(127);
        var star = StarSchema.of(
                "library",
                Library.stagingBooks(),
                dev.sparkify.schema.DimensionTable.named(name)
                        .key("book_id", dev.sparkify.type.ColumnType.varchar(32))
                        .madeFrom(dev.sparkify.mapping.Mapping.from("staging_books")
                                .set("book_id", "book_id")));
        var plan = new LoadPlanner(star, DUCKDB).load(Library.only(Library.bookFiles()));

        assertThat(only(Statement.CreateTemporary.class, plan))
                .extracting(Statement.CreateTemporary::table)
                .containsExactly(TableName.temporary("sparkify_new_1"));
    }

    @Test
    void plansTheSameEveryTime() {
        assertThat(planner(DUCKDB).script(Library.everything()))
                .isEqualTo(planner(DUCKDB).script(Library.everything()));
    }

    @Test
    void putsTablesIntoTheSchemaOfTheStar() {
        var plan = new LoadPlanner(Library.star().in("Music"), DUCKDB).load(Library.everything());

        assertThat(only(Statement.Insert.class, plan))
                .allSatisfy(insert -> assertThat(insert.table().schema()).contains("music"));
        assertThat(only(Statement.CreateTemporary.class, plan))
                .allSatisfy(made -> assertThat(made.table().schema()).isEmpty())
                .extracting(Statement.CreateTemporary::query)
                .hasOnlyElementsOfTypes(Query.Select.class, Query.UnionAll.class);
    }
}
