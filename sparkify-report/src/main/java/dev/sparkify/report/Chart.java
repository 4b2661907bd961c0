package dev.sparkify.report;

import static j2html.TagCreator.canvas;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.summary;

import j2html.tags.specialized.FigureTag;

/**
 * Is a table of data with a chart of it: the page's script draws what the table says.
 *
 * @param kind what is drawn
 * @param caption what the numbers are
 * @param data whose columns of use label and series are drawn
 */
record Chart(Kind kind, String caption, DataTable data) {
    /** Names what is drawn. */
    enum Kind {
        /** A level bar for each row, of one or few series. */
        BARS("bars"),
        /** An upright bar for each row, its series upon each other. */
        COLUMNS("columns");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    FigureTag html() {
        var drawn = canvas().attr("role", "img")
                .attr("aria-label", "Chart: " + data.name() + ". The table has the numbers.");
        return figure(figcaption(caption), div(drawn).withClass("canvas"), details(summary("The numbers"), data.html()))
                .withClass("chart")
                .withData("kind", kind.word)
                .withData("rows", Integer.toString(data.rows().size()));
    }
}
