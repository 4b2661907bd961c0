package dev.sparkify.examples.command;

import dev.sparkify.error.InputException;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.plan.ModelFingerprint;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Names a star that the command knows. */
enum Star {
    /** Users as they are now. */
    PLAIN,
    /** Users with the history of their level. */
    HISTORY,
    /** Users as they are now, laid out as the adviser would. */
    TUNED;

    StarSchema schema() {
        return switch (this) {
            case PLAIN -> SparkifyStar.schema();
            case HISTORY -> SparkifyStar.withHistory();
            case TUNED -> SparkifyStar.tuned();
        };
    }

    /**
     * Finds the star that a database was made for. A file does not tell how the star is laid out, so it is never the tuned one.
     *
     * @throws InputException if it holds no warehouse, or one of another star
     */
    static Star of(Path database) {
        try (var opened = ReadOnlyDatabase.open(database)) {
            var model = opened.text("SELECT model FROM sparkify_warehouse");
            return Stream.of(values())
                    .filter(star -> ModelFingerprint.of(star.schema()).equals(model))
                    .findFirst()
                    .orElseThrow(
                            () -> new InputException(database + " holds a warehouse of a star that this command does"
                                    + " not know; it was made by another version, or by another program"));
        }
    }
}
