package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private static final List<Field> FIELDS = List.of(Field.named("a", ColumnType.varchar(65535)));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsLineAndTextOfEachRecordOfAnyFile(long seed) throws Exception {
        var content = content(new Random(seed), seed % 2 == 0);
        var files = List.of(
                Files.writeString(folder.resolve("f.json"), content),
                Files.write(folder.resolve("f.json.gz"), FilesTest.gzip(content)));
        var passed = Passed.over(ReadingPlan.of(FIELDS, files), 2, 100);
        byte[] bytes = content.getBytes(UTF_8);

        try (var places = places(files)) {
            for (var row : passed.rows()) {
                var before = new String(bytes, 0, (int) row.offset(), UTF_8);
                long line = 1 + before.chars().filter(c -> c == '\n').count();
                assertThat(places.line(row.file(), row.offset())).isEqualTo(line);
                assertThat(content.substring(before.length())).startsWith(places.record(row.file(), row.offset()));
                assertThat(places.record(row.file(), row.offset())).endsWith("é\"\n}");
            }
        }
        assertThat(passed.rows()).hasSize(2 * 400);
        assertThat(passed.result().bad()).isZero();
    }

    private static String content(Random random, boolean pretty) {
        var content = new StringBuilder("\ufeff");
        for (int record = 0; record < 400; record++) {
            content.append("{\"a\":").append(pretty ? "\n" : "").append('"');
            content.append("x".repeat(random.nextInt(random.nextInt(20) == 0 ? 9_000 : 90)));
            content.append("}é\"\n}").append("\n".repeat(1 + random.nextInt(2)));
        }
        return content.toString();
    }

    @Test
    void cutsLongRecordsAndReplacesWhatNoDatabaseHolds() throws IOException {
        byte[] bytes = ("{\"a\":\"x" + "😀".repeat(20_000) + "\"} {}\n{\0\n{\"a\":[{}]}").getBytes(UTF_8);
        Path file = Files.write(folder.resolve("f.json"), bytes);

        try (var places = places(List.of(file))) {
            assertThat(places.record(0, 0)).isEqualTo("{\"a\":\"x" + "😀".repeat(7_996));
            assertThat(places.record(0, 80_010)).isEqualTo("{}");
            assertThat(places.record(0, 80_013)).isEqualTo("{\ufffd");
            assertThat(places.record(0, 80_016)).isEqualTo("{\"a\":[{}]}");
        }
    }

    @Test
    void answersManyAtOnce() throws Exception {
        var files = new ArrayList<Path>();
        for (int file = 0; file < 4; file++) {
            files.add(Files.write(folder.resolve(file + ".gz"), FilesTest.gzip((file + "\n").repeat(10_000))));
        }
        var pool = Executors.newFixedThreadPool(4);
        try (var places = places(files)) {
            var wrong = pool.invokeAll(IntStream.range(0, 4)
                    .mapToObj(thread -> (Callable<Integer>) () -> wrong(places, thread))
                    .toList());
            for (var count : wrong) {
                assertThat(count.get()).isZero();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static int wrong(Places places, int seed) {
        var random = new Random(seed);
        int wrong = 0;
        for (int i = 0; i < 500; i++) {
            int file = random.nextInt(4);
            int line = random.nextInt(10_000);
            boolean isRight = places.line(file, 2L * line) == line + 1
                    && places.record(file, 2L * line).equals(String.valueOf(file));
            wrong += isRight ? 0 : 1;
        }
        return wrong;
    }

    @Test
    void tellsWhatItCannotFind() throws IOException {
        Path file = Files.writeString(folder.resolve("f.json"), "{}\n");
        Path missing = folder.resolve("missing.json");
        var places = places(List.of(file, missing));

        assertRefused(() -> places.file(2), "There is no file 2: the job has 2, counted from 0");
        assertRefused(() -> places.line(-1, 0), "There is no file -1: the job has 2, counted from 0");
        assertRefused(() -> places.line(1, 0), "Cannot read " + missing + ": there is no such file");
        for (long offset : new long[] {-1, 3, Long.MAX_VALUE}) {
            var message = "Cannot read " + file + ": no record begins at byte " + offset
                    + " of 3; load it again if it was changed meanwhile";
            assertRefused(() -> places.line(0, offset), message);
            assertRefused(() -> places.record(0, offset), message);
        }
        places.close();
        assertRefused(() -> places.line(0, 0), "Cannot look into " + file + ": its job is closed");
    }

    private static void assertRefused(Callable<?> question, String message) {
        assertThatThrownBy(question::call).isInstanceOf(InputException.class).hasMessage(message);
    }

    @Test
    void forgetsWhatItHasReadAndRemovesCopies() throws IOException {
        Path spill = Files.createDirectory(folder.resolve("spill"));
        Path file = Files.write(folder.resolve("f.gz"), FilesTest.gzip("1\n2"));
        var places = new Places(ReadingPlan.of(FIELDS, List.of(file)).spillingTo(spill));

        assertThat(places.line(0, 2)).isEqualTo(2);
        Files.write(file, FilesTest.gzip("12\n"));
        assertThat(places.line(0, 2)).isEqualTo(2);
        assertThat(spill).isNotEmptyDirectory();
        places.forget();
        assertThat(spill).isEmptyDirectory();
        assertThat(places.line(0, 2)).isEqualTo(1);
        places.close();
        assertThat(spill).isEmptyDirectory();
        assertThat(file).exists();
    }

    private Places places(List<Path> files) {
        return new Places(ReadingPlan.of(FIELDS, files).spillingTo(folder));
    }
}
