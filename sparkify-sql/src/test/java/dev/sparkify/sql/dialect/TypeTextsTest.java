package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.sql.redshift.transfer.CopySettings;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeTextsTest {
    private static final EngineCatalog REDSHIFT = Dialect.redshift().catalog();
    private static final EngineCatalog DUCK_DB = Dialect.duckDb().catalog();

    @Property(tries = 300)
    void readsOnRedshiftEveryTypeAsItIsSpelledThere(@ForAll("types") ColumnType type) {
        var spelled = new RedshiftSyntax(CopySettings.defaults()).type(type);

        assertThat(REDSHIFT.type(spelled)).contains(type);
        assertThat(REDSHIFT.type(" " + spelled.toUpperCase(Locale.ROOT).replace(" ", "  ")))
                .contains(type);
        assertThat(REDSHIFT.kept(type)).isEqualTo(type);
    }

    /** A catalog shows a type without what the engine does not keep of it, and of that nothing is lost any more. */
    @Property(tries = 300)
    void readsOnDuckDbWhatIsKeptOfEveryType(@ForAll("types") ColumnType type) {
        var kept = DUCK_DB.kept(type);

        assertThat(DUCK_DB.kept(kept)).isEqualTo(kept);
        assertThat(DUCK_DB.type(new DuckDbSyntax().type(kept)).map(DUCK_DB::kept))
                .contains(kept);
        assertThat(DUCK_DB.type(new DuckDbSyntax().type(type)).map(DUCK_DB::kept))
                .contains(kept);
    }

    @Provide
    Arbitrary<ColumnType> types() {
        var precisions = Arbitraries.integers().between(1, 38);
        return Arbitraries.oneOf(
                Arbitraries.of(SimpleType.class),
                precisions.flatMap(precision -> Arbitraries.integers()
                        .between(0, Math.min(37, precision))
                        .map(scale -> ColumnType.decimal(precision, scale))),
                Arbitraries.integers().between(1, 4096).map(ColumnType::character),
                Arbitraries.integers().between(1, 65_535).map(ColumnType::varchar),
                Arbitraries.integers().between(1, 16_777_216).map(ColumnType::varbyte));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "character varying(256) = VARCHAR(256)",
                "varchar = VARCHAR(256)",
                "character varying(max) = VARCHAR(65535)",
                "text = VARCHAR(256)",
                "character(8) = CHAR(8)",
                "character = CHAR(1)",
                "bpchar = CHAR(256)",
                "numeric(8,2) = DECIMAL(8, 2)",
                "numeric = DECIMAL(18, 0)",
                "decimal(7) = DECIMAL(7, 0)",
                "int2 = SMALLINT",
                "int4 = INTEGER",
                "int8 = BIGINT",
                "float = DOUBLE PRECISION",
                "float4 = REAL",
                "bool = BOOLEAN",
                "timestamp without time zone = TIMESTAMP",
                "timestamp(6) with time zone = TIMESTAMPTZ",
                "time without time zone = TIME",
                "time with time zone = TIMETZ",
                "interval day to second(6) = INTERVAL DAY TO SECOND",
                "binary varying(1000) = VARBYTE(1000)",
                "varbyte = VARBYTE(64000)",
                "super = SUPER"
            })
    void readsWhatRedshiftCallsTypes(String text, String type) {
        assertThat(REDSHIFT.type(text)).map(ColumnType::spelling).contains(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "VARCHAR = VARCHAR(65535)",
                "DECIMAL(18,3) = DECIMAL(18, 3)",
                "FLOAT = REAL",
                "DOUBLE = DOUBLE PRECISION",
                "JSON = SUPER",
                "BLOB = VARBYTE(16777216)",
                "INTERVAL = INTERVAL DAY TO SECOND",
                "TIMESTAMP WITH TIME ZONE = TIMESTAMPTZ"
            })
    void readsWhatDuckDbCallsTypes(String text, String type) {
        assertThat(DUCK_DB.type(text)).map(ColumnType::spelling).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HUGEINT",
                "UUID",
                "INTEGER[]",
                "STRUCT(a INTEGER)",
                "ENUM('a')",
                "",
                "numeric(39,0)",
                "varchar(70000)",
                "integer(3,4)",
                "money"
            })
    void knowsNoTypeThatModelsHaveNot(String text) {
        assertThat(DUCK_DB.type(text)).isEmpty();
        assertThat(REDSHIFT.type(text)).isEmpty();
    }

    @Test
    void tellsWhichCatalogKeepsWhatWasDeclared() {
        assertThat(REDSHIFT.tellsLayout()).isTrue();
        assertThat(DUCK_DB.tellsLayout()).isFalse();
    }
}
