package dev.sparkify.report;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TrTag;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Is a table of data.
 *
 * @param name says what is in it
 * @param columns its columns
 * @param rows its rows, a cell for each column
 */
record DataTable(String name, List<Column> columns, List<List<Cell>> rows) {
    DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Names what the values of a column are. */
    enum Use {
        /** Text. */
        TEXT,
        /** Numbers. */
        NUMBER,
        /** Text that names what a chart shows. */
        LABEL,
        /** Numbers that a chart shows. */
        SERIES
    }

    /**
     * Is a column.
     *
     * @param title its head
     * @param use what its values are
     */
    record Column(String title, Use use) {
        static Column text(String title) {
            return new Column(title, Use.TEXT);
        }

        static Column number(String title) {
            return new Column(title, Use.NUMBER);
        }

        static Column label(String title) {
            return new Column(title, Use.LABEL);
        }

        static Column series(String title) {
            return new Column(title, Use.SERIES);
        }

        private boolean isNumber() {
            return use == Use.NUMBER || use == Use.SERIES;
        }
    }

    /**
     * Is a value.
     *
     * @param content what is shown
     * @param value the number behind it, as a program reads it; empty if there is none
     */
    record Cell(DomContent content, String value) {
        static Cell of(DomContent content) {
            return new Cell(content, "");
        }

        static Cell of(String content) {
            return of(text(content));
        }

        static Cell of(long number) {
            return new Cell(text(Amounts.number(number)), Long.toString(number));
        }

        static Cell of(long number, String shown) {
            return new Cell(text(shown), Long.toString(number));
        }
    }

    /** Leaves out columns that have nothing in any row. */
    DataTable withoutEmptyColumns() {
        var kept = IntStream.range(0, columns.size())
                .filter(place -> rows.stream()
                        .anyMatch(row -> !row.get(place).content().render().isEmpty()))
                .boxed()
                .toList();
        return new DataTable(
                name,
                kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    /** Writes the table so that a narrow window scrolls the table and not the page. */
    DivTag html() {
        return div(table(
                        caption(name).withClass("hidden"),
                        thead(tr(each(columns, DataTable::head))),
                        tbody(each(rows, this::row))))
                .withClass("scroll")
                .withTabindex(0)
                .attr("role", "region")
                .attr("aria-label", name);
    }

    private static ThTag head(Column column) {
        var cell = th(column.title()).attr("scope", "col").withCondClass(column.isNumber(), "number");
        return cell.attr("data-use", column.use().name().toLowerCase(Locale.ROOT));
    }

    private TrTag row(List<Cell> row) {
        return tr(each(
                IntStream.range(0, row.size()).boxed().toList(), place -> cell(columns.get(place), row.get(place))));
    }

    private static TdTag cell(Column column, Cell cell) {
        var made = td(cell.content()).withCondClass(column.isNumber(), "number");
        return cell.value().isEmpty() ? made : made.withData("value", cell.value());
    }
}
