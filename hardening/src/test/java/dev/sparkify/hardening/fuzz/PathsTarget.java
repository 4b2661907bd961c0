package dev.sparkify.hardening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.error.InputException;
import dev.sparkify.local.internal.json.Place;
import dev.sparkify.sql.redshift.transfer.JsonPath;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads JSONPaths, those of sources and those of documents, which say the same when they are written and read again. */
enum PathsTarget implements FuzzTarget {
    INSTANCE;

    @Override
    public void read(Input input) {
        var text = input.text();
        attempt(() -> Place.Path.parse(text))
                .ifPresent(path -> assertThat(path.steps()).isNotEmpty());
        attempt(() -> JsonPath.parse(text))
                .ifPresent(path -> assertThat(JsonPath.parse(path.text())).isEqualTo(path));
    }

    static <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }
}
