package dev.sparkify.examples.generate;

import java.util.HexFormat;

/** Makes keys in the shape of the Million Song Dataset, each number's different from all others of its kind. */
final class Keys {
    private static final int LETTERS = 26;
    private static final int FOLDERS = LETTERS * LETTERS * LETTERS;
    private static final int USUAL_IN_FOLDER = 50;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final int inFolder;
    private final long seed;

    Keys(int songs, long seed) {
        this.inFolder = Math.max(USUAL_IN_FOLDER, (songs + FOLDERS - 1) / FOLDERS);
        this.seed = seed;
    }

    /** Gives 18 characters such as {@code TRAAAAW128F429D538}; the third to fifth fill up in the order of numbers. */
    String track(int number) {
        return "TR" + letters(number / inFolder, 3) + letters(scramble(number), 2) + "128F" + hex(number, 7);
    }

    /** Gives 18 characters such as {@code SOMZWCG12A8C13C480}. */
    String song(int number) {
        return "SO" + letters(scramble(number), 5) + "12A" + hex(number, 8);
    }

    /** Gives 18 characters such as {@code ARDPTVE1187B99BFB1}. */
    String artist(int number) {
        return "AR" + letters(scramble(number), 5) + "1187" + hex(number, 7);
    }

    private static String letters(long number, int count) {
        var letters = new char[count];
        long rest = number;
        for (int position = count - 1; position >= 0; position--) {
            letters[position] = (char) ('A' + rest % LETTERS);
            rest /= LETTERS;
        }
        return new String(letters);
    }

    // An odd factor permutes the numbers of so many bits: the digits alone keep keys apart.
    private String hex(int number, int digits) {
        return HEX.toHexDigits(number * 0x9E3779B1L + seed, digits);
    }

    private long scramble(int number) {
        return SplitMix64.of(seed, SplitMix64.Stream.SONG, ~number).next() >>> 1;
    }
}
