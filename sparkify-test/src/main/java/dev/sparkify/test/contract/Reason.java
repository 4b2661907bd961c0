package dev.sparkify.test.contract;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names why a value is refused, whatever the words of a platform. */
public enum Reason {
    /** It is not a text of UTF-8 without NUL. */
    NO_TEXT("no text", "character NUL|surrogates|UTF-8"),
    /** The record is no JSON object. */
    NO_JSON("no JSON", "not a JSON object"),
    /** A text has more bytes than its column. */
    TOO_LONG("too long", "bytes do not fit|more than \\d+ bytes"),
    /** A number is beyond the range of its type. */
    OUT_OF_RANGE("out of range", "does not fit"),
    /** It is not written as a number of its type. */
    NO_NUMBER("no number", "is not a (whole )?number"),
    /** A number has more digits behind the point than its column. */
    TOO_MANY_DIGITS("too many digits", "more digits behind the point"),
    /** It is neither true nor false. */
    NO_TRUTH("no truth", "is not true or false"),
    /** It is no date or time of the form that was declared. */
    NO_TIME("no time", "is not a (date|time) of the form|the time is not in the years"),
    /** It has characters of several bytes where only those of one are taken. */
    SEVERAL_BYTES("several bytes", "characters of several bytes"),
    /** A key is there twice. */
    KEY_TWICE("key twice", "it is there twice"),
    /** The record has more bytes or levels than are taken. */
    TOO_LARGE("too large", "takes at most|nested deeper"),
    /** NULL is not allowed. */
    NULL("NULL", "NULL is not allowed"),
    /** A real key equals the one that is reserved for the unknown member. */
    RESERVED("reserved", "reserved for the unknown member"),
    /** Something else. */
    OTHER("other", "");

    private final String title;
    private final Pattern words;

    Reason(String title, String words) {
        this.title = title;
        this.words = Pattern.compile(words);
    }

    /**
     * Recognizes the reasons that this library's own reader and rules give.
     *
     * @param text the reason of a bad record
     * @return what it is; {@link #OTHER} if it is none of them
     */
    public static Reason of(String text) {
        return Stream.of(values())
                .filter(reason -> reason.isIn(text))
                .findFirst()
                .orElse(OTHER);
    }

    private boolean isIn(String text) {
        return words.matcher(text).find();
    }

    /**
     * Names the reason in outcomes of cases.
     *
     * @return such as {@code too long}
     */
    public String title() {
        return title;
    }
}
