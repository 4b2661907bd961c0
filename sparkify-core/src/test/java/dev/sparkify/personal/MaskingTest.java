package dev.sparkify.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.BadRecord;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    private final Masking masking = Masking.of(StarSchema.of(
            "people",
            StagingTable.named("staging_people")
                    .column(Column.of("name", ColumnType.varchar(20)).personal())
                    .column("since", ColumnType.varchar(4)),
            StagingTable.named("staging_goods").column("name", ColumnType.varchar(20))));

    @ParameterizedTest
    @CsvSource({
        "staging_people, name, true",
        "staging_people, NAME, true",
        "staging_people, since, false",
        "staging_people, '', true",
        "staging_people, elsewhere, true",
        "staging_goods, name, false",
        "staging_goods, '', false"
    })
    void hidesWhatAnEngineSaysOfPersonalColumnsAndWholeRecords(String staging, String column, boolean hidden) {
        assertThat(masking.hides(staging, column)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "staging_people | name: 'Ann' is long (error 1204) | name: *** (error 1204)",
                "staging_people | name: Ann (error 1) is long (error 1204); Redshift cuts the name | name: *** (error 1204); Redshift cuts the name",
                "staging_people | since: 'now' is long (error 1204) | since: 'now' is long (error 1204)",
                "staging_people | No JSON: Ann (error 1216) | *** (error 1216)",
                "staging_people | the record is no JSON | the record is no JSON",
                "staging_goods | name: 'Tea' is long (error 1204) | name: 'Tea' is long (error 1204)"
            })
    void masksWhatAnEngineSaysOfBadRecords(String staging, String reason, String shown) {
        var failure = new BadRecordsException(staging, List.of(new BadRecord("a.json", 7, reason)), 1);

        assertThat(masking.masked(staging, failure).records()).containsExactly(new BadRecord("a.json", 7, shown));
    }
}
