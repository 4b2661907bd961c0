package dev.sparkify.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FragmentWriterTest {
    @Property
    void writesNumbers(@ForAll @LongRange(min = 0) long number) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var writer = new FragmentWriter(target)) {
            writer.append(number);
        }

        assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo(Long.toString(number));
    }

    @Test
    void writesMoreThanItsBufferHoldsAndCounts() throws IOException {
        var target = new ByteArrayOutputStream();
        var writer = new FragmentWriter(target);
        try (writer) {
            for (int number = 10_000; number < 40_000; number++) {
                writer.append(number).append(Fragment.of(" né "));
            }
        }

        assertThat(writer.size()).isEqualTo(300_000);
        assertThat(target.toString(StandardCharsets.UTF_8))
                .hasSize(270_000)
                .startsWith("10000 né 10001 né ")
                .endsWith("39999 né ");
    }
}
