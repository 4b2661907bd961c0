package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Chapter.DEFINITIONS;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.quality.CheckReport;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Feature;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what tables are like: their names, their types, what they enforce. */
final class Tables {
    private static final Rule NAMES = Rule.declared(DEFINITIONS, "§1", Feature.NAMES_FOLDED);
    private static final Rule RESERVED = Rule.general(DEFINITIONS, "§1.1 r_pg_keywords");
    private static final Rule TYPES = Rule.general(DEFINITIONS, "§2 c_Supported_data_types");
    private static final Rule NOT_NULL = Rule.declared(DEFINITIONS, "§3", Feature.NOT_NULL_ENFORCED);
    private static final Rule KEYS = Rule.declared(DEFINITIONS, "§3", Feature.KEYS_NOT_ENFORCED);
    private static final Rule COMMENTS =
            Rule.general(DEFINITIONS, "§3 r_COMMENT").unverified();
    private static final Rule DEFAULTS = Rule.general(DEFINITIONS, "§3 r_CREATE_TABLE_NEW");
    private static final Map<String, byte[]> RECORDS =
            Map.of("1.json", "{\"Order\":1,\"USER\":\"ann\",\"name\":\"Ann\"}".getBytes(UTF_8));
    private static final Tried TRIED = new Tried(IllegalStateException.class);
    private static final String USER = "insert into $.\"user\" (\"user\", \"na\"\"me\") values ";
    private static final List<ColumnType> ALL = List.of(
            ColumnType.smallint(),
            ColumnType.integer(),
            ColumnType.bigint(),
            ColumnType.decimal(38, 37),
            ColumnType.real(),
            ColumnType.doublePrecision(),
            ColumnType.bool(),
            ColumnType.character(4096),
            ColumnType.varchar(65535),
            ColumnType.date(),
            ColumnType.time(),
            ColumnType.timetz(),
            ColumnType.timestamp(),
            ColumnType.timestamptz(),
            ColumnType.intervalYearToMonth(),
            ColumnType.intervalDayToSecond(),
            ColumnType.semistructured(),
            ColumnType.varbyte(100),
            ColumnType.hllsketch(),
            ColumnType.geometry(),
            ColumnType.geography());

    private Tables() {}

    static List<Trial> all() {
        return List.of(
                new Scenario("types", StarSchema.of("types", everyType()), List.of(types())),
                new Scenario("tables", StarSchema.of("tables", staged(), member(), order()), steps()));
    }

    private static DimensionTable everyType() {
        var dimension = DimensionTable.named("dim_types").key("n", ColumnType.integer());
        for (int i = 0; i < ALL.size(); i++) {
            dimension = dimension.attribute("c" + i, ALL.get(i));
        }
        return dimension;
    }

    private static Scenario.Step types() {
        var columns = Stream.iterate(0, i -> i + 1)
                .limit(ALL.size())
                .map(i -> "c" + i)
                .collect(Collectors.joining(", "));
        return Scenario.judge(
                TYPES.says("every-type", "A column of every type", "has them all", ALL.size() + " columns, 0 rows"),
                ground -> ALL.size() + " columns, "
                        + ground.rows("select " + columns + " from $.dim_types").size() + " rows");
    }

    private static StagingTable staged() {
        return StagingTable.named("staging_order")
                .column(Column.of("order", ColumnType.integer()).notNull())
                .column("user", ColumnType.varchar(20))
                .column("name", ColumnType.varchar(20));
    }

    private static DimensionTable member() {
        return DimensionTable.named("User")
                .key("user", ColumnType.varchar(20))
                .attribute(Column.of("Select", ColumnType.varchar(20)).commented("what's \"it\" for? \\ 1 %"))
                .attribute(Column.of("na\"me", ColumnType.varchar(20)).notNull())
                .attribute(Column.of("level", ColumnType.varchar(20)).defaultsTo(new Literal.Text("it's")))
                .commented("Who's who; -- isn't it?")
                .madeFrom(Mapping.from("staging_order")
                        .set("user", "user")
                        .set("select", "name")
                        .set("na\"me", "name"));
    }

    private static FactTable order() {
        return FactTable.named("Order")
                .degenerate(Column.of("order", ColumnType.integer()).notNull())
                .dimension("user", ColumnType.varchar(20), "user")
                .grain("order")
                .madeFrom(Mapping.from("staging_order").set("order", "order").set("user", "user"));
    }

    private static List<Scenario.Step> steps() {
        return List.of(
                Scenario.first(ground -> ground.load(ground.source("staging_order", "all", RECORDS))),
                Scenario.ask(
                        RESERVED.says(
                                "table-reserved-words", "Reserved words as names", "takes them in quotes", "1, ann"),
                        "select \"order\", \"user\" from $.\"order\""),
                Scenario.ask(
                        NAMES.says("table-folded-in-quotes", "Capitals in quotes", "folds them all the same", "Ann"),
                        "select \"SELECT\" from $.\"USER\""),
                Scenario.ask(
                        RESERVED.says("table-quote-in-name", "A quote in a name", "takes it doubled", "Ann"),
                        "select \"na\"\"me\" from $.\"user\""),
                Scenario.ask(
                        COMMENTS.says("table-comments", "Comments with quotes in them", "takes them doubled", "1"),
                        "select count(*) from $.\"user\""),
                Scenario.judge(
                        NOT_NULL.says("table-not-null", "NULL into NOT NULL", "refuses it, error 1213", Tried.REFUSED),
                        ground -> refused(ground, USER + "('bob', null)", USER + "('cid', 'Cid')")),
                Scenario.first(ground -> ground.run(USER + "('bob', 'Bob')")),
                Scenario.ask(
                        DEFAULTS.says(
                                "table-default", "A column that an INSERT leaves out", "takes its default", "it's"),
                        "select level from $.\"user\" where \"user\" = 'bob'"),
                run(
                        KEYS.says("table-primary-key", "A primary key twice", "takes both", Tried.ACCEPTED),
                        USER + "('ann', 'Anna')"),
                run(
                        KEYS.says("table-foreign-key", "A reference to nobody", "takes it", Tried.ACCEPTED),
                        "insert into $.\"order\" (\"order\", \"user\") values (2, 'nobody')"),
                run(
                        KEYS.says(
                                "table-parent-removed",
                                "A member is removed before its facts",
                                "does so",
                                Tried.ACCEPTED),
                        "delete from $.\"user\" where \"user\" = 'bob'"),
                Scenario.judge(
                        KEYS.says(
                                "table-audit",
                                "An audit of keys that are there twice or lead nowhere",
                                "does not look; the library does",
                                "order, user"),
                        ground -> ground.warehouse().audit().failures().stream()
                                .map(CheckReport::table)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private static Scenario.Step run(ContractCase contractCase, String sql) {
        return Scenario.judge(contractCase, ground -> TRIED.of(() -> ground.run(sql)));
    }

    /** Tells whether the platform refuses a statement, and takes others that differ in nothing but its fault. */
    static String refused(Ground ground, String sql, String... control) {
        return TRIED.against(() -> ground.run(sql), () -> List.of(control).forEach(ground::run));
    }
}
