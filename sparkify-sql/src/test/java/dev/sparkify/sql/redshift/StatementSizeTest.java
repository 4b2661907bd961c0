package dev.sparkify.sql.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.dialect.Dialect;
import org.junit.jupiter.api.Test;

class StatementSizeTest {
    private static String select(int bytes) {
        return "select " + "1".repeat(bytes - 7);
    }

    @Test
    void takesWhatJustFits() {
        assertThatCode(() -> StatementSize.DATA_API.demandFits(select(200_000))).doesNotThrowAnyException();
        assertThat(StatementSize.STATEMENT.fits(select(16_000_000))).isTrue();
        assertThat(StatementSize.DATA_API.fits("é".repeat(100_001))).isFalse();
    }

    @Test
    void namesTheLimitAndTheWayOut() {
        assertThatThrownBy(() -> StatementSize.DATA_API.demandFits("select 1\n" + select(200_000)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "The statement that begins with «select 1» has 200009 bytes; the Data API takes 200000: run it"
                                + " over JDBC, or split it (Redshift: Amazon Redshift Data API)");
    }

    @Test
    void isDemandedOfEveryStatementOfRedshift() {
        var statement = RawStatement.of(select(16_000_001));

        assertThatThrownBy(() -> Dialect.redshift().render(statement))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "The statement that begins with «select " + "1".repeat(53) + "…» has 16000001 bytes; Redshift"
                                + " takes 16000000: load the rows with COPY, or split it (Redshift: INSERT)");
    }
}
