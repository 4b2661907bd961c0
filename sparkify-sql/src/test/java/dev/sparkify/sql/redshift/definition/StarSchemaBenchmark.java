package dev.sparkify.sql.redshift.definition;

import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import java.util.List;

/**
 * Is the Star Schema Benchmark as AWS's tutorial on tuning table design makes it: first without keys, then with them.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/tutorial-tuning-tables.html">Redshift: tuning table design</a>
 */
public final class StarSchemaBenchmark {
    static final String UNTUNED = """
            create table part (
                p_partkey integer not null, p_name varchar(22) not null, p_mfgr varchar(6) not null, p_category
                varchar(7) not null, p_brand1 varchar(9) not null, p_color varchar(11) not null, p_type varchar(25)
                not null, p_size integer not null, p_container varchar(10) not null
            );

            create table supplier (
                s_suppkey integer not null, s_name varchar(25) not null, s_address varchar(25) not null, s_city
                varchar(10) not null, s_nation varchar(15) not null, s_region varchar(12) not null, s_phone
                varchar(15) not null
            );

            create table customer (
                c_custkey integer not null, c_name varchar(25) not null, c_address varchar(25) not null, c_city
                varchar(10) not null, c_nation varchar(15) not null, c_region varchar(12) not null, c_phone
                varchar(15) not null, c_mktsegment varchar(10) not null
            );

            create table dwdate (
                d_datekey integer not null, d_date varchar(19) not null, d_dayofweek varchar(10) not null, d_month
                varchar(10) not null, d_year integer not null, d_yearmonthnum integer not null, d_yearmonth
                varchar(8) not null, d_daynuminweek integer not null, d_daynuminmonth integer not null,
                d_daynuminyear integer not null, d_monthnuminyear integer not null, d_weeknuminyear integer not
                null, d_sellingseason varchar(13) not null, d_lastdayinweekfl varchar(1) not null,
                d_lastdayinmonthfl varchar(1) not null, d_holidayfl varchar(1) not null, d_weekdayfl varchar(1) not
                null
            );

            create table lineorder (
                lo_orderkey integer not null, lo_linenumber integer not null, lo_custkey integer not null,
                lo_partkey integer not null, lo_suppkey integer not null, lo_orderdate integer not null,
                lo_orderpriority varchar(15) not null, lo_shippriority varchar(1) not null, lo_quantity integer not
                null, lo_extendedprice integer not null, lo_ordertotalprice integer not null, lo_discount integer
                not null, lo_revenue integer not null, lo_supplycost integer not null, lo_tax integer not null,
                lo_commitdate integer not null, lo_shipmode varchar(10) not null
            );
            """;

    static final String TUNED = """
            create table part (
                p_partkey integer not null sortkey distkey, p_name varchar(22) not null, p_mfgr varchar(6) not null,
                p_category varchar(7) not null, p_brand1 varchar(9) not null, p_color varchar(11) not null, p_type
                varchar(25) not null, p_size integer not null, p_container varchar(10) not null
            );

            create table supplier (
                s_suppkey integer not null sortkey, s_name varchar(25) not null, s_address varchar(25) not null,
                s_city varchar(10) not null, s_nation varchar(15) not null, s_region varchar(12) not null, s_phone
                varchar(15) not null
            ) diststyle all;

            create table customer (
                c_custkey integer not null sortkey, c_name varchar(25) not null, c_address varchar(25) not null,
                c_city varchar(10) not null, c_nation varchar(15) not null, c_region varchar(12) not null, c_phone
                varchar(15) not null, c_mktsegment varchar(10) not null
            ) diststyle all;

            create table dwdate (
                d_datekey integer not null sortkey, d_date varchar(19) not null, d_dayofweek varchar(10) not null,
                d_month varchar(10) not null, d_year integer not null, d_yearmonthnum integer not null, d_yearmonth
                varchar(8) not null, d_daynuminweek integer not null, d_daynuminmonth integer not null,
                d_daynuminyear integer not null, d_monthnuminyear integer not null, d_weeknuminyear integer not
                null, d_sellingseason varchar(13) not null, d_lastdayinweekfl varchar(1) not null,
                d_lastdayinmonthfl varchar(1) not null, d_holidayfl varchar(1) not null, d_weekdayfl varchar(1) not
                null
            ) diststyle all;

            create table lineorder (
                lo_orderkey integer not null, lo_linenumber integer not null, lo_custkey integer not null,
                lo_partkey integer not null distkey, lo_suppkey integer not null, lo_orderdate integer not null
                sortkey, lo_orderpriority varchar(15) not null, lo_shippriority varchar(1) not null, lo_quantity
                integer not null, lo_extendedprice integer not null, lo_ordertotalprice integer not null,
                lo_discount integer not null, lo_revenue integer not null, lo_supplycost integer not null, lo_tax
                integer not null, lo_commitdate integer not null, lo_shipmode varchar(10) not null
            );
            """;

    private StarSchemaBenchmark() {}

    /** Lists its tables. */
    public static List<CreateTable> untuned() {
        return List.of(
                part().build(),
                supplier().build(),
                customer().build(),
                dwdate().build(),
                lineorder().build());
    }

    /** Lists its tables. */
    public static List<CreateTable> tuned() {
        return List.of(
                part().distributed(Distribution.key("p_partkey"))
                        .sorted(SortKey.compound("p_partkey"))
                        .build(),
                supplier()
                        .distributed(Distribution.all())
                        .sorted(SortKey.compound("s_suppkey"))
                        .build(),
                customer()
                        .distributed(Distribution.all())
                        .sorted(SortKey.compound("c_custkey"))
                        .build(),
                dwdate().distributed(Distribution.all())
                        .sorted(SortKey.compound("d_datekey"))
                        .build(),
                lineorder()
                        .distributed(Distribution.key("lo_partkey"))
                        .sorted(SortKey.compound("lo_orderdate"))
                        .build());
    }

    private static TableDraft part() {
        return CreateTable.named("part")
                .required("p_partkey", integer())
                .required("p_name", varchar(22))
                .required("p_mfgr", varchar(6))
                .required("p_category", varchar(7))
                .required("p_brand1", varchar(9))
                .required("p_color", varchar(11))
                .required("p_type", varchar(25))
                .required("p_size", integer())
                .required("p_container", varchar(10));
    }

    private static TableDraft supplier() {
        return CreateTable.named("supplier")
                .required("s_suppkey", integer())
                .required("s_name", varchar(25))
                .required("s_address", varchar(25))
                .required("s_city", varchar(10))
                .required("s_nation", varchar(15))
                .required("s_region", varchar(12))
                .required("s_phone", varchar(15));
    }

    private static TableDraft customer() {
        return CreateTable.named("customer")
                .required("c_custkey", integer())
                .required("c_name", varchar(25))
                .required("c_address", varchar(25))
                .required("c_city", varchar(10))
                .required("c_nation", varchar(15))
                .required("c_region", varchar(12))
                .required("c_phone", varchar(15))
                .required("c_mktsegment", varchar(10));
    }

    private static TableDraft dwdate() {
        return CreateTable.named("dwdate")
                .required("d_datekey", integer())
                .required("d_date", varchar(19))
                .required("d_dayofweek", varchar(10))
                .required("d_month", varchar(10))
                .required("d_year", integer())
                .required("d_yearmonthnum", integer())
                .required("d_yearmonth", varchar(8))
                .required("d_daynuminweek", integer())
                .required("d_daynuminmonth", integer())
                .required("d_daynuminyear", integer())
                .required("d_monthnuminyear", integer())
                .required("d_weeknuminyear", integer())
                .required("d_sellingseason", varchar(13))
                .required("d_lastdayinweekfl", varchar(1))
                .required("d_lastdayinmonthfl", varchar(1))
                .required("d_holidayfl", varchar(1))
                .required("d_weekdayfl", varchar(1));
    }

    private static TableDraft lineorder() {
        return CreateTable.named("lineorder")
                .required("lo_orderkey", integer())
                .required("lo_linenumber", integer())
                .required("lo_custkey", integer())
                .required("lo_partkey", integer())
                .required("lo_suppkey", integer())
                .required("lo_orderdate", integer())
                .required("lo_orderpriority", varchar(15))
                .required("lo_shippriority", varchar(1))
                .required("lo_quantity", integer())
                .required("lo_extendedprice", integer())
                .required("lo_ordertotalprice", integer())
                .required("lo_discount", integer())
                .required("lo_revenue", integer())
                .required("lo_supplycost", integer())
                .required("lo_tax", integer())
                .required("lo_commitdate", integer())
                .required("lo_shipmode", varchar(10));
    }
}
