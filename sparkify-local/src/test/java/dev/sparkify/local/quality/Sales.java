package dev.sparkify.local.quality;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.mapping.Comparison;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.quality.Check;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.time.Duration;
import java.time.LocalDateTime;

/** A star with every kind of key, history and check, and rows that pass all of them. */
final class Sales {
    static final String ROWS = """
            insert into shop.dim_kinds (kind, title) values ('book', 'Books');
            insert into shop.dim_goods (good, code, email, kind) values
                (-1, 'unknown', null, null), (1, 'a', 'a@x.org', 'book'), (2, 'b', null, null);
            insert into shop.dim_people (person, id, town, valid_from, valid_to, is_current) values
                (-1, 'unknown', null, '0001-01-01', '9999-12-31 23:59:59.999999', true),
                (1, 'p', 'Oslo', '0001-01-01', '2018-01-02', false),
                (2, 'p', 'Rome', '2018-01-02', '9999-12-31 23:59:59.999999', true);
            insert into shop.fact_sales (sale, number, "at", who, code, person, good, amount, balance) values
                (1, 10, cast(now() at time zone 'UTC' as timestamp), 'p', 'a', 2, 1, 5.25, 50),
                (2, 11, '2018-02-01', 'p', 'b', 1, -1, null, null);
            """;

    private Sales() {}

    static StarSchema star() {
        return StarSchema.of("sales", staging(), kinds(), goods(), people(), sales())
                .in("shop")
                .checkedBy(
                        Check.notNull("fact_sales", "who"),
                        Check.unique("fact_sales", "who", "at"),
                        Check.acceptedValues("dim_people", "town", "Oslo", "Rome"),
                        Check.acceptedValues("fact_sales", "person", 1, 2, 3),
                        Check.range("fact_sales", "amount").atLeast(0).atMost("100.5"),
                        Check.range("fact_sales", "at").atLeast(LocalDateTime.of(2018, 1, 1, 0, 0)),
                        Check.matches("dim_goods", "email", "[a-z.]+@[^@ ]+\\.(com|org)"),
                        Check.rowCount("dim_goods").between(2, 2),
                        Check.fresh("fact_sales", "at", Duration.ofHours(1)).warning(),
                        Check.sum("fact_sales", "amount").atMost(100),
                        Check.sum("fact_sales", "balance").per("at").between(0, 60),
                        Check.holds(
                                "fact_sales",
                                "no more is paid than is there",
                                column("amount").compare(Comparison.Operator.AT_MOST, column("balance"))));
    }

    private static StagingTable staging() {
        return StagingTable.named("staging")
                .column("number", bigint())
                .column("at", timestamp())
                .column("who", varchar(64))
                .column("town", varchar(200))
                .column("code", varchar(64))
                .column("amount", decimal(9, 2));
    }

    private static DimensionTable kinds() {
        return DimensionTable.named("dim_kinds").key("kind", varchar(10)).attribute("title", varchar(20));
    }

    private static DimensionTable goods() {
        return DimensionTable.named("dim_goods")
                .surrogateKey("good")
                .key("code", varchar(64))
                .attribute("email", varchar(200))
                .outrigger("kind", varchar(10), "dim_kinds")
                .unique("email")
                .withUnknownMember();
    }

    private static DimensionTable people() {
        return DimensionTable.named("dim_people")
                .surrogateKey("person")
                .key("id", varchar(64))
                .tracked("town", varchar(200))
                .versioned()
                .withUnknownMember()
                .madeFrom(Mapping.from("staging")
                        .set("id", "who")
                        .set("town", "town")
                        .asOf(column("at"), column("number")));
    }

    private static FactTable sales() {
        return FactTable.named("fact_sales")
                .surrogateKey("sale")
                .degenerate(Column.of("number", bigint()).notNull())
                .degenerate(Column.of("at", timestamp()).notNull())
                .degenerate("who", varchar(64))
                .degenerate("code", varchar(64))
                .dimension("person", bigint(), "dim_people")
                .dimension("good", bigint(), "dim_goods")
                .measure("amount", decimal(9, 2), Additivity.ADDITIVE)
                .measure("balance", bigint(), Additivity.SEMI_ADDITIVE)
                .grain("number")
                .madeFrom(Mapping.from("staging")
                        .set("number", "number")
                        .set("at", "at")
                        .set("who", "who")
                        .set("code", "code")
                        .set("amount", "amount")
                        .find(Lookup.in("dim_people")
                                .matching("id", column("who"))
                                .asOf(column("at"))
                                .take("person", "person"))
                        .find(Lookup.in("dim_goods")
                                .matching("code", column("code"))
                                .take("good", "good")));
    }
}
