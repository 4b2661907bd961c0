package dev.sparkify.sql.redshift.definition;

import static dev.sparkify.type.ColumnType.bool;
import static dev.sparkify.type.ColumnType.character;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.smallint;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import java.util.List;

/**
 * Is TICKIT, Redshift's sample database, as the Getting Started Guide makes it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_sampledb.html">Redshift: sample database</a>
 */
public final class Tickit {
    static final String PUBLISHED = """
            create table users (
                userid integer not null distkey sortkey, username char(8), firstname varchar(30), lastname
                varchar(30), city varchar(30), state char(2), email varchar(100), phone char(14), likesports
                boolean, liketheatre boolean, likeconcerts boolean, likejazz boolean, likeclassical boolean,
                likeopera boolean, likerock boolean, likevegas boolean, likebroadway boolean, likemusicals boolean
            );

            create table venue (
                venueid smallint not null distkey sortkey, venuename varchar(100), venuecity varchar(30), venuestate
                char(2), venueseats integer
            );

            create table category (
                catid smallint not null distkey sortkey, catgroup varchar(10), catname varchar(10), catdesc
                varchar(50)
            );

            create table date (
                dateid smallint not null distkey sortkey, caldate date not null, day character(3) not null, week
                smallint not null, month character(5) not null, qtr character(5) not null, year smallint not null,
                holiday boolean default('N')
            );

            create table event (
                eventid integer not null distkey, venueid smallint not null, catid smallint not null, dateid
                smallint not null sortkey, eventname varchar(200), starttime timestamp
            );

            create table listing (
                listid integer not null distkey, sellerid integer not null, eventid integer not null, dateid
                smallint not null sortkey, numtickets smallint not null, priceperticket decimal(8,2), totalprice
                decimal(8,2), listtime timestamp
            );

            create table sales (
                salesid integer not null, listid integer not null distkey, sellerid integer not null, buyerid
                integer not null, eventid integer not null, dateid smallint not null sortkey, qtysold smallint not
                null, pricepaid decimal(8,2), commission decimal(8,2), saletime timestamp
            );
            """;

    private Tickit() {}

    /** Lists its tables. */
    public static List<CreateTable> tables() {
        return List.of(
                users().build(),
                venue().build(),
                category().build(),
                days().build(),
                event().build(),
                listing().build(),
                sales().build());
    }

    private static TableDraft users() {
        return CreateTable.named("users")
                .required("userid", integer())
                .column("username", character(8))
                .column("firstname", varchar(30))
                .column("lastname", varchar(30))
                .column("city", varchar(30))
                .column("state", character(2))
                .column("email", varchar(100))
                .column("phone", character(14))
                .column("likesports", bool())
                .column("liketheatre", bool())
                .column("likeconcerts", bool())
                .column("likejazz", bool())
                .column("likeclassical", bool())
                .column("likeopera", bool())
                .column("likerock", bool())
                .column("likevegas", bool())
                .column("likebroadway", bool())
                .column("likemusicals", bool())
                .distributed(Distribution.key("userid"))
                .sorted(SortKey.compound("userid"));
    }

    private static TableDraft venue() {
        return CreateTable.named("venue")
                .required("venueid", smallint())
                .column("venuename", varchar(100))
                .column("venuecity", varchar(30))
                .column("venuestate", character(2))
                .column("venueseats", integer())
                .distributed(Distribution.key("venueid"))
                .sorted(SortKey.compound("venueid"));
    }

    private static TableDraft category() {
        return CreateTable.named("category")
                .required("catid", smallint())
                .column("catgroup", varchar(10))
                .column("catname", varchar(10))
                .column("catdesc", varchar(50))
                .distributed(Distribution.key("catid"))
                .sorted(SortKey.compound("catid"));
    }

    private static TableDraft days() {
        return CreateTable.named("date")
                .required("dateid", smallint())
                .required("caldate", date())
                .required("day", character(3))
                .required("week", smallint())
                .required("month", character(5))
                .required("qtr", character(5))
                .required("year", smallint())
                .column(TableColumn.of("holiday", bool()).defaultsTo(new Literal.Truth(false)))
                .distributed(Distribution.key("dateid"))
                .sorted(SortKey.compound("dateid"));
    }

    private static TableDraft event() {
        return CreateTable.named("event")
                .required("eventid", integer())
                .required("venueid", smallint())
                .required("catid", smallint())
                .required("dateid", smallint())
                .column("eventname", varchar(200))
                .column("starttime", timestamp())
                .distributed(Distribution.key("eventid"))
                .sorted(SortKey.compound("dateid"));
    }

    private static TableDraft listing() {
        return CreateTable.named("listing")
                .required("listid", integer())
                .required("sellerid", integer())
                .required("eventid", integer())
                .required("dateid", smallint())
                .required("numtickets", smallint())
                .column("priceperticket", decimal(8, 2))
                .column("totalprice", decimal(8, 2))
                .column("listtime", timestamp())
                .distributed(Distribution.key("listid"))
                .sorted(SortKey.compound("dateid"));
    }

    private static TableDraft sales() {
        return CreateTable.named("sales")
                .required("salesid", integer())
                .required("listid", integer())
                .required("sellerid", integer())
                .required("buyerid", integer())
                .required("eventid", integer())
                .required("dateid", smallint())
                .required("qtysold", smallint())
                .column("pricepaid", decimal(8, 2))
                .column("commission", decimal(8, 2))
                .column("saletime", timestamp())
                .distributed(Distribution.key("listid"))
                .sorted(SortKey.compound("dateid"));
    }
}
