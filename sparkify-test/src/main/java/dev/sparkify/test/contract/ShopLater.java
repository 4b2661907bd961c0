package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Chapter.LOADS;
import static dev.sparkify.test.contract.Scenario.ask;
import static dev.sparkify.test.contract.Scenario.judge;
import static dev.sparkify.test.contract.ShopLoads.HISTORY;
import static dev.sparkify.test.contract.ShopLoads.KEYS;
import static dev.sparkify.test.contract.ShopLoads.LEDGER;
import static dev.sparkify.test.contract.ShopLoads.LEVELS;
import static dev.sparkify.test.contract.ShopLoads.LEVEL_OF_VISITS;
import static dev.sparkify.test.contract.ShopLoads.MEMBERS;
import static dev.sparkify.test.contract.ShopLoads.NO_HISTORY;
import static dev.sparkify.test.contract.ShopLoads.NO_LEDGER;
import static dev.sparkify.test.contract.ShopLoads.ONCE;
import static dev.sparkify.test.contract.ShopLoads.cities;
import static dev.sparkify.test.contract.ShopLoads.counts;
import static dev.sparkify.test.contract.ShopLoads.goods;
import static dev.sparkify.test.contract.ShopLoads.visits;

import dev.sparkify.load.Outcome;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.spi.Feature;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Tries what loads make of records that come late, and what the warehouse knows of its loads in the end. */
final class ShopLater {
    private static final Rule BLANKS = Rule.declared(LOADS, "§2", Feature.TRAILING_BLANKS_IGNORED);
    private static final Visit LATE = Visit.of(6, 3, "a", "Ann", "gold");

    private ShopLater() {}

    static List<Scenario.Step> steps() {
        return List.of(
                judge(
                        MEMBERS.says(
                                "load-resolved",
                                "A member that arrives late is found by facts that are there",
                                "enforces no reference",
                                "1 resolved"),
                        ground -> counts(
                                ground.load(goods(ground, "2", "{\"article\":\"x2\",\"title\":\"Pot\"}")),
                                Outcome.RESOLVED)),
                judge(
                        MEMBERS.says(
                                "load-inferred-filled",
                                "The record of an inferred member fills it in place",
                                "enforces no reference",
                                "oslo, no; rome, it"),
                        ground -> {
                            ground.load(cities(ground, "2", "{\"city\":\"rome\",\"country\":\"it\"}"));
                            return ground.answer(
                                    "select city, country from $.dim_city where city <> 'unknown' order by city");
                        }),
                judge(
                        HISTORY.says(
                                "load-late",
                                "A late record begins a version among those that are there",
                                NO_HISTORY,
                                "free, gold, paid"),
                        ground -> {
                            ground.load(visits(ground, "3", Map.of("1.json", Visit.file(LATE))));
                            return String.join(
                                    ", ",
                                    ground.rows(LEVELS).stream()
                                            .map(row -> row.get(0))
                                            .toList());
                        }),
                ask(
                        HISTORY.says(
                                "load-late-version",
                                "Facts refer to versions that come to be",
                                NO_HISTORY,
                                "1, free; 2, paid; 6, gold"),
                        LEVEL_OF_VISITS),
                judge(
                        ONCE.says(
                                "load-reload",
                                "A range of time is loaded again",
                                NO_LEDGER,
                                "6 rows, the same numbers"),
                        ShopLater::reload),
                judge(
                        LEDGER.says(
                                "load-history",
                                "The warehouse remembers its loads",
                                "keeps days of SYS_LOAD_HISTORY",
                                "8"),
                        ground -> String.valueOf(ground.warehouse().history().size())),
                judge(
                        MEMBERS.says("load-audit", "An audit finds nothing wrong", "checks nothing", "passed"),
                        ground -> ground.warehouse().audit().passed()
                                ? "passed"
                                : ground.warehouse().audit().failures().toString()),
                judge(
                        BLANKS.says(
                                "load-key-blanks",
                                "Keys that differ in blanks at their end are those of one member",
                                "compares them as equal, so a fact would meet both",
                                "1, 1"),
                        ground -> {
                            ground.load(visits(
                                    ground,
                                    "4",
                                    Map.of(
                                            "1.json",
                                            Visit.file(
                                                    Visit.of(20, 7, "d ", "Dan", "free"),
                                                    Visit.of(21, 8, "d", "Dan", "free")))));
                            return ground.answer("select count(*), max(length(customer)) from $.dim_customer"
                                    + " where name = 'Dan'");
                        }));
    }

    private static String reload(Ground ground) {
        var before = ground.answer(KEYS);
        ground.warehouse()
                .reload(
                        TimeRange.of(LocalDate.of(2018, 11, 3)),
                        Sources.of(visits(ground, "3", Map.of("1.json", Visit.file(LATE)))));
        var after = ground.answer(KEYS);
        return after.split(";").length + " rows, "
                + (after.equals(before) ? "the same numbers" : before + " → " + after);
    }
}
