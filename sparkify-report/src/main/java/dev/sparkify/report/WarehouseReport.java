package dev.sparkify.report;

/**
 * Shows a whole warehouse on one page: its star and where everything comes from, each table and column, what the adviser
 * finds, loads, rejected records, checks, sizes, and answers. The page is one file that loads nothing from anywhere; it
 * follows the colours that its reader prefers.
 *
 * @param contents what is shown
 */
public record WarehouseReport(ReportContents contents) {
    /**
     * Begins a report.
     *
     * @param contents what is shown
     * @return the report
     */
    public static WarehouseReport of(ReportContents contents) {
        return new WarehouseReport(contents);
    }

    /**
     * Writes the page. Of loads the last 200 are shown, the last 30 with receipts, of rejected
     * records the last 500; texts of records are cut at 2,000
     * characters.
     *
     * @return an HTML document; equal for equal contents
     */
    public String asHtml() {
        return new Page(contents).text();
    }
}
