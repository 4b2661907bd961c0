package dev.sparkify.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.examples.SparkifyCommand;
import dev.sparkify.examples.generate.SampleSources;
import dev.sparkify.report.ReportSamples;
import dev.sparkify.report.WarehouseReport;
import dev.sparkify.report.diagram.LargeStar;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Opens the report of the sample and that of a star of 30 tables, as a reader would. */
class ReportBrowserTest {
    private static final Path PAGES = Path.of("target", "pages").toAbsolutePath();
    private static final Path SAMPLE = Path.of("../../shared/data/sparkify");
    private static final int MOST_BYTES = 2_000_000;
    private static final long MOST_MILLIS = 1_000;
    private static final List<String> SECTIONS = List.of(
            "overview", "star", "lineage", "dictionary", "answers", "loads", "rejects", "checks", "sizes", "advice");

    private static Browser browser;

    @BeforeAll
    static void writePages() throws Exception {
        Files.createDirectories(PAGES);
        Files.writeString(
                PAGES.resolve("large.html"),
                WarehouseReport.of(ReportSamples.of(LargeStar.star(), 40)).asHtml());
        var sources = sources();
        var database = Files.createTempDirectory("report").resolve("plays.duckdb");
        run(
                "etl",
                "--log-data",
                sources + "/log_data",
                "--song-data",
                sources + "/song_data",
                "--database",
                database + "");
        run("report", "--database", database + "", "--out", PAGES.resolve("sample.html") + "");
        browser = new Browser();
    }

    private static Path sources() throws Exception {
        if (Files.isDirectory(SAMPLE)) {
            return SAMPLE;
        }
        var folder = Files.createTempDirectory("sources");
        SampleSources.of(8_000, 70).writeTo(folder);
        return folder;
    }

    private static void run(String... words) {
        var complaints = new StringWriter();
        var code = SparkifyCommand.run(new PrintWriter(new StringWriter()), new PrintWriter(complaints), words);
        assertThat(code).as("%s", complaints).isZero();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Arguments> views() {
        return Stream.of("sample", "large")
                .flatMap(page -> Stream.of(375, 1280, 2560)
                        .flatMap(width -> Stream.of("light", "dark").map(scheme -> Arguments.of(page, width, scheme))));
    }

    @ParameterizedTest
    @MethodSource("views")
    void readsWellAtEveryWidthInEveryColour(String page, int width, String scheme) throws Exception {
        browser.open(PAGES.resolve(page + ".html"), width, scheme);

        assertThat(browser.complaints()).isEmpty();
        for (var section : SECTIONS) {
            assertThat(browser.driver().findElement(By.id(section)).getSize().getHeight())
                    .as(section)
                    .isPositive();
        }
        assertThat(browser.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("how far the page scrolls sideways")
                .isEqualTo(0L);
        assertThat(browser.ask("performance.getEntriesByType('resource').map(entry => entry.name)"))
                .isEqualTo(List.of());
        if (page.equals("sample") || width == 1280) {
            assertThat(violations()).isEmpty();
        }
        browser.picture(Path.of("target", "screenshots", page + "-" + width + "-" + scheme + ".png"), width);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "large"})
    void keepsEveryTextOfADrawingWithinItsTable(String page) {
        browser.open(PAGES.resolve(page + ".html"), 1280, "light");
        browser.ask("document.querySelectorAll('details').forEach(one => one.open = true)");

        assertThat((List<?>) browser.ask("""
                        [...document.querySelectorAll('svg.sparkify g')].flatMap(group => {
                          const box = group.querySelector('rect').getBoundingClientRect();
                          return [...group.querySelectorAll('text')].filter(text => {
                            const own = text.getBoundingClientRect();
                            return own.left < box.left || own.right > box.right || own.bottom > box.bottom;
                          }).map(text => text.textContent);
                        })""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "large"})
    void opensFastAndIsSmall(String page) throws Exception {
        var file = PAGES.resolve(page + ".html");
        browser.open(file, 1280, "light");

        assertThat(Files.size(file)).isLessThan(MOST_BYTES);
        assertThat(((Number) browser.ask("performance.getEntriesByType('navigation')[0].loadEventEnd")).longValue())
                .isPositive()
                .isLessThan(MOST_MILLIS);
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void findsColumnsByKeyboard(int width) {
        browser.open(PAGES.resolve("sample.html"), width, "light");

        browser.driver().findElement(By.tagName("body")).sendKeys("/");
        var search = browser.driver().switchTo().activeElement();
        assertThat(search.getAttribute("id")).isEqualTo("search");
        search.sendKeys("song_title");

        assertThat(visible()).isEqualTo(List.of("fact_songplays"));
        assertThat(browser.driver().findElement(By.id("found")).getText()).isEqualTo("1 column in 1 table");
        search.sendKeys(Keys.ESCAPE);
        assertThat((List<?>) visible()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void drawsAChartForEachQuestion(String scheme) {
        browser.open(PAGES.resolve("sample.html"), 1280, scheme);
        browser.ask("document.getElementById('answers').scrollIntoView()");

        assertThat(browser.driver().findElements(By.cssSelector("#answers .answer")))
                .hasSize(5);
        assertThat(browser.ask(
                        "[...document.querySelectorAll('#answers canvas')].filter(one => Chart.getChart(one)).length"))
                .isEqualTo(6L);
    }

    private static Object visible() {
        return browser.ask("[...document.querySelectorAll('.entry')].filter(one => one.checkVisibility()).map(one =>"
                + " one.querySelector('h3').firstChild.textContent.trim())");
    }

    /** Asks axe-core for what it finds serious or critical. */
    private static List<?> violations() throws Exception {
        try (var script = ReportBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            browser.driver().executeScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        var found = (Map<?, ?>) browser.driver().executeAsyncScript("axe.run().then(arguments[arguments.length - 1])");
        return ((List<?>) found.get("violations"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> List.of("serious", "critical").contains(one.get("impact")))
                        .map(one -> one.get("id") + ": " + one.get("nodes"))
                        .toList();
    }
}
