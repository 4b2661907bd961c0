package dev.sparkify.load;

import dev.sparkify.error.InputException;
import java.util.List;
import java.util.stream.Collectors;

/** Signals that records cannot be loaded; the load was refused as a whole and the warehouse is as before. */
public final class BadRecordsException extends InputException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    @SuppressWarnings("serial")
    private final List<BadRecord> records;

    private final long count;

    /**
     * Creates it.
     *
     * @param staging the staging table that they were meant for
     * @param records the first of them, at least one
     * @param count how many there are in all
     */
    public BadRecordsException(String staging, List<BadRecord> records, long count) {
        super(message(staging, records, count));
        this.records = List.copyOf(records);
        this.count = count;
    }

    private static String message(String staging, List<BadRecord> records, long count) {
        var shown = records.stream().limit(SHOWN).map(record -> "\n  " + record).collect(Collectors.joining());
        long hidden = count - Math.min(records.size(), SHOWN);
        var more = hidden > 0 ? "\n  and " + hidden + " more" : "";
        return "Nothing was loaded: " + count + (count == 1 ? " record" : " records") + " for " + staging
                + " cannot be read; mend or remove and load again" + shown + more;
    }

    /**
     * Tells the first bad records.
     *
     * @return in the order of files and lines; not all if there are very many
     */
    public List<BadRecord> records() {
        return records;
    }

    /**
     * Tells how many bad records there are.
     *
     * @return the number, at least 1
     */
    public long count() {
        return count;
    }
}
