package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Bench.TARGET_ROWS;
import static dev.sparkify.test.contract.Bench.cell;
import static dev.sparkify.test.contract.Bench.judge;
import static dev.sparkify.test.contract.Bench.nothing;
import static dev.sparkify.test.contract.Bench.ofSource;
import static dev.sparkify.test.contract.Bench.row;
import static dev.sparkify.test.contract.Bench.text;
import static dev.sparkify.test.contract.Bench.then;
import static dev.sparkify.test.contract.Bench.whole;
import static dev.sparkify.test.contract.Chapter.STATEMENTS;

import dev.sparkify.quality.CheckReport;
import dev.sparkify.spi.Feature;
import dev.sparkify.sql.redshift.RawStatement;
import dev.sparkify.sql.redshift.change.DeleteUsing;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.change.Merge;
import dev.sparkify.sql.redshift.change.SetParameter;
import dev.sparkify.sql.redshift.change.Truncate;
import dev.sparkify.sql.redshift.change.UpdateFrom;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what typed statements of a session make of rows. */
final class SessionChanges {
    private static final Rule MERGE = Rule.declared(STATEMENTS, "§8", Feature.MERGE_REFUSES_DUPLICATES);
    private static final Rule MERGED = Rule.general(STATEMENTS, "§8 r_MERGE");
    private static final Rule UPDATE = Rule.general(STATEMENTS, "§8 r_UPDATE");
    private static final Rule ARBITRARY = Rule.general(STATEMENTS, "§8 r_error_on_nondeterministic_update");
    private static final Rule DELETE = Rule.general(STATEMENTS, "§8 r_DELETE");
    private static final Rule BYTES = Rule.declared(STATEMENTS, "§2", Feature.VARCHAR_COUNTS_BYTES);
    private static final Rule SINGLE = Rule.declared(STATEMENTS, "§2", Feature.CHAR_TAKES_SINGLE_BYTES);
    private static final Rule BLANKS = Rule.declared(STATEMENTS, "§2", Feature.TRAILING_BLANKS_IGNORED);
    private static final Rule ROUNDED = Rule.declared(STATEMENTS, "§2", Feature.DECIMAL_ROUNDED_BY_INSERT);
    private static final Rule NOT_NULL = Rule.declared(STATEMENTS, "§3", Feature.NOT_NULL_ENFORCED);
    private static final Rule KEYS = Rule.declared(STATEMENTS, "§3", Feature.KEYS_NOT_ENFORCED);
    private static final Rule RAW = Rule.general(STATEMENTS, "§11 r_INSERT_30");
    private static final ColumnType KEY = ColumnType.integer();

    private SessionChanges() {}

    static List<Scenario.Step> all() {
        return Stream.of(merges(), removals(), others(), values(), keys())
                .flatMap(List::stream)
                .toList();
    }

    private static Merge upsert(Bench bench) {
        return on(bench)
                .whenMatchedUpdate(new Setting("v", ofSource("v")))
                .whenNotMatchedInsert(new Setting("k", ofSource("k")), new Setting("v", ofSource("v")));
    }

    private static Merge.On on(Bench bench) {
        return Merge.into(bench.target()).using(bench.fromSource()).on("k", "k");
    }

    private static InsertValues rows(TableName table, int first, String one, int second, String other) {
        return row(table, first, one).row(cell(whole(second)), cell(text(other)));
    }

    private static List<Scenario.Step> merges() {
        return List.of(
                then(
                        MERGED.says("typed-merge", "A MERGE", "updates what matches, inserts the rest", "1, new; 2, b"),
                        bench -> bench.run(
                                row(bench.target(), 1, "old"), rows(bench.source(), 1, "new", 2, "b"), upsert(bench)),
                        TARGET_ROWS),
                judge(
                        MERGE.says(
                                "typed-merge-matched-twice",
                                "Two rows of a MERGE for one",
                                "fail the statement",
                                "refused"),
                        bench -> {
                            bench.run(row(bench.target(), 1, "old"), rows(bench.source(), 1, "a", 1, "b"));
                            return bench.refused(upsert(bench), single(bench, upsert(bench)));
                        }),
                then(
                        MERGE.unverified()
                                .says(
                                        "typed-merge-unmatched-twice",
                                        "Rows of a MERGE that match nothing",
                                        "are all inserted",
                                        "1, a; 1, b"),
                        bench -> bench.run(rows(bench.source(), 1, "a", 1, "b"), upsert(bench)),
                        TARGET_ROWS),
                then(
                        MERGED.unverified()
                                .says(
                                        "typed-merge-null",
                                        "Keys of a MERGE that are NULL",
                                        "match nothing",
                                        "NULL, s; NULL, t"),
                        bench -> bench.run(unkeyed(bench.target(), "t"), unkeyed(bench.source(), "s"), upsert(bench)),
                        TARGET_ROWS),
                then(
                        MERGED.unverified()
                                .says(
                                        "typed-merge-target-twice",
                                        "Two rows of the target for one of a MERGE",
                                        "are both updated",
                                        "1, new; 1, new"),
                        bench -> bench.run(
                                rows(bench.target(), 1, "a", 1, "b"), row(bench.source(), 1, "new"), upsert(bench)),
                        TARGET_ROWS));
    }

    private static InsertValues unkeyed(TableName table, String text) {
        return InsertValues.into(table, "k", "v").row(cell(nothing(KEY)), cell(text(text)));
    }

    /** Runs a statement behind others that leave the source one row. */
    private static Statement[] single(Bench bench, Statement statement) {
        return new Statement[] {new Truncate(bench.source()), row(bench.source(), 1, "a"), statement};
    }

    private static List<Scenario.Step> removals() {
        return List.of(
                then(
                        MERGED.says("typed-merge-delete", "A MERGE that deletes", "removes what matches", "2, b; 3, c"),
                        bench -> bench.run(
                                rows(bench.target(), 1, "a", 2, "b"),
                                rows(bench.source(), 1, "x", 3, "c"),
                                on(bench)
                                        .whenMatchedDelete()
                                        .whenNotMatchedInsert(
                                                new Setting("k", ofSource("k")), new Setting("v", ofSource("v")))),
                        TARGET_ROWS),
                then(
                        MERGED.says(
                                "typed-merge-remove-duplicates",
                                "REMOVE DUPLICATES",
                                "puts one row into the place of all that match",
                                "1, new; 2, b"),
                        bench -> bench.run(
                                rows(bench.target(), 1, "a", 1, "b"),
                                rows(bench.source(), 1, "new", 2, "b"),
                                on(bench).removeDuplicates()),
                        TARGET_ROWS));
    }

    private static UpdateFrom update(Bench bench) {
        return UpdateFrom.table(bench.target())
                .set("v", ofSource("v"))
                .from(bench.fromSource())
                .where(bench.sameKey());
    }

    private static List<Scenario.Step> others() {
        return List.of(
                then(
                        UPDATE.says(
                                "typed-update-from",
                                "UPDATE … FROM",
                                "takes the values of its partners",
                                "1, new; 2, b"),
                        bench -> bench.run(
                                rows(bench.target(), 1, "a", 2, "b"), row(bench.source(), 1, "new"), update(bench)),
                        TARGET_ROWS),
                judge(
                        ARBITRARY.says(
                                "typed-update-from-twice",
                                "UPDATE … FROM of two rows for one, where error_on_nondeterministic_update is on",
                                "fails; without, any row wins",
                                "refused"),
                        bench -> {
                            bench.run(row(bench.target(), 1, "old"), rows(bench.source(), 1, "a", 1, "b"));
                            bench.run(SetParameter.errorOnNondeterministicUpdate(SetParameter.Switch.ON));
                            return bench.refused(update(bench), single(bench, update(bench)));
                        }),
                then(
                        DELETE.says("typed-delete-using", "DELETE … USING", "removes what has partners", "2, b"),
                        bench -> bench.run(
                                rows(bench.target(), 1, "a", 2, "b"),
                                rows(bench.source(), 1, "x", 1, "y"),
                                DeleteUsing.from(bench.target())
                                        .using(bench.source())
                                        .where(bench.sameKey())),
                        TARGET_ROWS),
                judge(
                        RAW.says("statement-raw", "A statement that is written as it stands", "takes it", "accepted"),
                        bench -> bench.refused(
                                RawStatement.of("insert into "
                                        + bench.target().schema().orElseThrow() + ".bench_target (k) values (1)"),
                                bench.value("k", whole(1)))));
    }

    private static List<Scenario.Step> values() {
        return List.of(
                judge(
                        BYTES.says("typed-insert-too-long", "5 bytes into VARCHAR(4)", "refuses them", "refused"),
                        bench -> bench.refused(row(bench.target(), 1, "aöü"), row(bench.target(), 1, "aöu"))),
                then(
                        BYTES.says("typed-insert-blanks", "Nothing but blanks too many", "cuts them", "<ab  >"),
                        bench -> bench.run(row(bench.target(), 1, "ab     ")),
                        "select '<' || v || '>' from $.bench_target"),
                judge(
                        SINGLE.says("typed-insert-char", "A character of two bytes into CHAR", "refuses it", "refused"),
                        bench -> bench.refused(bench.value("c", text("é")), bench.value("c", text("e")))),
                judge(
                        BLANKS.says(
                                "typed-query-blanks", "A text with blanks at its end", "equals the one without", "1"),
                        bench -> {
                            bench.run(row(bench.target(), 1, "ab"));
                            return String.valueOf(
                                    bench.session().query(bench.withText("ab ")).size());
                        }),
                judge(
                        NOT_NULL.says("typed-insert-null", "NULL into NOT NULL", "refuses it", "refused"),
                        bench -> bench.refused(bench.value("n", nothing(KEY)), bench.value("n", whole(1)))),
                then(
                        ROUNDED.says("typed-insert-rounded", "2.345 into DECIMAL(5, 2)", "rounds it", "2.35"),
                        bench -> bench.run(bench.value("d", Bench.exact("2.345"))),
                        "select d from $.bench_target"));
    }

    /** The star has a key that is there twice then. */
    private static List<Scenario.Step> keys() {
        return List.of(
                Scenario.judge(
                        KEYS.says("typed-insert-key-twice", "A primary key twice", "takes both", "2"), ground -> {
                            try (var session = ground.session()) {
                                session.run(InsertValues.into(ground.table("dim_item"), "item")
                                        .row(cell(whole(7)))
                                        .row(cell(whole(7))));
                            }
                            return ground.answer("select count(*) from $.dim_item where item = 7");
                        }),
                Scenario.judge(
                        KEYS.says(
                                "typed-audit",
                                "An audit of keys that are there twice",
                                "does not look; the library does",
                                "dim_item"),
                        ground -> ground.warehouse().audit().failures().stream()
                                .map(CheckReport::table)
                                .distinct()
                                .collect(Collectors.joining(", "))));
    }
}
