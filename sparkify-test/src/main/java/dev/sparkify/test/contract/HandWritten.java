package dev.sparkify.test.contract;

import static dev.sparkify.test.contract.Chapter.STATEMENTS;
import static dev.sparkify.test.contract.Scenario.ask;
import static dev.sparkify.test.contract.Scenario.first;
import static dev.sparkify.test.contract.Scenario.judge;

import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Feature;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.stream.Stream;

/** Lists what statements and queries do that people write by hand, and those of sessions behind them. */
final class HandWritten {
    private static final Rule NULLS = Rule.declared(STATEMENTS, "§10", Feature.NULL_IS_GREATEST);
    private static final Rule QUOTIENT =
            Rule.declared(STATEMENTS, "§10", Feature.WHOLE_QUOTIENT).unverified();
    private static final Rule AVERAGE =
            Rule.declared(STATEMENTS, "§10", Feature.WHOLE_AVERAGE).unverified();
    private static final Rule CONCAT = Rule.declared(STATEMENTS, "§10", Feature.CONCAT_OF_NULL);
    private static final Rule ORDER =
            Rule.declared(STATEMENTS, "§2", Feature.TEXT_ORDERED_BY_BYTES).unverified();
    private static final Rule BLANKS = Rule.declared(STATEMENTS, "§2", Feature.TRAILING_BLANKS_IGNORED);
    private static final Rule BYTES = Rule.declared(STATEMENTS, "§2", Feature.VARCHAR_COUNTS_BYTES);
    private static final Rule ROUNDED = Rule.declared(STATEMENTS, "§2", Feature.DECIMAL_ROUNDED_BY_INSERT);
    private static final Rule PARTS = Rule.declared(STATEMENTS, "§10", Feature.DATE_PARTS);
    private static final Rule MERGE = Rule.declared(STATEMENTS, "§8", Feature.MERGE_REFUSES_DUPLICATES);
    private static final Rule COMPARISON =
            Rule.general(STATEMENTS, "§10 r_comparison_condition").unverified();
    private static final String MERGED = "merge into $.dim_item using $.dim_change on dim_item.item = dim_change.item"
            + " when matched then update set name = dim_change.name"
            + " when not matched then insert (item, name) values (dim_change.item, dim_change.name)";

    private HandWritten() {}

    static List<Trial> all() {
        var steps = Stream.of(queries(), merges()).flatMap(List::stream).toList();
        var typed = Stream.of(SessionTransactions.all(), SessionChanges.all(), List.of(Bench.last()))
                .flatMap(List::stream)
                .toList();
        return List.of(
                new Scenario("statements", StarSchema.of("statements", table("dim_item"), table("dim_change")), steps),
                new Scenario("sessions", StarSchema.of("sessions", table("dim_item")), typed));
    }

    private static DimensionTable table(String name) {
        return DimensionTable.named(name)
                .key("item", ColumnType.integer())
                .attribute("rank", ColumnType.integer())
                .attribute("name", ColumnType.varchar(4));
    }

    private static List<Scenario.Step> queries() {
        return List.of(
                first(ground -> ground.run("insert into $.dim_item (item, rank, name) values"
                        + " (1, 7, 'a'), (2, null, 'Z'), (3, -7, 'é'), (4, 2, 'ab')")),
                ask(
                        NULLS.says("query-null-ascending", "NULL in ascending order", "comes last", "3; 4; 1; 2"),
                        "select item from $.dim_item order by rank"),
                ask(
                        NULLS.says("query-null-descending", "NULL in descending order", "comes first", "2; 1; 4; 3"),
                        "select item from $.dim_item order by rank desc"),
                ask(
                        NULLS.says(
                                "query-null-in-window", "NULL in the order of a window", "comes first descending", "2"),
                        "select item from (select item, row_number() over (order by rank desc) as place"
                                + " from $.dim_item) ranked where place = 1"),
                ask(
                        QUOTIENT.says(
                                "query-quotient",
                                "The quotient of whole numbers",
                                "is cut towards zero",
                                "3; 0; -3; 1"),
                        "select coalesce(rank / 2, 0) from $.dim_item order by item"),
                ask(
                        QUOTIENT.says("query-quotient-literal", "7 / 2", "is 3", "3"),
                        "select 7 / 2 from $.dim_item where item = 1"),
                ask(
                        AVERAGE.says("query-average", "The average of 7 and 2", "is cut to 4", "4"),
                        "select avg(rank) from $.dim_item where item in (1, 4)"),
                ask(
                        CONCAT.says("query-concat-null", "CONCAT with NULL", "is NULL", "NULL"),
                        "select concat(name, cast(null as varchar(4))) from $.dim_item where item = 1"),
                ask(
                        ORDER.says("query-text-order", "Texts in order", "come by their bytes", "Z; a; ab; é"),
                        "select name from $.dim_item order by name"),
                ask(
                        BLANKS.says("query-blanks", "A text with blanks at its end", "equals the one without", "1"),
                        "select count(*) from $.dim_item where name = 'ab '"),
                ask(
                        COMPARISON.says("query-null-equal", "NULL = NULL", "is not true", "0"),
                        "select count(*) from $.dim_item where rank = null"),
                ask(
                        ROUNDED.says("query-cast-decimal", "2.345 as DECIMAL(9, 2)", "is rounded", "2.35"),
                        "select cast(2.345 as decimal(9, 2)) from $.dim_item where item = 1"),
                ask(
                        PARTS.says("query-weekday", "The weekday of a Sunday", "is 0", "0"),
                        "select extract(dow from date '2018-11-04') from $.dim_item where item = 1"),
                ask(
                        PARTS.says("query-week", "The week of 1 January 2021", "is 53", "53"),
                        "select extract(week from date '2021-01-01') from $.dim_item where item = 1"));
    }

    private static List<Scenario.Step> merges() {
        return List.of(
                first(ground ->
                        ground.run("insert into $.dim_change (item, name) values (4, 'x'), (5, 'y'), (5, 'y')")),
                first(ground -> ground.run(MERGED)),
                ask(
                        MERGE.says(
                                "merge-unmatched-twice",
                                "Rows of a MERGE that match nothing",
                                "are all inserted",
                                "x; y; y"),
                        "select name from $.dim_item where item > 3 order by name"),
                first(ground -> ground.run("insert into $.dim_change (item, name) values (4, 'z')")),
                judge(
                        MERGE.says(
                                "merge-matched-twice", "Two rows of a MERGE for one", "fail the statement", "refused"),
                        ground -> Tables.refused(
                                ground, MERGED, "delete from $.dim_change where item = 5 or name = 'z'", MERGED)),
                judge(
                        BYTES.says("insert-too-long", "An INSERT of a text that is too long", "refuses it", "refused"),
                        ground -> Tables.refused(
                                ground,
                                "insert into $.dim_item (item, name) values (6, 'abcde')",
                                "insert into $.dim_item (item, name) values (6, 'abcd')")));
    }
}
