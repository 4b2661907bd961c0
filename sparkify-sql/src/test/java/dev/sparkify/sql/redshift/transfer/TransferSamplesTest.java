package dev.sparkify.sql.redshift.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.sql.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writes transfers for a parser of Redshift's SQL to read: {@code -Dsamples=N} says how many. */
class TransferSamplesTest {
    private static final Path SAMPLES = Path.of("target", "samples", "redshift", "transfer.sql");
    private static final int COUNT = Integer.getInteger("samples", 150);

    private static List<Transfer> transfers() {
        var random = new RandomTransfers(7);
        return Stream.generate(random::next).limit(COUNT).toList();
    }

    @Test
    void writesOneStatementEachAndUsesEveryParameter() throws IOException {
        var transfers = transfers();

        assertThat(transfers.stream().flatMap(transfer -> options(transfer).stream()))
                .extracting(Option::parameter)
                .containsAll(EnumSet.allOf(Parameter.class));
        assertThat(transfers.stream().map(Dialect.redshift()::render))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> {
                    assertThat(isOneStatement(text, false)).isTrue();
                    assertThat(isOneStatement(text, true)).isTrue();
                });
        Files.createDirectories(SAMPLES.getParent());
        Files.writeString(
                SAMPLES,
                transfers.stream().map(Dialect.redshift()::render).collect(Collectors.joining(";\n\n", "", ";\n")));
    }

    private static List<Option> options(Transfer transfer) {
        return transfer.accept(new TransferVisitor<List<Option>>() {
            @Override
            public List<Option> copy(Copy copy) {
                return copy.parameters();
            }

            @Override
            public List<Option> unload(Unload unload) {
                return unload.parameters();
            }
        });
    }

    /** Reads characters as an engine would that takes a backslash for an escape within a text, or does not. */
    private static boolean isOneStatement(String text, boolean escapes) {
        char quote = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += escapes && quote == '\'' && c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ';' || depth < 0) {
                return false;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return quote == 0 && depth == 0;
    }
}
