package dev.sparkify.report.diagram;

import dev.sparkify.mapping.Mapping;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.FactTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.type.ColumnType;

/** Makes a star whose names try to get out of whatever they are written into. */
public final class HostileStar {
    /** A name of a table. */
    public static final String TABLE = "</script><script>alert(1)</script>";

    /** A name of a column. */
    public static final String COLUMN = "\"] --> x; & 'y' <b>";

    private HostileStar() {}

    /**
     * Makes it.
     *
     * @return the star
     */
    public static StarSchema star() {
        var staging = StagingTable.named("end").column(COLUMN, ColumnType.bigint());
        var dimension = DimensionTable.named(TABLE)
                .key(COLUMN, ColumnType.bigint())
                .commented("]]> --> <img src=x onerror=alert(2)>")
                .withUnknownMember()
                .madeFrom(Mapping.from("end").set(COLUMN, COLUMN));
        var fact = FactTable.named("it's")
                .dimension(COLUMN, ColumnType.bigint(), TABLE)
                .grain(COLUMN)
                .madeFrom(Mapping.from("end").set(COLUMN, COLUMN));
        return StarSchema.of("<i>hostile</i>", staging, dimension, fact);
    }
}
