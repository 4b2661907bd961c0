package dev.sparkify.examples.guide;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.CalendarDimension;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.time.LocalDate;

/** Models what a library lends: loans by member, book and day; ratings by book. */
public final class LibraryStar {
    private static final Expression LENT_AT = column("lent_at");

    private LibraryStar() {}

    // tag::plain[]
    /**
     * Returns the star that keeps the latest state of each member.
     *
     * @return one fact and three dimensions
     */
    public static StarSchema plain() {
        return StarSchema.of("library", loans(), books(), dates(), catalogue(), members(), lending());
    }
    // end::plain[]

    // tag::withShelves[]
    /**
     * Returns the plain star with one column more.
     *
     * @return the star as it is after a change
     */
    public static StarSchema withShelves() {
        return StarSchema.of(
                "library", loans(), books(), dates(), catalogue().attribute("shelf", varchar(8)), members(), lending());
    }
    // end::withShelves[]

    // tag::withHistory[]
    /**
     * Returns the star that keeps the history of each member's tier, and ratings beside loans.
     *
     * @return two facts and three dimensions
     */
    public static StarSchema withHistory() {
        return StarSchema.of(
                "library",
                loans(),
                books(),
                ratings(),
                dates(),
                catalogue(),
                membersWithHistory(),
                lendingByVersion(),
                rating());
    }
    // end::withHistory[]

    // tag::staging[]
    private static StagingTable loans() {
        return StagingTable.named("staging_loans")
                .column("loan_id", bigint())
                .column("kind", varchar(16))
                .column("member_id", varchar(16))
                .column("member", varchar(80))
                .column("tier", varchar(16))
                .column("isbn", varchar(20))
                .column("fee", decimal(8, 2))
                .column("lent_at", timestamp())
                .column(Column.of("due_at", timestamp()).mayBeMissing());
    }

    private static StagingTable books() {
        return StagingTable.named("staging_books")
                .column("isbn", varchar(20))
                .column("title", varchar(200))
                .column("author", varchar(80))
                .column("pages", integer());
    }
    // end::staging[]

    // tag::dimensions[]
    private static DimensionTable members() {
        return DimensionTable.named("dim_members")
                .key("member_id", varchar(16))
                .attribute("name", varchar(80))
                .attribute("tier", varchar(16))
                .withUnknownMember()
                .madeFrom(memberRows());
    }

    private static Mapping memberRows() {
        return Mapping.from("staging_loans")
                .where(column("member_id").notEqualTo(""))
                .set("member_id", "member_id")
                .set("name", "member")
                .set("tier", "tier")
                .asOf(LENT_AT, column("loan_id"));
    }

    private static DimensionTable catalogue() {
        return DimensionTable.named("dim_books")
                .key("isbn", varchar(20))
                .attribute("title", varchar(200))
                .attribute("author", varchar(80))
                .attribute("pages", integer())
                .withUnknownMember()
                .inferringMembers()
                .madeFrom(Mapping.from("staging_books")
                        .set("isbn", "isbn")
                        .set("title", "title")
                        .set("author", "author")
                        .set("pages", column("pages").nullIf(Expression.number(0))));
    }

    private static DimensionTable dates() {
        return CalendarDimension.between("dim_date", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31))
                .withUnknownMember();
    }
    // end::dimensions[]

    // tag::fact[]
    private static FactTable lending() {
        return described(FactTable.named("fact_loans").dimension("member_id", varchar(16), "dim_members"))
                .madeFrom(lendingRows().set("member_id", "member_id"));
    }

    private static FactTable described(FactTable fact) {
        return fact.degenerate(Column.of("loan_id", bigint()).notNull())
                .degenerate(Column.of("lent_at", timestamp()).notNull())
                .dimension("lent_on", ColumnType.date(), "dim_date")
                .dimension("due_on", ColumnType.date(), "dim_date")
                .dimension("isbn", varchar(20), "dim_books")
                .measure("fee", decimal(8, 2), Additivity.ADDITIVE)
                .grain("loan_id")
                .happensAt("lent_at");
    }

    private static Mapping lendingRows() {
        return Mapping.from("staging_loans")
                .where(column("kind").equalTo("loan"))
                .set("loan_id", "loan_id")
                .set("lent_at", LENT_AT)
                .set("lent_on", LENT_AT.castTo(ColumnType.date()))
                .set("due_on", column("due_at").castTo(ColumnType.date()))
                .set("isbn", "isbn")
                .set("fee", "fee");
    }
    // end::fact[]

    // tag::versions[]
    private static DimensionTable membersWithHistory() {
        return DimensionTable.named("dim_members")
                .surrogateKey("member_key")
                .key("member_id", varchar(16))
                .attribute("name", varchar(80))
                .tracked("tier", varchar(16))
                .original("first_tier", varchar(16))
                .versioned()
                .withUnknownMember()
                .madeFrom(memberRows().set("first_tier", "tier"));
    }

    private static FactTable lendingByVersion() {
        return described(FactTable.named("fact_loans")
                        .dimension("member_key", bigint(), "dim_members")
                        .degenerate("member_id", varchar(16)))
                .madeFrom(lendingRows()
                        .set("member_id", "member_id")
                        .find(Lookup.in("dim_members")
                                .matching("member_id", column("member_id"))
                                .asOf(LENT_AT)
                                .take("member_key", "member_key")));
    }
    // end::versions[]

    // tag::lookup[]
    private static StagingTable ratings() {
        return StagingTable.named("staging_ratings")
                .column("rating_id", bigint())
                .column("title", varchar(200))
                .column("author", varchar(80))
                .column("stars", integer());
    }

    private static FactTable rating() {
        return FactTable.named("fact_ratings")
                .degenerate(Column.of("rating_id", bigint()).notNull())
                .degenerate("title", varchar(200))
                .degenerate("author", varchar(80))
                .dimension("isbn", varchar(20), "dim_books")
                .measure("stars", integer(), Additivity.NON_ADDITIVE)
                .grain("rating_id")
                .madeFrom(Mapping.from("staging_ratings")
                        .set("rating_id", "rating_id")
                        .set("title", "title")
                        .set("author", "author")
                        .set("stars", "stars")
                        .find(Lookup.in("dim_books")
                                .matching("title", column("title"))
                                .matching("author", column("author"))
                                .take("isbn", "isbn")));
    }
    // end::lookup[]
}
