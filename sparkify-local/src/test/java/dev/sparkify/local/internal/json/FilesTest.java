package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
    private static final List<Field> FIELDS = List.of(Field.named("a", ColumnType.integer()));

    @TempDir
    private Path folder;

    @Test
    void readsGzipByTheEndingOfTheName() throws Exception {
        Passed passed = read("f.json.gz", gzip("{\"a\":1}\n{\"a\":x}\n{\"a\":2}\n"));

        assertThat(passed.texts(0)).containsExactly("1", "2");
        assertThat(passed.badLines()).containsExactly(2L);
        assertThat(passed.result().badRecords().get(0).offset()).isEqualTo(8);
    }

    @Test
    void readsAllMembersOfAGzipFileAndPadding() throws Exception {
        byte[] members =
                concat(gzip("{\"a\":1}\n{\"a\""), gzip(""), gzip(":2}\n{\n"), gzip("{\"a\":3}"), new byte[512]);

        assertThat(read("f.gz", members).texts(0)).containsExactly("1", "2", "3");
    }

    @Test
    void refusesAGzipFileThatIsCutAnywhere() throws Exception {
        byte[] whole = concat(gzip("{\"a\":1}\n"), gzip("{\"a\":2}\n"));
        int first = gzip("{\"a\":1}\n").length;

        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length != first) {
                assertThatThrownBy(() -> read("f.gz", cut))
                        .isInstanceOf(InputException.class)
                        .hasMessage("Cannot read " + folder.resolve("f.gz") + ": truncated gzip");
            }
        }
    }

    @Test
    void refusesAGzipFileThatIsCorrupt() throws Exception {
        byte[] checksum = gzip("{\"a\":1}\n");
        checksum[checksum.length - 5] ^= 1;
        byte[] content = gzip("{\"a\":1}\n");
        content[10] ^= 6;

        assertThatThrownBy(() -> read("f.gz", checksum))
                .hasMessage(
                        "Cannot read " + folder.resolve("f.gz") + ": corrupt gzip: checksum or length does not match");
        assertThatThrownBy(() -> read("f.gz", content)).hasMessageContaining(": corrupt gzip: ");
        assertThatThrownBy(() -> read("f.gz", "{\"a\":1}\n".getBytes(UTF_8)))
                .hasMessage("Cannot read " + folder.resolve("f.gz") + ": corrupt gzip: a member does not begin as one");
        assertThatThrownBy(() -> read("f.gz", concat(gzip("{\"a\":1}\n"), new byte[] {0, 1})))
                .hasMessageContaining("a member does not begin as one");
    }

    @Test
    void refusesAFileThatIsNotThereOrAFolder() {
        Path missing = folder.resolve("missing.json");

        assertThatThrownBy(() -> Passed.over(ReadingPlan.of(FIELDS, List.of(missing)), 2, 4))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot read " + missing + ": there is no such file");
        assertThatThrownBy(() -> Passed.over(ReadingPlan.of(FIELDS, List.of(folder)), 2, 4))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot read " + folder + ": Is a directory");
        assertThatThrownBy(() -> FileIdentity.of(missing))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot read " + missing + ": there is no such file");
    }

    @Test
    void tellsTheIdentityOfWhatItRead() throws Exception {
        byte[] content = "\ufeff{\"a\":1}\n garbage \n{\"a\":2}".repeat(5000).getBytes(UTF_8);
        Path file = Files.write(folder.resolve("f.json"), content);
        Path zipped = Files.write(folder.resolve("f.gz"), concat(gzip("{\n\"a\":1}"), new byte[3]));

        for (int pieceBytes : new int[] {100, 4096, 1 << 24}) {
            var plan = ReadingPlan.of(FIELDS, List.of(file, zipped)).inPiecesOf(pieceBytes);
            List<FileOutcome> outcomes = Passed.over(plan, 2, 100).result().files();
            assertThat(outcomes.get(0).identity()).isEqualTo(identity(content)).isEqualTo(FileIdentity.of(file));
            assertThat(outcomes.get(1).identity()).isEqualTo(FileIdentity.of(zipped));
        }
    }

    @Test
    void keepsTheFirstBadRecordsByFileAndPlaceWhateverTheThreadsDo() throws Exception {
        var files = new ArrayList<Path>();
        for (int i = 0; i < 40; i++) {
            files.add(Files.writeString(
                    folder.resolve(i + ".json"), "{\"a\":1}\n{\"a\":1.5}\nx\n".repeat(i % 2 * 200 + 10)));
        }
        ReadingPlan plan = ReadingPlan.of(FIELDS, files);
        Passed one = Passed.over(plan, 1, 2048);

        assertThat(one.result().badRecords()).hasSize(Reading.MOST_BAD_RECORDS);
        assertThat(one.result().badRecords().get(999).line()).isEqualTo(150);
        assertThat(one.result().bad()).isEqualTo(20 * 20 + 20 * 420);
        for (int threads : new int[] {2, 5}) {
            assertThat(Passed.over(plan.inPiecesOf(1 << 9), threads, 7)).isEqualTo(one);
        }
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        var greatest = new AtomicLong();
        Path file = Files.writeString(folder.resolve("f.json"), "{\"a\":1}\n".repeat(1000));
        var plan = ReadingPlan.of(FIELDS, List.of(file, file)).inPiecesOf(1024).tell((read, all) -> {
            assertThat(all).isEqualTo(16_000);
            greatest.accumulateAndGet(read, Math::max);
        });

        Passed.over(plan, 2, 100);

        assertThat(greatest).hasValue(16_000);
    }

    @ParameterizedTest
    @EnumSource(
            value = SimpleType.class,
            names = {"TIMETZ", "INTERVAL_YEAR_TO_MONTH", "INTERVAL_DAY_TO_SECOND", "HLLSKETCH", "GEOMETRY", "GEOGRAPHY"
            })
    void refusesTypesThatAreNotRead(SimpleType type) {
        assertThatThrownBy(() -> ReadingPlan.of(List.of(Field.named("odd", type)), List.of()))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot read odd from JSON: values of type " + type
                        + " are not read. Take a text column and convert it, or leave the column out");
    }

    @Test
    void refusesVarbyteAndTwoFieldsOfOneName() {
        assertThatThrownBy(() -> ReadingPlan.of(List.of(Field.named("odd", ColumnType.varbyte(9))), List.of()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Cannot read odd from JSON: values of type VARBYTE(9) are not read.");
        assertThatThrownBy(() -> ReadingPlan.of(
                        List.of(Field.named("a", ColumnType.date()), Field.named("A", ColumnType.date())), List.of()))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot read A from JSON: two fields have this name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "$", "$.", "$[0]", "$.a.", "$.a[", "$.a[x]", "$.a['']", "$a", "$.a b]"})
    void refusesWhatIsNoPath(String path) {
        assertThatThrownBy(() -> Field.at("a", ColumnType.date(), path))
                .isInstanceOf(InputException.class)
                .hasMessage("Not a path of a record: " + path + ". Write it like $.a.b[0] or $['a']['b'][0]");
    }

    private Passed read(String name, byte[] content) throws Exception {
        Path file = Files.write(folder.resolve(name), content);
        return Passed.over(ReadingPlan.of(FIELDS, List.of(file)), 1, 100);
    }

    private static FileIdentity identity(byte[] content) {
        var high = new CRC32C();
        high.update(content);
        var low = new CRC32();
        low.update(content);
        return new FileIdentity(content.length, high.getValue() * 0x1_0000_0000L + low.getValue());
    }

    static byte[] gzip(String content) throws IOException {
        return gzip(content.getBytes(UTF_8));
    }

    static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
