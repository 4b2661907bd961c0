package dev.sparkify.sql.redshift.change;

import static dev.sparkify.sql.redshift.change.Sales.SALES;
import static dev.sparkify.sql.redshift.change.Sales.STAGE;
import static dev.sparkify.sql.redshift.change.Sales.column;
import static dev.sparkify.sql.redshift.change.Sales.merging;
import static dev.sparkify.sql.redshift.change.Sales.number;
import static dev.sparkify.sql.redshift.change.Sales.query;
import static dev.sparkify.sql.redshift.change.Sales.relation;
import static dev.sparkify.sql.redshift.change.Sales.sameId;
import static dev.sparkify.sql.redshift.change.Sales.set;
import static dev.sparkify.sql.redshift.change.Sales.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.sql.Tokens;
import dev.sparkify.sql.Tokens.Kind;
import dev.sparkify.sql.Tokens.Token;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.redshift.change.InsertValues.Cell;
import dev.sparkify.sql.redshift.change.SetParameter.Switch;
import dev.sparkify.sql.redshift.change.Vacuum.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writes every form of a change, and random ones ({@code -Dsamples=N}), for a parser of Redshift to judge. */
class ChangeSamplesTest {
    private static final int COUNT = Integer.getInteger("samples", 100);

    static Stream<Change> rows() {
        var inserted = set("id", column("s", "id"));
        return Stream.of(
                merging().removeDuplicates(),
                merging().and("line", "line").whenMatchedDelete().whenNotMatchedInsert(inserted),
                merging().whenMatchedKeep().whenNotMatchedInsert(inserted, set("amount", number(0))),
                Merge.into(table("mart", "sales"))
                        .using(query(Sales.greatest(STAGE), "s"))
                        .on("id", "id")
                        .whenMatchedUpdate(set("amount", column("s", "amount")))
                        .whenNotMatchedInsert(inserted),
                InsertValues.into(SALES, "id", "amount")
                        .row(Cell.byDefault(), Cell.of(number(1)))
                        .row(Cell.of(number(2)), Cell.byDefault()),
                UpdateFrom.table(SALES)
                        .set("amount", column("s", "amount"))
                        .from(query(Sales.greatest(STAGE), "s"), relation(table("mart", "rates")))
                        .where(sameId("s")),
                DeleteUsing.from(SALES).using(STAGE, table("mart", "rates")).where(sameId("stage")),
                new Truncate(SALES),
                new Truncate(table("mart", "sales")));
    }

    static Stream<Change> upkeep() {
        return Stream.of(
                Analyze.database(),
                Analyze.table(SALES),
                Analyze.table(SALES).columns("id", "amount"),
                Analyze.table(SALES).predicateColumns(),
                Analyze.table(SALES).allColumns(),
                Vacuum.database(Mode.FULL),
                Vacuum.database(Mode.SORT_ONLY),
                Vacuum.database(Mode.DELETE_ONLY),
                Vacuum.table(Mode.FULL, SALES).toPercent(75).boosted(),
                Vacuum.table(Mode.SORT_ONLY, SALES).toPercent(100),
                Vacuum.table(Mode.DELETE_ONLY, SALES).toPercent(0),
                Vacuum.table(Mode.REINDEX, SALES),
                Vacuum.table(Mode.RECLUSTER, SALES).boosted(),
                LockTables.of(SALES, table("mart", "rates")));
    }

    static Stream<Change> session() {
        return Stream.of(
                SetParameter.statementTimeout(Duration.ofHours(1)),
                SetParameter.queryGroup("it's"),
                SetParameter.searchPath("$user", "mart", "public"),
                SetParameter.timezone(ZoneId.of("Europe/Berlin")),
                SetParameter.caseSensitiveIdentifier(Switch.OFF),
                SetParameter.errorOnNondeterministicUpdate(Switch.ON),
                SetParameter.of("analyze_threshold_percent", 5),
                SetParameter.of("app.user_id", "it's"),
                SetParameter.byDefault("statement_timeout"),
                new BeginReadOnly(),
                new Rollback());
    }

    @Test
    void eachIsOneStatementOfItsOwn() throws IOException {
        var changes = Stream.of(rows(), upkeep(), session(), new RandomChanges(20261123).changes(COUNT))
                .flatMap(each -> each)
                .toList();
        var statements = changes.stream().map(Dialect.redshift()::render).toList();

        assertThat(statements).doesNotHaveDuplicates().allSatisfy(ChangeSamplesTest::isOneStatement);
        assertThat(changes.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
        var samples = Path.of("target", "samples", "redshift", "change.sql");
        Files.createDirectories(samples.getParent());
        Files.writeString(samples, statements.stream().map(each -> each + ";\n").collect(Collectors.joining("\n")));
    }

    private static void isOneStatement(String statement) {
        var tokens = Tokens.ofRedshift(statement);

        assertThat(tokens).isNotEmpty().doesNotContain(new Token(Kind.SEMICOLON, ";"));
        assertThat(List.of(
                        "merge",
                        "insert",
                        "update",
                        "delete",
                        "truncate",
                        "analyze",
                        "vacuum",
                        "lock",
                        "set",
                        "begin",
                        "rollback"))
                .contains(tokens.get(0).value());
        assertThat(count(tokens, "(")).isEqualTo(count(tokens, ")"));
    }

    private static long count(List<Token> tokens, String sign) {
        return tokens.stream().filter(new Token(Kind.SIGN, sign)::equals).count();
    }
}
