package dev.sparkify.sql.redshift.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.sql.dialect.Dialect;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas that others published are written with the API, and come out as published. */
class PublicSchemasTest {
    static Stream<Arguments> schemas() {
        return Stream.of(
                Arguments.of("SSB", 5, StarSchemaBenchmark.UNTUNED, StarSchemaBenchmark.untuned()),
                Arguments.of("SSB, tuned", 5, StarSchemaBenchmark.TUNED, StarSchemaBenchmark.tuned()),
                Arguments.of("TPC-H", 8, TpcH.PUBLISHED, TpcH.tables()),
                Arguments.of("TICKIT", 7, Tickit.PUBLISHED, Tickit.tables()));
    }

    private static String text(List<CreateTable> tables) {
        return tables.stream()
                .map(table -> Dialect.redshift().render(table) + ";")
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void hasTheColumnsTypesAndKeysThatWerePublished(
            String name, int count, String published, List<CreateTable> tables) {
        assertThat(PublishedTable.all(text(tables))).hasSize(count).isEqualTo(PublishedTable.all(published));
    }

    @Test
    void readsWhatWasPublished() {
        assertThat(PublishedTable.all("create table T (A int8 not null sortkey, b numeric(8, 2)) diststyle all;"))
                .containsExactly(new PublishedTable(
                        "t", List.of("a bigint not null", "b decimal (8,2)"), List.of(), "all", List.of("a")));
        assertThat(PublishedTable.all(StarSchemaBenchmark.TUNED))
                .isNotEqualTo(PublishedTable.all(StarSchemaBenchmark.UNTUNED));
    }
}
