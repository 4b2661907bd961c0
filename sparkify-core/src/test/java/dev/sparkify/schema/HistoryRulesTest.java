package dev.sparkify.schema;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.mapping.Lookup;
import dev.sparkify.mapping.Mapping;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryRulesTest {
    private static final StagingTable STAGED = StagingTable.named("s")
            .column("id", varchar(32))
            .column("town", varchar(32))
            .column("day", date())
            .column("at", timestamp());

    private static final Mapping UNTIMED = Mapping.from("s").set("id", "id").set("town", "town");
    private static final Mapping TIMED = UNTIMED.asOf(column("at"));

    private static DimensionTable tracked() {
        return DimensionTable.named("d")
                .surrogateKey("k")
                .key("id", varchar(32))
                .tracked("town", varchar(32));
    }

    private static DimensionTable versioned() {
        return tracked().versioned().withUnknownMember().madeFrom(TIMED);
    }

    private static FactTable fact(Lookup lookup) {
        return FactTable.named("f")
                .degenerate(Column.of("id", varchar(32)).notNull())
                .degenerate(Column.of("at", timestamp()).notNull())
                .dimension("k", bigint(), "d")
                .grain("id", "at")
                .madeFrom(Mapping.from("s").set("id", "id").set("at", "at").find(lookup));
    }

    private static Lookup lookup() {
        return Lookup.in("d").matching("id", column("id")).take("k", "k");
    }

    private static List<String> problems(Table... tables) {
        var all = new Table[tables.length + 1];
        all[0] = STAGED;
        System.arraycopy(tables, 0, all, 1, tables.length);
        try {
            StarSchema.of("x", all);
            return List.of();
        } catch (InvalidModelException refused) {
            return refused.problems();
        }
    }

    @Test
    void takesADimensionWithVersionsAndAFactThatFindsThem() {
        assertThat(problems(versioned(), fact(lookup().asOf(column("at"))).happensAt("at")))
                .isEmpty();
        assertThat(versioned().columns())
                .extracting(Column::name)
                .containsExactly("k", "id", "town", "valid_from", "valid_to", "is_current");
        assertThat(versioned().settable()).extracting(Column::name).containsExactly("id", "town");
        assertThat(versioned().primaryKey()).containsExactly("k");
        assertThat(versioned().uniqueKeys()).isEmpty();
    }

    @Test
    void keepsTheNaturalKeyOfADimensionWithoutVersionsUnique() {
        var dimension = DimensionTable.named("d").surrogateKey("k").key("id", varchar(32));

        assertThat(dimension.uniqueKeys()).containsExactly(List.of("id"));
    }

    @Test
    void demandsWhatVersionsNeed() {
        assertThat(problems(tracked().madeFrom(TIMED)))
                .containsExactly("d tracks town, so it has versions; add versioned()");
        assertThat(problems(DimensionTable.named("d")
                        .key("id", varchar(32))
                        .attribute("town", varchar(32))
                        .versioned()
                        .madeFrom(TIMED)))
                .containsExactly(
                        "d has versions, but no attribute that begins one; add it with tracked(…)",
                        "d has versions, each of which needs a number; add surrogateKey(…)");
        assertThat(problems(tracked().versioned().madeFrom(UNTIMED)))
                .containsExactly(
                        "d has attributes of type 0 or 2, which need the order of its records; add asOf(…) to its"
                                + " mapping");
        assertThat(problems(tracked().versioned().madeFrom(UNTIMED.asOf(column("day")))))
                .containsExactly("d has versions, so asOf must be a TIMESTAMP, not DATE; use epochMillis(…) or"
                        + " castTo(timestamp())");
        assertThat(problems(tracked().versioned().unique("town").madeFrom(TIMED)))
                .containsExactly("d has versions, which repeat their values, so unique(…) cannot hold; leave it out");
    }

    @Test
    void knowsWhatLateRecordsCannotMean() {
        assertThat(problems(DimensionTable.named("d")
                        .key("id", varchar(32))
                        .attribute("town", varchar(32))
                        .onLateRecord(LateRecords.REFUSE)
                        .madeFrom(TIMED)))
                .containsExactly("d says what becomes of late records, but has no versions; leave it out");
        assertThat(problems(DimensionTable.named("d")
                        .surrogateKey("k")
                        .key("id", varchar(32))
                        .tracked("town", varchar(32))
                        .original("first", varchar(32))
                        .versioned()
                        .onLateRecord(LateRecords.ATTACH)
                        .madeFrom(TIMED.set("first", "town"))))
                .containsExactly("d keeps no observations, so it cannot tell the first record of a member; leave out"
                        + " original(…) or rebuild late records");
    }

    @Test
    void demandsThatALookupSaysWhichVersionIsMeant() {
        assertThat(problems(versioned(), fact(lookup())))
                .containsExactly(
                        "f: the lookup in d must say which version is meant; add asOf(…) with the time of the event");
        assertThat(problems(
                        DimensionTable.named("d")
                                .surrogateKey("k")
                                .key("id", varchar(32))
                                .withUnknownMember()
                                .madeFrom(Mapping.from("s").set("id", "id")),
                        fact(lookup().asOf(column("at")))))
                .containsExactly("f: the lookup in d says asOf(…), but its members have no versions; leave it out");
        assertThat(problems(
                        versioned(),
                        fact(Lookup.in("d")
                                .matching("town", column("id"))
                                .asOf(column("at"))
                                .take("k", "k"))))
                .containsExactly("f: the lookup in d by version must compare the natural key, which is id");
        assertThat(problems(versioned(), fact(lookup().asOf(column("day").castTo(timestamp())))))
                .containsExactly(
                        "f: the lookup in d is as of a time that no column of the fact keeps, so it could not be"
                                + " repeated when a version arrives late; set a column to it");
    }

    @Test
    void refusesToSetTheNumberOfAMemberFromARecord() {
        var fact = FactTable.named("f")
                .dimension("k", bigint(), "d")
                .degenerate(Column.of("id", varchar(32)).notNull())
                .grain("id")
                .madeFrom(Mapping.from("s").set("id", "id").set("k", number(1)));

        assertThat(problems(versioned(), fact))
                .containsExactly("f.k refers to the surrogate key of d, which no record knows; take it by"
                        + " find(Lookup.in(\"d\")…)");
    }

    @Test
    void refusesAnOutriggerToADimensionThatNumbersItsRows() {
        var other = DimensionTable.named("o").key("id", varchar(32)).outrigger("k", bigint(), "d");

        assertThat(problems(versioned(), other))
                .containsExactly(
                        "o.k refers to d, which numbers its rows; an outrigger needs a dimension without surrogate key");
    }

    @Test
    void refusesToInferMembersThatMustKnowMore() {
        var dimension = DimensionTable.named("d")
                .key("id", varchar(32))
                .attribute(Column.of("town", varchar(32)).notNull())
                .inferringMembers()
                .madeFrom(UNTIMED);

        assertThat(problems(dimension))
                .containsExactly("d.town is NULL in an inferred member; make it nullable or infer none");
    }

    @Test
    void refusesATimeThatIsNoneOrMayBeMissing() {
        var fact = fact(lookup().asOf(column("at")));

        assertThat(problems(versioned(), fact.happensAt("att")))
                .containsExactly("f happens at att: no such column (did you mean at?)");
        assertThat(problems(versioned(), fact.happensAt("id")))
                .containsExactly("f.id tells when an event happened, so it must be NOT NULL and a DATE or TIMESTAMP,"
                        + " not VARCHAR(32)");
    }

    @Test
    void tellsAllProblemsAtOnce() {
        assertThatThrownBy(() -> StarSchema.of("x", STAGED, tracked().madeFrom(UNTIMED)))
                .asInstanceOf(type(InvalidModelException.class))
                .satisfies(refused -> assertThat(refused.problems()).hasSize(2));
        assertThatCode(() -> StarSchema.of("x", STAGED, versioned())).doesNotThrowAnyException();
    }
}
