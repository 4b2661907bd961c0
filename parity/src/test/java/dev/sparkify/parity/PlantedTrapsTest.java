package dev.sparkify.parity;

import static dev.sparkify.mapping.Expression.column;
import static dev.sparkify.mapping.Expression.number;
import static dev.sparkify.type.ColumnType.bigint;
import static dev.sparkify.type.ColumnType.character;
import static dev.sparkify.type.ColumnType.decimal;
import static dev.sparkify.type.ColumnType.integer;
import static dev.sparkify.type.ColumnType.timestamp;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sparkify.LoadedWarehouse;
import dev.sparkify.ReadyWarehouse;
import dev.sparkify.Warehouse;
import dev.sparkify.error.InputException;
import dev.sparkify.error.InvalidModelException;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.Location;
import dev.sparkify.load.Outcome;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.local.DuckDb;
import dev.sparkify.local.DuckDbWarehouse;
import dev.sparkify.mapping.Arithmetic;
import dev.sparkify.mapping.Expression;
import dev.sparkify.mapping.Literal;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.quality.CheckReport;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Table;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.change.Rollback;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.redshift.change.Vacuum;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants in copies of the Sparkify star what Redshift would take badly, and sees it caught before Redshift is asked. */
class PlantedTrapsTest {
    private static final String PLAY =
            "{\"page\": \"NextSong\", \"ts\": 1541105830796, \"userId\": \"8\", \"sessionId\": 139, "
                    + "\"itemInSession\": 0, \"level\": \"free\", \"firstName\": \"Zoë\", \"song\": \"Café\", \"artist\": \"Sixpence\", "
                    + "\"length\": 246.3, \"status\": 200}";
    private static final TableName USERS = TableName.of("dim_users");

    @TempDir
    Path folder;

    @Test
    void aVarcharOneByteTooShortForANameThatIsNotAscii() {
        refuses(staging("firstname", varchar(3)), PLAY, "4 bytes do not fit VARCHAR(3)", "COPY refuses them");
    }

    @Test
    void aCharForANameThatIsNotAscii() {
        refuses(staging("firstname", character(8)), PLAY, "firstname", "several bytes", "COPY refuses them");
    }

    @Test
    void blanksBeyondTheWidth() {
        refuses(
                SparkifyStar.schema(),
                PLAY.replace("free", "free" + " ".repeat(40)),
                "level",
                "COPY would cut the blanks without a word");
    }

    @Test
    void aKeyInCamelCaseWhereKeysMustMatchExactly() throws IOException {
        var source = Source.json("staging_events", Location.of(file(PLAY))).keysByCase();
        assertThatThrownBy(() -> load(SparkifyStar.schema(), source))
                .isInstanceOf(BadRecordsException.class)
                .hasMessageContainingAll("the key userId meets no column", "COPY would load NULL without a word");
    }

    @Test
    void aKeyThatComesTwiceInARecord() {
        refuses(
                SparkifyStar.schema(),
                PLAY.replace("\"status\"", "\"level\": \"paid\", \"status\""),
                "level",
                "it is there twice; which one COPY takes is not documented");
    }

    @Test
    void aFractionInAWholeNumber() {
        refuses(SparkifyStar.schema(), PLAY.replace("200}", "200.0}"), "status", "200.0", "COPY takes digits alone");
    }

    @Test
    void aNumberBeyondItsType() {
        refuses(
                SparkifyStar.schema(),
                PLAY.replace("200}", "3000000000}"),
                "status",
                "does not fit INTEGER; COPY refuses it");
    }

    @Test
    void digitsThatADecimalHasNoPlaceFor() {
        refuses(
                staging("registration", decimal(9, 0)),
                PLAY.replace("200}", "200, \"registration\": 1.5}"),
                "registration",
                "COPY would cut them without a word");
    }

    @Test
    void anEpochWhereTimesAreWrittenOut() {
        refuses(
                staging("registration", timestamp()),
                PLAY.replace("200}", "200, \"registration\": 1541105830796}"),
                "COPY reads an epoch only where the source says so");
    }

    @Test
    void anEmptyStringIntoANumberThatAFactMustHave() {
        refuses(
                SparkifyStar.schema(),
                PLAY.replace("139", "\"\""),
                "session_id: NULL is not allowed; COPY makes an empty text NULL, too");
    }

    @Test
    void anEmptyStringIntoANumberByACast() {
        var star = with(users(
                users().mapping().orElseThrow(),
                "gender",
                column("auth").castTo(integer()).castTo(varchar(32))));
        refuses(
                star,
                PLAY.replace("200}", "200, \"auth\": \"\"}"),
                "the text is no INTEGER",
                "Redshift's CAST refuses it");
    }

    @Test
    void aRecordBeyondFourMegabytes() {
        refuses(
                SparkifyStar.schema(),
                PLAY.replace("200}", "200, \"more\": \"" + "x".repeat(4 << 20) + "\"}"),
                "COPY takes at most 4194304");
    }

    @Test
    void sevenDividedByTwo() {
        var half = number(7).compute(Arithmetic.Operator.DIVIDED_BY, number(2));
        var songs = SparkifyStar.schema().dimension("dim_songs").orElseThrow();
        assertThatThrownBy(() -> with(songs.madeFrom(changed(songs.mapping().orElseThrow(), "duration", half))))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContainingAll("dim_songs.duration", "Redshift cuts 7 / 2 to 3");
    }

    @Test
    void anOverLongIdentifier() {
        assertThatThrownBy(() -> with(events().column("ü".repeat(64), integer())))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContainingAll("the name has 128 bytes", "without a word");
    }

    @Test
    void twoColumnsWhoseNamesRedshiftFoldsToOne() {
        assertThatThrownBy(() -> with(events().column("UserId", bigint())))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("staging_events.userid is declared twice");
    }

    @Test
    void aSystemColumn() {
        assertThatThrownBy(() -> with(events().column("xmin", bigint())))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("this is a system column of Redshift, which refuses another");
    }

    @Test
    void twoUsersThatDifferInTrailingBlanks() throws IOException {
        var second = PLAY.replace("\"8\"", "\"8 \"").replace("\"itemInSession\": 0", "\"itemInSession\": 1");
        try (var warehouse =
                load(SparkifyStar.schema(), Source.json("staging_events", Location.of(file(PLAY + "\n" + second))))) {
            assertThat(warehouse.report().table("dim_users").count(Outcome.INSERTED))
                    .isEqualTo(1);
        }
    }

    @Test
    void aDuplicateKeyThatNobodyRefuses() {
        try (var warehouse = created();
                var session = warehouse.handle().session()) {
            session.run(user("8"));
            session.run(user("8"));
            assertThat(warehouse.audit().failures())
                    .extracting(CheckReport::table, CheckReport::violations)
                    .containsExactly(tuple("dim_users", 1L));
        }
    }

    @Test
    void aTextTooLongForItsColumnInAnInsert() {
        try (var warehouse = created();
                var session = warehouse.handle().session()) {
            assertThatThrownBy(() -> session.run(user("é".repeat(33))))
                    .isInstanceOf(InputException.class)
                    .hasMessageContainingAll("more bytes than VARCHAR(64) takes", "Redshift: Character types");
        }
    }

    @Test
    void aTruncateThatIsToBeRolledBack() {
        try (var warehouse = created();
                var session = warehouse.handle().session()) {
            session.run(new Statement.Begin());
            session.run(user("8"));
            session.run(new Truncate(TableName.of("dim_songs")));
            assertThatThrownBy(() -> session.run(new Rollback()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("Redshift: TRUNCATE");
        }
    }

    @Test
    void aVacuumWithinATransaction() {
        try (var warehouse = created();
                var session = warehouse.handle().session()) {
            session.run(new Statement.Begin());
            assertThatThrownBy(() -> session.run(Vacuum.database(Vacuum.Mode.FULL)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("cannot run within BEGIN and COMMIT");
        }
    }

    @Test
    void aQuotientAndANullInAQueryByHand() throws SQLException {
        try (var warehouse = created();
                var connection = warehouse.handle().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 7 / 2, concat('a', null)")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("3");
            assertThat(rows.getString(2)).isNull();
        }
    }

    private static Statement user(String id) {
        return InsertValues.into(USERS, "user_id")
                .row(InsertValues.Cell.of(new SqlExpression.Value(new Literal.Text(id))));
    }

    private static StagingTable events() {
        return SparkifyStar.schema().staging("staging_events").orElseThrow();
    }

    private static DimensionTable users() {
        return SparkifyStar.schema().dimension("dim_users").orElseThrow();
    }

    private static DimensionTable users(Mapping mapping, String column, Expression value) {
        return users().madeFrom(changed(mapping, column, value));
    }

    private static Mapping changed(Mapping mapping, String column, Expression value) {
        var changed = Mapping.from(mapping.staging());
        for (var assignment : mapping.assignments()) {
            changed = changed.set(assignment.column(), assignment.column().equals(column) ? value : assignment.value());
        }
        return changed;
    }

    private static StarSchema staging(String name, ColumnType type) {
        var changed = StagingTable.named("staging_events");
        for (var column : events().columns()) {
            changed = changed.column(column.name().equals(name) ? Column.of(name, type) : column);
        }
        return with(changed);
    }

    /** Returns a copy of the star in which one table is another. */
    private static StarSchema with(Table replaced) {
        return StarSchema.of(
                "sparkify",
                SparkifyStar.schema().tables().stream()
                        .map(table -> table.name().equals(replaced.name()) ? replaced : table)
                        .toArray(Table[]::new));
    }

    private Path file(String events) throws IOException {
        return Files.writeString(folder.resolve("events.json"), events);
    }

    private void refuses(StarSchema star, String events, String... words) {
        assertThatThrownBy(() -> load(star, Source.json("staging_events", Location.of(file(events)))))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(words);
    }

    private static LoadedWarehouse<DuckDbWarehouse> load(StarSchema star, Source source) {
        var warehouse = Warehouse.provision(DuckDb.inMemory(), star).createSchema();
        try {
            return warehouse.load(Sources.of(source));
        } catch (RuntimeException refused) {
            warehouse.close();
            throw refused;
        }
    }

    private static ReadyWarehouse<DuckDbWarehouse> created() {
        return Warehouse.provision(DuckDb.inMemory(), SparkifyStar.schema()).createSchema();
    }
}
