package dev.sparkify.test.contract;

import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills one fact whose columns are the expressions of the cases, from a record a case. Where that load fails, each expression
 * has a star of its own.
 *
 * @param expressions the cases
 */
record ExpressionTrial(List<ExpressionCase> expressions) implements Trial {
    @Override
    public List<ContractCase> cases() {
        return expressions.stream().map(ExpressionCase::contractCase).toList();
    }

    @Override
    public void run(Candidate candidate, Findings findings) {
        var wanted = expressions.stream()
                .filter(expression -> findings.wants(expression.contractCase()))
                .toList();
        var together = new HashMap<ExpressionCase, String>();
        findings.attempt(() -> together.putAll(outcomes(candidate, wanted)));
        for (var expression : wanted) {
            var found = together.get(expression);
            findings.note(
                    expression.contractCase(),
                    () -> found == null
                            ? outcomes(candidate, List.of(expression)).getOrDefault(expression, Outcomes.LOST)
                            : found);
        }
    }

    private static Map<ExpressionCase, String> outcomes(Candidate candidate, List<ExpressionCase> wanted) {
        try (var ground = Ground.make(candidate, "expressions", star(wanted))) {
            var lines = new ByteArrayOutputStream();
            IntStream.range(0, wanted.size())
                    .forEach(i -> lines.writeBytes(wanted.get(i).line(i)));
            ground.load(ground.source(Input.TABLE, "all", Map.of("input.json", lines.toByteArray())));
            return read(ground, wanted);
        }
    }

    private static StarSchema star(List<ExpressionCase> wanted) {
        var mapping = Mapping.from(Input.TABLE).set("n", "n");
        var fact = FactTable.named("fact_expressions")
                .degenerate(Column.of("n", ColumnType.integer()).notNull())
                .grain("n");
        for (int i = 0; i < wanted.size(); i++) {
            fact = fact.degenerate(name(i), wanted.get(i).type());
            mapping = mapping.set(name(i), wanted.get(i).expression());
        }
        return StarSchema.of("expressions", Input.table(), fact.madeFrom(mapping));
    }

    private static String name(int number) {
        return "e" + number;
    }

    private static Map<ExpressionCase, String> read(Ground ground, List<ExpressionCase> wanted) {
        var columns = Stream.concat(
                        Stream.of("n"), IntStream.range(0, wanted.size()).mapToObj(ExpressionTrial::name))
                .collect(Collectors.joining(", "));
        return ground.rows("select " + columns + " from $.fact_expressions").stream()
                .collect(Collectors.toMap(row -> wanted.get(number(row)), row -> outcome(wanted, row)));
    }

    private static int number(List<@Nullable String> row) {
        return Integer.parseInt(Objects.requireNonNull(row.get(0)));
    }

    private static String outcome(List<ExpressionCase> wanted, List<@Nullable String> row) {
        int number = number(row);
        var found = row.get(1 + number);
        return found == null ? Outcomes.NOTHING : wanted.get(number).isText() ? Outcomes.text(found) : found;
    }
}
