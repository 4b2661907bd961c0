package dev.sparkify.sql.redshift.transfer;

import dev.sparkify.internal.Names;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads files of Amazon S3 into a table, in which the rows join those that are there; Redshift keeps no record of files.
 *
 * <pre>{@code
 * Copy.into("staging_events")
 *         .from(CopySource.prefix("s3://bucket/log_data/"))
 *         .authorizedBy(Role.defaultRole())
 *         .as(CopyFormat.json().ignoringCase().timeFormat(TimeFormat.epochMillis()))
 *         .region("us-west-2")
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html">Redshift: COPY</a>
 */
public sealed interface Copy extends Transfer permits RecordCopy, ColumnarCopy {
    /**
     * Begins a COPY.
     *
     * @param table the table, folded to lower case
     * @return the next step; all columns are filled unless some are named
     */
    static CopyTarget into(String table) {
        return into(new TableName(Optional.empty(), Names.folded(table)));
    }

    /**
     * Begins a COPY.
     *
     * @param table the table
     * @return the next step; all columns are filled unless some are named
     */
    static CopyTarget into(TableName table) {
        return new CopyTarget(table, List.of());
    }

    /**
     * Tells target, files and role.
     *
     * @return what was said before the format
     */
    CopyOrigin origin();

    /**
     * Tells how the files are written.
     *
     * @return the format
     */
    CopyFormat format();

    /**
     * Lists the parameters besides those of the format.
     *
     * @return those that were set, in the order they are written
     */
    List<Option> options();

    /**
     * Lists all parameters.
     *
     * @return those of format, source and statement, in the order they are written
     */
    default List<Option> parameters() {
        var manifest = origin().source() instanceof CopySource.Listed
                ? Stream.of(Option.of(Parameter.MANIFEST))
                : Stream.<Option>empty();
        return Stream.of(format().options().stream(), manifest, options().stream())
                .flatMap(part -> part)
                .sorted(java.util.Comparator.comparing(Option::parameter))
                .toList();
    }

    @Override
    default <R> R accept(TransferVisitor<R> visitor) {
        return visitor.copy(this);
    }
}
