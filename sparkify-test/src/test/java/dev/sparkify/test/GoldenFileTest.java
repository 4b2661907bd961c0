package dev.sparkify.test;

import static dev.sparkify.test.SqlAssert.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {
    private static final String SCRIPT = "begin;\nselect a from t;\ncommit;\n";
    private static final String WAY_OUT =
            "\nIf this is meant, running the test once with -Dgolden.update=true rewrites the file";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("golden").resolve("script.sql");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private GoldenFile updated() {
        return new GoldenFile(file, GoldenFile.Mode.UPDATE);
    }

    @Test
    void acceptsTheSameStatementsInAnotherLayout() throws IOException {
        write("-- as it was\r\nbegin; select a\r\nfrom t; commit");

        assertThatSql(SCRIPT).matchesGolden(file);
    }

    @Test
    void acceptsTheSameTextWithOtherEndsOfLines() throws IOException {
        write(SCRIPT.replace("\n", "\r\n"));

        assertThatSql(SCRIPT).isEqualToGolden(file);
    }

    @Test
    void showsTheFirstStatementThatDiffers() throws IOException {
        write("begin; select 'b  c' from t; commit; vacuum");

        assertThatThrownBy(() -> assertThatSql(SCRIPT).matchesGolden(file))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The SQL differs from the golden file " + file.toAbsolutePath()
                        + " at statement 2 (4 statements expected, 3 found)\nExpected\n    select 'b  c' from t;\nbut it was\n"
                        + "    select a from t;" + WAY_OUT);
    }

    @Test
    void showsWhereOneOfThemEnds() throws IOException {
        write("begin; select a from t");

        assertThatThrownBy(() -> assertThatSql(SCRIPT).matchesGolden(file))
                .hasMessageContaining(
                        " at statement 3 (2 statements expected, 3 found)\nExpected\n    (the end)\nbut it was\n    commit;");
    }

    @Test
    void showsTheFirstLineThatDiffers() throws IOException {
        write(SCRIPT.replace("select a", "select  a"));

        assertThatThrownBy(() -> assertThatSql(SCRIPT).isEqualToGolden(file))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        " at line 2\nExpected\n    select  a from t;\nbut it was\n    select a from t;" + WAY_OUT);
    }

    @Test
    void rejectsAMissingFileAndWritesNone() {
        assertThatThrownBy(() -> assertThatSql(SCRIPT).matchesGolden(file))
                .isInstanceOf(AssertionError.class)
                .hasMessage("There is no golden file " + file.toAbsolutePath()
                        + "; running the test once with -Dgolden.update=true writes it, then look at what it says");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesAMissingFileWhereItIsAskedTo() {
        assertThatSql(SCRIPT).matches(updated()).isEqualTo(updated());

        assertThat(file).hasContent(SCRIPT);
        assertThatSql(SCRIPT).isEqualToGolden(file);
    }

    @Test
    void rewritesAFileOnlyIfItSaysSomethingElse() throws IOException {
        var sameInAnotherLayout = "begin; select a from t; commit;";
        write(sameInAnotherLayout);
        assertThatSql(SCRIPT).matches(updated());
        assertThat(file).hasContent(sameInAnotherLayout);

        assertThatSql(SCRIPT).isEqualTo(updated());
        assertThat(file).hasContent(SCRIPT);

        assertThatSql("commit").matches(updated());
        assertThat(file).hasContent("commit");
    }

    @Test
    void settlesWhereTheSqlHasOtherEndsOfLines() {
        var sql = "select 'a\r\nb';\r\n";

        assertThatSql(sql).matches(updated()).isEqualTo(updated());

        assertThatSql(sql).matchesGolden(file).isEqualToGolden(file);
        assertThatSql(sql.replace("\r\n", "\n")).matchesGolden(file).isEqualToGolden(file);
    }

    @Test
    void writesAMissingFileAlsoOfNoStatement() throws IOException {
        assertThatSql("-- nothing\n").matches(updated());
        assertThat(file).hasContent("-- nothing\n");

        Files.delete(file);
        assertThatSql("").isEqualTo(updated());
        assertThat(file).isEmptyFile();
    }
}
