package dev.sparkify.parity.oracle;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.BadRecordPolicy;
import dev.sparkify.load.ChangedFilePolicy;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.TableReport;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OracleTest {
    private final Oracle oracle = new Oracle(StarSchema.of("small", people(), plays(), members(), facts()));

    private static StagingTable people() {
        return StagingTable.named("people")
                .column("name", varchar(8))
                .column("level", varchar(8))
                .column("at", timestamp());
    }

    private static StagingTable plays() {
        return StagingTable.named("plays")
                .column("play", integer())
                .column("name", varchar(8))
                .column("kind", varchar(8))
                .column("at", timestamp());
    }

    private static DimensionTable members() {
        return DimensionTable.named("dim")
                .surrogateKey("id")
                .key("name", varchar(8))
                .tracked("level", varchar(8))
                .versioned()
                .withUnknownMember()
                .madeFrom(Mapping.from("people")
                        .set("name", "name")
                        .set("level", "level")
                        .asOf(column("at")));
    }

    private static FactTable facts() {
        return FactTable.named("fact")
                .degenerate(Column.of("play", integer()).notNull())
                .degenerate("name", varchar(8))
                .degenerate("at", timestamp())
                .dimension("id", bigint(), "dim")
                .grain("play")
                .madeFrom(Mapping.from("plays")
                        .where(column("kind").equalTo("real"))
                        .set("play", "play")
                        .set("name", "name")
                        .set("at", "at")
                        .find(Lookup.in("dim")
                                .matching("name", column("name"))
                                .asOf(column("at"))
                                .take("id", "id")));
    }

    private static Delivery delivery(String staging, Map<String, String> files, BadRecordPolicy policy) {
        return new Delivery(staging, new TreeMap<>(files), policy, ChangedFilePolicy.READ_AGAIN);
    }

    private static Delivery strict(String staging, String file, String text) {
        return delivery(staging, Map.of(file, text), BadRecordPolicy.fail());
    }

    private List<TableReport> taken(Delivery... deliveries) {
        return ((Answer.Taken) oracle.load(List.of(deliveries))).tables();
    }

    private static String person(String name, String level, String at) {
        return "{\"name\":\"" + name + "\",\"level\":\"" + level + "\",\"at\":\"2018-11-0" + at + " 00:00:00\"}\n";
    }

    private static String play(int number, String name, String at) {
        return "{\"play\":" + number + ",\"name\":\"" + name + "\",\"kind\":\"real\",\"at\":\"2018-11-0" + at
                + " 00:00:00\"}\n";
    }

    private List<Row> rows(String table) {
        return oracle.rows().getOrDefault(table, List.of());
    }

    private List<Optional<Object>> values(String table, String column) {
        return rows(table).stream().map(row -> row.value(column)).toList();
    }

    @Test
    void lateRecordSplitsTheVersionAndMovesTheFact() {
        taken(
                strict("people", "1", person("ann", "free", "1") + person("ann", "paid", "5")),
                strict("plays", "2", play(1, "ann", "3")));
        var before = values("fact", "id");

        var reports = taken(strict("people", "3", person("ann", "paid", "2") + person("ann", "free", "4")));

        assertThat(values("dim", "level"))
                .contains(Optional.of("free"), Optional.of("paid"), Optional.empty())
                .hasSize(5);
        assertThat(values("fact", "id")).isNotEqualTo(before);
        assertThat(reports.get(0).count(Outcome.VERSIONS)).isEqualTo(2);
        assertThat(reports.get(1).count(Outcome.REPOINTED)).isEqualTo(1);
    }

    @Test
    void keepsTheLeastRowOfAGrain() {
        taken(strict("plays", "1", play(1, "bob", "1")));

        var reports = taken(strict("plays", "2", play(1, "ann", "1") + play(1, "cid", "1")));

        assertThat(values("fact", "name")).containsExactly(Optional.of("ann"));
        assertThat(reports.get(1).counts()).containsEntry(Outcome.UPDATED, 1L).containsEntry(Outcome.CONFLICTING, 1L);
    }

    @Test
    void rowFindsItsMemberLate() {
        taken(strict("plays", "1", play(1, "ann", "1")));
        assertThat(values("fact", "id")).containsExactly(Optional.of(-1L));

        var reports = taken(strict("people", "2", person("ann", "free", "9")));

        assertThat(values("fact", "id")).containsExactly(Optional.of(1L));
        assertThat(reports.get(1).count(Outcome.RESOLVED)).isEqualTo(1);
    }

    @Test
    void changesNothingWhenALoadIsRefused() {
        var answer = oracle.load(List.of(strict("people", "1", person("ann", "free", "1") + "{\"name\":1" + "\n")));

        assertThat(answer)
                .isEqualTo(new Answer.Refused(List.of(new Refusal(
                        Refusal.Kind.BAD_RECORDS,
                        "people",
                        List.of(new Bad(new Place("people", "1", 2), Set.of(Reason.UNREADABLE)))))));
        assertThat(rows("dim")).isEmpty();
    }

    @Test
    void setsAsideWhatIsBadAndTellsWhenItsFileIsReadAgain() {
        var bad = person("unknown", "free", "1") + person("muchtoolong", "free", "1");
        taken(delivery("people", Map.of("1", bad), BadRecordPolicy.quarantine()));
        taken(delivery("people", Map.of("1", bad + person("ann", "free", "1")), BadRecordPolicy.quarantine()));

        assertThat(oracle.rejects()).extracting(Rejected::replacedBy).containsExactly(2L, 2L, 0L, 0L);
        assertThat(oracle.rejects())
                .extracting(rejected -> rejected.bad().reasons())
                .contains(Set.of(Reason.RESERVED), Set.of(Reason.UNREADABLE));
        assertThat(values("dim", "name")).containsExactly(Optional.of("ann"), Optional.of("unknown"));
    }

    @Test
    void dropsBlanksAtTheEndOfKeysAndTakesNoNoticeOfThemInComparisons() {
        var blank = play(1, "ann ", "1").replace("real", "real  ");

        taken(strict("people", "1", person("ann  ", "free ", "1")), strict("plays", "2", blank));

        assertThat(values("dim", "name")).contains(Optional.of("ann"));
        assertThat(values("dim", "level")).contains(Optional.of("free "));
        assertThat(values("fact", "name")).containsExactly(Optional.of("ann"));
        assertThat(values("fact", "id")).containsExactly(Optional.of(1L));
    }

    @Test
    void skipsFilesThatAreAsTheyWere() {
        var people = strict("people", "1", person("ann", "free", "1"));
        taken(people);

        var again = (Answer.Taken) oracle.load(List.of(people));

        assertThat(again.load()).isEqualTo(2);
        assertThat(again.sources().get(0).filesSkipped()).isEqualTo(1);
        assertThat(again.sources().get(0).read()).isZero();
    }
}
