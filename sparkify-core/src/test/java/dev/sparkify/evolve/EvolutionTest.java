package dev.sparkify.evolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvolutionTest {
    @Test
    void foldsNamesAsRedshiftDoes() {
        var evolution = Evolution.none()
                .renaming("Dim_Users", "Level", "Tier")
                .renamingTable("Old", "New")
                .destroying("T.C", "t.c");

        assertThat(evolution.columns()).containsExactly(new Evolution.ColumnRenaming("dim_users", "level", "tier"));
        assertThat(evolution.before("new")).contains("old");
        assertThat(evolution.before("other")).isEmpty();
        assertThat(evolution.destroyed()).containsExactly("t.c");
        assertThat(evolution.destroys("t.c")).isTrue();
        assertThat(evolution.problems()).isEmpty();
    }

    @Test
    void tellsAllThatContradictsItself() {
        var evolution = Evolution.none()
                .renaming("t", "a", "b")
                .renaming("t", "a", "c")
                .renaming("t", "d", "c")
                .renaming("t", "e", "e")
                .renamingTable("x", "y")
                .destroying("x");

        assertThat(evolution.problems())
                .containsExactly(
                        "t.a is renamed twice; declare its last name alone",
                        "two are renamed to t.c; only one can be called so",
                        "t.e is renamed to its own name; leave the renaming out",
                        "x is renamed and destroyed; declare one of them");
    }
}
