package dev.sparkify.parity.standin.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void tellsTextsNamesCommentsAndNumbersApart() {
        var tokens = Tokens.of("select 'it''s', \"a\"\"b\", 1.5e3, x::int -- end\n/* a /* b */ c */ from $1");

        assertThat(tokens.all())
                .extracting(Token::text)
                .containsExactly(
                        "select", "'it''s'", ",", "\"a\"\"b\"", ",", "1.5e3", ",", "x", "::", "int", "from", "$1");
        assertThat(tokens.all()).extracting(Token::kind).contains(Token.Kind.STRING, Token.Kind.QUOTED);
        assertThat(tokens.text()).isEqualTo("select 'it''s', \"a\"\"b\", 1.5e3, x::int\nfrom $1");
    }

    @Test
    void takesABackslashAlongWithTheSignBehindIt() {
        assertThat(Tokens.of("'a\\'b' c").all()).extracting(Token::text).containsExactly("'a\\'b'", "c");
        assertThat(Tokens.of("'a\\\\' c").all()).extracting(Token::text).containsExactly("'a\\\\'", "c");
    }

    @Test
    void takesWhatStandsBetweenDollarsForOneText() {
        assertThat(Tokens.of("$a$ ' $$ $a$ x").all()).extracting(Token::text).containsExactly("$a$ ' $$ $a$", "x");
    }

    @Test
    void takesTextsOfAnyLengthAndThoseThatDoNotEnd() {
        var longest = "'" + "''x\\\\".repeat(200_000) + "'";

        assertThat(Tokens.of(longest + " a").all()).extracting(Token::text).containsExactly(longest, "a");
        assertThat(Tokens.of("a 'b c").all()).extracting(Token::text).containsExactly("a", "'b c");
        assertThat(Tokens.of("a 'b\\").all()).extracting(Token::kind).containsExactly(Token.Kind.WORD, Token.Kind.SIGN);
        assertThat(Tokens.of("\"\"\"\" '' \"").all()).extracting(Token::text).containsExactly("\"\"\"\"", "''", "\"");
    }

    @Test
    void takesStatementsApartOutsideOfTexts() {
        assertThat(Tokens.statements("select ';'; -- ;\n\n select \";\" ;;"))
                .extracting(Tokens::text)
                .containsExactly("select ';'", "select \";\"");
    }

    @Test
    void keepsTextsThatALineApartMakesOne() {
        assertThat(Tokens.of("select 'a' -- b\n 'c'").text()).isEqualTo("select 'a'\n'c'");
    }

    @Test
    void findsWordsOutsideOfBracketsAlone() {
        var tokens = Tokens.of("a (b c) b c");

        assertThat(tokens.find(0, "b", "c")).isEqualTo(5);
        assertThat(tokens.find(0, "d")).isEqualTo(tokens.size());
        assertThat(tokens.split("c")).extracting(Tokens::text).containsExactly("a (b c) b", "");
    }

    @Test
    void givesTheContentOfATextAndOfAName() {
        assertThat(Tokens.of("'a''b\\\\c'").get(0).content()).isEqualTo("a'b\\c");
        assertThat(Tokens.of("\"A\"\"b\" Ab").all()).extracting(Token::name).isEqualTo(List.of("A\"b", "ab"));
    }

    @Property(tries = 300)
    void losesNothingButBlanksAndComments(
            @ForAll @CharRange(from = ' ', to = '~') @CharRange(from = 'à', to = 'ö') String sql) {
        if (!sql.contains("--") && !sql.contains("/*")) {
            assertThat(Tokens.of(sql).text().replaceAll("\\s", "")).isEqualTo(sql.replaceAll("\\s", ""));
        }
    }

    @Property(tries = 300)
    void rewritesNothingWithinATextOrComment(@ForAll @CharRange(from = ' ', to = '~') String text) {
        var literal = "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
        var statement = "create table t (a varchar(5) default " + literal + " encode zstd) diststyle all";

        assertThat(Rewrite.all(Tokens.of(statement)).text()).contains(" default " + literal + " ");
    }
}
