package dev.sparkify.examples.command;

import dev.sparkify.error.InputException;
import dev.sparkify.spi.TeardownReport;
import java.io.PrintWriter;
import java.util.List;

/**
 * Prints what a teardown did, or would do.
 *
 * @param report what it did
 * @param out where it is printed
 */
record Removal(TeardownReport report, PrintWriter out) {
    /** Tells what would be done. */
    void announce() {
        show("would remove");
    }

    /** Tells what was done, and fails if not all was. */
    void tell() {
        show("removed");
        if (!report.remaining().isEmpty()) {
            throw new InputException("Not all could be removed, and what remains may bill: mend what is said of it and"
                    + " tear down again, or remove it by hand");
        }
    }

    /** Tells it by the verb of what is removed. */
    void show(String verb) {
        lines(verb, report.removed());
        lines("kept", report.kept());
        lines("remains", report.remaining());
        if (report.removed().isEmpty() && report.remaining().isEmpty()) {
            out.println("nothing of the warehouse is there");
        }
        out.flush();
    }

    private void lines(String verb, List<String> things) {
        things.forEach(thing -> out.println(verb + "  " + thing));
    }
}
