package dev.sparkify.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.sparkify.aws.fake.VirtualTime;
import dev.sparkify.load.S3Prefix;
import dev.sparkify.sql.statement.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However slowly objects come: a session of the Data API, which ends after 5 idle minutes, outlives the reading. */
class RecordTextsTest {
    private static final Duration END_OF_A_SESSION = Duration.ofMinutes(5);

    private final VirtualTime time = new VirtualTime();
    private final ObjectStore objects = mock(ObjectStore.class);
    private final RecordTexts texts = new RecordTexts(objects, time);

    private void holding(Duration toOpen, Duration toReadOn, String content) {
        when(objects.read(any(S3Prefix.class))).thenAnswer(call -> {
            time.pass(toOpen);
            return slow(content, toReadOn);
        });
    }

    /** Gives a line at a time. */
    private InputStream slow(String content, Duration toReadOn) {
        int line = content.indexOf('\n') + 1;
        return new FilterInputStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] buffer, int from, int most) throws IOException {
                time.pass(toReadOn);
                return super.read(buffer, from, Math.min(most, line));
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }

    private static Unreadable bad(String file, long line) {
        return new Unreadable("s3://bucket/" + file + ".json", line, "", "Invalid JSON");
    }

    private List<String> added(List<Unreadable> records) {
        return texts.added(records).stream().map(Unreadable::record).toList();
    }

    @Test
    void readsNoMoreFilesWhenTheTimeIsOver() {
        holding(Duration.ofSeconds(50), Duration.ZERO, "{}\nbad\n");

        var found =
                added(IntStream.range(0, 20).mapToObj(i -> bad("file" + i, 2)).toList());
        assertThat(found).hasSize(20).containsOnly("bad", "");
        assertThat(found.stream().filter("bad"::equals)).hasSizeBetween(2, 3);
        assertThat(time.waited()).isLessThanOrEqualTo(END_OF_A_SESSION.dividedBy(2));
    }

    @Test
    void keepsWhatItReadOfAFileThatComesTooSlowly() {
        holding(Duration.ZERO, Duration.ofSeconds(10), "{}\nb1\n".repeat(100));

        assertThat(added(List.of(bad("slow", 2), bad("slow", 4), bad("slow", 150))))
                .containsExactly("b1", "b1", "");
        assertThat(time.waited()).isLessThanOrEqualTo(END_OF_A_SESSION.dividedBy(2));
    }

    /** Statements are run between one COPY and the next. */
    @Test
    void hasTimeAgainBehindTheNextCopy() {
        holding(Duration.ofMinutes(2), Duration.ofSeconds(1), "{}\nbad\n");

        assertThat(added(List.of(bad("a", 2)))).containsExactly("");
        holding(Duration.ofSeconds(1), Duration.ofSeconds(1), "{}\nbad\n");
        assertThat(added(List.of(bad("b", 2)))).containsExactly("bad");
    }
}
