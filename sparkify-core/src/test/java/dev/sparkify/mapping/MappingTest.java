package dev.sparkify.mapping;

import static dev.sparkify.mapping.Expression.column;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappingTest {
    private static final Mapping EMPTY = Mapping.from("Staging_Sales");

    @Test
    void takesEveryRecordAndSetsNothingByDefault() {
        assertThat(EMPTY.staging()).isEqualTo("staging_sales");
        assertThat(EMPTY.filter()).isEmpty();
        assertThat(EMPTY.assignments()).isEmpty();
        assertThat(EMPTY.asOf()).isEmpty();
        assertThat(EMPTY.tieBreaks()).isEmpty();
        assertThat(EMPTY.lookups()).isEmpty();
    }

    @Test
    void isNotChangedByWhatIsAddedToIt() {
        var full = EMPTY.where(column("a").isNull())
                .set("X", "Y")
                .asOf(column("at"), column("id"))
                .find(Lookup.in("Dim_Songs").matching("Title", column("song")).take("Song_Id", "Song_ID"));

        assertThat(EMPTY).isEqualTo(Mapping.from("staging_sales"));
        assertThat(full.assignments()).containsExactly(new Assignment("x", column("y")));
        assertThat(full.asOf()).contains(column("at"));
        assertThat(full.tieBreaks()).containsExactly(column("id"));
        assertThat(full.lookups()).singleElement().satisfies(lookup -> {
            assertThat(lookup.dimension()).isEqualTo("dim_songs");
            assertThat(lookup.conditions()).containsExactly(new Assignment("title", column("song")));
            assertThat(lookup.taken()).containsExactly(new Lookup.Taken("song_id", "song_id"));
        });
    }

    @Test
    void findsWhatAColumnIsMadeOf() {
        var mapping = EMPTY.set("a", "x").set("b", "y");

        assertThat(mapping.assigned("b")).contains(column("y"));
        assertThat(mapping.assigned("c")).isEmpty();
    }

    @Test
    void takesRecordsForWhichAllItsConditionsAreTrue() {
        var one = column("a").isNull();
        var other = column("b").isNull();

        assertThat(EMPTY.where(one).where(other).filter()).contains(one.and(other));
    }

    @Test
    void isAValue() {
        assertThat(EMPTY.set("a", "b")).isEqualTo(EMPTY.set("A", "B")).hasSameHashCodeAs(EMPTY.set("A", "B"));
        assertThat(EMPTY.set("a", "b")).isNotEqualTo(EMPTY.set("a", "c"));
    }

    @Test
    void leavesALookupAsItWas() {
        var lookup = Lookup.in("dim_songs");

        assertThat(lookup.matching("title", column("song")).take("a", "b").conditions())
                .hasSize(1);
        assertThat(lookup.conditions()).isEmpty();
        assertThat(lookup.taken()).isEmpty();
    }
}
