package dev.sparkify.personal;

import dev.sparkify.internal.Names;
import dev.sparkify.load.BadRecord;
import dev.sparkify.load.BadRecordsException;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.TypeFamily;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Masks what rejected and bad records tell of people. Of the record of a staging table with personal columns those values are
 * left that belong to its other columns; what cannot be read as one JSON object is masked whole. Immutable and thread-safe.
 */
public final class Masking {
    /** What is shown instead of a value. */
    public static final String MASK = "***";

    /** What engines say may quote the value; Redshift's words are followed by the number of the error. */
    private static final Pattern WORDS_OF_ENGINE =
            Pattern.compile("(?s).* (\\(error -?\\d+\\)(?:; Redshift cuts .*)?)");

    private final Map<String, StagingTable> personal = new HashMap<>();

    private Masking(StarSchema star) {
        star.stagingTables().stream()
                .filter(table -> table.columns().stream().anyMatch(Column::isPersonal))
                .forEach(table -> personal.put(table.name(), table));
    }

    /**
     * Knows what is personal in a star.
     *
     * @param star the star
     * @return its masking
     */
    public static Masking of(StarSchema star) {
        return new Masking(star);
    }

    /**
     * Masks a rejected record: its text, and the value in its reason.
     *
     * @param record as the warehouse keeps it
     * @return the same place and number, to be shown
     */
    public RejectedRecord masked(RejectedRecord record) {
        return new RejectedRecord(
                record.id(),
                record.load(),
                record.at(),
                record.staging(),
                record.file(),
                record.line(),
                record.column(),
                reason(record.staging(), record.column(), record.reason()),
                text(record.staging(), record.text()),
                record.replacedBy());
    }

    /**
     * Masks values in the reasons of bad records.
     *
     * @param staging the staging table that they were meant for
     * @param failure names the records
     * @return the failure to be thrown; the same where there is nothing to mask
     */
    public BadRecordsException masked(String staging, BadRecordsException failure) {
        var shown = failure.records().stream()
                .map(record -> new BadRecord(record.file(), record.line(), reason(staging, record.reason())))
                .toList();
        if (shown.equals(failure.records())) {
            return failure;
        }
        var masked = new BadRecordsException(staging, shown, failure.count());
        masked.setStackTrace(failure.getStackTrace());
        return masked;
    }

    private String reason(String staging, String reason) {
        int end = reason.indexOf(": ");
        var column = end < 0 ? "" : reason.substring(0, end);
        boolean isOfColumn = find(staging, column).isPresent();
        return isOfColumn
                ? column + ": " + reason(staging, column, reason.substring(end + 2))
                : reason(staging, "", reason);
    }

    /**
     * Masks the words of an engine about a value. This library's own tell no value of a personal column.
     *
     * @param staging the staging table that the record was meant for
     * @param column the column to blame
     * @param reason what is wrong with the record
     * @return what may be shown
     */
    public String reason(String staging, String column, String reason) {
        return hides(staging, column) ? words(reason) : reason;
    }

    /**
     * Tells whether nothing may be shown that an engine says of a value: of a personal column, and of a record as a whole
     * where some column is personal.
     *
     * @param staging the staging table that the record was meant for
     * @param column the column to blame; empty, or none of the table's: the record as a whole
     * @return whether its words are to be masked
     */
    public boolean hides(String staging, String column) {
        return personal.containsKey(staging)
                && find(staging, column).map(Column::isPersonal).orElse(true);
    }

    private static String words(String reason) {
        var matcher = WORDS_OF_ENGINE.matcher(reason);
        return matcher.matches() ? MASK + " " + matcher.group(1) : reason;
    }

    private Optional<Column> find(String staging, String column) {
        return Optional.ofNullable(personal.get(staging)).flatMap(table -> table.find(Names.folded(column)));
    }

    /**
     * Masks the text of a record.
     *
     * @param staging the staging table that it was meant for
     * @param text the record as it was read
     * @return what may be shown; the same text where the table has no personal columns
     */
    public String text(String staging, String text) {
        if (!personal.containsKey(staging) || text.isEmpty()) {
            return text;
        }
        return JsonRecord.of(text).map(record -> masked(staging, record)).orElse(MASK);
    }

    private String masked(String staging, JsonRecord record) {
        return record.withValues(member -> find(staging, member.key())
                .filter(column -> !column.isPersonal())
                .filter(column -> member.isScalar() || column.type().family() == TypeFamily.SEMISTRUCTURED)
                .isPresent());
    }
}
