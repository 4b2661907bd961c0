package dev.sparkify.quality;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Is a regular expression that every engine reads alike: the part of POSIX extended syntax that RE2 shares. It is compared
 * with the whole text. Allowed are characters, {@code .} for any of them, {@code [a-z]} and {@code [^a-z]}, also with
 * classes such as {@code [[:alpha:]]}, groups in parentheses, alternatives with {@code |}, the quantifiers
 * {@code * + ? {m} {m,} {m,n}} up to 255, and {@code \} before punctuation that is meant as such. Not allowed are {@code ^} and
 * {@code $}, {@code \d} and its like, lazy quantifiers, groups that begin with {@code (?}, and within brackets {@code \}. It has
 * 4,096 characters at most, groups nest 100 deep at most, and numbers in braces within each other multiply to
 * 1,000 at most, so that no engine's parser is exhausted.
 *
 * @param text the regular expression
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/pattern-matching-conditions-posix.html">Redshift: POSIX
 *     operators</a>
 * @see <a href="https://github.com/google/re2/wiki/Syntax">RE2, which DuckDB uses: syntax</a>
 */
public record RegularExpression(String text) {
    private static final Pattern CLASS =
            Pattern.compile("\\[:(alnum|alpha|blank|cntrl|digit|graph|lower|print|punct|space|upper|xdigit):]");

    /**
     * Tells what is wrong with it.
     *
     * @return the problem and the way out; empty if every engine reads it alike
     */
    public Optional<String> problem() {
        return new RegularExpressionRules(text).problem().or(this::mistake);
    }

    /** Java finds what is left to find, such as a range that is reversed. */
    private Optional<String> mistake() {
        try {
            Pattern.compile(CLASS.matcher(text).replaceAll("a"));
            return Optional.empty();
        } catch (PatternSyntaxException mistake) {
            return Optional.of(mistake.getDescription() + " at " + mistake.getIndex());
        }
    }
}
