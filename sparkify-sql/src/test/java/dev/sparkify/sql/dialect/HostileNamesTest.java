package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.Tokens;
import dev.sparkify.sql.Tokens.Kind;
import dev.sparkify.sql.Tokens.Token;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Proves that any name is written as one name that reads back, or refused. By command with many more of them:
 * {@code ./mvnw test -pl sparkify-core,sparkify-sql -Dtest='Hostile*' -Dsurefire.failIfNoSpecifiedTests=false
 * -Dhostile=100000}.
 */
class HostileNamesTest {
    @Provide
    Arbitrary<List<String>> names() {
        return Hostile.lists();
    }

    @Property(tries = Hostile.TRIES, edgeCases = EdgeCasesMode.NONE)
    void readsBackAsOneName(@ForAll("names") List<String> names) {
        for (var name : names) {
            check(name, Tokens.folded(name), writer -> writer.keyword("from").identifier(name));
            check(name, Tokens.folded(name), writer -> writer.keyword("from").member(name));
        }
    }

    @Property(tries = Hostile.TRIES, edgeCases = EdgeCasesMode.NONE)
    void readsBackAsOneUser(@ForAll("names") List<String> names) {
        for (var name : names) {
            check(name, Tokens.folded(name), writer -> writer.keyword("to").principal(name));
            if (Hostile.isName(name)) {
                var written = new SqlWriter(true).principal(name).toString();
                assertThat(written.startsWith("\"") ? written.substring(1, written.length() - 1) : written)
                        .isEqualTo(written.startsWith("\"") ? name.replace("\"", "\"\"") : name);
            }
        }
    }

    private static void check(String name, String read, Function<SqlWriter, SqlWriter> write) {
        if (!Hostile.isName(name)) {
            assertThatThrownBy(() -> write.apply(new SqlWriter(true)))
                    .isInstanceOf(InputException.class)
                    .hasMessageMatching(
                            "(?s)(The name .* (has \\d+ bytes|holds a control character)|A name cannot be empty).*"
                                    + "\\(Redshift: r_names\\)");
            return;
        }
        var tokens = Tokens.ofRedshift(
                        write.apply(new SqlWriter(true)).sign(";").toString())
                .stream()
                .filter(token -> !token.equals(new Token(Kind.SIGN, ".")))
                .toList();

        assertThat(tokens).hasSize(3);
        assertThat(tokens.get(1).kind()).isIn(Kind.WORD, Kind.QUOTED);
        assertThat(tokens.get(1).value()).isEqualTo(read);
        assertThat(tokens.get(1).kind() == Kind.WORD && SqlWriterTest.isReserved(read))
                .isFalse();
        assertThat(tokens.get(2).kind()).isEqualTo(Kind.SEMICOLON);
    }
}
