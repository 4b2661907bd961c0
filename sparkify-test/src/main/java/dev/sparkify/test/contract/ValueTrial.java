package dev.sparkify.test.contract;

import static dev.sparkify.type.ColumnType.integer;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads a record a case, all at once, and looks what became of each. Where a platform refuses that load as a whole, each
 * record has a load of its own.
 *
 * @param values the cases
 */
record ValueTrial(List<ValueCase> values) implements Trial {
    private static final List<ValueColumn> COLUMNS = List.of(ValueColumn.values());
    private static final String FILE = "values.json";

    @Override
    public List<ContractCase> cases() {
        return values.stream().map(ValueCase::contractCase).toList();
    }

    @Override
    public void run(Candidate candidate, Findings findings) {
        var wanted = values.stream()
                .filter(value -> findings.wants(value.contractCase()))
                .toList();
        var ground = Ground.make(candidate, "values", star());
        findings.within(ground, () -> run(candidate, ground, wanted, findings));
    }

    private void run(Candidate candidate, Ground ground, List<ValueCase> wanted, Findings findings) {
        if (isLoaded(ground, "all", wanted)) {
            note(candidate, ground, wanted, findings);
        } else {
            wanted.forEach(value -> findings.note(value.contractCase(), () -> alone(candidate, ground, value)));
        }
    }

    private static StarSchema star() {
        var staging = StagingTable.named("staging_values")
                .column(Column.of("n", integer()).notNull());
        var mapping = Mapping.from("staging_values").set("n", "n");
        var fact = FactTable.named("fact_values")
                .degenerate(Column.of("n", integer()).notNull())
                .grain("n");
        for (var value : COLUMNS) {
            staging = staging.column(Column.of(value.column(), value.type()).mayBeMissing());
            fact = fact.degenerate(value.column(), value.type());
            mapping = mapping.set(value.column(), value.column());
        }
        return StarSchema.of("values", staging, fact.madeFrom(mapping));
    }

    private boolean isLoaded(Ground ground, String folder, List<ValueCase> wanted) {
        try {
            load(ground, folder, wanted);
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private void load(Ground ground, String folder, List<ValueCase> wanted) {
        var lines = new ByteArrayOutputStream();
        wanted.forEach(value -> lines.writeBytes(value.line(values.indexOf(value))));
        ground.load(ground.source("staging_values", folder, Map.of(FILE, lines.toByteArray()))
                .onBadRecord(BadRecordPolicy.quarantine()));
    }

    private void note(Candidate candidate, Ground ground, List<ValueCase> wanted, Findings findings) {
        var rows = rows(ground);
        var rejects = ground.warehouse().rejects().stream()
                .collect(Collectors.toMap(RejectedRecord::line, Function.identity(), (first, second) -> first));
        for (int i = 0; i < wanted.size(); i++) {
            var value = wanted.get(i);
            var row = rows.get(String.valueOf(values.indexOf(value)));
            var reject = rejects.get(i + 1L);
            findings.note(value.contractCase(), () -> outcome(candidate, value, row, reject));
        }
    }

    private String alone(Candidate candidate, Ground ground, ValueCase value) {
        int number = values.indexOf(value);
        load(ground, "alone-" + number, List.of(value));
        var reject = ground.warehouse().rejects().stream()
                .filter(found -> found.file().contains("alone-" + number + "/"))
                .findFirst();
        return outcome(candidate, value, rows(ground).get(String.valueOf(number)), reject.orElse(null));
    }

    private static Map<String, List<@Nullable String>> rows(Ground ground) {
        var columns = Stream.concat(Stream.of("n"), COLUMNS.stream().map(ValueColumn::selected))
                .collect(Collectors.joining(", "));
        return ground.rows("select " + columns + " from $.fact_values").stream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.get(0)), Function.identity()));
    }

    private static String outcome(
            Candidate candidate,
            ValueCase value,
            @Nullable List<@Nullable String> row,
            @Nullable RejectedRecord reject) {
        if (row != null) {
            var found = row.get(1 + COLUMNS.indexOf(value.column()));
            return found == null ? Outcomes.NOTHING : value.column().isText() ? Outcomes.text(found) : found;
        }
        return reject == null ? Outcomes.LOST : Outcomes.refused(candidate.reason(reject));
    }
}
