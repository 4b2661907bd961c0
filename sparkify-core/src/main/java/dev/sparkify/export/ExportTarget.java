package dev.sparkify.export;

import dev.sparkify.internal.Names;
import dev.sparkify.internal.ValueStyle;
import dev.sparkify.load.Location;
import java.util.List;
import org.immutables.value.Value;

/**
 * Says where exported rows go and how they are written: by default into a folder that is absent or empty, in no
 * partitions. Immutable: each method returns a new target.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class ExportTarget {
    ExportTarget() {}

    /**
     * Begins a target.
     *
     * @param location a folder of this machine for the embedded platform, an {@code s3://} prefix for Redshift
     * @param format how the files are written
     * @return the target
     */
    public static ExportTarget of(Location location, ExportFormat format) {
        return ImmutableExportTarget.builder().location(location).format(format).build();
    }

    /**
     * Tells where the files go.
     *
     * @return the folder or prefix
     */
    public abstract Location location();

    /**
     * Tells how they are written.
     *
     * @return the format
     */
    public abstract ExportFormat format();

    /**
     * Names the columns whose values become folders.
     *
     * @return in the order of nesting; none by default
     */
    public abstract List<String> partitions();

    /**
     * Tells what becomes of files that are there.
     *
     * @return refuse by default
     */
    @Value.Default
    public ExistingFiles existing() {
        return ExistingFiles.REFUSE;
    }

    /**
     * Writes into folders such as {@code level=paid/}, one for each value; the files in them lack these columns.
     *
     * @param columns the columns, in the order of nesting
     * @return the new target
     */
    public ExportTarget partitionedBy(String... columns) {
        return ImmutableExportTarget.copyOf(this).withPartitions(Names.folded(columns));
    }

    /**
     * Replaces what an earlier export left there, once the new one is complete. On Redshift, of an export in partitions only
     * the folders that get new files are replaced.
     *
     * @return the new target
     */
    public ExportTarget replacing() {
        return ImmutableExportTarget.copyOf(this).withExisting(ExistingFiles.REPLACE);
    }

    /**
     * Writes the same to another place.
     *
     * @param place a folder or prefix
     * @return the new target
     */
    public ExportTarget at(Location place) {
        return ImmutableExportTarget.copyOf(this).withLocation(place);
    }

    /** Says what becomes of files that are there. */
    public enum ExistingFiles {
        /** The export is refused. */
        REFUSE,
        /** They give way to the new ones. */
        REPLACE
    }
}
