package dev.sparkify.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoundSamplesTest {
    private static final Query.Item ONE = new Query.Item(new SqlExpression.Value(new Literal.Whole(1)), "violations");
    private static final Statement.Check COUNTING = new Statement.Check("t.a is X", Query.Select.of(List.of(ONE)));
    private static final Statement.Check SHOWING =
            new Statement.Check("t.a is X", Query.Select.of(List.of(ONE, new Query.Item(ONE.value(), "found"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Conversion Error: Could not convert string '%s' to INT32\n\nLINE 1: select 't.a is X: ' || ')'",
                "ERROR: invalid input syntax for integer: \"%s\"",
                "ERROR: invalid input syntax for type integer: \"%s\"\n  Position: 8",
                "ERROR: Invalid digit, Value 't', Pos 0, Type: Integer\n context: '%s', code: 1207"
            })
    void findsThemInWhatEnginesSay(String message) {
        var samples = ": 2 (such as id = 1, a = (b)'; id = 2,\n a = \"c\")";

        assertThat(FoundSamples.in(message.formatted("t.a is X" + samples), SHOWING))
                .isEqualTo(samples);
    }

    @Test
    void findsNoneWhereThereAreNone() {
        assertThat(FoundSamples.in("Could not convert string 't.a is X: 2' to INT32", SHOWING))
                .isEmpty();
        assertThat(FoundSamples.in("cut off: t.a is X: 2 (such as id = 1, a =", SHOWING))
                .isEmpty();
        assertThat(FoundSamples.in("Could not convert string 't.a is X: 2 (such as b)' to INT32", COUNTING))
                .isEmpty();
    }
}
