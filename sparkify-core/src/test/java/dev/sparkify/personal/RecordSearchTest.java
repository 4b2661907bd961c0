package dev.sparkify.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.personal.ErasureReport.ErasedRows;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member is found in whatever spelling JSON has for its key, and nobody else is. */
class RecordSearchTest {
    private static boolean finds(String key, String text) {
        return new RecordSearch(List.of(key)).isIn(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userId\":\"42\"}",
                "{\"userId\":42}",
                "{\"userId\" : 42.0 , \"a\":1}",
                "{\"userId\":\"\\u0034\\u0032\"}",
                "{\"a\":{\"b\":[7,42]}}",
                "{\"a\":\"{\\\"userId\\\":42}\"}",
                "{\"userId\":\"42 \"}",
                "{\"userId\":\"42",
                "{\"userId\":\"4",
                "{\"userId\":4",
                "{userId:42,",
                "{\"userId:42\",\"a\":"
            })
    void findsTheMember(String text) {
        assertThat(finds("42", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"userId\":\"421\"}",
                "{\"ts\":1542,\"length\":4.2}",
                "{\"a\":\"room 42\"}",
                "{\"ts\":1542000,\"userId\":\"8",
                "nothing of 1542 here"
            })
    void passesByOthers(String text) {
        assertThat(finds("42", text)).isFalse();
    }

    @Test
    void findsKeysOfSeveralPartsWhereAllAreThere() {
        var search = new RecordSearch(List.of("DE", "7"));

        assertThat(search.isIn("{\"country\":\"de\",\"id\":7}")).isTrue();
        assertThat(search.isIn("{\"country\":\"DE\",\"id\":8}")).isFalse();
    }

    @Test
    void reportsWithoutTheKey() {
        var erasure = Erasure.of("Dim_Users", "42").pseudonymised();
        var report = new ErasureReport(
                3,
                erasure.dimension(),
                erasure.way(),
                List.of(new ErasedRows("fact_songplays", 1234), new ErasedRows("dim_users", 1)),
                List.of("/data/a.json"));

        assertThat(erasure).hasToString("Erasure of a member of dim_users, PSEUDONYMISED");
        assertThat(report.count()).isEqualTo(1235);
        assertThat(report.asText()).isEqualTo("""
                erasure 3: a member of dim_users was pseudonymised
                     1,234  fact_songplays
                         1  dim_users
                may still hold the member, clean them at the source:
                  /data/a.json
                """);
        assertThat(report.asJson())
                .isEqualTo("{\"erasure\": 3, \"dimension\": \"dim_users\", \"way\": \"pseudonymised\", \"rows\":"
                        + " [{\"table\": \"fact_songplays\", \"rows\": 1234}, {\"table\": \"dim_users\", \"rows\": 1}],"
                        + " \"files\": [\"/data/a.json\"]}");
    }

    @Test
    void demandsAKey() {
        assertThatThrownBy(() -> Erasure.of("dim_users"))
                .isInstanceOf(InputException.class)
                .hasMessage("Which member of dim_users is to be erased? Give its natural key");
    }
}
