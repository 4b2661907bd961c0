package dev.sparkify.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
    private static final ExportTarget TARGET = ExportTarget.of(Location.of("plays"), ExportFormat.parquet());

    @Test
    void takesAllColumnsInNoOrderIntoAFolderThatIsFree() {
        var export = Export.of("Fact_Songplays", TARGET);

        assertThat(export.table()).isEqualTo("fact_songplays");
        assertThat(export.columns()).isEmpty();
        assertThat(export.order()).isEmpty();
        assertThat(TARGET.partitions()).isEmpty();
        assertThat(TARGET.existing()).isEqualTo(ExportTarget.ExistingFiles.REFUSE);
    }

    @Test
    void foldsNamesAsTheModelDoes() {
        var export =
                Export.of("t", TARGET.partitionedBy("Level")).columns("A", "B").orderedBy("B");

        assertThat(export.columns()).containsExactly("a", "b");
        assertThat(export.order()).containsExactly("b");
        assertThat(export.target().partitions()).containsExactly("level");
    }

    @Test
    void keepsEverythingElseAtAnotherPlace() {
        var moved = TARGET.partitionedBy("level").replacing().at(Location.of("elsewhere"));

        assertThat(moved.location()).isEqualTo(Location.of("elsewhere"));
        assertThat(moved.partitions()).containsExactly("level");
        assertThat(moved.existing()).isEqualTo(ExportTarget.ExistingFiles.REPLACE);
    }

    @Test
    void namesFilesByFormatAndCompression() {
        assertThat(List.of(
                        ExportFormat.parquet(),
                        ExportFormat.csv(),
                        ExportFormat.csv().compressed(Compression.GZIP),
                        ExportFormat.json().compressed(Compression.ZSTD)))
                .extracting(ExportFormat::suffix)
                .containsExactly(".parquet", ".csv", ".csv.gz", ".json.zst");
    }

    @Test
    void keepsTheOtherOptionsOfCsv() {
        assertThat(ExportFormat.csv().delimitedBy(';').withoutHeader().compressed(Compression.GZIP))
                .isEqualTo(new ExportFormat.Csv(';', ExportFormat.Header.NONE, Compression.GZIP));
        assertThat(ExportFormat.csv())
                .isEqualTo(new ExportFormat.Csv(',', ExportFormat.Header.NAMES, Compression.NONE));
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', '0', '"', '\\', '\'', '-', '+', '.', '\n', '\r', '\0', 'é'})
    void rejectsDelimitersThatCouldBePartOfAValue(char delimiter) {
        assertThatThrownBy(() -> ExportFormat.csv().delimitedBy(delimiter))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot delimit fields by '" + delimiter
                        + "': it could be part of a value, or of its quotes; take a comma, a semicolon, a tab or |");
    }
}
