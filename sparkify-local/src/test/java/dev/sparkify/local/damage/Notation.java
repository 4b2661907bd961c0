package dev.sparkify.local.damage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads what is hard to write: {@code «x*9»} is nine times x, each with its number for {@code #}; {@code ‹c3 a9›} are
 * bytes; {@code ␣} is a blank, {@code ⏎} a line feed; what follows {@code ✂} and what comes before {@code ✃} is cut off.
 */
final class Notation {
    /** Stands for the bytes while they are in a text. */
    private static final char BYTES = '\ue000';

    private static final Pattern REPEATED = Pattern.compile("«([^»]*)\\*(\\d+)»");
    private static final Pattern RAW = Pattern.compile("‹([^›]*)›");

    private Notation() {}

    static String read(String written) {
        var repeated = REPEATED.matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement(IntStream.range(0, Integer.parseInt(found.group(2)))
                        .mapToObj(number -> found.group(1).replace("#", String.valueOf(number)))
                        .collect(Collectors.joining())));
        return RAW.matcher(repeated)
                .replaceAll(found -> raw(found.group(1)))
                .replace('␣', ' ')
                .replace('⏎', '\n');
    }

    private static String raw(String hexadecimal) {
        var text = new StringBuilder();
        for (byte value : HexFormat.ofDelimiter(" ").parseHex(hexadecimal)) {
            text.append((char) (BYTES + Byte.toUnsignedInt(value)));
        }
        return text.toString();
    }

    static String cut(String text) {
        int end = text.indexOf('✂');
        var begun = end < 0 ? text : text.substring(0, end);
        return begun.substring(begun.indexOf('✃') + 1);
    }

    static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isByte(text.charAt(i))) {
                bytes.writeBytes(text.substring(copied, i).getBytes(UTF_8));
                bytes.write(text.charAt(i) - BYTES);
                copied = i + 1;
            }
        }
        bytes.writeBytes(text.substring(copied).getBytes(UTF_8));
        return bytes.toByteArray();
    }

    private static boolean isByte(char character) {
        return character >= BYTES && character <= BYTES + 0xff;
    }
}
