package dev.sparkify.examples.command.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class IniFileTest {
    private static String value(String text) {
        var file = IniFile.of(text);
        assertThat(file.problems()).isEmpty();
        return file.find("DWH", "K").orElseThrow().value();
    }

    @Test
    void endsAKeyAtTheFirstEqualsSignOrColon() {
        assertThat(value("[DWH]\nK=a=b:c")).isEqualTo("a=b:c");
        assertThat(value("[DWH]\nk : s3://a=b")).isEqualTo("s3://a=b");
        assertThat(value("[DWH]\nK =   v  \n")).isEqualTo("v");
        assertThat(value("[DWH] # mine\nK=")).isEmpty();
    }

    @Test
    void keepsSignsOfCommentsWithinValues() {
        assertThat(value("# one\n[DWH]\n; two\n  # three\nK=a#b ;c # d\n")).isEqualTo("a#b ;c # d");
    }

    @Test
    void readsPercentSignsAsPythonDoes() {
        assertThat(value("[DWH]\nK=100%%\n")).isEqualTo("100%");
        assertThat(value("[DWH]\nK=%(folder)s/log\nFOLDER=s3://b\n")).isEqualTo("s3://b/log");
        assertThat(value("[DEFAULT]\nfolder=s3://b\n[DWH]\nK=%(folder)s/log\n")).isEqualTo("s3://b/log");
        assertThat(value("[DWH]\nK=%%(folder)s\nFOLDER=s3://b\n")).isEqualTo("%(folder)s");
    }

    @Test
    void takesALonePercentSignAsItStands() {
        assertThat(value("[DWH]\nK=a%b%(c)d%(none)s%\n")).isEqualTo("a%b%(c)d%(none)s%");
    }

    @Test
    void endsReferencesInACircle() {
        assertThat(value("[DWH]\nK=%(K)s\n")).isEqualTo("%(K)s");
    }

    @Test
    void goesOnWithDeeperLines() {
        assertThat(value("[DWH]\nK=a\n  b\n\n  # no\n  c\nL=1\n")).isEqualTo("a\nb\n\nc");
        assertThat(value("[DWH]\n    L=1\n    K=2\n")).isEqualTo("2");
    }

    @Test
    void findsDefaultsBehindSectionsThatAreThere() {
        var file = IniFile.of("[DEFAULT]\nK=1\n[DWH]\n");

        assertThat(file.find("DWH", "k").orElseThrow().value()).isEqualTo("1");
        assertThat(file.find("S3", "k")).isEmpty();
    }

    @Test
    void readsFilesOfOtherSystems() {
        var file = IniFile.of("\uFEFF[DWH]\r\nK=1\r\nL=2\r\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.find("DWH", "L").orElseThrow().line()).isEqualTo(3);
        assertThat(file.find("DWH", "K").orElseThrow().value()).isEqualTo("1");
    }

    @Test
    void tellsAllThatCannotBeRead() {
        var file = IniFile.of("K=1\n[DWH]\nK=hidden\nk=hidden\nhidden\n=hidden\n[DWH]\n");

        assertThat(file.problems())
                .containsExactly(
                        "line 1 stands before the first section: begin with a line such as [DWH]",
                        "line 4 says [DWH] k again, after line 3: keep one of them",
                        "line 5 in [DWH] is neither KEY=value nor a comment",
                        "line 6 in [DWH] is neither KEY=value nor a comment",
                        "line 7 begins [DWH] again, after line 2: join them");
    }

    @Test
    void printsNoValue() {
        assertThat(IniFile.of("[DWH]\nK=hidden\n").entries()).hasToString("[[DWH] K in line 2]");
    }

    @Property(tries = 300)
    void keepsEveryPasswordThatPythonCanWrite(
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = '!', to = '~') String password) {
        assertThat(value("[DWH]\nA=1\nK = " + password.replace("%", "%%") + "\nZ=2\n"))
                .isEqualTo(password);
    }

    @Property(tries = 300)
    void knowsWhereEachValueStands(
            @ForAll @StringLength(max = 12) @CharRange(from = ' ', to = '~') String value,
            @ForAll @StringLength(max = 3) @CharRange(from = ' ', to = ' ') String blanks) {
        var text = "[DWH]\nA=1\nK=" + blanks + value + blanks + "\nZ=2\n";
        var entry = IniFile.of(text).find("DWH", "K").orElseThrow();

        assertThat(text.substring(entry.from(), entry.to())).isEqualTo(value.strip());
    }
}
