package dev.sparkify.local.internal.json;

import dev.sparkify.error.InputException;
import dev.sparkify.spi.Feature;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Says what is read, and how.
 *
 * @param fields the columns
 * @param files in the order that numbers them; those whose names end with {@code .gz} are decompressed
 * @param pieceBytes how much of a file a reader takes at once
 * @param listener is told how far it is
 * @param keeping which bad records are kept
 * @param folder where that is done which does not fit memory
 */
public record ReadingPlan(
        List<Field> fields,
        List<Path> files,
        int pieceBytes,
        ReadingListener listener,
        BadRecordKeeping keeping,
        Path folder) {
    /** Enough to be worth the way, and little enough to stay in the cache of a processor. */
    public static final int PIECE_BYTES = 2 << 20;

    /**
     * Checks the fields.
     *
     * @throws InputException if a type cannot be read from JSON or a column is there twice
     */
    public ReadingPlan {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
        var names = new HashSet<String>();
        for (Field field : fields) {
            if (!names.add(field.column().toLowerCase(Locale.ROOT))) {
                throw new InputException("Cannot read " + field.column() + " from JSON: two fields have this name");
            }
            ColumnFactory.check(field);
        }
    }

    /**
     * Plans to read in pieces of usual size, with nobody listening; of bad records the first are kept. What does not fit
     * memory goes to the system's folder for temporary files.
     *
     * @param fields the columns
     * @param files in the order that numbers them
     * @return the plan
     * @throws InputException if a type cannot be read from JSON or a column is there twice
     */
    public static ReadingPlan of(List<Field> fields, List<Path> files) {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        return new ReadingPlan(fields, files, PIECE_BYTES, ReadingListener.NONE, BadRecordKeeping.FIRST, folder);
    }

    /** Returns the most bytes of an object. */
    int mostObject() {
        boolean isLimited = fields.stream().allMatch(field -> field.rules().hold(Feature.ROW_LIMITED));
        return isLimited ? RecordReader.MOST_OBJECT : Integer.MAX_VALUE;
    }

    /**
     * Returns the same plan with somebody listening.
     *
     * @param told is told how far it is
     * @return the plan
     */
    public ReadingPlan tell(ReadingListener told) {
        return new ReadingPlan(fields, files, pieceBytes, told, keeping, folder);
    }

    /**
     * Returns the same plan with pieces of another size, which changes nothing but speed.
     *
     * @param bytes how much of a file a reader takes at once
     * @return the plan
     */
    public ReadingPlan inPiecesOf(int bytes) {
        return new ReadingPlan(fields, files, bytes, listener, keeping, folder);
    }

    /**
     * Returns the same plan with other bad records kept.
     *
     * @param kept which are kept
     * @return the plan
     */
    public ReadingPlan keeping(BadRecordKeeping kept) {
        return new ReadingPlan(fields, files, pieceBytes, listener, kept, folder);
    }

    /**
     * Returns the same plan with another folder for what does not fit memory.
     *
     * @param spill where to; it must be there
     * @return the plan
     */
    public ReadingPlan spillingTo(Path spill) {
        return new ReadingPlan(fields, files, pieceBytes, listener, keeping, spill);
    }
}
