package dev.sparkify.sql.plan;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.epochMillis;
import static dev.sparkify.mapping.Expression.text;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;

/** A small star for tests: loans of books to readers, from two kinds of files. */
final class Library {
    private Library() {}

    static StagingTable stagingLoans() {
        return StagingTable.named("staging_loans")
                .column("at", bigint())
                .column("reader", varchar(64))
                .column("shelf", integer())
                .column("room", varchar(10))
                .column("title", varchar(200))
                .column("author", varchar(200))
                .column("days", integer())
                .column("remark", varchar(400));
    }

    static StagingTable stagingBooks() {
        return StagingTable.named("staging_books")
                .column("book_id", varchar(32))
                .column("title", varchar(200))
                .column("author", varchar(200));
    }

    /** A dimension without attributes, and with time. */
    static DimensionTable readers() {
        return DimensionTable.named("dim_readers")
                .key("reader_id", varchar(64))
                .withUnknownMember()
                .madeFrom(Mapping.from("staging_loans")
                        .set("reader_id", "reader")
                        .asOf(epochMillis(column("at")), column("shelf")));
    }

    /** A dimension with a key of two columns. */
    static DimensionTable shelves() {
        return DimensionTable.named("dim_shelves")
                .key("room", varchar(10))
                .key("shelf", integer())
                .attribute("kind", varchar(8))
                .madeFrom(Mapping.from("staging_loans")
                        .set("room", "room")
                        .set("shelf", "shelf")
                        .set("kind", text("open")));
    }

    static DimensionTable books() {
        return DimensionTable.named("dim_books")
                .key("book_id", varchar(32))
                .attribute("title", varchar(200))
                .keptForLookup("author", varchar(200))
                .withUnknownMember()
                .madeFrom(Mapping.from("staging_books")
                        .set("book_id", "book_id")
                        .set("title", "title")
                        .set("author", "author"));
    }

    /** A fact without surrogate key, with two lookups in one dimension. */
    static FactTable loans() {
        return FactTable.named("fact_loans")
                .degenerate(Column.of("at", timestamp()).notNull())
                .dimension("reader_id", varchar(64), "dim_readers")
                .dimension("book_id", varchar(32), "dim_books")
                .dimension("namesake_id", varchar(32), "dim_books")
                .degenerate("title", varchar(200))
                .degenerate("author", varchar(200))
                .degenerate("day", date())
                .grain("at", "reader_id")
                .madeFrom(Mapping.from("staging_loans")
                        .where(column("days").isNull().not())
                        .set("at", epochMillis(column("at")))
                        .set("reader_id", "reader")
                        .set("title", "title")
                        .set("author", "author")
                        .set("day", epochMillis(column("at")).castTo(date()))
                        .find(Lookup.in("dim_books")
                                .matching("title", column("title"))
                                .matching("author", column("author"))
                                .take("book_id", "book_id"))
                        .find(Lookup.in("dim_books")
                                .matching("title", column("title"))
                                .take("namesake_id", "book_id")));
    }

    static StarSchema star() {
        return StarSchema.of("library", stagingLoans(), stagingBooks(), readers(), shelves(), books(), loans());
    }

    static Source loanFiles() {
        return Source.json("staging_loans", Location.of("s3://library/loans/"));
    }

    static Source bookFiles() {
        return Source.json("staging_books", Location.of("s3://library/books/"));
    }

    static LoadRequest everything() {
        return LoadRequest.of(Sources.of(loanFiles(), bookFiles()));
    }

    static LoadRequest only(Source source) {
        return LoadRequest.of(Sources.of(source));
    }
}
