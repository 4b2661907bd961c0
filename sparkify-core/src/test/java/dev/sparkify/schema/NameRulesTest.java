package dev.sparkify.schema;

import static dev.sparkify.type.ColumnType.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {
    private static final String LONGEST = "é".repeat(63) + "a";

    @ParameterizedTest
    @ValueSource(
            strings = {"user", "order", "table", "select", "a b", "1st", "a\"b", "a'b", "a.b", "ключ", "a$b", ";--"})
    void allowsReservedWordsAndOddNames(String name) {
        assertThatCode(() -> StarSchema.of("shop", StagingTable.named(name).column(name, bigint())))
                .doesNotThrowAnyException();
    }

    @Test
    void allowsNamesOf127Bytes() {
        assertThat(LONGEST.getBytes(StandardCharsets.UTF_8)).hasSize(127);
        assertThatCode(() -> StarSchema.of("shop", StagingTable.named(LONGEST).column(LONGEST, bigint())))
                .doesNotThrowAnyException();
    }

    @Test
    void rejectsNamesOf128BytesThoughTheyHaveFewerCharacters() {
        var name = "é".repeat(64);

        assertThat(Shop.problemsOf(StagingTable.named(name).column(name, bigint())))
                .containsExactly(
                        "table " + name
                                + ": the name has 128 bytes; Redshift takes 127 and cuts the rest without a word, shorten it",
                        name + "." + name
                                + ": the name has 128 bytes; Redshift takes 127 and cuts the rest without a word, shorten it");
    }

    @Test
    void rejectsEmptyNames() {
        assertThat(Shop.problemsOf(StagingTable.named("").column("", bigint())))
                .containsExactly("table : a name cannot be empty", ".: a name cannot be empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\0b", "a\u0085b", "a\ud800b"})
    void rejectsNamesThatCannotBeWritten(String name) {
        assertThat(Shop.problemsOf(StagingTable.named("t").column(name, bigint())))
                .containsExactly("t." + name
                        + ": a name cannot hold control characters or halves of surrogate pairs; remove them");
    }

    @Test
    void rejectsTheLibrarysOwnPrefixInAnyCase() {
        assertThat(Shop.problemsOf(StagingTable.named("Sparkify_Loads").column("SPARKIFY_rank", bigint())))
                .containsExactly(
                        "table sparkify_loads: names that start with sparkify_ are the library's own; rename it",
                        "sparkify_loads.sparkify_rank: names that start with sparkify_ are the library's own; rename"
                                + " it");
    }

    @Test
    void rejectsTablesThatRedshiftWouldMakeTemporary() {
        assertThat(Shop.problemsOf(StagingTable.named("#sales").column("a", bigint())))
                .containsExactly("table #sales: Redshift makes tables with # temporary; rename it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oid", "tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"})
    void rejectsSystemColumns(String name) {
        assertThat(Shop.problemsOf(StagingTable.named("t").column(name, bigint())))
                .containsExactly(
                        "t." + name + ": this is a system column of Redshift, which refuses another; rename it");
    }
}
