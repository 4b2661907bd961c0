package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.sql.dialect.Dialect;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loads that cannot be planned are refused before any statement is. */
class RefusedPlansTest {
    private static final Location FOLDER = Location.of("s3://bucket/folder");

    private final LoadPlanner planner = new LoadPlanner(SparkifyStar.schema(), Dialect.duckDb());

    @Test
    void aRangeOfTimeOfWhichNoFactKnows() {
        var songs = LoadRequest.of(Sources.of(Source.json("staging_songs", FOLDER)));
        var day = Optional.of(TimeRange.of(LocalDate.of(2018, 11, 30)));
        var request = new LoadRequest(songs.sources(), "", List.of(), day);

        assertThatThrownBy(() -> planner.load(request))
                .isInstanceOf(InputException.class)
                .hasMessage("No fact that is made from the sources says when it happened, so no range of time can be"
                        + " loaded again; add happensAt(…) to the fact");
    }

    @Test
    void aPathForAColumnThatIsNot() {
        var source = Source.json("staging_songs", FOLDER, Map.of("titel", "$.title"));

        assertThatThrownBy(() -> planner.load(LoadRequest.of(Sources.of(source))))
                .isInstanceOf(InputException.class)
                .hasMessage("The source of staging_songs has a path for titel: no such column (did you mean title?)");
    }
}
