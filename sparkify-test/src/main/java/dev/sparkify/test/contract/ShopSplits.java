package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Chapter.LOADS;

import dev.sparkify.schema.LateRecords;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tries the same records in other loads, whole and split, in order and late. */
final class ShopSplits {
    private static final Rule ORDER = Rule.general(LOADS, "docs/loads.md, §8 r_MERGE");
    private static final String MATCHES = "takes whichever row matches";
    private static final List<Visit> VISITS = List.of(
            Visit.of(1, 1, "a", "Ann", "free"),
            Visit.of(2, 4, "a", "Anna", "paid"),
            Visit.of(3, 2, "b", "Bob", "free"),
            Visit.of(4, 9, "a", "Ann", "free"),
            Visit.of(5, 6, "b", "Bo", "gold"));
    private static final String NAMES = "select customer, first_name, name from $.dim_customer order by customer";
    private static final String LEVELS = "select customer, level, valid_from, valid_to, is_current from $.dim_level"
            + " order by customer, valid_from";
    private static final String FACTS = "select v.n, v.customer, d.level, v.amount from $.fact_visit v"
            + " join $.dim_level d on d.level_key = v.level_key order by v.n";

    private ShopSplits() {}

    static List<Trial> all() {
        var refused = Visit.of(6, 5, "a", "Ann", "gold");
        return List.of(
                new Splits(),
                new Scenario(
                        "late_refused",
                        ShopStar.schema(LateRecords.REFUSE),
                        List.of(
                                Scenario.first(ground -> load(ground, "1", VISITS)),
                                Scenario.judge(
                                        ORDER.says(
                                                "late-refused",
                                                "A late record where none may be",
                                                MATCHES,
                                                "InputException"),
                                        ground -> {
                                            try {
                                                load(ground, "2", List.of(refused));
                                                return "loaded";
                                            } catch (RuntimeException failure) {
                                                return Refusal.kind(failure);
                                            }
                                        }))),
                new Scenario(
                        "late_attached",
                        ShopStar.schema(LateRecords.ATTACH),
                        List.of(
                                Scenario.first(ground -> load(ground, "1", VISITS)),
                                Scenario.first(ground -> load(ground, "2", List.of(refused))),
                                Scenario.ask(
                                        ORDER.says(
                                                "late-attached",
                                                "A late record changes no history where none is rebuilt",
                                                MATCHES,
                                                "paid"),
                                        "select d.level from $.fact_visit v join $.dim_level d on d.level_key = v.level_key"
                                                + " where v.n = 6"))));
    }

    private static void load(Ground ground, String folder, List<Visit> visits) {
        ground.load(ground.source(ShopStar.VISITS, folder, Map.of("1.json", Visit.file(visits.toArray(Visit[]::new)))));
    }

    /** Loads the records at once, and again in two loads of which the second has the earlier ones. */
    private record Splits() implements Trial {
        private static final String SAME = "the same";
        private static final ContractCase MEMBERS =
                ORDER.says("split-members", "Members by one load or by two, the later first", MATCHES, SAME);
        private static final ContractCase VERSIONS =
                ORDER.says("split-versions", "Versions by one load or by two, the later first", MATCHES, SAME);
        private static final ContractCase ROWS =
                ORDER.says("split-facts", "Facts by one load or by two, the later first", MATCHES, SAME);

        @Override
        public List<ContractCase> cases() {
            return List.of(MEMBERS, VERSIONS, ROWS);
        }

        @Override
        public void run(Candidate candidate, Findings findings) {
            var whole = answers(candidate, ground -> load(ground, "1", VISITS));
            var split = answers(candidate, ground -> {
                load(ground, "2", Stream.of(4, 1).map(VISITS::get).toList());
                load(ground, "3", Stream.of(3, 0, 2).map(VISITS::get).toList());
            });
            for (int i = 0; i < cases().size(); i++) {
                var one = whole.get(i);
                var other = split.get(i);
                findings.note(cases().get(i), () -> one.equals(other) ? SAME : one + " → " + other);
            }
        }

        private static List<String> answers(Candidate candidate, Consumer<Ground> loads) {
            try (var ground = Ground.make(candidate, "splits", ShopStar.schema())) {
                loads.accept(ground);
                return Stream.of(NAMES, LEVELS, FACTS).map(ground::answer).toList();
            }
        }
    }
}
