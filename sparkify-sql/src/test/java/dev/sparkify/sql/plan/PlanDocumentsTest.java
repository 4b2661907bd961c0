package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.redshift.transfer.CopySettings;
import dev.sparkify.sql.redshift.transfer.Role;
import dev.sparkify.sql.statement.Document;
import dev.sparkify.sql.statement.KnownFile;
import dev.sparkify.sql.statement.Reach;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows which documents Redshift needs beside the data, and what COPY makes of them. */
class PlanDocumentsTest {
    private static final CopySettings SETTINGS = CopySettings.defaults()
            .authorizedBy(Role.arn("arn:aws:iam::123456789012:role/loader"))
            .region("us-west-2")
            .documents("s3://library/documents");
    private static final Dialect REDSHIFT = Dialect.redshift(SETTINGS);
    private static final Source BOOKS = Source.json("staging_books", Location.of("s3://library/books"));
    private static final Source NESTED =
            Source.json("staging_books", Location.of("s3://library/books"), Map.of("author", "$.author['full name']"));

    private static KnownFile file(String name) {
        return new KnownFile("s3://library/books/" + name, 17, "0a", "");
    }

    private static Plan plan(Dialect dialect, LoadRequest.NewFiles... sources) {
        return new LoadPlanner(Library.star(), dialect)
                .load(new LoadRequest(List.of(sources), "", List.of(), Optional.empty()));
    }

    private static List<Statement.Copy> copies(Plan plan) {
        return statements(plan, Statement.Copy.class);
    }

    private static <S extends Statement> List<S> statements(Plan plan, Class<S> kind) {
        return plan.statements().stream()
                .map(PlannedStatement::statement)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Statement.Copy copy(Source source, String... files) {
        return new Statement.Copy(
                TableName.temporary("staging_books"),
                List.of("book_id", "title", "author"),
                source,
                Stream.of(files).map(PlanDocumentsTest::file).toList(),
                Reach.listed());
    }

    @Test
    void needsNoDocumentWhereAPrefixAndNamesSuffice() {
        assertThat(REDSHIFT.documents(copy(BOOKS))).isEmpty();
        assertThat(REDSHIFT.render(copy(BOOKS))).isEqualTo("""
                copy staging_books (book_id, title, author)
                from 's3://library/books/'
                iam_role 'arn:aws:iam::123456789012:role/loader'
                format as json 'auto ignorecase'
                region 'us-west-2'
                compupdate off
                statupdate off""");
    }

    @Test
    void findsPathsAndFilesByDocuments() {
        var copy = copy(NESTED, "1.json.gz", "2.json.gz");

        assertThat(REDSHIFT.documents(copy))
                .containsExactly(
                        new Document("s3://library/documents/staging_books-f99ac83067b205f1.jsonpaths.json", """
                                {
                                    "jsonpaths": [
                                        "$.book_id",
                                        "$.title",
                                        "$['author']['full name']"
                                    ]
                                }
                                """),
                        new Document("s3://library/documents/staging_books-53b4220fc86f2157.manifest.json", """
                                {
                                    "entries": [
                                        {"url": "s3://library/books/1.json.gz", "mandatory": true},
                                        {"url": "s3://library/books/2.json.gz", "mandatory": true}
                                    ]
                                }
                                """));
        assertThat(REDSHIFT.render(copy)).isEqualTo("""
                copy staging_books (book_id, title, author)
                from 's3://library/documents/staging_books-53b4220fc86f2157.manifest.json'
                iam_role 'arn:aws:iam::123456789012:role/loader'
                format as json 's3://library/documents/staging_books-f99ac83067b205f1.jsonpaths.json'
                manifest
                region 'us-west-2'
                gzip
                compupdate off
                statupdate off""");
    }

    @Test
    void namesADocumentByItsContent() {
        var one = REDSHIFT.documents(copy(BOOKS, "1.json"));

        assertThat(one).isEqualTo(REDSHIFT.documents(copy(BOOKS, "1.json")));
        assertThat(one.get(0).place())
                .isNotEqualTo(REDSHIFT.documents(copy(BOOKS, "2.json")).get(0).place());
    }

    @Test
    void readsEachKindOfCompressionByAStatementOfItsOwn() {
        var files = List.of(file("1.json"), file("2.json.gz"), file("3.json"), file("4.json.zst"));
        var source = BOOKS.onBadRecord(BadRecordPolicy.quarantine());
        var plan = plan(REDSHIFT, LoadRequest.NewFiles.known(source, files));

        assertThat(copies(plan))
                .extracting(Statement.Copy::files)
                .containsExactly(
                        List.of(file("1.json"), file("3.json")),
                        List.of(file("2.json.gz")),
                        List.of(file("4.json.zst")));
        assertThat(statements(plan, Statement.NoteUnreadable.class)).hasSize(3);
        assertThat(plan.documents(REDSHIFT)).hasSize(3);
        assertThat(plan.script(REDSHIFT)).contains("\ngzip\nmaxerror 100000\n", "\nzstd\nmaxerror 100000\n");
    }

    @Test
    void readsNothingWhereNothingIsNew() {
        var source = BOOKS.onBadRecord(BadRecordPolicy.quarantine());
        var plan = plan(REDSHIFT, LoadRequest.NewFiles.known(source, List.of()));

        assertThat(copies(plan)).isEmpty();
        assertThat(statements(plan, Statement.NoteUnreadable.class)).isEmpty();
    }

    @Test
    void leavesFilesToAReaderThatKnowsThem() {
        var files = List.of(file("1.json"), file("2.json.gz"));

        assertThat(copies(plan(Dialect.duckDb(), LoadRequest.NewFiles.known(BOOKS, files))))
                .singleElement()
                .satisfies(copy -> assertThat(copy.files()).isEmpty());
    }

    @Test
    void namesDocumentsAtTheTopOfAScript() {
        var script = new LoadPlanner(Library.star(), REDSHIFT)
                .script(Library.only(NESTED))
                .script(REDSHIFT);

        assertThat(script).startsWith("""
                -- put this document at s3://library/documents/staging_books-f99ac83067b205f1.jsonpaths.json
                -- {
                --     "jsonpaths": [
                --         "$.book_id",
                --         "$.title",
                --         "$['author']['full name']"
                --     ]
                -- }

                -- readers see all of this load or nothing
                begin transaction;
                """).contains("\nfrom 's3://library/books/'\n");
    }

    @Test
    void rejectsADocumentWithoutAPlace() {
        assertThatThrownBy(() -> Dialect.redshift().render(copy(NESTED)))
                .isInstanceOf(InputException.class)
                .hasMessage("The COPY of staging_books needs a document in Amazon S3 (jsonpaths.json); say where:"
                        + " CopySettings.defaults().documents(\"s3://…/\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://library/books", "s3://library/books/documents/"})
    void rejectsDocumentsBelowTheData(String folder) {
        var dialect = Dialect.redshift(CopySettings.defaults().documents(folder));

        assertThatThrownBy(() -> dialect.render(copy(BOOKS)))
                .isInstanceOf(InputException.class)
                .hasMessage("The documents of " + folder + (folder.endsWith("/") ? "" : "/") + " lie below the data of"
                        + " s3://library/books and would be loaded, too; put them elsewhere (Redshift: COPY, data format"
                        + " parameters)");
    }

    @Test
    void rejectsOneCopyOfFilesThatAreCompressedDifferently() {
        assertThatThrownBy(() -> REDSHIFT.render(copy(BOOKS, "1.json", "2.json.gz")))
                .isInstanceOf(InputException.class)
                .hasMessage("A COPY of staging_books reads files that are compressed in one way, and these differ; read"
                        + " each kind by a COPY of its own (Redshift: COPY, file compression parameters)");
    }

    @Test
    void rejectsARegionThatIsNone() {
        assertThatThrownBy(() -> CopySettings.defaults().region("Oregon"))
                .isInstanceOf(InputException.class)
                .hasMessage("Settings of COPY has 1 problem:\n  - Not a region: Oregon; write it like us-west-2"
                        + " (Redshift: COPY from Amazon S3)");
    }
}
