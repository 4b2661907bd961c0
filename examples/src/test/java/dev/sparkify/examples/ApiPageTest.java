package dev.sparkify.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Keeps the list of what is public as the sources are. To write it anew, then to review the difference:
 *
 * <pre>{@code
 * ./mvnw test -pl examples -am -Dtest=ApiPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
 * }</pre>
 */
class ApiPageTest {
    private static final Path PAGE = Path.of("..", "docs", "api.md");
    private static final String LISTING = "<!-- listing -->\n";
    private static final Pattern REASON = Pattern.compile("(?m)^\\| `(dev\\.sparkify[\\w.]*)` \\| \\S");

    private final ApiPage api = new ApiPage(Path.of(".."));

    @Test
    void listsEachPublicType() throws IOException {
        var written = Files.readString(PAGE).replace("\r\n", "\n");
        var page = written.substring(0, written.indexOf(LISTING)) + LISTING + api.listing();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        } else {
            assertThat(written)
                    .as("docs/api.md; -Dgolden.update=true writes it")
                    .isEqualTo(page);
        }
    }

    @Test
    void saysForWhomEachPackageIs() throws IOException {
        var reasons = REASON.matcher(Files.readString(PAGE)).results().map(found -> found.group(1));

        assertThat(reasons).containsExactlyInAnyOrderElementsOf(api.packages());
    }
}
