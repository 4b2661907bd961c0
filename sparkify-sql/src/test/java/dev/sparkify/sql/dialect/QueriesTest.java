package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Binary;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueriesTest {
    private static final SqlExpression ONE = new SqlExpression.Value(new Literal.Whole(1));
    private static final TableName PLAYS = new TableName(Optional.of("music"), "plays");

    private static SqlExpression column(String relation, String name) {
        return new SqlExpression.Name(Optional.of(relation), name);
    }

    private static Query.Select plays() {
        return Query.Select.of(List.of(new Query.Item(column("p", "id"), "id")))
                .from(new Query.FromTable(PLAYS, Optional.of("p")));
    }

    private static void renders(Query query, String text) {
        assertThat(Dialect.duckDb().render(query)).isEqualTo(text.strip());
        assertThat(Dialect.redshift().render(query)).isEqualTo(text.strip());
    }

    @Test
    void writesEveryClause() {
        var isSame = new Binary(Operator.EQUAL, column("p", "user"), column("u", "id"));
        var isMany = new Binary(Operator.GREATER, new SqlExpression.Call(SqlExpression.Function.COUNT, List.of()), ONE);

        renders(
                plays().join(new Query.Join(
                                Query.Join.Kind.LEFT,
                                new Query.FromTable(TableName.temporary("users"), Optional.of("u")),
                                isSame))
                        .join(new Query.Join(
                                Query.Join.Kind.INNER,
                                new Query.FromQuery(plays(), "q"),
                                new Binary(Operator.AND, isSame, isSame)))
                        .where(isSame)
                        .groupedBy(List.of(column("p", "id"), column("u", "id")), isMany),
                """
                select p.id
                from music.plays as p
                left join users as u on p."user" = u.id
                join (
                    select p.id
                    from music.plays as p
                ) as q on p."user" = u.id
                    and p."user" = u.id
                where p."user" = u.id
                group by p.id, u.id
                having count(*) > 1
                """);
    }

    @Test
    void joinsSelectionsOneAfterTheOther() {
        renders(new Query.UnionAll(List.of(plays(), plays(), plays())), """
                select p.id
                from music.plays as p
                union all
                select p.id
                from music.plays as p
                union all
                select p.id
                from music.plays as p
                """);
    }

    @Test
    void selectsFromAFunction() {
        renders(
                Query.Select.of(List.of(new Query.Item(ONE, "found")))
                        .from(new Query.FromFunction("sparkify_json", ONE)),
                """
                select 1 as found
                from sparkify_json(1)
                """);
    }

    @Test
    void namesItsDialect() {
        assertThat(Dialect.duckDb().name()).isEqualTo("duckdb");
        assertThat(Dialect.redshift().name()).isEqualTo("redshift");
        assertThat(Dialect.duckDb().defaultSchema()).isEqualTo("main");
        assertThat(Dialect.redshift().defaultSchema()).isEqualTo("public");
        assertThat(Dialect.duckDb()).isEqualTo(Dialect.duckDb());
    }
}
