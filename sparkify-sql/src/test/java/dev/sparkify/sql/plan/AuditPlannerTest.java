package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.quality.Check;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.statement.Statement;
import org.junit.jupiter.api.Test;

class AuditPlannerTest {
    private static final Plan PLAN = new AuditPlanner(Library.star()
                    .in("reading")
                    .checkedBy(
                            Check.notNull("fact_loans", "title"),
                            Check.rowCount("dim_books").atLeast(1)))
            .plan();

    @Test
    void goesThroughAllTables() {
        assertThat(PLAN.statements())
                .extracting(PlannedStatement::title)
                .containsExactly(
                        "one state of all tables",
                        "audit: dim_readers: columns that are NOT NULL must have values",
                        "audit: dim_readers (reader_id) must be unique",
                        "audit: dim_shelves: columns that are NOT NULL must have values",
                        "audit: dim_shelves (room, shelf) must be unique",
                        "audit: dim_books: columns that are NOT NULL must have values",
                        "audit: dim_books (book_id) must be unique",
                        "audit: the number of rows of dim_books must be at least 1",
                        "audit: fact_loans: columns that are NOT NULL must have values",
                        "audit: fact_loans (at, reader_id) must be unique",
                        "audit: fact_loans.reader_id must refer to a member of dim_readers",
                        "audit: fact_loans.book_id must refer to a member of dim_books",
                        "audit: fact_loans.namesake_id must refer to a member of dim_books",
                        "audit: fact_loans.title must not be NULL",
                        "nothing was changed");
    }

    @Test
    void failsByNothing() {
        assertThat(PLAN.statements())
                .extracting(PlannedStatement::statement)
                .noneMatch(Statement.Check.class::isInstance);
        assertThat(PLAN.statements())
                .filteredOn(planned -> planned.rule().isPresent())
                .hasSize(13);
    }

    @Test
    void looksForLostReferencesInFull() {
        assertThat(PLAN.script(Dialect.redshift())).contains("""
                    from reading.fact_loans
                    where not exists (
                        select 1 as found
                        from reading.dim_books
                        where dim_books.book_id = fact_loans.book_id
                    )
                ) as violating;
                """.stripIndent());
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        assertThat(PLAN.script(Dialect.duckDb())).contains("""
                        'at = ' || coalesce(cast("at" as varchar(64)), 'NULL') || ', reader_id = ' || coalesce(substring(reader_id, 1, 100), 'NULL')
                            || case when book_id is null then ', book_id = NULL' else '' end || case when namesake_id is null then ', namesake_id = NULL' else '' end as sparkify_sample
                    from reading.fact_loans
                    where "at" is null or reader_id is null or book_id is null or namesake_id is null
                """.indent(0));
    }
}
