package dev.sparkify.hardening.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.aws.PriceTable;
import dev.sparkify.error.InputException;
import dev.sparkify.examples.command.configuration.Configuration;
import dev.sparkify.examples.command.configuration.Purpose;
import dev.sparkify.load.Location;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.quality.RegularExpression;
import dev.sparkify.sql.plan.DefaultTexts;
import dev.sparkify.sql.redshift.transfer.JsonPath;
import dev.sparkify.sql.statement.SqlText;
import dev.sparkify.sql.statement.SqlText.Backslash;
import dev.sparkify.type.ColumnType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ExhaustingTextsTest {
    private static final int MANY = 50_000;

    @TempDir
    private Path folder;

    @Test
    void refusesRegularExpressionsThatNestDeeplyOrAreHuge() {
        assertThat(new RegularExpression("(".repeat(MANY) + "a" + ")".repeat(MANY)).problem())
                .hasValue("it has 100001 characters, 4096 are the most");
        assertThat(new RegularExpression("(".repeat(101) + "a" + ")".repeat(101)).problem())
                .hasValue("at 101: groups nest more than 100 deep");
        assertThat(new RegularExpression("(".repeat(100) + "a" + ")".repeat(100)).problem())
                .isEmpty();
        assertThat(new RegularExpression("((a{10}){10}b){11}").problem())
                .hasValue("at 15: numbers in braces within each other multiply to more than 1000");
        assertThat(new RegularExpression("((a{10}){10}b){10}(c{10}){100}").problem())
                .isEmpty();
        assertThat(new RegularExpression("[" + "a".repeat(4000) + "]").problem())
                .isEmpty();
        assertThat(new RegularExpression("[" + "[:alpha:]".repeat(450) + "]").problem())
                .isEmpty();
    }

    @Test
    void refusesValuesOfAConfigurationThatExplode() throws Exception {
        var bomb = new StringBuilder("[DWH]\nDWH_CLUSTER_IDENTIFIER=%(a0)s\n");
        for (int i = 0; i < 10; i++) {
            bomb.append("a")
                    .append(i)
                    .append("=")
                    .append(("%(a" + (i + 1) + ")s").repeat(100))
                    .append("\n");
        }
        bomb.append("a10=boom\n");
        var file = Files.writeString(folder.resolve("dwh.cfg"), bomb);

        assertThatThrownBy(() -> Configuration.read(file, Purpose.CONTROL, Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "[DWH] DWH_CLUSTER_IDENTIFIER in line 2 refers to other values, and they to others, more"
                                + " than 1000 times or for more than 65536 characters: write what it means");
    }

    @Test
    void readsNoDefaultFromDeepParentheses() {
        var text = "(".repeat(MANY) + "'x'" + ")".repeat(MANY);

        assertThat(DefaultTexts.read(text, Backslash.STANDS, ColumnType.varchar(10)))
                .isEmpty();
    }

    @Test
    void refusesPricesOfBillionsOfDigits() {
        var prices = PriceTable.empty(LocalDate.of(2026, 11, 1));

        for (var price : new String[] {"1e2000000000", "1e-2000000000"}) {
            assertThatThrownBy(() -> prices.withRpu("us-west-2", price)).isInstanceOf(InputException.class);
        }
    }

    @Test
    void readsLongTextsOfUsersInOnePass() {
        var nested = "select 1 " + "/*".repeat(MANY) + "*/".repeat(MANY);
        assertThat(SqlText.of(nested, Backslash.ESCAPES).problem()).isEmpty();
        assertThat(SqlText.of("select " + "$a".repeat(MANY), Backslash.STANDS).problem())
                .isEmpty();
        assertThat(JsonPath.parse("$" + ".a".repeat(MANY)).steps()).hasSize(MANY);
        assertThat(S3Prefix.of(Location.of("s3://bucket/" + "a/".repeat(MANY))).key())
                .hasSize(2 * MANY);
    }
}
