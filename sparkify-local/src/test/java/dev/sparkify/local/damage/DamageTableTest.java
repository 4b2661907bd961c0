package dev.sparkify.local.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares the page about damage with the kinds that are tested. To write it anew, then to review the difference:
 *
 * <pre>{@code
 * ./mvnw test -pl sparkify-local -am -Dtest=DamageTableTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dtest.options=-Dgolden.update=true
 * }</pre>
 */
class DamageTableTest {
    private static final Path PAGE = Path.of("..", "docs", "damage.md");

    private static final String PREFACE = """
            # Damaged records

            What COPY would refuse, cut, or turn into NULL without a word is a bad record: it refuses the load, or is set aside,
            as its source says. This page lists %d kinds of damage to one line of an event file: %d make a bad record, of the
            others the load makes what the line says. «Unverified» means that no page of Amazon's says what COPY makes of it.

            The page is written from `sparkify-local/src/test/resources/damage.txt`, and each line of it is a test: every row
            that is not damaged is loaded, every bad record is named with file, line, reason and text, the tables equal those of a
            sound file, and a load that fails leaves the database as it was. `./mvnw verify` damages a day of the sample in a few
            rotations; each line of it in each kind:

            ```
            ./mvnw test -pl sparkify-local -am -Dtest=DamageTest -Dsurefire.failIfNoSpecifiedTests=false \\
                -Dtest.options=-Ddamage.full=true
            ```

            Its last result, of 24 November 2026: all 517 lines in all 225 kinds, 450 damaged files beside 450 sound ones, no difference;
            9 minutes on 2 busy cores.

            In the table `{…}` is the line, `‹c3 a9›` are bytes, `«x*9»` is nine times x, `#` the number of each, `␣` a blank, `⏎` a
            line feed; what follows `✂` and what comes before `✃` is cut off.
            """;

    @Test
    void listsEachKindAndWhatBecomesOfIt() throws IOException {
        var page = page(Damages.all());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    private static String page(List<Damage> damages) {
        long rejected = damages.stream().filter(Damage::isRejected).count();
        var page = new StringBuilder(PREFACE.formatted(damages.size(), rejected));
        var group = "";
        for (var damage : damages) {
            if (!damage.group().equals(group)) {
                group = damage.group();
                page.append("\n## ").append(group);
                page.append("\n\n| damage | for example | becomes | because |\n|---|---|---|---|\n");
            }
            page.append("| %s | %s | %s | %s%s |\n"
                    .formatted(
                            damage.name(),
                            example(damage),
                            outcome(damage),
                            damage.why(),
                            damage.isUnverified() ? "; unverified on Redshift" : ""));
        }
        return page.toString();
    }

    private static String example(Damage damage) {
        var target = damage.target();
        if (target.startsWith("-")) {
            return "no `\"" + target.substring(1) + "\"`";
        } else if (target.equals("swap")) {
            return "`}…{`";
        } else if (target.matches("\\w+:")) {
            return code('"' + target.substring(0, target.length() - 1) + "\":" + damage.written());
        }
        var before = target.equals("line") ? "{…}" : target.equals("end") ? "}" : target;
        return code(before) + " → " + code(damage.written().replace("§", "{…}"));
    }

    private static String code(String text) {
        return text.isEmpty() ? "nothing" : "`" + text + "`";
    }

    private static String outcome(Damage damage) {
        var reasons = String.join(
                "; ", damage.rejections().stream().map(DamageTableTest::code).toList());
        if (!damage.isLoaded()) {
            return "rejected: " + reasons;
        }
        return loaded(damage) + (reasons.isEmpty() ? "" : "; the rest rejected: " + reasons);
    }

    private static String loaded(Damage damage) {
        var loaded = damage.loaded();
        boolean isMissing = damage.written().equals("null") || damage.target().startsWith("-");
        if (loaded.equals(Damage.NOTHING)) {
            return "nothing";
        } else if (loaded.equals("null") || loaded.endsWith(":null") || (isMissing && loaded.equals("\"\""))) {
            return "NULL";
        }
        if (loaded.equals("\"Home\"")) {
            return "loaded as what is no play";
        }
        boolean isTheSame = loaded.equals("§") || loaded.contains("\\u");
        return isTheSame ? "loaded" : "loaded as " + code(loaded.replace("§", "{…}"));
    }
}
