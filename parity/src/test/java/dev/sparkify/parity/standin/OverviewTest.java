package dev.sparkify.parity.standin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.parity.standin.rewrite.Refusal;
import dev.sparkify.parity.standin.rewrite.Rewrite;
import dev.sparkify.spi.Feature;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OverviewTest {
    @Test
    void tellsOfEverythingThatIsDeclared() {
        var page = Overview.markdown();

        assertThat(page).startsWith("## Rewritten\n\n| what | why | page |\n|---|---|---|\n| table layout | ");
        assertThat(Arrays.stream(Rewrite.values()).map(Rewrite::reason)).allMatch(page::contains);
        assertThat(Arrays.stream(Refusal.values()).map(Refusal::message)).allMatch(page::contains);
        assertThat(Arrays.stream(Performed.values()).map(Performed::reason)).allMatch(page::contains);
        assertThat(Arrays.stream(Provided.values()).map(Provided::reason)).allMatch(page::contains);
        assertThat(Arrays.stream(ServerSetting.values()).map(ServerSetting::reason))
                .allMatch(page::contains);
        assertThat(Arrays.stream(Gap.values()).map(Gap::sentence)).allMatch(page::contains);
    }

    @Test
    void namesTheRulesThatDoNotHold() {
        assertThat(RedshiftStandIn.missing())
                .containsExactlyInAnyOrder(Feature.ROW_LIMITED, Feature.WHOLE_AVERAGE, Feature.CONCAT_OF_NULL);
    }

    @Test
    void readsAScriptAsPsqlDoes() {
        assertThat(RedshiftStandIn.statements("\\set ON_ERROR_STOP on\n\n-- a; b\nbegin;\nselect ';';"))
                .containsExactly("begin", "select ';'");
    }
}
