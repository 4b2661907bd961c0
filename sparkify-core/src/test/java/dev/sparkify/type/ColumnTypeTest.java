package dev.sparkify.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InvalidModelException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTypeTest {
    @Test
    void spellsEveryTypeAsRedshiftDoes() {
        var parameterized = Stream.of(
                ColumnType.decimal(10, 2), ColumnType.character(4), ColumnType.varchar(256), ColumnType.varbyte(64000));

        assertThat(Stream.concat(Stream.of(SimpleType.values()), parameterized).map(ColumnType::spelling))
                .containsExactly(
                        "SMALLINT",
                        "INTEGER",
                        "BIGINT",
                        "REAL",
                        "DOUBLE PRECISION",
                        "BOOLEAN",
                        "DATE",
                        "TIME",
                        "TIMETZ",
                        "TIMESTAMP",
                        "TIMESTAMPTZ",
                        "INTERVAL YEAR TO MONTH",
                        "INTERVAL DAY TO SECOND",
                        "SUPER",
                        "HLLSKETCH",
                        "GEOMETRY",
                        "GEOGRAPHY",
                        "DECIMAL(10, 2)",
                        "CHAR(4)",
                        "VARCHAR(256)",
                        "VARBYTE(64000)");
    }

    @Test
    void showsItselfAsItIsSpelled() {
        assertThat(all()).allSatisfy(type -> assertThat(type).hasToString(type.spelling()));
    }

    @Test
    void namesTheSimpleTypesByMethods() {
        assertThat(Stream.of(
                        ColumnType.smallint(),
                        ColumnType.integer(),
                        ColumnType.bigint(),
                        ColumnType.real(),
                        ColumnType.doublePrecision(),
                        ColumnType.bool(),
                        ColumnType.date(),
                        ColumnType.time(),
                        ColumnType.timetz(),
                        ColumnType.timestamp(),
                        ColumnType.timestamptz(),
                        ColumnType.intervalYearToMonth(),
                        ColumnType.intervalDayToSecond(),
                        ColumnType.semistructured(),
                        ColumnType.hllsketch(),
                        ColumnType.geometry(),
                        ColumnType.geography()))
                .containsExactly(SimpleType.values());
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "38, 0", "38, 37", "37, 37"})
    void takesEveryDecimalInRange(int precision, int scale) {
        assertThat(ColumnType.decimal(precision, scale)).isEqualTo(new DecimalType(precision, scale));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "39, 0", "10, -1", "38, 38", "5, 6"})
    void rejectsADecimalOutOfRange(int precision, int scale) {
        assertThatThrownBy(() -> ColumnType.decimal(precision, scale))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage(
                        "DECIMAL(" + precision + ", " + scale
                                + "): the precision is 1 to 38, the scale 0 to 37 and at most the precision (Redshift: Numeric types)");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65536})
    void rejectsAVarcharOutOfRange(int bytes) {
        assertThatThrownBy(() -> ColumnType.varchar(bytes))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("VARCHAR(" + bytes + "): the length is 1 to 65535 bytes (Redshift: Character types)");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4097})
    void rejectsACharOutOfRange(int bytes) {
        assertThatThrownBy(() -> ColumnType.character(bytes))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("CHAR(" + bytes + "): the length is 1 to 4096 bytes (Redshift: Character types)");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 16777217})
    void rejectsAVarbyteOutOfRange(int bytes) {
        assertThatThrownBy(() -> ColumnType.varbyte(bytes))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("VARBYTE(" + bytes + "): the length is 1 to 16777216 bytes (Redshift: VARBYTE type)");
    }

    @Test
    void takesTheLengthsAtBothEnds() {
        assertThat(List.of(
                        ColumnType.varchar(1),
                        ColumnType.varchar(65535),
                        ColumnType.character(1),
                        ColumnType.character(4096),
                        ColumnType.varbyte(1),
                        ColumnType.varbyte(16777216)))
                .extracting(ColumnType::spelling)
                .containsExactly(
                        "VARCHAR(1)", "VARCHAR(65535)", "CHAR(1)", "CHAR(4096)", "VARBYTE(1)", "VARBYTE(16777216)");
    }

    @Test
    void distributesAndSortsByWhatRedshiftAllows() {
        assertThat(all().filter(type -> !type.canDistributeAndSort()))
                .containsExactly(
                        SimpleType.INTERVAL_YEAR_TO_MONTH,
                        SimpleType.INTERVAL_DAY_TO_SECOND,
                        SimpleType.SUPER,
                        SimpleType.HLLSKETCH,
                        SimpleType.GEOMETRY,
                        SimpleType.GEOGRAPHY,
                        ColumnType.varbyte(1));
    }

    @Test
    void handsEachVariantToItsOwnMethod() {
        assertThat(Stream.of(
                                ColumnType.date(),
                                ColumnType.decimal(5, 1),
                                ColumnType.character(2),
                                ColumnType.varchar(3),
                                ColumnType.varbyte(4))
                        .map(type -> type.accept(new Named())))
                .containsExactly("simple", "decimal", "character", "varchar", "varbyte");
    }

    @ParameterizedTest
    @EnumSource(TypeFamily.class)
    void comparesValuesOfOneFamilyAndAllNumbers(TypeFamily family) {
        assertThat(Stream.of(TypeFamily.values()).filter(family::comparesTo))
                .isEqualTo(
                        family.isNumeric()
                                ? List.of(
                                        TypeFamily.WHOLE_NUMBER, TypeFamily.EXACT_NUMBER, TypeFamily.APPROXIMATE_NUMBER)
                                : List.of(family));
    }

    private static Stream<ColumnType> all() {
        return Stream.concat(
                Stream.of(SimpleType.values()),
                Stream.of(
                        ColumnType.decimal(10, 2),
                        ColumnType.character(4),
                        ColumnType.varchar(256),
                        ColumnType.varbyte(1)));
    }

    /** Names the method that was called. */
    private static final class Named implements ColumnType.Visitor<String> {
        @Override
        public String simple(SimpleType type) {
            return "simple";
        }

        @Override
        public String decimal(DecimalType type) {
            return "decimal";
        }

        @Override
        public String character(CharType type) {
            return "character";
        }

        @Override
        public String varchar(VarcharType type) {
            return "varchar";
        }

        @Override
        public String varbyte(VarbyteType type) {
            return "varbyte";
        }
    }
}
