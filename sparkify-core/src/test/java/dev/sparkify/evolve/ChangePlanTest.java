package dev.sparkify.evolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangePlanTest {
    private static final Change KEPT = Change.of("dim_time", ChangeKind.KEEP, "as it is");
    private static final ChangePlan PLAN = new ChangePlan(
            "r",
            "a",
            "b",
            List.of(
                    Change.of("dim_venues", ChangeKind.CREATE, "3 columns"),
                    Change.of("dim_users.level", ChangeKind.CHANGE_IN_PLACE, "VARCHAR(32) → VARCHAR(64)")
                            .by(List.of("alter table \"x\"")),
                    Change.of("fact_plays", ChangeKind.REBUILD, "created anew and filled")
                            .because(List.of("length: REAL → DOUBLE PRECISION", "keeps its readers"))
                            .rewriting(12_345, 1_234_567_890),
                    Change.of("dim_users.gender", ChangeKind.DESTROY, "removed with its values"),
                    KEPT));

    @Test
    void readsLikeAList() {
        assertThat(PLAN).hasToString("""
                  + dim_venues: 3 columns
                  ~ dim_users.level: VARCHAR(32) → VARCHAR(64)
                -/+ fact_plays: created anew and filled (12,345 rows, 1.2 GB)
                      length: REAL → DOUBLE PRECISION
                      keeps its readers
                  - dim_users.gender: removed with its values
                1 to create, 1 to change in place, 1 to rebuild (1.2 GB), 1 to destroy, 1 kept""");
    }

    @Test
    void writesJsonOfStableKeys() {
        var plan = new ChangePlan("r", "a", "b", PLAN.changes().subList(1, 2));

        assertThat(plan.json()).isEqualTo("""
                {"reality": "r", "from": "a", "to": "b", "changes": [{"subject": "dim_users.level", \
                "kind": "change_in_place", "what": "VARCHAR(32) → VARCHAR(64)", "why": [], \
                "statements": ["alter table \\"x\\""], "rows": 0, "bytes": 0}], \
                "summary": {"create": 0, "change_in_place": 1, "rebuild": 0, "destroy": 0, "keep": 0, "bytes": 0}}""");
    }

    @Test
    void isEmptyWhereEverythingIsKept() {
        var plan = new ChangePlan("r", "a", "a", List.of(KEPT));

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.text()).isEqualTo("nothing to change, 1 kept");
        assertThat(PLAN.isEmpty()).isFalse();
    }

    @Test
    void takesInWhatAPlatformChanges() {
        var cluster = Change.of("cluster sparkify", ChangeKind.CREATE, "ra3.large, 2 nodes");
        var alarm = Change.of("alarm", ChangeKind.DESTROY, "no longer needed");

        var plan = new ChangePlan("r", "a", "a", List.of(KEPT)).with(List.of(cluster), List.of(alarm));

        assertThat(plan.changes()).containsExactly(cluster, KEPT, alarm);
        assertThat(plan.isEmpty()).isFalse();
    }

    @Test
    void writesSizesByThousands() {
        assertThat(ChangePlanText.size(999)).isEqualTo("999 B");
        assertThat(ChangePlanText.size(1000)).isEqualTo("1.0 kB");
        assertThat(ChangePlanText.size(Long.MAX_VALUE)).isEqualTo("9.2 EB");
    }
}
