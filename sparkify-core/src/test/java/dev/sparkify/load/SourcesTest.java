package dev.sparkify.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    private static final Source EVENTS = Source.json("Staging_Events", Location.of("log_data"));

    @Test
    void keepsTheSourcesInTheirOrder() {
        var songs = Source.json("staging_songs", Location.of("song_data"));

        assertThat(Sources.of(EVENTS, songs).all()).containsExactly(EVENTS, songs);
        assertThat(EVENTS.staging()).isEqualTo("staging_events");
    }

    @Test
    void keepsNoListOfItsCaller() {
        var list = new ArrayList<>(List.of(EVENTS));
        var sources = new Sources(list, List.of());

        list.clear();

        assertThat(sources.all()).containsExactly(EVENTS);
    }

    @Test
    void rejectsNoSource() {
        assertThatThrownBy(Sources::of)
                .isInstanceOf(InputException.class)
                .hasMessage("A load needs at least one source");
    }

    @Test
    void rejectsTwoSourcesOfOneStagingTable() {
        var again = Source.json("STAGING_EVENTS", Location.of("more"));

        assertThatThrownBy(() -> Sources.of(EVENTS, again))
                .isInstanceOf(InputException.class)
                .hasMessage("Two sources fill staging_events; name one location for both");
    }

    @Test
    void saysHowKeysAndTimesAreWritten() {
        var source = EVENTS.keysByCase().times(Format.Times.EPOCH_MILLIS);

        assertThat(source.format())
                .isEqualTo(new Format.Json(Map.of(), Format.Keys.BY_CASE, Format.Times.EPOCH_MILLIS));
        assertThat(source.location()).isEqualTo(EVENTS.location());
        assertThat(EVENTS.format())
                .isEqualTo(new Format.Json(Map.of(), Format.Keys.IGNORING_CASE, Format.Times.WRITTEN));
    }

    @Test
    void meetsKeysByCaseWhereThereArePaths() {
        assertThat(new Format.Json(Map.of()).meetsByCase()).isFalse();
        assertThat(new Format.Json(Map.of()).withKeys(Format.Keys.BY_CASE).meetsByCase())
                .isTrue();
        assertThat(new Format.Json(Map.of("a", "$.b")).meetsByCase()).isTrue();
    }

    @Test
    void namesPathsByColumnsInLowerCaseAndInTheirOrder() {
        var paths = new LinkedHashMap<String, String>();
        paths.put("User_ID", "$.user.id");
        paths.put("Tag", "$['tags'][0]");
        var source = Source.json("staging_events", Location.of("log_data"), paths);
        paths.clear();

        assertThat(source.format())
                .isInstanceOfSatisfying(
                        Format.Json.class,
                        json -> assertThat(json.paths())
                                .containsExactly(Map.entry("user_id", "$.user.id"), Map.entry("tag", "$['tags'][0]")));
    }

    @Test
    void readsKeysOfTheNamesOfColumnsByDefault() {
        assertThat(EVENTS.format()).isEqualTo(new Format.Json(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void rejectsALocationThatNamesNothing(String uri) {
        assertThatThrownBy(() -> Location.of(uri))
                .isInstanceOf(InputException.class)
                .hasMessage("A source needs a location: a file, folder, glob or s3:// prefix");
    }

    @Test
    void tellsWhatLiesInS3() {
        assertThat(Location.of("s3://bucket/log_data").isS3()).isTrue();
        assertThat(Location.of("/data/s3://x").isS3()).isFalse();
        assertThat(Location.of(Path.of("data", "log_data")))
                .isEqualTo(Location.of(Path.of("data/log_data").toString()))
                .hasToString(Path.of("data/log_data").toString());
    }
}
