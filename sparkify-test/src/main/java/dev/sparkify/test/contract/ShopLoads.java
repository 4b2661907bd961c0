package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Chapter.LOADS;
import static dev.sparkify.test.contract.Scenario.ask;
import static dev.sparkify.test.contract.Scenario.judge;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sparkify.load.LoadReport;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.Source;
import dev.sparkify.load.SourceReport;
import dev.sparkify.load.TableReport;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tries what loads make of good records, one load after the other, in one warehouse. */
final class ShopLoads {
    static final Rule HISTORY = Rule.general(LOADS, "docs/loads.md, §8 r_MERGE");
    static final Rule MEMBERS = Rule.general(LOADS, "docs/loads.md, §3 t_Defining_constraints");
    private static final Rule NUMBERS = Rule.general(LOADS, "docs/loads.md, §3 r_CREATE_TABLE_NEW");
    private static final Rule GRAIN = Rule.general(LOADS, "docs/loads.md, §8 merge-replacing-existing-rows");
    static final Rule ONCE = Rule.general(LOADS, "docs/loads.md, §5.1 r_COPY");
    static final Rule LEDGER = Rule.general(LOADS, "docs/loads.md, §6 SYS_LOAD_HISTORY");
    private static final String NO_KEY =
            "has IDENTITY, whose values are gapped and unordered; the library numbers rows itself";
    static final String NO_LEDGER = "keeps no record of loaded files; a second COPY loads them again";
    static final String NO_HISTORY = "has no history; the library's statements keep it";
    static final String LEVELS =
            "select level, valid_from, valid_to from $.dim_level where customer = 'a'" + " order by valid_from";
    static final String LEVEL_OF_VISITS = "select v.n, d.level from $.fact_visit v"
            + " join $.dim_level d on d.level_key = v.level_key where v.customer = 'a' order by v.n";
    static final String KEYS = "select n, visit_key from $.fact_visit order by visit_key";
    private static final byte[] HOME = "{\"n\":9,\"page\":\"home\"}\n".getBytes(UTF_8);
    private static final Visit ONE =
            Visit.of(1, 1, "a", "Ann", "free").with("title", "Tea").with("city", "oslo");
    private static final Visit TWO =
            Visit.of(2, 5, "a", "Anna", "paid").with("title", "Pot").with("city", "rome");
    private static final Visit THREE = Visit.of(3, 2, "b", "Bob", "free");
    private static final Visit FOUR = Visit.of(4, 2);

    private ShopLoads() {}

    static List<Trial> all() {
        var steps = Stream.of(begin(), again(), ShopLater.steps())
                .flatMap(List::stream)
                .toList();
        return List.of(new Scenario("shop", ShopStar.schema(), steps));
    }

    private static List<Scenario.Step> begin() {
        return List.of(
                judge(
                        LEDGER.says(
                                "load-receipt",
                                "A receipt accounts for every record",
                                "counts the rows of a COPY",
                                "5 staged, 1 filtered, 4 inserted; adds up"),
                        ground -> receipt(ground.load(
                                visits(
                                        ground,
                                        "1",
                                        Map.of("1.json", Visit.file(THREE, TWO, FOUR, ONE), "2.json", HOME)),
                                goods(ground, "1", "{\"article\":\"x1\",\"title\":\"Tea\"}"),
                                cities(ground, "1", "{\"city\":\"oslo\",\"country\":\"no\"}")))),
                ask(
                        HISTORY.says("load-type-0", "An attribute of type 0 keeps the first value", NO_HISTORY, "Ann"),
                        "select first_name from $.dim_customer where customer = 'a'"),
                ask(
                        HISTORY.says(
                                "load-type-1", "An attribute of type 1 keeps the latest value", NO_HISTORY, "Anna"),
                        "select name from $.dim_customer where customer = 'a'"),
                ask(
                        HISTORY.says(
                                "load-type-2",
                                "An attribute of type 2 keeps every value",
                                NO_HISTORY,
                                "free, 0001-01-01 00:00:00.000000, 2018-11-05 10:00:00.000000;"
                                        + " paid, 2018-11-05 10:00:00.000000, 9999-12-31 23:59:59.999999"),
                        LEVELS),
                ask(
                        HISTORY.says(
                                "load-version",
                                "A fact refers to the version of its time",
                                NO_HISTORY,
                                "1, free; 2, paid"),
                        LEVEL_OF_VISITS),
                ask(
                        MEMBERS.says(
                                "load-unknown-member",
                                "A fact without member refers to the unknown one",
                                "enforces no reference, and an inner join loses the row",
                                "unknown"),
                        "select d.customer from $.fact_visit v join $.dim_customer d on d.customer = v.customer"
                                + " where v.n = 4"),
                ask(
                        MEMBERS.says(
                                "load-inferred",
                                "A fact makes the member that it names",
                                "enforces no reference",
                                "oslo, no; rome, NULL"),
                        "select city, country from $.dim_city where city <> 'unknown' order by city"),
                ask(
                        MEMBERS.says(
                                "load-lookup",
                                "A member is found by its attributes",
                                "enforces no reference",
                                "1, x1; 2, unknown"),
                        "select n, article from $.fact_visit where n < 3 order by n"),
                ask(
                        NUMBERS.says(
                                "load-numbers", "Facts are numbered by their grain", NO_KEY, "1, 1; 2, 2; 3, 3; 4, 4"),
                        KEYS));
    }

    private static List<Scenario.Step> again() {
        return List.of(
                judge(
                        ONCE.says("load-same-files", "The same files again", NO_LEDGER, "2 skipped, 0 read, 4 rows"),
                        ground -> files(
                                ground,
                                ground.load(visits(
                                        ground,
                                        "1",
                                        Map.of("1.json", Visit.file(THREE, TWO, FOUR, ONE), "2.json", HOME))))),
                judge(
                        ONCE.says(
                                "load-changed-file",
                                "A file of the same name with other records",
                                NO_LEDGER,
                                "1 skipped, 2 read, 5 rows"),
                        ground -> files(
                                ground,
                                ground.load(visits(
                                        ground,
                                        "1",
                                        Map.of(
                                                "1.json",
                                                Visit.file(ONE, Visit.of(5, 6, "b", "Bob", "free")),
                                                "2.json",
                                                HOME))))),
                judge(
                        GRAIN.says(
                                "load-equal-grain",
                                "Of rows of equal grain the least is kept, whichever load brings it",
                                "keeps both, or the one that MERGE meets",
                                "1 conflicting, 1 updated"),
                        ground -> counts(
                                ground.load(visits(
                                        ground,
                                        "2",
                                        Map.of("1.json", Visit.file(ONE.amount("9"), TWO.amount("0.50"))))),
                                Outcome.CONFLICTING,
                                Outcome.UPDATED)),
                ask(
                        NUMBERS.says(
                                "load-numbers-go-on",
                                "Numbers go on after the highest",
                                NO_KEY,
                                "1, 1; 2, 2; 3, 3; 4, 4; 5, 5"),
                        KEYS));
    }

    static Source visits(Ground ground, String folder, Map<String, byte[]> files) {
        return ground.source(ShopStar.VISITS, "visits-" + folder, files);
    }

    static Source goods(Ground ground, String folder, String records) {
        return ground.source(ShopStar.GOODS, "goods-" + folder, Map.of("1.json", records.getBytes(UTF_8)));
    }

    static Source cities(Ground ground, String folder, String records) {
        return ground.source(ShopStar.CITIES, "cities-" + folder, Map.of("1.json", records.getBytes(UTF_8)));
    }

    private static String receipt(LoadReport report) {
        boolean addsUp = report.sources().stream().allMatch(SourceReport::addsUp)
                && report.tables().stream().allMatch(TableReport::addsUp);
        return counts(report, Outcome.STAGED, Outcome.FILTERED, Outcome.INSERTED)
                + (addsUp ? "; adds up" : "; does not add up");
    }

    static String counts(LoadReport report, Outcome... outcomes) {
        var table = report.table("fact_visit");
        return String.join(
                ", ",
                Stream.of(outcomes)
                        .map(outcome -> table.count(outcome) + " " + outcome.title())
                        .toList());
    }

    private static String files(Ground ground, LoadReport report) {
        var source = report.source(ShopStar.VISITS);
        return source.filesSkipped() + " skipped, " + source.read() + " read, "
                + ground.answer("select count(*) from $.fact_visit") + " rows";
    }
}
