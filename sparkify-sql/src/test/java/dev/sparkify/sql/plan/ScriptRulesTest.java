package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds each script that is kept to what engines demand of scripts. */
class ScriptRulesTest {
    private static final Pattern BARE_TEXT = Pattern.compile("(select|,)\\s+'(?:[^']|'')*' as \\w");

    /** What Redshift demands of every script: redshift-facts are in the pages on COPY, MERGE and transactions. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.sparkify.sql.plan.GoldenScriptsTest#scripts")
    void keepsToWhatATransactionOfRedshiftAllows(String name, Supplier<String> written) {
        var words = written.get().replaceAll("(?m)^--.*$", "").replaceAll("'(?:[^']|'')*'", "''");

        assertThat(words).doesNotContain("truncate", "merge into", "qualify", "vacuum", "alter column", "select *");
        assertThat(words).doesNotContainPattern("insert into \\S+\\s+(select|values)");
        if (name.startsWith("redshift") && name.contains("load")) {
            assertThat(words).contains("lock table");
            assertThat(words.substring(0, words.indexOf("lock table"))).doesNotContain("select", "insert", "update");
        }
    }

    /** Redshift takes a bare text for one of the column's type only where it is inserted at once, not below or in a new table. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.sparkify.sql.plan.GoldenScriptsTest#scripts")
    void givesTextsATypeButWhereTheyAreInserted(String name, Supplier<String> written) {
        for (var statement : written.get().replaceAll("(?m)^--.*\n", "").split(";\\s*\n", -1)) {
            var bare = BARE_TEXT.matcher(statement.strip());
            while (bare.find()) {
                var before = statement.strip().substring(0, bare.start()).replaceAll("'(?:[^']|'')*'", "");
                assertThat(before).as(bare.group()).startsWith("insert into ");
                assertThat(before.replaceAll("[^(]", "")).as(bare.group()).hasSameSizeAs(before.replaceAll("[^)]", ""));
            }
        }
    }
}
