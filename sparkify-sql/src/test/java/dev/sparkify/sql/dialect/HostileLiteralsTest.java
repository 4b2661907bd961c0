package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.Tokens;
import dev.sparkify.sql.Tokens.Kind;
import dev.sparkify.sql.Tokens.Token;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Proves that any text and number is written as one literal that reads back, or refused; more as in HostileNamesTest. */
class HostileLiteralsTest {
    private static final Token END = new Token(Kind.SEMICOLON, ";");

    @Provide
    Arbitrary<List<String>> texts() {
        return Hostile.lists();
    }

    @Property(tries = Hostile.TRIES, edgeCases = EdgeCasesMode.NONE)
    void readsBackAsOneText(@ForAll("texts") List<String> texts) {
        for (var text : texts) {
            if (Hostile.isText(text)) {
                var read = new Token(Kind.TEXT, text);
                var redshift = new SqlWriter(true).text(text).sign(";").toString();
                var duckDb = new SqlWriter(false).text(text).sign(";").toString();
                assertThat(Tokens.ofRedshift(redshift)).containsExactly(read, END);
                assertThat(Tokens.ofDuckDb(duckDb)).containsExactly(read, END);
            } else {
                assertThatThrownBy(() -> new SqlWriter(true).text(text))
                        .isInstanceOf(InputException.class)
                        .hasMessageMatching(
                                "(?s)A text of SQL cannot hold (NUL|half of a surrogate pair).* remove it from .*");
            }
        }
    }

    /** An option stays one text whether its reader takes a backslash for an escape or not. */
    @Property(tries = Hostile.TRIES, edgeCases = EdgeCasesMode.NONE)
    void keepsAnOptionOneText(@ForAll("texts") List<String> texts) {
        for (var text : texts) {
            try {
                var written = new SqlWriter(true).optionText(text).sign(";").toString();
                assertThat(Tokens.ofDuckDb(written)).containsExactly(new Token(Kind.TEXT, text), END);
                assertThat(Tokens.ofRedshift(written))
                        .extracting(Token::kind)
                        .containsExactly(Kind.TEXT, Kind.SEMICOLON);
                assertThat(Hostile.isText(text)).isTrue();
            } catch (InputException refused) {
                assertThat(!Hostile.isText(text) || text.matches("(?s).*\\\\('.*|$)"))
                        .isTrue();
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void readsBackAsOneNumber(@ForAll long unscaled, @ForAll byte factor, @ForAll byte scale) {
        var value = new BigDecimal(BigInteger.valueOf(unscaled).multiply(BigInteger.TEN.pow(Math.abs(factor))), scale);
        int behind = Math.max(0, value.scale());
        int before = Math.max(0, value.precision() - value.scale());
        if (behind > 37 || before + behind > 38) {
            assertThatThrownBy(() -> new SqlWriter(true).number(value))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("has more than 38 digits");
        } else {
            var written = new SqlWriter(true).number(value).toString();
            assertThat(written).matches("-?[0-9]{1,38}(\\.[0-9]{1,37})?");
            assertThat(new BigDecimal(written)).isEqualByComparingTo(value);
        }
    }
}
