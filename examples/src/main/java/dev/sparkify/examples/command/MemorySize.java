package dev.sparkify.examples.command;

import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Is a size of memory, written as Java's -Xmx takes it.
 *
 * @param bytes how much it is
 */
record MemorySize(long bytes) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})([kmg])");

    /** Reads what stands behind an option. */
    static final class Reader implements ITypeConverter<MemorySize> {
        @Override
        public MemorySize convert(String written) {
            var parts = WRITTEN.matcher(written.toLowerCase(Locale.ROOT));
            if (!parts.matches()) {
                throw new TypeConversionException(
                        "'" + written + "' is no size; write a whole number and k, m or g, such as 512m");
            }
            int power = 10 * (1 + "kmg".indexOf(parts.group(2)));
            return new MemorySize(Long.parseLong(parts.group(1)) << power);
        }
    }
}
