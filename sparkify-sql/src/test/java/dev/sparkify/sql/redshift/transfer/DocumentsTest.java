package dev.sparkify.sql.redshift.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InvalidModelException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows the documents that COPY reads beside the data. */
class DocumentsTest {
    @Test
    void writesPathsInTheOrderOfTheColumns() {
        var paths = JsonPaths.of(
                List.of("ts", "city", "user"), Map.of("city", "$.address['home town']", "ts", "$.times[0].ms"));

        assertThat(paths.text()).isEqualTo("""
                {
                    "jsonpaths": [
                        "$.times[0].ms",
                        "$['address']['home town']",
                        "$.user"
                    ]
                }
                """);
    }

    @Test
    void rejectsAPathOfAColumnThatIsNotFilled() {
        assertThat(JsonPaths.of(List.of("user_id"), Map.of("User_Id", "$.id")).paths())
                .containsExactly(JsonPath.parse("$.id"));
        assertThatThrownBy(() -> JsonPaths.of(List.of("user_id"), Map.of("userid", "$.id")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("The document of paths has 1 problem:\n"
                        + "  - userid: no such column is filled (did you mean user_id?)");
    }

    @Test
    void escapesWhatJsonWantsEscaped() {
        assertThat(JsonPaths.of(JsonPath.key("say \"hi\"\t")).text()).contains("\"$['say \\\"hi\\\"\\u0009']\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "$.a | $.a",
                "$.a.b[0] | $.a.b[0]",
                "$['a']['b'][0] | $.a.b[0]",
                "$[\"a\"] | $.a",
                "$['a.b'].c | $['a.b']['c']",
                "$.a-b | $['a-b']",
                "$.a b | $['a b']",
                "$.größe | $['größe']",
                "$[3].x | $[3].x"
            })
    void writesAPathInOneNotation(String given, String written) {
        assertThat(JsonPath.parse(given).text()).isEqualTo(written);
        assertThat(JsonPath.parse(written)).isEqualTo(JsonPath.parse(given));
    }

    @Property(tries = 200)
    void readsWhatItWrote(@ForAll("steps") List<JsonPath.Step> steps) {
        var path = new JsonPath(steps);

        assertThat(JsonPath.parse(path.text())).isEqualTo(path);
    }

    @Provide
    Arbitrary<List<JsonPath.Step>> steps() {
        var keys =
                Arbitraries.strings().withChars("aB_9.[]\" -$ö").ofMinLength(1).ofMaxLength(6);
        return Arbitraries.<JsonPath.Step>oneOf(
                        keys.map(JsonPath.Member::new),
                        Arbitraries.integers().between(0, 99).map(JsonPath.Element::new))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Test
    void buildsAPathStepByStep() {
        assertThat(JsonPath.key("tags").element(0).then("name")).isEqualTo(JsonPath.parse("$.tags[0].name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "a", "$.", "$.*", "$.a[*]", "$..a", "$.a[-1]", "$.a[?(@.b)]", "$['a'"})
    void rejectsWhatIsNoPathOfRedshift(String text) {
        assertThatThrownBy(() -> JsonPath.parse(text))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("Not a path of a record: " + text + "; write it like $.a.b[0] or $['a']['b'][0] (Redshift:"
                        + " COPY, data format parameters)");
    }

    @Test
    void writesAManifest() {
        var manifest = Manifest.of(List.of(
                Manifest.File.of("s3://bucket/log data/1.json"),
                new Manifest.File(S3Place.of("s3://bucket/2.json"), Manifest.Presence.OPTIONAL)));

        assertThat(manifest.text()).isEqualTo("""
                {
                    "entries": [
                        {"url": "s3://bucket/log data/1.json", "mandatory": true},
                        {"url": "s3://bucket/2.json", "mandatory": false}
                    ]
                }
                """);
    }

    @Test
    void tellsTheSizeOfColumnarFiles() {
        var manifest = Manifest.columnar(List.of(Manifest.SizedFile.of("s3://bucket/1.parquet", 5956875)));

        assertThat(manifest.text()).isEqualTo("""
                {
                    "entries": [
                        {"url": "s3://bucket/1.parquet", "mandatory": true, "meta": {"content_length": 5956875}}
                    ]
                }
                """);
    }
}
