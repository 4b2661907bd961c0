package dev.sparkify.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.load.RejectedRecord;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.quality.AuditReport;
import dev.sparkify.report.ReportContents.Answer;
import dev.sparkify.report.ReportContents.Ledger;
import dev.sparkify.report.diagram.HostileStar;
import dev.sparkify.report.diagram.LargeStar;
import dev.sparkify.sql.advice.Estimates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WarehouseReportTest {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 1, 8, 30);
    private static final String PLAYS = html(ReportSamples.of(SparkifyStar.schema(), 3));

    @Test
    void hasEverySection() {
        assertThat(PLAYS)
                .contains(List.of(
                                "overview",
                                "star",
                                "lineage",
                                "dictionary",
                                "answers",
                                "loads",
                                "rejects",
                                "checks",
                                "sizes",
                                "advice")
                        .stream()
                        .map(id -> "<section id=\"" + id + "\"")
                        .toArray(String[]::new));
    }

    @Test
    void describesEveryTableAndColumn() {
        var text = withoutCode(PLAYS);

        SparkifyStar.schema().tables().forEach(table -> {
            assertThat(text).contains("<h3 id=", table.name() + " <span");
            table.columns().forEach(column -> assertThat(text).contains("<code>" + column.name() + "</code>"));
        });
        assertThat(text)
                .contains(
                        "staging_events.ts (computed)", "dim_songs.song_id (looked up)", "<td>staging_songs.title</td>")
                .doesNotContain("sparkify_");
    }

    @Test
    void showsLoadsRejectsChecksSizesAndAnswers() {
        assertThat(withoutCode(PLAYS))
                .contains("3 loads since 2026-07-25 08:30:00 UTC.", "Receipt of load 3, 2026-07-27 08:30:00")
                .contains("<td class=\"number\" data-value=\"5394\">5,394</td>")
                .contains("is no whole number: «yesterday»", "<td>by load 1</td>")
                .contains("7 checks over all rows: 1 failed, 1 warned.", "song_id = SO1; song_id = SO2")
                .contains("<td class=\"number\" data-value=\"800000\">800 kB</td>")
                .contains("Which songs are played most? (plays)", "Redshift: c_data_redistribution");
    }

    @Test
    void loadsNothingAndRunsNothingButItsOwn() {
        var policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(PLAYS);

        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1).replace("&#x27;", "'"))
                .startsWith(
                        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(withoutCode(PLAYS))
                .doesNotContain(" src=", "style=", "onclick", "@import", "url(http")
                .containsPattern("href=\"#content\"");
    }

    @Test
    void letsNothingShownEndWhatItStandsIn() {
        var record = "</script><script>alert(3)</script><!-- ' \" & ]]>";
        var reject = new RejectedRecord(1, 1, AT, "end", record, 1, record, record, record, 0);
        var answer = new Answer(record, record, 1, List.of(record, record), List.of(List.of(record, record)));
        var ledger = new Ledger(List.of(), List.of(reject), new AuditReport(List.of()));

        var page = html(new ReportContents(HostileStar.star(), AT, Estimates.none(), ledger, List.of(answer)));

        assertThat(withoutCode(page)).doesNotContain("<script>", "<i>", "<img", "alert(3)</script>", "<!--");
        assertThat(page.split("<script", -1)).hasSize(3);
        assertThat(withoutCode(page))
                .contains("&lt;/script&gt;&lt;script&gt;alert(1)", "&lt;img src=x onerror=alert(2)&gt;");
    }

    @Test
    void cutsLongRecords() {
        var reject = new RejectedRecord(1, 1, AT, "staging_songs", "", 0, "", "", "x".repeat(3_000), 0);
        var ledger = new Ledger(List.of(), List.of(reject), new AuditReport(List.of()));

        var page = html(new ReportContents(SparkifyStar.schema(), AT, Estimates.none(), ledger, List.of()));

        assertThat(page).contains("<code class=\"record\">" + "x".repeat(2_000) + " …</code>");
    }

    @Test
    void masksWhatRecordsTellOfPeople() {
        var record = "{\"firstName\":\"Nightingale-4711\",\"level\":\"free\"}";
        var reject = new RejectedRecord(1, 1, AT, "staging_events", "", 0, "", "not good", record, 0);
        var cut = new RejectedRecord(2, 1, AT, "staging_events", "", 0, "", "no JSON", record.substring(0, 40), 0);
        var ledger = new Ledger(List.of(), List.of(reject, cut), new AuditReport(List.of()));

        var page = html(new ReportContents(SparkifyStar.schema(), AT, Estimates.none(), ledger, List.of()));

        assertThat(page).contains("***", "free").doesNotContain("Nightingale-4711");
    }

    @Test
    void saysWhatThereIsNot() {
        var ledger = new Ledger(List.of(), List.of(), new AuditReport(List.of()));

        assertThat(html(new ReportContents(SparkifyStar.schema(), AT, Estimates.none(), ledger, List.of())))
                .contains(
                        "Nothing was loaded yet.",
                        "No record is set aside.",
                        "Nothing was asked.",
                        "The sizes of the tables are not known.",
                        "0 checks over all rows: 0 failed, 0 warned.");
    }

    @Test
    void staysSmallForThirtyTablesAndAThousandLoads() {
        var page = html(ReportSamples.of(LargeStar.star(), 1_000));

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
        assertThat(page).contains("The last 30 have receipts.", "1,000 loads since", "The last 500 are shown.");
    }

    @Test
    void givesEachIdentifierOnceAndLinksOnlyToWhatIsThere() {
        for (var page : List.of(PLAYS, html(ReportSamples.of(LargeStar.star(), 2)))) {
            var text = withoutCode(page);
            var identifiers = found(text, " id=\"([^\"]*)\"");

            assertThat(identifiers).doesNotHaveDuplicates();
            assertThat(identifiers).containsAll(found(text, "(?:href=\"|url\\()#([^\")]*)"));
            assertThat(identifiers).containsAll(found(text, "aria-labelledby=\"([^\" ]*)"));
        }
    }

    @Test
    void isEqualForEqualContents() {
        assertThat(html(ReportSamples.of(SparkifyStar.schema(), 3))).isEqualTo(PLAYS);
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String html(ReportContents contents) {
        return WarehouseReport.of(contents).asHtml();
    }

    /** What the page carries of scripts and styles is not what is tested here. */
    private static String withoutCode(String page) {
        return page.replaceAll("(?s)<script>.*?</script>|<style>.*?</style>", "");
    }
}
