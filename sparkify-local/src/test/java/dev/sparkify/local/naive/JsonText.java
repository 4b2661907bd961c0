package dev.sparkify.local.naive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads JSON by the letter of RFC 8259. Each character of its text is a byte of the file, so that what is no UTF-8 is found
 * where it stands. Values are {@link Members}, {@link Items}, {@link Digits}, {@link Word} and strings.
 */
final class JsonText {
    private static final Pattern STRING =
            Pattern.compile("\"((?:[^\"\\\\\\x00-\\x1f]++|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+)\"");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("true|false|null");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(....)|(.))", Pattern.DOTALL);
    private static final String SHORT = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final String bytes;
    private final int end;
    private int at;

    JsonText(String bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    /** Signals that something is no JSON. */
    static final class NoJson extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Is an object with its members as they stand there. */
    record Members(List<Member> all) {}

    /** Is a member of an object. */
    record Member(String key, Object value) {}

    /** Is an array. */
    record Items(List<Object> all) {}

    /** Is a number as it is written. */
    record Digits(String written) {}

    /** Is one of JSON's three words. */
    enum Word {
        TRUE,
        FALSE,
        NULL
    }

    int at() {
        return at;
    }

    Members object() {
        take(BLANKS);
        sign('{');
        var members = new ArrayList<Member>();
        while (isNext('}', members.size())) {
            String key = string();
            take(BLANKS);
            sign(':');
            members.add(new Member(key, value()));
        }
        return new Members(members);
    }

    private Items array() {
        sign('[');
        var items = new ArrayList<>();
        while (isNext(']', items.size())) {
            items.add(value());
        }
        return new Items(items);
    }

    /** Goes to the next of several elements; false at the end. */
    private boolean isNext(char end, int before) {
        take(BLANKS);
        if (peek() == end) {
            at++;
            return false;
        }
        if (before > 0) {
            sign(',');
            take(BLANKS);
        }
        return true;
    }

    private Object value() {
        take(BLANKS);
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't', 'f', 'n' -> Word.valueOf(take(WORD).group().toUpperCase(java.util.Locale.ROOT));
            default -> new Digits(take(NUMBER).group());
        };
    }

    private String string() {
        var raw = decoded(take(STRING).group(1));
        return ESCAPE.matcher(raw)
                .replaceAll(escape -> Matcher.quoteReplacement(String.valueOf(meant(escape.group()))));
    }

    private static char meant(String escape) {
        return escape.charAt(1) == 'u'
                ? (char) Integer.parseInt(escape.substring(2), 16)
                : MEANT.charAt(SHORT.indexOf(escape.charAt(1)));
    }

    private static String decoded(String raw) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(raw.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            throw new NoJson();
        }
    }

    private char peek() {
        if (at >= end) {
            throw new NoJson();
        }
        return bytes.charAt(at);
    }

    private void sign(char wanted) {
        if (peek() != wanted) {
            throw new NoJson();
        }
        at++;
    }

    private Matcher take(Pattern pattern) {
        var matcher = pattern.matcher(bytes).region(at, end);
        if (!matcher.lookingAt()) {
            throw new NoJson();
        }
        at = matcher.end();
        return matcher;
    }

    /** Writes a value without blanks and with as few escapes as there must be. */
    static String compact(Object value) {
        if (value instanceof Members members) {
            return members.all().stream()
                    .map(member -> quoted(member.key()) + ":" + compact(member.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        } else if (value instanceof Items items) {
            return items.all().stream().map(JsonText::compact).collect(Collectors.joining(",", "[", "]"));
        } else if (value instanceof String text) {
            return quoted(text);
        }
        return value instanceof Digits digits
                ? digits.written()
                : value.toString().toLowerCase(java.util.Locale.ROOT);
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(JsonText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int unit) {
        int place = MEANT.indexOf(unit);
        if (place >= 0 && unit != '/') {
            return "\\" + SHORT.charAt(place);
        }
        return unit < ' ' ? String.format("\\u%04x", unit) : String.valueOf((char) unit);
    }
}
