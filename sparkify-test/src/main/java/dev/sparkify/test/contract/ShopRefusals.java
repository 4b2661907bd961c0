package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Chapter.LOADS;
import static dev.sparkify.test.contract.Scenario.first;
import static dev.sparkify.test.contract.Scenario.judge;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.ChangedFilePolicy;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tries loads that are refused, and records that are set aside, in one warehouse. */
final class ShopRefusals {
    private static final Rule ERRORS = Rule.general(LOADS, "docs/loads.md, §5.7 copy-parameters-data-load");
    private static final Rule ATOMIC = Rule.general(LOADS, "docs/loads.md, §9 c_serial_isolation");
    private static final Rule KEYS = Rule.general(LOADS, "docs/loads.md, §5.3 copy-parameters-data-format");
    private static final Rule NULLS = Rule.general(LOADS, "docs/loads.md, §3 t_Defining_constraints");
    private static final String NAMES_THEM = "fails, and names the record in SYS_LOAD_ERROR_DETAIL";
    private static final String SKIPS = "skips them by MAXERROR without a word";
    private static final String NO_CHECKS = "checks nothing";
    private static final String UNREADABLE = "{\"n\":7.5}\n";
    private static final String BEFORE = "1 load, 1 visit";
    private static final Visit GOOD = visit(1, 1);

    private ShopRefusals() {}

    static List<Trial> all() {
        var steps = Stream.of(refused(), setAside()).flatMap(List::stream).toList();
        return List.of(new Scenario("refusals", ShopStar.schema(), steps));
    }

    private static List<Scenario.Step> refused() {
        return List.of(
                first(ground -> ground.load(visits(ground, "1", Visit.file(GOOD)))),
                judge(
                        ERRORS.says(
                                "refused-bad-record",
                                "A record that cannot be read",
                                NAMES_THEM,
                                "BadRecordsException: bad.json:2"),
                        ground -> load(ground, "2", lines(visit(2, 2).line() + UNREADABLE))),
                judge(
                        ERRORS.says(
                                "refused-all-named",
                                "Several records that cannot be read",
                                "names them up to MAXERROR",
                                "BadRecordsException: bad.json:1, bad.json:3"),
                        ground ->
                                load(ground, "3", lines(UNREADABLE + visit(2, 2).line() + UNREADABLE))),
                judge(
                        NULLS.says(
                                "refused-null",
                                "NULL in the grain",
                                "refuses it, error 1213",
                                "BadRecordsException: bad.json:1"),
                        ground -> load(ground, "4", lines("{\"page\":\"visit\",\"at\":\"2018-11-01 10:00:00\"}\n"))),
                judge(
                        NULLS.says(
                                "refused-reserved",
                                "The key of the unknown member",
                                "takes it",
                                "BadRecordsException: bad.json:1"),
                        ground -> load(ground, "5", Visit.file(visit(3, 1).with("customer", "unknown")))),
                judge(
                        ATOMIC.says(
                                "refused-check", "A check that the star declares fails", NO_CHECKS, "InputException"),
                        ground -> load(ground, "6", Visit.file(visit(3, 1).amount("-1")))),
                judge(
                        KEYS.says(
                                "refused-misspelt",
                                "A key that no record has",
                                "makes it NULL without a word",
                                "InputException"),
                        ground -> load(ground, "7", lines(misspelt()))),
                judge(
                        ERRORS.says("refused-no-file", "A place without files", "fails", "InputException"),
                        ground -> outcome(() -> ground.load(ground.source(ShopStar.VISITS, "8", Map.of())))),
                judge(
                        ERRORS.says(
                                "refused-changed-file",
                                "A changed file where none may be",
                                "does not know it as the same",
                                "InputException"),
                        ground -> outcome(() -> ground.load(
                                visits(ground, "1", Visit.file(visit(8, 1))).onChangedFile(ChangedFilePolicy.REFUSE)))),
                judge(
                        ATOMIC.says(
                                "refused-leaves-nothing",
                                "What is refused leaves nothing",
                                "rolls a transaction back",
                                BEFORE),
                        ShopRefusals::state));
    }

    private static List<Scenario.Step> setAside() {
        var correction = visit(10, 1);
        return List.of(
                judge(
                        ERRORS.says(
                                "aside-too-many",
                                "More bad records than are set aside",
                                "fails at MAXERROR",
                                "InputException"),
                        ground -> outcome(() -> ground.load(visits(ground, "9", lines(UNREADABLE + UNREADABLE))
                                .onBadRecord(BadRecordPolicy.quarantine().upTo(1))))),
                judge(
                        ERRORS.says(
                                "aside-counted",
                                "Bad records are set aside and counted",
                                SKIPS,
                                "3 read, 1 staged, 2 quarantined"),
                        ground -> {
                            var mixed = lines(UNREADABLE + visit(2, 2).line() + "{\"n\":\n");
                            var report = ground.load(
                                            visits(ground, "10", mixed).onBadRecord(BadRecordPolicy.quarantine()))
                                    .source(ShopStar.VISITS);
                            return report.read() + " read, " + report.staged() + " staged, " + report.quarantined()
                                    + " quarantined";
                        }),
                judge(
                        ERRORS.says(
                                "aside-named",
                                "They are kept with file, line, reason and text",
                                "keeps a part of the text in STL_LOAD_ERRORS",
                                "bad.json:1 no number {\"n\":7.5}; bad.json:3 no JSON {\"n\":"),
                        ShopRefusals::named),
                judge(
                        ERRORS.says("aside-replaced", "A correction replaces one", "knows of none", "replaced by it"),
                        ground -> {
                            var rejected = rejects(ground).get(0);
                            ground.warehouse()
                                    .load(Sources.of(visits(ground, "11", Visit.file(correction)))
                                            .replacing(rejected));
                            var loads = ground.warehouse().history();
                            long latest = loads.get(loads.size() - 1).load();
                            return rejects(ground).get(0).replacedBy() == latest ? "replaced by it" : "not replaced";
                        }));
    }

    private static String named(Ground ground) {
        return String.join(
                "; ",
                rejects(ground).stream()
                        .map(reject -> Refusal.place(reject.file(), reject.line()) + " "
                                + ground.reason(reject).title() + " " + reject.text())
                        .toList());
    }

    private static List<RejectedRecord> rejects(Ground ground) {
        return ground.warehouse().rejects().stream()
                .sorted(Comparator.comparingLong(RejectedRecord::line))
                .toList();
    }

    private static String state(Ground ground) {
        return ground.warehouse().history().size() + " load, " + ground.answer("select count(*) from $.fact_visit")
                + " visit";
    }

    private static String misspelt() {
        var all = new StringBuilder();
        for (int i = 100; i < 160; i++) {
            all.append(Visit.of(i, 1)
                    .with("customer", "a")
                    .with("nam", "Ann")
                    .with("level", "free")
                    .line());
        }
        return all.toString();
    }

    private static Visit visit(int number, int day) {
        return Visit.of(number, day, "a", "Ann", "free");
    }

    private static byte[] lines(String text) {
        return text.getBytes(UTF_8);
    }

    private static Source visits(Ground ground, String folder, byte[] content) {
        return ground.source(ShopStar.VISITS, folder, Map.of("bad.json", content));
    }

    private static String load(Ground ground, String folder, byte[] content) {
        return outcome(() -> ground.load(visits(ground, folder, content)));
    }

    /** Names the kind of the failure, and the records where they are known. */
    private static String outcome(Runnable load) {
        try {
            load.run();
            return "loaded";
        } catch (BadRecordsException bad) {
            return Refusal.of(bad);
        } catch (RuntimeException refused) {
            return Refusal.kind(refused);
        }
    }
}
