package dev.sparkify.hardening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every input that is kept, and a few that are made of it; {@code .ci/fuzz} looks for more. */
@Tag("long")
class CorpusTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "corpus");
    private static final long MOST_BYTES = 200_000;
    private static final int MUTATIONS = 3;

    static Iterable<String> targets() {
        return FuzzTargets.names();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void readsOrRefusesEachInputThatIsKept(String name) throws Exception {
        var random = new Random(20_261_124);
        var inputs = files(CORPUS.resolve(name));
        assertThat(inputs).isNotEmpty();
        try (var target = FuzzTargets.open(name)) {
            for (var file : inputs) {
                var bytes = Files.readAllBytes(file);
                read(target, file + " as it is", bytes);
                for (int i = 0; i < (name.equals("load") ? 1 : MUTATIONS); i++) {
                    read(target, file + ", mutation " + i, mutated(bytes, random));
                }
            }
        }
    }

    @Test
    void keepsACorpusThatIsSmall() throws IOException {
        long bytes = 0;
        for (var file : files(CORPUS)) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private static void read(FuzzTarget target, String what, byte[] bytes) {
        try {
            target.read(new Input(bytes));
        } catch (Exception | Error finding) {
            throw new AssertionError(what + ": " + Arrays.toString(bytes), finding);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        var mutated = bytes.clone();
        for (int i = 0; i < 1 + bytes.length / 100 && bytes.length > 0; i++) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        return Arrays.copyOf(mutated, random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length);
    }
}
