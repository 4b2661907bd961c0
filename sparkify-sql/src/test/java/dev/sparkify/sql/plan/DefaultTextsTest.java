package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.mapping.Literal;
import dev.sparkify.sql.statement.SqlText.Backslash;
import dev.sparkify.type.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultTextsTest {
    private static Optional<Literal> read(String text, ColumnType type) {
        return DefaultTexts.read(text, Backslash.STANDS, type);
    }

    private static Optional<Literal> again(Literal value, ColumnType type) {
        return read(DefaultTexts.written(value), type);
    }

    @Property(tries = 300)
    void readsEveryTextThatItWrote(@ForAll String text) {
        assertThat(again(new Literal.Text(text), ColumnType.varchar(9))).contains(new Literal.Text(text));
        assertThat(DefaultTexts.isNone(DefaultTexts.written(new Literal.Text(text))))
                .isFalse();
    }

    @Property(tries = 100)
    void readsEveryNumberDayAndMomentThatItWrote(@ForAll int number, @ForAll int moment) {
        var day = LocalDate.EPOCH.plusDays(moment % 100_000);
        var instant = day.atStartOfDay().plusNanos(1000L * Math.abs((long) moment));

        assertThat(again(new Literal.Whole(number), ColumnType.bigint())).contains(new Literal.Whole(number));
        assertThat(again(new Literal.Exact(BigDecimal.valueOf(number, 2)), ColumnType.decimal(18, 2)))
                .contains(new Literal.Exact(BigDecimal.valueOf(number, 2)));
        assertThat(again(new Literal.Day(day), ColumnType.date())).contains(new Literal.Day(day));
        assertThat(again(new Literal.Instant(instant), ColumnType.timestamp())).contains(new Literal.Instant(instant));
    }

    @Test
    void readsWhatCatalogsShow() {
        var text = ColumnType.varchar(9);
        assertThat(DefaultTexts.read("'it''s \\\\'::character varying", Backslash.ESCAPES, text))
                .contains(new Literal.Text("it's \\"));
        assertThat(read("'a::b'::character varying(9)", text)).contains(new Literal.Text("a::b"));
        assertThat(read("(-7)::bigint", ColumnType.bigint())).contains(new Literal.Whole(-7));
        assertThat(read("'-7'::integer", ColumnType.bigint())).contains(new Literal.Whole(-7));
        assertThat(read("CAST('t' AS BOOLEAN)", ColumnType.bool())).contains(new Literal.Truth(true));
        assertThat(read("'N'", ColumnType.bool())).contains(new Literal.Truth(false));
        assertThat(read("'2000-02-29'::date", ColumnType.date())).contains(new Literal.Day(LocalDate.of(2000, 2, 29)));
        assertThat(read("'2000-02-29 10:00:01'::timestamp without time zone", ColumnType.timestamp()))
                .contains(new Literal.Instant(LocalDateTime.of(2000, 2, 29, 10, 0, 1)));
        assertThat(read("date '2000-02-29'", ColumnType.date())).contains(new Literal.Day(LocalDate.of(2000, 2, 29)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"getdate()", "('now'::text)::date", "\"identity\"(100101, 0, '1,1'::text)", "a || 'b'"})
    void takesNoFunctionForAValue(String text) {
        assertThat(read(text, ColumnType.date())).isEmpty();
        assertThat(read(text, ColumnType.bigint())).isEmpty();
        assertThat(DefaultTexts.isNone(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NULL", "NULL::character varying", "CAST(NULL AS INTEGER)"})
    void knowsThatThereIsNone(String text) {
        assertThat(DefaultTexts.isNone(text)).isTrue();
    }
}
