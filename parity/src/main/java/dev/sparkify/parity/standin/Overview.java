package dev.sparkify.parity.standin;

import dev.sparkify.parity.standin.rewrite.Refusal;
import dev.sparkify.parity.standin.rewrite.Rewrite;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells, as a page, everything that the stand-in does to be taken for Redshift, and what it does not. */
public final class Overview {
    private Overview() {}

    /**
     * Writes the page.
     *
     * @return Markdown: sections of level 2, a table or list in each
     */
    public static String markdown() {
        return Stream.of(
                        table(
                                "Rewritten",
                                Arrays.stream(Rewrite.values())
                                        .map(each -> row(each.name(), each.reason(), each.page()))),
                        table(
                                "Done by the proxy",
                                Arrays.stream(Performed.values())
                                        .map(each -> row(each.name(), each.reason(), each.page()))),
                        table(
                                "Provided within PostgreSQL",
                                Arrays.stream(Provided.values())
                                        .map(each -> row(each.name(), each.reason(), each.page()))),
                        list(
                                "Set",
                                Arrays.stream(ServerSetting.values())
                                        .map(each -> "`" + word(each.name()) + " = " + each.value() + "`: "
                                                + each.reason())),
                        list(
                                "Refused as on Redshift",
                                Arrays.stream(Refusal.values()).map(Refusal::message)),
                        list("Not as on Redshift", Arrays.stream(Gap.values()).map(Overview::gap)))
                .collect(Collectors.joining("\n"));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String row(String name, String reason, String page) {
        return "| " + word(name).replace('_', ' ') + " | " + reason + " | `" + page + "` |";
    }

    private static String table(String title, Stream<String> rows) {
        return rows.collect(
                Collectors.joining("\n", "## " + title + "\n\n| what | why | page |\n|---|---|---|\n", "\n"));
    }

    private static String list(String title, Stream<String> items) {
        return items.map(item -> "- " + item).collect(Collectors.joining("\n", "## " + title + "\n\n", "\n"));
    }

    private static String gap(Gap gap) {
        return gap.feature().map(feature -> "`" + feature + "`: ").orElse("") + gap.sentence();
    }
}
