package dev.sparkify.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "é.",
                "[a-z]+@[^@ ]+\\.(com|org)",
                "[[:alpha:]_][[:alnum:]_&]*",
                "(ab){2}c{2,}d{0,255}",
                "\\(\\$\\^\\\\\\{\\[",
                "x?(y|z)*",
                "[-[:digit:]]|[^-[:digit:]]|[[:digit:]-]",
                "(a{10}){100}(b{255}){0,3}",
                "\ud83d\ude00+"
            })
    void takesWhatAllEnginesReadAlike(String regex) {
        assertThat(new RegularExpression(regex).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "^a! at 1: ^ is needless, since the whole text is compared; leave it out, or write \\^",
                "a$! at 2: $ is needless, since the whole text is compared; leave it out, or write \\$",
                "\\d+! at 1: \\ stands only before punctuation; write a class such as [0-9] or [[:space:]]",
                "a\\! at 2: \\ stands only before punctuation; write a class such as [0-9] or [[:space:]]",
                "[\\w.]! at 1: brackets hold characters, ranges and classes such as [:alpha:], but no [, ] or \\; write (a|b)",
                "[a! at 1: brackets hold characters, ranges and classes such as [:alpha:], but no [, ] or \\; write (a|b)",
                "[[:letter:]]! at 1: no such class; write one such as [:alpha:], [:digit:] or [:space:]",
                "[a-[:digit:]]! at 1: a range reaches from character to character, not to a class; write - first or last",
                "[[:digit:]-z]! at 1: a range reaches from character to character, not to a class; write - first or last",
                "(a{200}){200}! at 9: numbers in braces within each other multiply to more than 1000",
                "a]! at 2: ] closes nothing; write \\]",
                "a{2,1}! at 2: braces hold one or two numbers up to 255, in order; write {2}, {2,} or {2,5}, or \\{",
                "a{256}! at 2: braces hold one or two numbers up to 255, in order; write {2}, {2,} or {2,5}, or \\{",
                "a{,2}! at 2: braces hold one or two numbers up to 255, in order; write {2}, {2,} or {2,5}, or \\{",
                "a{12}3}! at 7: } closes nothing; write \\}",
                "a*?! at 3: ? repeats nothing, or what is repeated already; use a group",
                "a{2}+! at 5: + repeats nothing, or what is repeated already; use a group",
                "(?:a)! at 2: ? repeats nothing, or what is repeated already; use a group",
                "(a! a group is not closed; add )",
                "a)! at 2: ) closes nothing; write \\)",
                "a|! an alternative is empty; put something there, or use ?",
                "(|a)! at 2: an alternative is empty; put something there, or use ?",
                "()! at 2: an alternative is empty; put something there, or use ?",
                "[z-a]! Illegal character range at 3"
            })
    void refusesWhatEnginesReadInTheirOwnWays(String regex, String problem) {
        assertThat(new RegularExpression(regex).problem()).contains(problem);
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(new RegularExpression("").problem())
                .contains("an alternative is empty; put something there, or use ?");
    }
}
