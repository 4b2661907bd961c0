package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sparkify.error.InputException;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadRecordFileTest {
    private static final List<Field> FIELDS = List.of(Field.named("a", ColumnType.integer()));

    @TempDir
    private Path folder;

    private Path spill;

    @BeforeEach
    void makeFolder() throws IOException {
        spill = Files.createDirectory(folder.resolve("spill"));
    }

    @Test
    void keepsAllOfManyFilesInTheOrderOfFilesAndPlacesWhoeverReadsThem() throws Exception {
        var files = new ArrayList<Path>();
        for (int file = 0; file < 20; file++) {
            files.add(write(file + ".json", "{\"a\":1}\n{\"a\":x}\n\n{\"a\":1.5}\n".repeat(200)));
        }

        var passed = Passed.over(plan(files).inPiecesOf(300), 4, 7);

        assertThat(passed.result().good()).isEqualTo(20 * 200);
        assertThat(passed.kept()).hasSize(20 * 400);
        assertThat(passed.kept().subList(0, 1000)).isEqualTo(passed.result().badRecords());
        assertThat(passed.kept())
                .extracting(BadRecord::file, BadRecord::line, BadRecord::text)
                .isEqualTo(IntStream.range(0, 20 * 400)
                        .mapToObj(i -> tuple(
                                files.get(i / 400),
                                i % 400 / 2 * 4L + (i % 2 == 0 ? 2 : 4),
                                i % 2 == 0 ? "{\"a\":x}" : "{\"a\":1.5}"))
                        .toList());
    }

    @Test
    void keepsMoreThanFitsOneRunOfAPieceAndTextsLongerThanAMessage() throws Exception {
        var line = "{\"a\":\"" + "é".repeat(40_000) + "\"}\n";
        Path file = write("f.json", line.repeat(30));

        var passed = Passed.over(plan(List.of(file)), 1, 100);

        assertThat(passed.kept()).hasSize(30).allMatch(bad -> bad.text().equals(line.substring(0, 16_000)));
        assertThat(passed.result().badRecords())
                .hasSize(30)
                .allMatch(bad -> bad.text().equals(line.substring(0, 1000)));
    }

    @Test
    void cutsNoCharacterInHalves() throws Exception {
        Path file = write("f.json", "{\"a\":" + "😀".repeat(20_000) + "}\n{\"a\": " + "😀".repeat(20_000) + "}\n");

        var passed = Passed.over(plan(List.of(file)), 1, 100);

        assertThat(passed.kept())
                .extracting(bad -> bad.text().length(), bad -> bad.text().endsWith("😀"))
                .containsExactly(tuple(15_999, true), tuple(16_000, true));
        assertThat(passed.result().badRecords())
                .extracting(bad -> bad.text().length())
                .containsExactly(999, 1000);
    }

    @Test
    void replacesWhatNoDatabaseHolds() throws Exception {
        Path file = Files.write(
                folder.resolve("f.json"),
                new byte[] {'{', '}', '\n', '{', 0, (byte) 0xff, 'x', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '\n'});

        var passed = Passed.over(plan(List.of(file)), 1, 100);

        assertThat(passed.kept()).extracting(BadRecord::text).containsExactly("{\ufffd\ufffdx\ufffd");
    }

    @Test
    void keepsValidReasons() throws Exception {
        Path file = write("f.json", "{\"a\":\"\\ud83d\"}\n{\"a\":\"\\u0000\"}\n");

        var passed = Passed.over(plan(List.of(file)), 1, 100);

        assertThat(passed.kept()).hasSize(2).allSatisfy(bad -> {
            assertThat(bad.reason()).startsWith("a: ").doesNotContain("\0");
            assertThat(UTF_8.newEncoder().canEncode(bad.reason())).isTrue();
        });
    }

    @Test
    void makesAFileOfItsOwnerOnlyWhenThereIsABadRecordAndRemovesIt() throws Exception {
        try (var reading = new Reading(plan(List.of(write("good.json", "{}"))))) {
            read(reading);
            assertThat(spill).isEmptyDirectory();
            try (var none = reading.badRecords()) {
                assertThat(none.hasNext()).isFalse();
                assertThatThrownBy(none::next)
                        .isInstanceOf(NoSuchElementException.class)
                        .hasMessage("no more bad records");
            }
        }
        try (var reading = new Reading(plan(List.of(write("bad.json", "x"))))) {
            read(reading);
            try (var files = Files.list(spill)) {
                assertThat(files.toList())
                        .singleElement()
                        .extracting(BadRecordFileTest::permissions)
                        .isEqualTo("rw-------");
            }
            reading.end();
            assertThat(reading.badRecords().next().text()).isEqualTo("x");
        }
        assertThat(spill).isEmptyDirectory();
    }

    @Test
    void tellsWhereItCannotWrite() throws Exception {
        Path gone = folder.resolve("gone");
        try (var reading = new Reading(plan(List.of(write("bad.json", "x"))).spillingTo(gone))) {
            assertThatThrownBy(() -> read(reading))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("Cannot set bad records aside in " + gone + ": ")
                    .hasMessageEndingWith("; make room there, or spill to another folder");
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void read(Reading reading) {
        var reader = reading.reader(Set.of(), 10);
        while (reader.fill().size() > 0) {
            assertThat(reading.failure()).isEmpty();
        }
    }

    private ReadingPlan plan(List<Path> files) {
        return ReadingPlan.of(FIELDS, files).spillingTo(spill).keeping(BadRecordKeeping.ALL);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
