package dev.sparkify.parity.standin.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    static Stream<Arguments> statements() {
        return Stream.of(
                Arguments.of(Refusal.ON_CONFLICT, "insert into t (a) values (1) on conflict do nothing"),
                Arguments.of(Refusal.RETURNING, "delete from t returning a"),
                Arguments.of(Refusal.DISTINCT_FROM, "select a is not distinct from b from t"),
                Arguments.of(Refusal.SEQUENCES, "create sequence s"),
                Arguments.of(Refusal.INDEXES, "create unique index i on t (a)"),
                Arguments.of(Refusal.CHECKS, "create table t (a int check (a > 0))"),
                Arguments.of(Refusal.TRIGGERS, "create trigger x before insert on t execute function f()"),
                Arguments.of(Refusal.VALUES_AS_QUERY, "select a from (values (1)) as t (a)"),
                Arguments.of(Refusal.ARRAYS, "select array[1]"),
                Arguments.of(Refusal.FUNCTIONS, "select string_agg(a, ',') from t"),
                Arguments.of(Refusal.LEADER_TIMES, "select now() from t"),
                Arguments.of(Refusal.SAVEPOINTS, "rollback to savepoint s"),
                Arguments.of(Refusal.MERGE_ALIAS, "merge into t as x using u on x.a = u.a when matched then delete"),
                Arguments.of(
                        Refusal.MERGE_CONDITION, "merge into t using u on t.a = u.a when matched and u.b then delete"),
                Arguments.of(Refusal.WINDOW_FRAMES, "select sum(a) over (partition by b order by c) from t"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("statements")
    void refusesWhatRedshiftDoesNotTake(Refusal refusal, String statement) {
        assertThat(Refusal.of(Tokens.of(statement))).contains(refusal);
        assertThat(refusal.message()).startsWith("Redshift does not take ");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void hasAStatementForEach(Refusal refusal) {
        assertThat(statements().map(sample -> sample.get()[0])).contains(refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'on conflict', \"returning\" from t",
                "insert into t (a) values (1), (2)",
                "select row_number() over (order by a) from t",
                "select sum(a) over (partition by b order by c rows unbounded preceding) from t",
                "select count(*) from t",
                "select current_timestamp",
                "merge into s.t using u on t.a = u.a when matched then delete"
            })
    void refusesNothingElse(String statement) {
        assertThat(Refusal.of(Tokens.of(statement))).isEmpty();
    }
}
