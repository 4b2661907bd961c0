package dev.sparkify.sql.plan;

import static dev.sparkify.mapping.Expression.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.mapping.Comparison;
import dev.sparkify.mapping.Mapping;
import dev.sparkify.quality.Check;
import dev.sparkify.quality.Severity;
import dev.sparkify.schema.Additivity;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows what is asked for each kind of check. */
class ChecksTest {
    private static final CheckedRows BROUGHT = CheckedRows.of(TableName.temporary("sparkify_brought"))
            .where(Terms.equal(Terms.column("sparkify_rank"), Terms.number(1)));

    private static List<PlannedStatement> loanChecks(Check... checks) {
        return new Checks(Library.star().checkedBy(checks)).ofLoad(Library.loans(), BROUGHT);
    }

    private static FactTable balances() {
        return FactTable.named("fact_balances")
                .surrogateKey("balance_id")
                .degenerate(Column.of("day", ColumnType.date()).notNull())
                .degenerate("shape", SimpleType.SUPER)
                .degenerate("closed", ColumnType.bool())
                .measure("amount", ColumnType.decimal(9, 2), Additivity.SEMI_ADDITIVE)
                .measure("fee", ColumnType.decimal(9, 2), Additivity.ADDITIVE)
                .grain("day")
                .madeFrom(Mapping.from("staging").set("day", "day"));
    }

    /** Writes what counts the violations of a check that warns, from the line that begins with the place of a row. */
    private static String counting(Check check) {
        var staging = StagingTable.named("staging").column("day", ColumnType.date());
        var star = StarSchema.of("bank", staging, balances()).in("bank").checkedBy(check.warning());
        var planned = new Checks(star).ofLoad(balances(), BROUGHT);
        assertThat(planned).hasSize(1);
        var text = Dialect.redshift().render(planned.get(0).statement());
        return text.substring(text.indexOf("sparkify_place,")).strip();
    }

    @Test
    void failsByItselfAndShowsTheLeastRows() {
        var planned = loanChecks(Check.acceptedValues("fact_loans", "title", "it's", "b"));

        assertThat(planned)
                .extracting(PlannedStatement::title)
                .containsExactly("check fact_loans.title must be one of it's, b");
        assertThat(Dialect.duckDb().render(planned.get(0).statement())).isEqualTo("""
                select cast(
                    case when violations = 0 then '0'
                    else 'fact_loans.title must be one of it''s, b; mend the records, or let the check only warn: '
                        || cast(violations as varchar(20)) || coalesce(' (such as ' || found || ')', '')
                    end as integer
                ) as failed
                from (
                    select
                        count(*) as violations,
                        max(case when sparkify_place = 1 then sparkify_sample end) || coalesce('; ' || max(case when sparkify_place = 2 then sparkify_sample end), '')
                            || coalesce('; ' || max(case when sparkify_place = 3 then sparkify_sample end), '') as found
                    from (
                        select
                            row_number() over (order by "at" nulls first, reader_id nulls first, title nulls first) as sparkify_place,
                            'at = ' || coalesce(cast("at" as varchar(64)), 'NULL') || ', reader_id = ' || coalesce(substring(reader_id, 1, 100), 'NULL')
                                || ', title = ' || coalesce(substring(title, 1, 100), 'NULL') as sparkify_sample
                        from sparkify_brought
                        where sparkify_rank = 1
                            and not (case when suffix(title, ' ') then rtrim(title, ' ') else title end = 'it''s'
                                or case when suffix(title, ' ') then rtrim(title, ' ') else title end = 'b')
                    ) as violating
                ) as counted""");
        assertThat(planned.get(0).rule())
                .contains(new PlannedStatement.Rule(
                        "fact_loans.title must be one of it's, b", "fact_loans", Severity.FAILURE));
    }

    @Test
    void onlyCountsWhereItWarns() {
        var planned = loanChecks(Check.notNull("fact_loans", "title").warning());

        assertThat(planned).extracting(PlannedStatement::statement).hasOnlyElementsOfType(Statement.Count.class);
        assertThat(Dialect.redshift().render(planned.get(0).statement()))
                .startsWith("select\n    count(*) as violations,\n    max(case when sparkify_place = 1 then")
                .endsWith(
                        "from sparkify_brought\n    where sparkify_rank = 1\n        and title is null\n) as violating");
    }

    @Test
    void asksForNull() {
        assertThat(counting(Check.notNull("fact_balances", "closed"))).isEqualTo("""
                sparkify_place,
                        'day = ' || coalesce(cast(day as varchar(64)), 'NULL') || ', closed = ' || coalesce(case when closed then 'true'
                            when not closed then 'false' end, 'NULL') as sparkify_sample
                    from sparkify_brought
                    where sparkify_rank = 1
                        and closed is null
                ) as violating""");
    }

    @Test
    void asksForNullWithoutWritingWhatHasNoText() {
        assertThat(counting(Check.notNull("fact_balances", "shape"))).isEqualTo("""
                sparkify_place,
                        'day = ' || coalesce(cast(day as varchar(64)), 'NULL') || ', shape = ' || coalesce(case when shape is not null then 'a SUPER' end, 'NULL') as sparkify_sample
                    from sparkify_brought
                    where sparkify_rank = 1
                        and shape is null
                ) as violating""");
    }

    @Test
    void asksForValuesOutOfBounds() {
        assertThat(counting(Check.range("fact_balances", "amount").atLeast(1).atMost("2.50")))
                .isEqualTo("""
                sparkify_place,
                        'day = ' || coalesce(cast(day as varchar(64)), 'NULL') || ', amount = ' || coalesce(cast(amount as varchar(64)), 'NULL') as sparkify_sample
                    from sparkify_brought
                    where sparkify_rank = 1
                        and (amount < 1 or amount > 2.50)
                ) as violating""");
    }

    @Test
    void asksTheWholeTableForColumnsThatOnlyTheWarehouseGives() {
        assertThat(counting(Check.range("fact_balances", "balance_id").atLeast(1)))
                .isEqualTo("""
                sparkify_place,
                        'day = ' || coalesce(cast(day as varchar(64)), 'NULL') || ', balance_id = ' || coalesce(cast(balance_id as varchar(64)), 'NULL') as sparkify_sample
                    from bank.fact_balances
                    where balance_id < 1
                ) as violating""");
    }

    @Test
    void asksForConditionsThatAreFalse() {
        assertThat(counting(Check.holds(
                        "fact_balances", "small", column("fee").compare(Comparison.Operator.LESS, column("amount")))))
                .isEqualTo("""
                sparkify_place,
                        'day = ' || coalesce(cast(day as varchar(64)), 'NULL') || ', fee = ' || coalesce(cast(fee as varchar(64)), 'NULL')
                            || ', amount = ' || coalesce(cast(amount as varchar(64)), 'NULL') as sparkify_sample
                    from sparkify_brought
                    where sparkify_rank = 1
                        and not (fee < amount)
                ) as violating""");
    }

    @Test
    void asksForRepeatedValues() {
        assertThat(counting(Check.unique("fact_balances", "closed", "amount"))).isEqualTo("""
                sparkify_place,
                        'closed = ' || coalesce(case when closed then 'true' when not closed then 'false' end, 'NULL')
                            || ', amount = ' || coalesce(cast(amount as varchar(64)), 'NULL') || ', rows = '
                            || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
                    from bank.fact_balances
                    where closed is not null
                        and amount is not null
                    group by closed, amount
                    having count(*) > 1
                ) as violating""");
    }

    @Test
    void asksForTheNumberOfRows() {
        assertThat(counting(Check.rowCount("fact_balances").atLeast(1))).isEqualTo("""
                sparkify_place,
                        'rows = ' || coalesce(cast(count(*) as varchar(64)), 'NULL') as sparkify_sample
                    from bank.fact_balances
                    having count(*) < 1
                ) as violating""");
    }

    @Test
    void asksForTheNewestValue() {
        assertThat(counting(Check.fresh("fact_balances", "day", Duration.ofDays(1))))
                .isEqualTo("""
                sparkify_place,
                        'newest day = ' || coalesce(cast(max(day) as varchar(64)), 'NULL') as sparkify_sample
                    from bank.fact_balances
                    having max(day) is null or max(day) < (sysdate - interval '86400 seconds')
                ) as violating""");
    }

    @Test
    void asksForASum() {
        assertThat(counting(Check.sum("fact_balances", "fee").between(0, 9))).isEqualTo("""
                sparkify_place,
                        'sum = ' || coalesce(cast(coalesce(sum(fee), 0) as varchar(64)), 'NULL') as sparkify_sample
                    from bank.fact_balances
                    having coalesce(sum(fee), 0) < 0 or coalesce(sum(fee), 0) > 9
                ) as violating""");
    }

    @Test
    void asksForASumOfEachTime() {
        assertThat(counting(Check.sum("fact_balances", "amount").per("day").atLeast(0)))
                .isEqualTo("""
                sparkify_place,
                        'day = ' || coalesce(cast(day as varchar(64)), 'NULL') || ', sum = ' || coalesce(cast(coalesce(sum(amount), 0) as varchar(64)), 'NULL') as sparkify_sample
                    from bank.fact_balances
                    group by day
                    having coalesce(sum(amount), 0) < 0
                ) as violating""");
    }

    @Test
    void looksAtNoUnknownMember() {
        var star = Library.star()
                .checkedBy(
                        Check.matches("dim_books", "title", "[A-Z].*"),
                        Check.rowCount("dim_books").atLeast(1));
        var script = new Plan(new Checks(star).ofAudit(Library.books())).script(Dialect.redshift());

        assertThat(script)
                .contains(
                        "    from dim_books\n    where not (book_id = 'unknown')\n        and not (title ~ '^([A-Z].*)$')\n")
                .contains("    from dim_books\n    where not (book_id = 'unknown')\n    having count(*) < 1\n");
    }

    @Test
    void keepsTitlesOnOneLine() {
        var planned = loanChecks(Check.acceptedValues("fact_loans", "title", "one\ntwo; drop table fact_loans"));

        assertThat(new Plan(planned).script(Dialect.duckDb()))
                .startsWith("-- check fact_loans.title must be one of one two; drop table fact_loans\nselect cast(");
    }
}
