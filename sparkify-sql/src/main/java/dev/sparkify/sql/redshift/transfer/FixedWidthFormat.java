package dev.sparkify.sql.redshift.transfer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Is text in UTF-8 whose fields have a width each. Files are not split among slices.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-fixedwidth">Redshift:
 *     COPY, FIXEDWIDTH</a>
 */
public final class FixedWidthFormat extends TextFormat<FixedWidthFormat> {
    FixedWidthFormat(List<Option> options) {
        super(options);
    }

    @Override
    FixedWidthFormat with(List<Option> changed) {
        return new FixedWidthFormat(changed);
    }

    /** Labels columns by their position, since Redshift does not look at labels. */
    static List<Option> options(int... widths) {
        var text = IntStream.range(0, widths.length)
                .mapToObj(i -> (i + 1) + ":" + widths[i])
                .collect(Collectors.joining(","));
        return List.of(Option.text(Parameter.FIXEDWIDTH, text));
    }
}
