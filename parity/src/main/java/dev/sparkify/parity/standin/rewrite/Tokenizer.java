package dev.sparkify.parity.standin.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a text apart. In a text of single quotes a backslash takes the sign after it along, as Redshift has it. What
 * begins and does not end goes to the end as one sign, for PostgreSQL to complain of.
 */
final class Tokenizer {
    private static final Pattern TOKEN = Pattern.compile("""
            (?<gap>(?:\\s++|--[^\\n]*+)++)\
            |(?<comment>/\\*)\
            |(?<string>[eE]?')\
            |(?<dollar>\\$(?:[A-Za-z_][A-Za-z_0-9]*+)?\\$)\
            |(?<quoted>")\
            |(?<number>\\d++(?:\\.(?!\\.)\\d*+)?(?:[eE][+-]?\\d++)?|\\.\\d++(?:[eE][+-]?\\d++)?)\
            |(?<word>[A-Za-z_\\x80-\\uffff][A-Za-z_0-9$\\x80-\\uffff]*+)\
            |(?<sign>::|<=|>=|<>|!=|\\|\\||\\$\\d++|.)""", Pattern.DOTALL);

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private String gap = "";

    private Tokenizer(String sql) {
        this.sql = sql;
    }

    static List<Token> tokens(String sql) {
        var tokenizer = new Tokenizer(sql);
        tokenizer.run();
        return List.copyOf(tokenizer.tokens);
    }

    private void run() {
        var matcher = TOKEN.matcher(sql);
        for (int at = 0; at < sql.length() && matcher.find(at); ) {
            at = next(matcher);
        }
    }

    private int next(Matcher found) {
        if (found.group("gap") != null) {
            apart(found.group());
        } else if (found.group("comment") != null) {
            apart(" ");
            return endOfComment(found.end());
        } else if (found.group("dollar") != null) {
            return dollars(found);
        } else if (found.group("string") != null || found.group("quoted") != null) {
            return quoted(found);
        } else {
            add(kind(found), found.group());
        }
        return found.end();
    }

    private static Token.Kind kind(Matcher found) {
        if (found.group("number") != null) {
            return Token.Kind.NUMBER;
        }
        return found.group("word") != null ? Token.Kind.WORD : Token.Kind.SIGN;
    }

    private int quoted(Matcher found) {
        char quote = sql.charAt(found.end() - 1);
        int end = found.end();
        while (end < sql.length() && (sql.charAt(end) != quote || sql.startsWith(String.valueOf(quote), end + 1))) {
            boolean takesAlong = sql.charAt(end) == quote || (quote == '\'' && sql.charAt(end) == '\\');
            end += takesAlong ? 2 : 1;
        }
        boolean isClosed = end < sql.length();
        end = Math.min(end + 1, sql.length());
        var kind = quote == '"' ? Token.Kind.QUOTED : Token.Kind.STRING;
        add(isClosed ? kind : Token.Kind.SIGN, sql.substring(found.start(), end));
        return end;
    }

    private void apart(String between) {
        gap = between.contains("\n") || gap.equals("\n") ? "\n" : " ";
    }

    /** Comments nest. */
    private int endOfComment(int begin) {
        int depth = 1;
        int at = begin;
        while (depth > 0 && at < sql.length()) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        }
        return at;
    }

    private int dollars(Matcher found) {
        int end = sql.indexOf(found.group(), found.end());
        int behind = end < 0 ? sql.length() : end + found.group().length();
        add(Token.Kind.STRING, sql.substring(found.start(), behind));
        return behind;
    }

    private void add(Token.Kind kind, String text) {
        tokens.add(new Token(kind, text, gap));
        gap = "";
    }
}
