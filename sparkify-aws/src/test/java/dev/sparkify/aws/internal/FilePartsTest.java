package dev.sparkify.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.RetryableException;
import dev.sparkify.load.S3Prefix;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePartsTest {
    @Provide
    Arbitrary<List<String>> records() {
        var text = Arbitraries.strings()
                .withChars("{}[]\"\\ ä,:")
                .ofMaxLength(12)
                .map(value -> "{\"t\":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
        var deep = Arbitraries.of("{\"a\":[{\"b\":{}},\n{\"c\":1}]}", "{}", "{} {}", "{\"a\":1,\r\n\"b\":{}}\r");
        return Arbitraries.oneOf(text, text, deep).list().ofMinSize(1).ofMaxSize(60);
    }

    @Property(tries = 200)
    void splitsOnlyBetweenRecords(
            @ForAll("records") List<String> records,
            @ForAll @IntRange(min = 1, max = 5) int slices,
            @ForAll @IntRange(min = 1, max = 200) int least)
            throws IOException {
        var file = Files.createTempFile("parts", ".json");
        try {
            Files.writeString(file, String.join("\n", records));
            var all = Files.readAllBytes(file);
            var parts = FileParts.of(file, new PartSizes(slices, least, 300));

            assertThat(parts.stream().mapToLong(FilePart::length).sum()).isEqualTo(all.length);
            assertThat(parts.size()).isLessThanOrEqualTo((int) new PartSizes(slices, least, 300).parts(all.length));
            var begins = records.stream().map(String::strip).collect(Collectors.toSet());
            for (var part : parts) {
                var bytes = Arrays.copyOfRange(all, (int) part.offset(), (int) (part.offset() + part.length()));
                var before = new String(all, 0, (int) part.offset(), StandardCharsets.UTF_8);
                assertThat(part.line())
                        .isEqualTo(
                                1 + before.chars().filter(sign -> sign == '\n').count());
                var text = new String(bytes, StandardCharsets.UTF_8);
                assertThat(begins).anySatisfy(begin -> assertThat(text).startsWith(begin));
            }
        } finally {
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "15, 1, 1",
        "31, 4, 1",
        "32, 4, 2",
        "64, 4, 4",
        "1000, 4, 4",
        "1025, 4, 8",
        "256, 1, 1",
        "257, 1, 2",
        "100000, 6, 396"
    })
    void givesEachSliceTheSameWork(long megabytes, int slices, long parts) {
        assertThat(PartSizes.recommended().forSlices(slices).parts(megabytes << 20))
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|{}\n{|, true",
                "|oops\n{\"}{\\\"\": []}|, true",
                "|{\"a\":\n1}|, false",
                "|{\"a\": 1|, false",
                "||, false"
            })
    void tellsByTheFirstRecordWhetherRecordsAreOnLines(String content, boolean isOnLines) throws IOException {
        assertThat(LineMode.of(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(isOnLines);
    }

    @Test
    void uploadsNothingOfAFileThatChangedMeanwhile() throws IOException {
        var s3 = new FakeS3();
        var file = Files.writeString(Files.createTempFile("changed", ".json"), "{}");
        try {
            var part = new FilePart(file, 0, 2, 1, "digest of what was there");
            var upload = new PartUpload(new S3Uploads(s3), () -> false);

            assertThatThrownBy(() -> upload.run(part, new S3Prefix("bucket", "a")))
                    .isInstanceOf(RetryableException.class)
                    .hasMessage(file + " changed while it was staged; stage it again when nobody writes to it");
            assertThat(s3.keys()).isEmpty();
        } finally {
            Files.delete(file);
        }
    }
}
