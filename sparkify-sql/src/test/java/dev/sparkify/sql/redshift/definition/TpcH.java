package dev.sparkify.sql.redshift.definition;

import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.character;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.varchar;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import java.util.List;

/**
 * Is TPC-H as AWS lays it out in its Cloud Data Warehouse Benchmark.
 *
 * @see <a href="https://github.com/awslabs/amazon-redshift-utils/tree/master/src/CloudDataWarehouseBenchmark">the
 *     benchmark</a>
 */
public final class TpcH {
    static final String PUBLISHED = """
            create table customer (
                c_custkey int8 not null, c_name varchar(25) not null, c_address varchar(40) not null, c_nationkey
                int4 not null, c_phone char(15) not null, c_acctbal numeric(12,2) not null, c_mktsegment char(10)
                not null, c_comment varchar(117) not null, primary key (c_custkey)
            ) distkey(c_custkey) sortkey(c_custkey);

            create table lineitem (
                l_orderkey int8 not null, l_partkey int8 not null, l_suppkey int4 not null, l_linenumber int4 not
                null, l_quantity numeric(12,2) not null, l_extendedprice numeric(12,2) not null, l_discount
                numeric(12,2) not null, l_tax numeric(12,2) not null, l_returnflag char(1) not null, l_linestatus
                char(1) not null, l_shipdate date not null, l_commitdate date not null, l_receiptdate date not null,
                l_shipinstruct char(25) not null, l_shipmode char(10) not null, l_comment varchar(44) not null,
                primary key (l_orderkey, l_linenumber)
            ) distkey(l_orderkey) sortkey(l_shipdate, l_orderkey);

            create table nation (
                n_nationkey int4 not null, n_name char(25) not null, n_regionkey int4 not null, n_comment
                varchar(152) not null, primary key (n_nationkey)
            ) distkey(n_nationkey) sortkey(n_nationkey);

            create table orders (
                o_orderkey int8 not null, o_custkey int8 not null, o_orderstatus char(1) not null, o_totalprice
                numeric(12,2) not null, o_orderdate date not null, o_orderpriority char(15) not null, o_clerk
                char(15) not null, o_shippriority int4 not null, o_comment varchar(79) not null, primary key
                (o_orderkey)
            ) distkey(o_orderkey) sortkey(o_orderdate, o_orderkey);

            create table part (
                p_partkey int8 not null, p_name varchar(55) not null, p_mfgr char(25) not null, p_brand char(10) not
                null, p_type varchar(25) not null, p_size int4 not null, p_container char(10) not null,
                p_retailprice numeric(12,2) not null, p_comment varchar(23) not null, primary key (p_partkey)
            ) distkey(p_partkey) sortkey(p_partkey);

            create table partsupp (
                ps_partkey int8 not null, ps_suppkey int4 not null, ps_availqty int4 not null, ps_supplycost
                numeric(12,2) not null, ps_comment varchar(199) not null, primary key (ps_partkey, ps_suppkey)
            ) distkey(ps_partkey) sortkey(ps_partkey);

            create table region (
                r_regionkey int4 not null, r_name char(25) not null, r_comment varchar(152) not null, primary key
                (r_regionkey)
            ) distkey(r_regionkey) sortkey(r_regionkey);

            create table supplier (
                s_suppkey int4 not null, s_name char(25) not null, s_address varchar(40) not null, s_nationkey int4
                not null, s_phone char(15) not null, s_acctbal numeric(12,2) not null, s_comment varchar(101) not
                null, primary key (s_suppkey)
            ) distkey(s_suppkey) sortkey(s_suppkey);
            """;

    private TpcH() {}

    /** Lists its tables. */
    public static List<CreateTable> tables() {
        return List.of(
                customer().build(),
                lineitem().build(),
                nation().build(),
                orders().build(),
                part().build(),
                partsupp().build(),
                region().build(),
                supplier().build());
    }

    private static TableDraft customer() {
        return CreateTable.named("customer")
                .required("c_custkey", bigint())
                .required("c_name", varchar(25))
                .required("c_address", varchar(40))
                .required("c_nationkey", integer())
                .required("c_phone", character(15))
                .required("c_acctbal", decimal(12, 2))
                .required("c_mktsegment", character(10))
                .required("c_comment", varchar(117))
                .primaryKey("c_custkey")
                .distributed(Distribution.key("c_custkey"))
                .sorted(SortKey.compound("c_custkey"));
    }

    private static TableDraft lineitem() {
        return CreateTable.named("lineitem")
                .required("l_orderkey", bigint())
                .required("l_partkey", bigint())
                .required("l_suppkey", integer())
                .required("l_linenumber", integer())
                .required("l_quantity", decimal(12, 2))
                .required("l_extendedprice", decimal(12, 2))
                .required("l_discount", decimal(12, 2))
                .required("l_tax", decimal(12, 2))
                .required("l_returnflag", character(1))
                .required("l_linestatus", character(1))
                .required("l_shipdate", date())
                .required("l_commitdate", date())
                .required("l_receiptdate", date())
                .required("l_shipinstruct", character(25))
                .required("l_shipmode", character(10))
                .required("l_comment", varchar(44))
                .primaryKey("l_orderkey", "l_linenumber")
                .distributed(Distribution.key("l_orderkey"))
                .sorted(SortKey.compound("l_shipdate", "l_orderkey"));
    }

    private static TableDraft nation() {
        return CreateTable.named("nation")
                .required("n_nationkey", integer())
                .required("n_name", character(25))
                .required("n_regionkey", integer())
                .required("n_comment", varchar(152))
                .primaryKey("n_nationkey")
                .distributed(Distribution.key("n_nationkey"))
                .sorted(SortKey.compound("n_nationkey"));
    }

    private static TableDraft orders() {
        return CreateTable.named("orders")
                .required("o_orderkey", bigint())
                .required("o_custkey", bigint())
                .required("o_orderstatus", character(1))
                .required("o_totalprice", decimal(12, 2))
                .required("o_orderdate", date())
                .required("o_orderpriority", character(15))
                .required("o_clerk", character(15))
                .required("o_shippriority", integer())
                .required("o_comment", varchar(79))
                .primaryKey("o_orderkey")
                .distributed(Distribution.key("o_orderkey"))
                .sorted(SortKey.compound("o_orderdate", "o_orderkey"));
    }

    private static TableDraft part() {
        return CreateTable.named("part")
                .required("p_partkey", bigint())
                .required("p_name", varchar(55))
                .required("p_mfgr", character(25))
                .required("p_brand", character(10))
                .required("p_type", varchar(25))
                .required("p_size", integer())
                .required("p_container", character(10))
                .required("p_retailprice", decimal(12, 2))
                .required("p_comment", varchar(23))
                .primaryKey("p_partkey")
                .distributed(Distribution.key("p_partkey"))
                .sorted(SortKey.compound("p_partkey"));
    }

    private static TableDraft partsupp() {
        return CreateTable.named("partsupp")
                .required("ps_partkey", bigint())
                .required("ps_suppkey", integer())
                .required("ps_availqty", integer())
                .required("ps_supplycost", decimal(12, 2))
                .required("ps_comment", varchar(199))
                .primaryKey("ps_partkey", "ps_suppkey")
                .distributed(Distribution.key("ps_partkey"))
                .sorted(SortKey.compound("ps_partkey"));
    }

    private static TableDraft region() {
        return CreateTable.named("region")
                .required("r_regionkey", integer())
                .required("r_name", character(25))
                .required("r_comment", varchar(152))
                .primaryKey("r_regionkey")
                .distributed(Distribution.key("r_regionkey"))
                .sorted(SortKey.compound("r_regionkey"));
    }

    private static TableDraft supplier() {
        return CreateTable.named("supplier")
                .required("s_suppkey", integer())
                .required("s_name", character(25))
                .required("s_address", varchar(40))
                .required("s_nationkey", integer())
                .required("s_phone", character(15))
                .required("s_acctbal", decimal(12, 2))
                .required("s_comment", varchar(101))
                .primaryKey("s_suppkey")
                .distributed(Distribution.key("s_suppkey"))
                .sorted(SortKey.compound("s_suppkey"));
    }
}
