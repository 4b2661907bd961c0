package dev.sparkify.examples.generate;

import java.util.HexFormat;

/**
 * Spells text in JSON as the real files do, each kind in its own way, so that matching a play and a song takes
 * more than comparing bytes.
 */
enum JsonSpelling {
    /** Escapes slashes and leaves other scripts as they are. */
    EVENT {
        @Override
        boolean escapes(char character) {
            return character == '/';
        }

        @Override
        String escape(char character) {
            return "\\" + character;
        }
    },

    /** Leaves slashes as they are and escapes other scripts, but for what takes two code units. */
    SONG {
        @Override
        boolean escapes(char character) {
            return character > '~' && !Character.isSurrogate(character);
        }

        @Override
        String escape(char character) {
            return unicode(character);
        }
    };

    private static final HexFormat HEX = HexFormat.of();

    abstract boolean escapes(char character);

    abstract String escape(char character);

    String quote(String text) {
        var quoted = new StringBuilder(text.length() + 8).append('"');
        for (int index = 0; index < text.length(); index++) {
            append(quoted, text.charAt(index));
        }
        return quoted.append('"').toString();
    }

    private void append(StringBuilder quoted, char character) {
        if (character == '"' || character == '\\') {
            quoted.append('\\').append(character);
        } else if (character < ' ') {
            quoted.append(unicode(character));
        } else if (escapes(character)) {
            quoted.append(escape(character));
        } else {
            quoted.append(character);
        }
    }

    private static String unicode(char character) {
        return "\\u" + HEX.toHexDigits(character);
    }
}
