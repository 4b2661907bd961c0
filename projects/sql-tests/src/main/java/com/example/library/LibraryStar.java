package com.example.library;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;

/** Models what a library lends. */
public final class LibraryStar {
    private LibraryStar() {}

    /**
     * Returns the star.
     *
     * @return books and their loans
     */
    public static StarSchema schema() {
        return StarSchema.of("library", stagedLoans(), books(), loans());
    }

    private static StagingTable stagedLoans() {
        return StagingTable.named("staged_loans")
                .column("loan", bigint())
                .column("isbn", varchar(13))
                .column("title", varchar(400))
                .column("lent_on", date())
                .column("days", integer());
    }

    static DimensionTable books() {
        return DimensionTable.named("dim_books")
                .key("isbn", varchar(13))
                .attribute("title", varchar(400))
                .withUnknownMember()
                .madeFrom(Mapping.from("staged_loans").set("isbn", "isbn").set("title", "title"))
                .distributed(Distribution.all())
                .sorted(SortKey.compound("isbn"));
    }

    static FactTable loans() {
        return FactTable.named("fact_loans")
                .degenerate(Column.of("loan", bigint()).notNull())
                .dimension("isbn", varchar(13), "dim_books")
                .degenerate(Column.of("lent_on", date()).notNull())
                .measure("days", integer(), Additivity.ADDITIVE)
                .grain("loan")
                .madeFrom(Mapping.from("staged_loans")
                        .set("loan", "loan")
                        .set("isbn", "isbn")
                        .set("lent_on", "lent_on")
                        .set("days", "days"))
                .sorted(SortKey.compound("lent_on"));
    }
}
