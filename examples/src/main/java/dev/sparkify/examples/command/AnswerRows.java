package dev.sparkify.examples.command;

import dev.sparkify.examples.Questions.Question;
import dev.sparkify.report.ReportContents.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the answer to a question for the report. */
final class AnswerRows implements RowFormat {
    private final List<String> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int labels = 1;

    @Override
    public void head(List<String> names) {
        columns.addAll(names);
    }

    /** What is counted stands first: texts, or else a single number. */
    @Override
    public void row(List<@Nullable Object> values) {
        labels = Math.max(1, (int)
                values.stream().takeWhile(value -> !(value instanceof Number)).count());
        rows.add(values.stream()
                .map(value -> value == null ? "" : value.toString())
                .toList());
    }

    @Override
    public void end() {}

    Answer to(Question question) {
        return new Answer(question.title(), question.sql(), labels, columns, rows);
    }
}
