package dev.sparkify.hardening.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the threat model true: each line of it names tests, and each of them is there. */
class SecurityPageTest {
    private static final Path PAGE = Sources.ROOT.resolve("docs/security.md");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void namesATestForEachThreat() throws IOException {
        var lines = threats();

        assertThat(lines).hasSizeGreaterThan(30).allSatisfy(line -> {
            assertThat(line.split("\\|", -1)).as(line).hasSize(5);
            assertThat(NAMED.matcher(line).find()).as(line).isTrue();
        });
    }

    @Test
    void namesOnlyTestsThatAreThere() throws IOException {
        var files = new HashMap<String, List<Path>>();
        for (var file : Sources.tests()) {
            var name = file.getFileName().toString().replace(".java", "");
            files.computeIfAbsent(name, any -> new ArrayList<>()).add(file);
        }
        var missing = new ArrayList<String>();
        for (var line : threats()) {
            var named = NAMED.matcher(line);
            while (named.find()) {
                if (!isThere(files, named.group(1), named.group(2))) {
                    missing.add(named.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> threats() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| threat "))
                .toList();
    }

    private static boolean isThere(Map<String, List<Path>> files, String test, String method) throws IOException {
        var declared = Pattern.compile("\\bvoid " + method + "\\(");
        for (var file : files.getOrDefault(test, List.of())) {
            if (declared.matcher(Files.readString(file)).find()) {
                return true;
            }
        }
        return false;
    }
}
