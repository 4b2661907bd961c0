package dev.sparkify.parity.contract;

import static java.util.stream.Collectors.joining;

import dev.sparkify.parity.standin.Overview;
import dev.sparkify.spi.Feature;
import dev.sparkify.spi.Feature.Evidence;
import dev.sparkify.test.contract.Chapter;
import dev.sparkify.test.contract.ContractCase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the tables of the page about parity.
 *
 * @param cases the contract
 * @param rules what is written of each rule: what it says, how it holds on DuckDB, how it is switched off
 * @param copy what COPY does by itself on Redshift, by case
 * @param platforms a column each
 */
record ParityPage(
        List<ContractCase> cases,
        Map<String, List<String>> rules,
        Map<String, String> copy,
        List<ParityColumn> platforms) {
    private static final int WIDEST = 70;

    /** Puts the tables between their marks; what is outside of them is kept. */
    String in(String page) {
        var withRules = between(page, "rules", ruleTable());
        var withCases = between(withRules, "cases", caseTables());
        return between(between(withCases, "deviations", deviationTable()), "stand-in", standIn());
    }

    private static String between(String page, String mark, String content) {
        var begin = "<!-- " + mark + " -->\n";
        var end = "<!-- end of " + mark + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new AssertionError("The page has no place between " + begin.strip() + " and " + end);
        }
        return page.substring(0, from + begin.length()) + content + page.substring(to);
    }

    private String ruleTable() {
        var head =
                "| rule | what it says | page | known | on DuckDB | switched off by | cases |\n|---|---|---|---|---|---|---|\n";
        return head + Stream.of(Feature.values()).map(this::rule).collect(joining());
    }

    private String rule(Feature feature) {
        var texts = rules.get(feature.name());
        if (texts == null) {
            throw new AssertionError("Nothing is written of the rule " + feature + "; add a line to rules.txt");
        }
        long count = cases.stream()
                .filter(found -> found.feature().filter(feature::equals).isPresent())
                .count();
        return row(
                '`' + feature.name() + '`',
                texts.get(0),
                feature.page(),
                known(feature.evidence()),
                texts.get(1),
                texts.get(2),
                String.valueOf(count));
    }

    /** Is a part of this page, so its headings stand one level deeper. */
    private static String standIn() {
        return Overview.markdown().replaceAll("(?m)^##", "###");
    }

    private String deviationTable() {
        return "| case | every platform | stand-in | why |\n|---|---|---|---|\n"
                + Stream.of(Deviation.values()).map(this::deviation).collect(joining());
    }

    private String deviation(Deviation deviation) {
        var expected = cases.stream()
                .filter(found -> found.id().equals(deviation.id()))
                .map(ContractCase::expected)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no case " + deviation.id()));
        return row('`' + deviation.id() + '`', code(expected), code(deviation.found()), deviation.reason());
    }

    private String caseTables() {
        return Stream.of(Chapter.values()).map(this::chapter).collect(joining("\n"));
    }

    private String chapter(Chapter chapter) {
        var found = cases.stream().filter(each -> each.chapter() == chapter).toList();
        var names = platforms.stream().map(ParityColumn::name).collect(joining(" | "));
        return "### " + chapter.title() + " (" + found.size() + ")\n\n| case | rule | Redshift | every platform | "
                + names
                + " |\n|---|---|---|---|" + "---|".repeat(platforms.size()) + "\n"
                + found.stream().map(this::line).collect(joining());
    }

    private String line(ContractCase found) {
        var unverified = found.evidence() == Evidence.UNVERIFIED ? "; unverified" : "";
        var alone = copy.containsKey(found.id()) ? "; COPY alone: " + code(copy.get(found.id())) : "";
        var redshift = cell(found.redshift()) + unverified + alone;
        var cells = Stream.concat(
                Stream.of(
                        '`' + found.id() + "` " + cell(found.title()), found.rule(), redshift, code(found.expected())),
                platforms.stream().map(platform -> platform.cell(found)));
        return row(cells.toArray(String[]::new));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String known(Evidence evidence) {
        return evidence == Evidence.DOCUMENTED ? "documented" : "unverified";
    }

    static String code(String text) {
        return text.isEmpty() ? "" : '`' + cell(text) + '`';
    }

    private static String cell(String text) {
        var line = text.replace("|", "\\|").replace("\t", "⇥").replace("\n", "⏎");
        return line.length() > WIDEST ? line.substring(0, WIDEST) + "…" : line;
    }
}
