package dev.sparkify.sql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.schema.StarSchema;
import dev.sparkify.sql.Tokens;
import dev.sparkify.sql.Tokens.Kind;
import dev.sparkify.sql.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/** Writes the scripts of random stars ({@code -Dsamples.models=N}), for a parser of Redshift to judge. */
class ModelSamplesTest {
    private static final int COUNT = Integer.getInteger("samples.models", 10);
    private static final long SEED = 20261123;

    @Test
    void endsEachStatementByOneSemicolon() throws Throwable {
        var folder = Path.of("target", "samples", "redshift", "models");
        Files.createDirectories(folder);
        try (var old = Files.newDirectoryStream(folder, "*.sql")) {
            for (var file : old) {
                Files.delete(file);
            }
        }
        JqwikSession.run(() -> {
            var stars = RandomStars.stars().generator(1000).stream(new Random(SEED))
                    .map(Shrinkable::value)
                    .limit(COUNT)
                    .toList();
            for (int i = 0; i < stars.size(); i++) {
                write(folder.resolve("model-%04d.sql".formatted(i)), stars.get(i));
            }
        });
        try (var written = Files.list(folder)) {
            assertThat(written).hasSize(COUNT);
        }
    }

    private static void write(Path file, StarSchema star) throws IOException {
        var schema = new SchemaPlanner(star).creation(Ledger.Made.TABLES);
        var load = new LoadPlanner(star, Dialect.redshift()).script(RandomStars.request());
        var script = schema.script(Dialect.redshift()) + "\n" + load.script(Dialect.redshift());

        assertThat(Tokens.ofRedshift(script))
                .filteredOn(token -> token.kind() == Kind.SEMICOLON)
                .hasSize(schema.statements().size() + load.statements().size());
        Files.writeString(file, script);
    }
}
