package dev.sparkify.test.contract;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.test.contract.Chapter.LOADS;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.personal.Erasure;
import dev.sparkify.personal.ErasureReport;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.plan.SchemaPlanner;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tries what is left of a customer with history who is erased, and of the others. */
final class Erasures {
    private static final Rule ERASED = Rule.general(LOADS, "docs/personal-data.md, §3 t_Defining_constraints");
    private static final String NO_SUCH = "knows no member; each DELETE and UPDATE stands for itself";
    private static final String STAGING = "staging_buys";
    private static final String KEY = "Nightingale-4711";
    private static final byte[] RECORDS = (new String(
                            Visit.file(
                                    Visit.of(1, 1, KEY, "Flo", "free"),
                                    Visit.of(2, 4, KEY, "Florence", "paid"),
                                    Visit.of(3, 2, "b", "Bob", "free"),
                                    Visit.of(4, 6, "b", "Bo", "gold"),
                                    Visit.of(5, 7)),
                            UTF_8)
                    + "{\"n\":7.5,\"customer\":\"" + KEY + "\"}\n{\"n\":7.5,\"customer\":\"b\"}\n")
            .getBytes(UTF_8);
    private static final List<String> OTHERS = List.of(
            "select * from $.dim_buyer where customer in ('b', 'unknown') order by buyer_key",
            "select * from $.fact_buy where n > 2 order by n",
            "select line, record from $.sparkify_rejects where line = 7");

    private Erasures() {}

    static List<Trial> all() {
        return List.of(
                erased(
                        "removed",
                        ERASED.says(
                                "erased-removed",
                                "A member is removed, with versions and rejected records",
                                NO_SUCH,
                                "no key; others as before; reported; 1, unknown, NULL; 2, unknown, NULL"),
                        Erasure.of("dim_buyer", KEY)),
                erased(
                        "pseudonymised",
                        ERASED.says(
                                "erased-pseudonymised",
                                "A member gets a pseudonym, in all its versions",
                                NO_SUCH,
                                "no key; others as before; reported; 1, the pseudonym, free; 2, the pseudonym, paid"),
                        Erasure.of("dim_buyer", KEY).pseudonymised()));
    }

    private static StarSchema star() {
        var staged = StagingTable.named(STAGING)
                .column("n", integer())
                .column("at", timestamp())
                .column(Column.of("customer", varchar(64)).personal())
                .column(Column.of("name", varchar(10)).personal())
                .column("level", varchar(10))
                .column("amount", decimal(9, 2));
        return StarSchema.of("buys", staged, buyer(), buy());
    }

    private static DimensionTable buyer() {
        return DimensionTable.named("dim_buyer")
                .surrogateKey("buyer_key")
                .key("customer", varchar(64))
                .attribute("name", varchar(10))
                .tracked("level", varchar(10))
                .versioned()
                .withUnknownMember()
                .madeFrom(Mapping.from(STAGING)
                        .where(column("customer").isNull().not())
                        .set("customer", "customer")
                        .set("name", "name")
                        .set("level", "level")
                        .asOf(column("at"), column("n")));
    }

    private static FactTable buy() {
        return FactTable.named("fact_buy")
                .degenerate(Column.of("n", integer()).notNull())
                .degenerate(Column.of("at", timestamp()).notNull())
                .degenerate("payer", varchar(64))
                .dimension("buyer_key", bigint(), "dim_buyer")
                .measure("amount", decimal(9, 2), Additivity.ADDITIVE)
                .grain("n")
                .happensAt("at")
                .madeFrom(Mapping.from(STAGING)
                        .set("n", "n")
                        .set("at", "at")
                        .set("payer", "customer")
                        .set("amount", "amount")
                        .find(Lookup.in("dim_buyer")
                                .matching("customer", column("customer"))
                                .asOf(column("at"))
                                .take("buyer_key", "buyer_key")));
    }

    private static Scenario erased(String name, ContractCase contractCase, Erasure erasure) {
        return new Scenario(
                "erased_" + name,
                star(),
                List.of(
                        Scenario.first(ground -> ground.load(ground.source(STAGING, "all", Map.of("1.json", RECORDS))
                                .onBadRecord(BadRecordPolicy.quarantine()))),
                        Scenario.judge(contractCase, ground -> outcome(ground, erasure))));
    }

    private static String outcome(Ground ground, Erasure erasure) {
        var holders = holders(ground);
        var others = others(ground);
        var report = ground.warehouse().erase(erasure);
        var kept = holders(ground);
        return String.join(
                "; ",
                kept.isEmpty() ? "no key" : "the key in " + kept,
                others.equals(others(ground)) ? "others as before" : others + " → " + others(ground),
                reported(report, holders),
                bought(ground));
    }

    /** Names the tables in any of whose values the key is found. */
    private static List<String> holders(Ground ground) {
        return new SchemaPlanner(star())
                .tables().stream()
                        .map(TableName::name)
                        .filter(table -> ground.rows("select * from $." + table).stream()
                                .flatMap(List::stream)
                                .anyMatch(value -> value != null && value.contains(KEY)))
                        .toList();
    }

    private static List<String> others(Ground ground) {
        return OTHERS.stream().map(ground::answer).toList();
    }

    /** A report counts the rows of each table that held the key, and does not tell the key. */
    private static String reported(ErasureReport report, List<String> holders) {
        var counted = report.rows().stream()
                .filter(table -> table.rows() > 0)
                .map(ErasureReport.ErasedRows::table)
                .toList();
        boolean tells = Stream.of(report.asText(), report.asJson()).anyMatch(text -> text.contains(KEY));
        boolean isWhole = holders.contains("sparkify_rejects") && counted.containsAll(holders);
        return isWhole && !tells ? "reported" : "of " + holders + " reported " + report;
    }

    private static String bought(Ground ground) {
        return ground.answer("select f.n, case when d.customer = 'unknown' then d.customer"
                + " when d.customer = f.payer and d.name is null then 'the pseudonym' else d.customer end, d.level"
                + " from $.fact_buy f join $.dim_buyer d on d.buyer_key = f.buyer_key where f.n < 3 order by f.n");
    }
}
