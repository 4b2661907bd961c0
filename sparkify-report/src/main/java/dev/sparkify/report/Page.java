package dev.sparkify.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import dev.sparkify.report.diagram.Diagram;
import dev.sparkify.sql.advice.Advisor;
import j2html.tags.specialized.HeadTag;
import j2html.tags.specialized.HeaderTag;
import j2html.tags.specialized.NavTag;
import java.util.List;

/**
 * Puts the page together. Its policy lets run and apply what the page carries, and nothing else; it loads nothing.
 *
 * @param contents what is shown
 */
record Page(ReportContents contents) {
    private static final String CHARTS = "charts/chart.umd.min.js";

    String text() {
        var review = Advisor.review(contents.star(), contents.estimates());
        var drawings = new Drawings(contents.star());
        var ledger = contents.ledger();
        var sections = List.of(
                Section.of("overview", "Overview", new Overview(contents, review).html()),
                drawings.tables(),
                drawings.lineage(),
                new Dictionary(contents.star()).section(),
                new Answers(contents.answers()).section(),
                new Loads(ledger.loads()).section(),
                new Rejects(ledger.rejects(), Disclosure.of(contents.star())).section(),
                new Checks(ledger.audit()).section(),
                new Sizes(contents.estimates()).section(),
                new Advice(review).section());
        return text(sections);
    }

    private String text(List<Section> sections) {
        var css = Assets.text("report.css") + Diagram.style();
        var charts = Assets.text(CHARTS);
        var code = Assets.text("report.js");
        var page = body(
                a("Skip to the content").withHref("#content").withClass("skip"),
                banner(),
                navigation(sections),
                main(each(sections, Section::html)).withId("content").withTabindex(-1),
                footer(p("Written by Sparkify. This page loads nothing from anywhere.")),
                script(rawHtml(charts)),
                script(rawHtml(code)));
        return "<!DOCTYPE html>\n"
                + html(prelude(css, charts, code), page).withLang("en").render() + "\n";
    }

    private HeadTag prelude(String css, String charts, String code) {
        var policy = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src "
                + Assets.hash(css) + "; script-src " + Assets.hash(charts) + " " + Assets.hash(code);
        return head(
                meta().withCharset("utf-8"),
                meta().attr("http-equiv", "Content-Security-Policy").withContent(policy),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light dark"),
                meta().withName("referrer").withContent("no-referrer"),
                link().withRel("icon").withHref("data:,"),
                title(name()),
                style(rawHtml(css)));
    }

    private String name() {
        return "Warehouse " + contents.star().name();
    }

    private HeaderTag banner() {
        var schema = contents.star().schema().map(name -> " in schema " + name).orElse("");
        return header(h1(name()), p("As of " + Amounts.time(contents.at()) + " UTC" + schema));
    }

    private static NavTag navigation(List<Section> sections) {
        return nav(ul(each(sections, section -> li(a(section.title()).withHref("#" + section.id())))))
                .attr("aria-label", "Contents");
    }
}
