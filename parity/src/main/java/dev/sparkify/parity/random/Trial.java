package dev.sparkify.parity.random;

import dev.sparkify.Warehouse;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.parity.oracle.Answer;
import dev.sparkify.parity.oracle.Delivery;
import dev.sparkify.parity.oracle.Oracle;
import dev.sparkify.parity.oracle.Row;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.spi.WarehouseHandle;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.test.contract.Candidate;
import dev.sparkify.test.contract.JdbcRows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Loads a sequence into one candidate and into the model and looks for the first difference. Used by one thread. */
final class Trial {
    private static final Dialect DIALECT = Dialect.duckDb();

    private final Candidate candidate;
    private final Sequence sequence;
    private final StarSchema star;
    private final Oracle oracle;
    private final Tally tally;
    /** Redshift's COPY does not tell from where a row came, so what a rule finds has no place there. */
    private final boolean tellsPlaces;

    private final Map<String, Numbering> numbering = new HashMap<>();

    private Trial(Candidate candidate, Sequence sequence, String schema, Tally tally) {
        this.candidate = candidate;
        this.sequence = sequence;
        this.star = sequence.star().in(schema);
        this.oracle = new Oracle(star);
        this.tally = tally;
        this.tellsPlaces = !candidate.deviations().containsKey("refused-null");
        Contents.tables(star).forEach(table -> numbering.put(table.name(), new Numbering(table instanceof FactTable)));
    }

    /** Runs the sequence in a schema of that name; explains the first difference. */
    static Optional<Difference> run(Candidate candidate, Sequence sequence, String schema, Tally tally) {
        var trial = new Trial(candidate, sequence, schema, tally);
        return Warehouse.use(candidate.platform(), trial.star, warehouse -> trial.loads(warehouse.handle(), schema));
    }

    private Optional<Difference> loads(WarehouseHandle warehouse, String folder) {
        for (int i = 0; i < sequence.loads().size(); i++) {
            var deliveries = sequence.loads().get(i);
            var answer = oracle.load(deliveries);
            tally.count(answer);
            var what = load(warehouse, sources(deliveries, folder), answer).or(() -> state(warehouse));
            if (what.isPresent()) {
                return Optional.of(new Difference(sequence, candidate.name(), i + 1, what.get()));
            }
        }
        return Optional.empty();
    }

    private Sources sources(List<Delivery> deliveries, String folder) {
        return new Sources(deliveries.stream()
                .map(delivery -> Source.json(
                                delivery.staging(), candidate.put(folder + "-" + delivery.staging(), bytes(delivery)))
                        .onBadRecord(delivery.badRecords())
                        .onChangedFile(delivery.changedFiles()))
                .toList());
    }

    private static Map<String, byte[]> bytes(Delivery delivery) {
        var files = new TreeMap<String, byte[]>();
        delivery.files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private Optional<String> load(WarehouseHandle warehouse, Sources sources, Answer answer) {
        try {
            var report = warehouse.load(sources, LoadListener.none());
            return answer instanceof Answer.Taken taken
                    ? Receipts.difference(taken, report)
                    : Optional.of("the load was taken\n" + report.asText() + "and must be refused: " + answer);
        } catch (SparkifyException failure) {
            boolean isRight = answer instanceof Answer.Refused refused
                    && Failures.isAnyOf(refused.refusals(), failure, tellsPlaces);
            return isRight
                    ? Optional.empty()
                    : Optional.of("the load was refused: " + failure + "\nand must be: " + answer);
        }
    }

    private Optional<String> state(WarehouseHandle warehouse) {
        var expected = Contents.of(star, ofModel());
        var found = Contents.of(star, ofCandidate(warehouse));
        for (var table : Contents.tables(star)) {
            var name = table.name();
            var problem = Rows.difference(name, expected.rows(), found.rows())
                    .or(() -> Optional.ofNullable(numbering.get(name))
                            .orElseThrow()
                            .check(
                                    expected.numbers().getOrDefault(name, Map.of()),
                                    found.numbers().getOrDefault(name, Map.of()))
                            .map(text -> name + ": " + text));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Rows.difference(
                "rejected records",
                Map.of("rejected records", Receipts.rejects(oracle.rejects(), tellsPlaces)),
                Map.of("rejected records", Receipts.rejects(warehouse.rejects(), oracle.rejects(), tellsPlaces)));
    }

    private Map<String, List<List<@Nullable String>>> ofModel() {
        var all = new HashMap<String, List<List<@Nullable String>>>();
        var rows = oracle.rows();
        for (var table : Contents.tables(star)) {
            all.put(
                    table.name(),
                    rows.getOrDefault(table.name(), List.of()).stream()
                            .map(row -> written(table, row))
                            .toList());
        }
        return all;
    }

    private static List<@Nullable String> written(Table table, Row row) {
        List<@Nullable String> text = new ArrayList<>();
        table.columns()
                .forEach(column ->
                        text.add(row.value(column.name()).map(JdbcRows::text).orElse(null)));
        return text;
    }

    private Map<String, List<List<@Nullable String>>> ofCandidate(WarehouseHandle warehouse) {
        var all = new HashMap<String, List<List<@Nullable String>>>();
        for (var table : Contents.tables(star)) {
            all.put(table.name(), candidate.rows(warehouse, query(table)));
        }
        return all;
    }

    private String query(Table table) {
        var items = table.columns().stream()
                .map(Column::name)
                .map(name -> new Query.Item(new SqlExpression.Name(Optional.empty(), name), name))
                .toList();
        var from = new Query.FromTable(new TableName(star.schema(), table.name()), Optional.empty());
        return DIALECT.render(Query.Select.of(items).from(from));
    }
}
