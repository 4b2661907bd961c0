package dev.sparkify.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SqlTokensTest {
    @Test
    void keepsQuotedTextWhole() {
        assertThat(SqlTokens.of("'it''s; -- /* x' 'a'||'' \"b;\"\"c\" ''''"))
                .containsExactly("'it''s; -- /* x'", "'a'", "||", "''", "\"b;\"\"c\"", "''''");
    }

    @Test
    void takesABackslashForItselfAsTheWritersOfBothDialectsNeed() {
        assertThat(SqlTokens.of("select 'a\\', b, 'c\\\\''d' from t"))
                .containsExactly("select", "'a\\'", ",", "b", ",", "'c\\\\''d'", "from", "t");
    }

    @Test
    void takesABackslashForAnEscapeBehindE() {
        assertThat(SqlTokens.of("E'it\\'s; \\\\' , e'''' , me 'x'"))
                .containsExactly("E'it\\'s; \\\\'", ",", "e''''", ",", "me", "'x'");
    }

    @Test
    void keepsDollarQuotedTextWhole() {
        assertThat(SqlTokens.of("$$a; 'b$$ $x$ $$;$x$ $1 a$b$c"))
                .containsExactly("$$a; 'b$$", "$x$ $$;$x$", "$1", "a$b$c");
    }

    @Test
    void leavesCommentsOutEvenWhereTheyAreNested() {
        assertThat(SqlTokens.of("a/* ' ; /* -- */ \" */b -- ' ; /*\nc /**/ d--"))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void readsToTheEndWhatIsNeverClosed() {
        assertThat(SqlTokens.of("a 'b; c")).containsExactly("a", "'b; c");
        assertThat(SqlTokens.of("a e'b\\")).containsExactly("a", "e'b\\");
        assertThat(SqlTokens.of("a $$b;")).containsExactly("a", "$$b;");
        assertThat(SqlTokens.of("a /* b; /* */ c")).containsExactly("a");
    }

    @Test
    void tellsSignsApartFromSignsSideBySide() {
        assertThat(SqlTokens.of("a<>b::int!=c->>'d'||e=-1"))
                .containsExactly("a", "<>", "b", "::", "int", "!=", "c", "->>", "'d'", "||", "e", "=", "-", "1");
        assertThat(SqlTokens.of("a< >b")).containsExactly("a", "<", ">", "b");
    }

    @Test
    void readsTextsOfAnyLength() {
        var text = "'" + "x''".repeat(200_000) + "'";

        assertThat(SqlTokens.of(text)).containsExactly(text);
    }

    @Test
    void readsAnySign() {
        assertThat(SqlTokens.of("größe 日本 e\u0301t 😀 \0")).containsExactly("größe", "日本", "e\u0301t", "😀", "\0");
    }

    @Test
    void dividesScriptsBySemicolonsOutsideQuotesAndComments() {
        assertThat(SqlTokens.statements(";a ';' b; -- c;\n ; \"d;\" /* ; */;"))
                .containsExactly(List.of("a", "';'", "b"), List.of("\"d;\""));
    }

    @Test
    void writesTextsAsTheyAre() {
        assertThat(SqlTokens.line(SqlTokens.of("insert into s.t(a,b) values ('x . y','( z )')")))
                .isEqualTo("insert into s.t (a, b) values ('x . y', '( z )')");
    }

    @Property
    void findsTheTextThatWasQuoted(@ForAll String text, @ForAll String other) {
        var quoted = "'" + text.replace("'", "''") + "'";
        var name = "\"" + other.replace("\"", "\"\"") + "\"";

        assertThat(SqlTokens.of("select " + quoted + " as " + name + ";"))
                .containsExactly("select", quoted, "as", name, ";");
    }

    @Test
    void takesALineForPsqlForAStatement() {
        assertThat(SqlTokens.statements("-- all\n\\set ON_ERROR_STOP on \r\n\\timing\nbegin; \\echo 'a;\ncommit"))
                .containsExactly(
                        List.of("\\set ON_ERROR_STOP on"),
                        List.of("\\timing"),
                        List.of("begin"),
                        List.of("\\echo 'a;"),
                        List.of("commit"));
    }

    @Test
    void takesABackslashWithinAStatementForASign() {
        assertThat(SqlTokens.statements("select '\n\\a' \n\\b; \\"))
                .containsExactly(List.of("select", "'\n\\a'", "\\", "b"), List.of("\\"));
    }
}
