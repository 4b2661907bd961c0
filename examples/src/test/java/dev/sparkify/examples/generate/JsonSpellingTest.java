package dev.sparkify.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonSpellingTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|[\"\\\\/])");
    private static final String TEXT = "AC/DC \"Café\" \\ 北京 🎵\t";

    @Test
    void keepsOtherScriptsInEvents() {
        assertThat(JsonSpelling.EVENT.quote(TEXT)).isEqualTo("\"AC\\/DC \\\"Café\\\" \\\\ 北京 🎵\\u0009\"");
    }

    @Test
    void escapesOtherScriptsInSongs() {
        assertThat(JsonSpelling.SONG.quote(TEXT))
                .isEqualTo("\"AC/DC \\\"Caf\\u00e9\\\" \\\\ \\u5317\\u4eac 🎵\\u0009\"");
    }

    @Property
    void losesNothing(@ForAll JsonSpelling spelling, @ForAll String text) {
        var quoted = spelling.quote(text);

        var content = quoted.substring(1, quoted.length() - 1);
        assertThat(ESCAPE.matcher(content).replaceAll("").chars()).noneMatch(each -> each < ' ' || each == '"');
        assertThat(ESCAPE.matcher(content).replaceAll(JsonSpellingTest::unescape))
                .isEqualTo(text);
    }

    private static String unescape(MatchResult escape) {
        var code = escape.group(1);
        var text = code.length() == 1 ? code : Character.toString(Integer.parseInt(code.substring(1), 16));
        return Matcher.quoteReplacement(text);
    }
}
