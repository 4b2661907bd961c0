package dev.sparkify.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.mapping.Literal;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnknownMemberTest {
    @Test
    void isCalledUnknownInTextThatHoldsTheWord() {
        assertThat(UnknownMember.keyOf(ColumnType.varchar(7))).contains(new Literal.Text("unknown"));
        assertThat(UnknownMember.keyOf(ColumnType.varchar(6))).isEmpty();
        assertThat(UnknownMember.keyOf(ColumnType.character(7))).isEmpty();
    }

    @Test
    void isMinusOneInNumbersThatHoldIt() {
        var minusOne = new Literal.Whole(-1);

        assertThat(Stream.of(ColumnType.smallint(), ColumnType.integer(), ColumnType.bigint(), ColumnType.decimal(2, 1))
                        .map(UnknownMember::keyOf))
                .allSatisfy(key -> assertThat(key).contains(minusOne));
        assertThat(UnknownMember.keyOf(ColumnType.decimal(1, 1))).isEmpty();
    }

    @Test
    void isTheFirstDayOfTheCalendar() {
        assertThat(UnknownMember.keyOf(ColumnType.date())).contains(new Literal.Day(LocalDate.of(1, 1, 1)));
    }

    @Test
    void isNothingInOtherTypes() {
        assertThat(Stream.of(SimpleType.values())
                        .filter(type -> UnknownMember.keyOf(type).isPresent()))
                .containsExactly(SimpleType.SMALLINT, SimpleType.INTEGER, SimpleType.BIGINT, SimpleType.DATE);
    }
}
