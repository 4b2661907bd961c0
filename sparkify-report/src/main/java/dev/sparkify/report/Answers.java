package dev.sparkify.report;

import static j2html.TagCreator.article;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.summary;

import dev.sparkify.report.DataTable.Cell;
import dev.sparkify.report.DataTable.Column;
import dev.sparkify.report.ReportContents.Answer;
import j2html.tags.DomContent;
import j2html.tags.specialized.ArticleTag;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Shows questions with their answers, each number as a chart.
 *
 * @param all the questions
 */
record Answers(List<Answer> all) {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    Section section() {
        return all.isEmpty()
                ? Section.of("answers", "Questions", p("Nothing was asked."))
                : Section.of(
                        "answers", "Questions", div(each(all, Answers::answer)).withClass("answers"));
    }

    private static ArticleTag answer(Answer answer) {
        var parts = new ArrayList<DomContent>();
        parts.add(h3(answer.question()));
        IntStream.range(answer.labels(), answer.columns().size())
                .mapToObj(column -> new Chart(kind(answer), answer.columns().get(column), table(answer, column)).html())
                .forEach(parts::add);
        parts.add(details(summary("The query"), pre(code(answer.sql().strip())).withTabindex(0)));
        return article(parts.toArray(DomContent[]::new)).withClass("answer");
    }

    /** What is counted by numbers, as hours are, is drawn upright. */
    private static Chart.Kind kind(Answer answer) {
        var isByNumber = answer.labels() == 1
                && answer.rows().stream()
                        .allMatch(row -> WHOLE.matcher(row.get(0)).matches());
        return isByNumber ? Chart.Kind.COLUMNS : Chart.Kind.BARS;
    }

    private static DataTable table(Answer answer, int drawn) {
        var columns = IntStream.range(0, answer.columns().size())
                .mapToObj(column -> column(answer, column, drawn))
                .toList();
        var rows = answer.rows().stream().map(Answers::row).toList();
        return new DataTable(answer.question() + " (" + answer.columns().get(drawn) + ")", columns, rows);
    }

    private static Column column(Answer answer, int column, int drawn) {
        var title = answer.columns().get(column);
        if (column < answer.labels()) {
            return Column.label(title);
        }
        return column == drawn ? Column.series(title) : Column.number(title);
    }

    private static List<Cell> row(List<String> row) {
        return row.stream().map(Answers::cell).toList();
    }

    private static Cell cell(String value) {
        var shown = Disclosure.of(value);
        return WHOLE.matcher(shown).matches() ? Cell.of(Long.parseLong(shown)) : Cell.of(shown);
    }
}
