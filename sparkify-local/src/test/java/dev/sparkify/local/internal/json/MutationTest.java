package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.type.ColumnType;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Breaks files at random and compares what is read of them with a slow and simple judgement. */
class MutationTest {
    private static final int FILES = 60;
    private static final List<Field> FIELDS = List.of(
            Field.named("artist", ColumnType.varchar(20)),
            Field.named("sessionid", ColumnType.bigint()),
            Field.named("status", ColumnType.integer()),
            Field.named("length", ColumnType.doublePrecision()),
            Field.named("useragent", ColumnType.varchar(200)));
    private static final List<String> VALUES = List.of(
            "200",
            "200.0",
            "-1",
            "\"7\"",
            "\"\"",
            "null",
            "true",
            "1e2",
            "1540344794796.0",
            "246.30812",
            "2147483648",
            "\"Björk\"",
            "\"a\\u0000\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"Mozilla\\/5.0 (Windows) \\\"x\\\"\"",
            "{\"k\": [1, {\"z\":\"\\u00e9\\n\"}], \"status\":1}",
            "[]",
            "[1,2",
            "\"twenty-two bytes, so...\"",
            "9223372036854775807",
            "\"{\\\"a\\\":1}\"",
            "0.1e-5",
            "12345678901234567890",
            "1e999",
            "-0",
            "01");
    private static final List<String> KEYS = List.of(
            "artist", "sessionId", "STATUS", "length", "userAgent", "page", "status", "\\u0073tatus", "ärtist", "");
    private static final String BYTES = "{}[],:\"\\\n\r \t0123456789eE.-+truefalsn/u\u0000\u007fé😀\ufeff";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNoGoodRecordAndReportsEachBadOne(long seed) throws Exception {
        var random = new Random(seed);
        Path path = folder.resolve("f.json");
        Path zipped = folder.resolve("f.json.gz");
        for (int file = 0; file < FILES; file++) {
            byte[] content = mutated(random, content(random));
            Files.write(path, content);
            NaiveJudge.Verdict verdict = new NaiveJudge(FIELDS, content).judge();
            for (int pieceBytes : new int[] {16, 200, 3000, ReadingPlan.PIECE_BYTES}) {
                compare(plan(path, pieceBytes), verdict, content);
            }
            Files.write(zipped, FilesTest.gzip(content));
            compare(plan(zipped, 200), verdict, content);
        }
    }

    private ReadingPlan plan(Path file, int pieceBytes) {
        return ReadingPlan.of(FIELDS, List.of(file))
                .inPiecesOf(pieceBytes)
                .spillingTo(folder)
                .keeping(BadRecordKeeping.ALL);
    }

    private static void compare(ReadingPlan plan, NaiveJudge.Verdict verdict, byte[] content) throws Exception {
        Passed passed = Passed.over(plan, 1 + plan.pieceBytes() % 3, 16);
        String shown = new String(content, UTF_8);
        assertThat(passed.rows()).as(shown).isEqualTo(verdict.good());
        assertThat(passed.result().badRecords())
                .as(shown)
                .extracting(bad -> List.of(bad.offset(), bad.line()))
                .isEqualTo(verdict.bad());
        assertThat(passed.result().bad()).isEqualTo(verdict.bad().size());
        assertThat(passed.kept())
                .as(shown)
                .extracting(BadRecord::shown)
                .isEqualTo(passed.result().badRecords());
        assertThat(passed.kept()).as(shown).extracting(BadRecord::text).isEqualTo(verdict.texts());
        assertThat(passed.result().files().get(0).identity())
                .isEqualTo(FileIdentity.of(plan.files().get(0)));
    }

    private static byte[] content(Random random) {
        var content = new StringBuilder(random.nextInt(10) == 0 ? "\ufeff" : "");
        boolean pretty = random.nextInt(5) == 0;
        for (int record = random.nextInt(40); record > 0; record--) {
            content.append(object(random, pretty)).append(pick(random, "\n", "\n", "\n", "\r\n", "\n\n", " ", ""));
        }
        return content.toString().getBytes(UTF_8);
    }

    private static String object(Random random, boolean pretty) {
        var object = new StringBuilder("{");
        for (int member = random.nextInt(6); member > 0; member--) {
            object.append(pretty ? "\n  " : "");
            object.append('"').append(KEYS.get(random.nextInt(KEYS.size()))).append("\": ");
            object.append(VALUES.get(random.nextInt(VALUES.size()))).append(member > 1 ? "," : "");
        }
        return object.append(pretty ? "\n}" : "}").toString();
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static byte[] mutated(Random random, byte[] content) {
        byte[] mutated = content;
        for (int times = random.nextInt(4); times > 0 && mutated.length > 0; times--) {
            mutated = mutatedOnce(random, mutated);
        }
        return mutated;
    }

    private static byte[] mutatedOnce(Random random, byte[] content) {
        int from = random.nextInt(content.length);
        int dropped = random.nextInt(3) == 0 ? Math.min(random.nextInt(30), content.length - from) : random.nextInt(2);
        byte[] bytes = BYTES.getBytes(UTF_8);
        var mutated = new ByteArrayOutputStream();
        mutated.write(content, 0, from);
        for (int added = random.nextInt(3); added > 0; added--) {
            mutated.write(bytes[random.nextInt(bytes.length)]);
        }
        mutated.write(content, from + dropped, content.length - from - dropped);
        return mutated.toByteArray();
    }
}
