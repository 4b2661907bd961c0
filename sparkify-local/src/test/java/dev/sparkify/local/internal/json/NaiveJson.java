package dev.sparkify.local.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads JSON by the letter of RFC 8259, without any care for speed. Bytes are characters here, so indexes are offsets. */
final class NaiveJson {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\/bfnrt]|u[0-9a-fA-F]{4})");

    final String bytes;
    int at;

    NaiveJson(String bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** Is a number or one of the three words, as it is written. */
    record Bare(String written) {}

    /** Is a string, decoded; lone surrogates stay. */
    record Text(String decoded) {}

    /** Is an object or an array; the text is compact. */
    record Nested(List<Map.Entry<String, Object>> members, String compact) {}

    Object value() {
        blanks();
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Text(string());
            default -> bare();
        };
    }

    private Bare bare() {
        for (String word : List.of("true", "false", "null")) {
            if (bytes.startsWith(word, at)) {
                at += word.length();
                return new Bare(word);
            }
        }
        var matcher = NUMBER.matcher(bytes).region(at, bytes.length());
        check(matcher.lookingAt());
        at = matcher.end();
        return new Bare(matcher.group());
    }

    Nested object() {
        var members = new ArrayList<Map.Entry<String, Object>>();
        var compact = new ArrayList<String>();
        take('{');
        blanks();
        while (next() != '}') {
            blanks();
            String key = string();
            blanks();
            take(':');
            Object value = value();
            members.add(Map.entry(key, value));
            compact.add(quoted(key) + ":" + compact(value));
            separator('}');
        }
        at++;
        return new Nested(members, "{" + String.join(",", compact) + "}");
    }

    private Nested array() {
        var compact = new ArrayList<String>();
        take('[');
        blanks();
        while (next() != ']') {
            compact.add(compact(value()));
            separator(']');
        }
        at++;
        return new Nested(List.of(), "[" + String.join(",", compact) + "]");
    }

    private void separator(char end) {
        blanks();
        if (next() != end) {
            take(',');
            blanks();
            check(next() != end);
        }
    }

    private String string() {
        take('"');
        var decoded = new StringBuilder();
        while (next() != '"') {
            if (next() == '\\') {
                decoded.append(escape());
            } else {
                int start = at;
                while (next() != '"' && next() != '\\') {
                    check(next() >= ' ');
                    at++;
                }
                decoded.append(utf8(bytes.substring(start, at)));
            }
        }
        at++;
        return decoded.toString();
    }

    private char escape() {
        var matcher = ESCAPE.matcher(bytes).region(at, bytes.length());
        check(matcher.lookingAt());
        at = matcher.end();
        String kind = matcher.group(1);
        return kind.length() > 1
                ? (char) Integer.parseInt(kind.substring(1), 16)
                : "\"\\/\b\f\n\r\t".charAt("\"\\/bfnrt".indexOf(kind));
    }

    private static String utf8(String bytes) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private char next() {
        check(at < bytes.length());
        return bytes.charAt(at);
    }

    private void take(char wanted) {
        check(next() == wanted);
        at++;
    }

    void blanks() {
        while (at < bytes.length() && " \t\r\n".indexOf(bytes.charAt(at)) >= 0) {
            at++;
        }
    }

    private static void check(boolean isJson) {
        if (!isJson) {
            throw new IllegalArgumentException();
        }
    }

    private static String compact(Object value) {
        if (value instanceof Nested nested) {
            return nested.compact();
        }
        return value instanceof Text text ? quoted(text.decoded()) : ((Bare) value).written();
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int place = "\"\\\b\f\n\r\t".indexOf(character);
            if (place >= 0) {
                quoted.append('\\').append("\"\\bfnrt".charAt(place));
            } else if (character < ' ') {
                quoted.append(String.format("\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }
}
