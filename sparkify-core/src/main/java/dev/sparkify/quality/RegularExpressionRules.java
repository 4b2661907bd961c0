package dev.sparkify.quality;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a regular expression piece by piece and stops at the first that engines do not read alike. Used once. */
final class RegularExpressionRules {
    private static final int MOST_REPEATS = 255;
    private static final int MOST_CHARACTERS = 4096;
    private static final int DEEPEST = 100;
    private static final int MOST_COPIES = 1000;
    private static final Pattern BRACKETS = Pattern.compile("\\[\\^?(?:[^\\[\\]\\\\]++|\\[:[a-z]+:])++]");
    private static final Pattern UNKNOWN_CLASS =
            Pattern.compile("\\[:(?!(?:alnum|alpha|blank|cntrl|digit|graph|lower|print|punct|space|upper|xdigit):)");
    private static final Pattern RANGE_OF_CLASS = Pattern.compile("(?<!^\\[\\^?)-\\[:|:]-(?!]$)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\\\p{Punct}");
    private static final Pattern REPEATS = Pattern.compile("[*+?]|\\{(\\d{1,3})(,?)(\\d{0,3})}");
    private static final Map<Character, String> REFUSED = Map.of(
            '^', "^ is needless, since the whole text is compared; leave it out, or write \\^",
            '$', "$ is needless, since the whole text is compared; leave it out, or write \\$",
            '\\', "\\ stands only before punctuation; write a class such as [0-9] or [[:space:]]",
            '[', "brackets hold characters, ranges and classes such as [:alpha:], but no [, ] or \\; write (a|b)",
            ']', "] closes nothing; write \\]",
            '{', "braces hold one or two numbers up to 255, in order; write {2}, {2,} or {2,5}, or \\{",
            '}', "} closes nothing; write \\}");

    private final String text;
    private final Matcher matcher;
    private int position;
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int copies = 1;
    private int copiesOfLast = 1;
    private boolean canRepeat;
    private boolean isEmpty = true;

    RegularExpressionRules(String text) {
        this.text = text;
        this.matcher = REPEATS.matcher(text);
    }

    Optional<String> problem() {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.of("it has " + text.length() + " characters, " + MOST_CHARACTERS + " are the most");
        }
        while (position < text.length()) {
            int at = position + 1;
            var problem = piece();
            if (problem.isPresent()) {
                return problem.map(found -> "at " + at + ": " + found);
            }
        }
        return !outer.isEmpty() ? Optional.of("a group is not closed; add )") : alternativeEnds();
    }

    private Optional<String> piece() {
        if (reads(REPEATS)) {
            return repeat();
        }
        if (reads(ESCAPE)) {
            return atom();
        }
        if (reads(BRACKETS)) {
            return brackets(matcher.group());
        }
        return sign(text.charAt(position));
    }

    private Optional<String> brackets(String piece) {
        if (UNKNOWN_CLASS.matcher(piece).find()) {
            return Optional.of("no such class; write one such as [:alpha:], [:digit:] or [:space:]");
        }
        return RANGE_OF_CLASS.matcher(piece).find()
                ? Optional.of("a range reaches from character to character, not to a class; write - first or last")
                : atom();
    }

    private Optional<String> sign(char sign) {
        return switch (sign) {
            case '(' -> open();
            case ')' -> close();
            case '|' -> alternative();
            default -> REFUSED.containsKey(sign) ? Optional.ofNullable(REFUSED.get(sign)) : character();
        };
    }

    private boolean reads(Pattern piece) {
        return matcher.usePattern(piece).region(position, text.length()).lookingAt();
    }

    private Optional<String> repeat() {
        if (!canRepeat) {
            return Optional.of(matcher.group() + " repeats nothing, or what is repeated already; use a group");
        }
        if (matcher.group().startsWith("{") && !areInOrder(matcher.group(1), matcher.group(2), matcher.group(3))) {
            return Optional.ofNullable(REFUSED.get('{'));
        }
        canRepeat = false;
        copiesOfLast *= times();
        copies = Math.max(copies, copiesOfLast);
        if (copies > MOST_COPIES) {
            return Optional.of("numbers in braces within each other multiply to more than " + MOST_COPIES);
        }
        return advance(matcher.end());
    }

    /** Tells how often an engine copies what is repeated: as often as the last number says. */
    private int times() {
        if (!matcher.group().startsWith("{")) {
            return 1;
        }
        var last = matcher.group(3).isEmpty() ? matcher.group(1) : matcher.group(3);
        return Math.max(1, Integer.parseInt(last));
    }

    private static boolean areInOrder(String least, String comma, String most) {
        int first = Integer.parseInt(least);
        int last = most.isEmpty() ? first : Integer.parseInt(most);
        return first <= last && last <= MOST_REPEATS && (most.isEmpty() || !comma.isEmpty());
    }

    private Optional<String> character() {
        canRepeat = true;
        copiesOfLast = 1;
        isEmpty = false;
        return advance(position + Character.charCount(text.codePointAt(position)));
    }

    private Optional<String> atom() {
        canRepeat = true;
        copiesOfLast = 1;
        isEmpty = false;
        return advance(matcher.end());
    }

    private Optional<String> open() {
        outer.push(copies);
        copies = 1;
        if (outer.size() > DEEPEST) {
            return Optional.of("groups nest more than " + DEEPEST + " deep");
        }
        canRepeat = false;
        isEmpty = true;
        return advance(position + 1);
    }

    private Optional<String> close() {
        if (outer.isEmpty()) {
            return Optional.of(") closes nothing; write \\)");
        }
        copiesOfLast = copies;
        copies = Math.max(copies, outer.pop());
        var problem = alternativeEnds();
        canRepeat = true;
        advance(position + 1);
        return problem;
    }

    private Optional<String> alternative() {
        var problem = alternativeEnds();
        canRepeat = false;
        isEmpty = true;
        advance(position + 1);
        return problem;
    }

    private Optional<String> alternativeEnds() {
        return isEmpty ? Optional.of("an alternative is empty; put something there, or use ?") : Optional.empty();
    }

    private Optional<String> advance(int next) {
        position = next;
        return Optional.empty();
    }
}
