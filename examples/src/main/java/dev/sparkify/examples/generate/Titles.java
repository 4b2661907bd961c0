package dev.sparkify.examples.generate;

import java.util.List;

/** Makes titles of songs: many plain ones, some in other scripts, some with characters that JSON must escape. */
final class Titles {
    private static final List<String> ADJECTIVES = Words.of("""
        Broken|Silent|Golden|Crimson|Electric|Lonely|Midnight|Paper|Velvet|Burning|Hollow|Distant|Secret
        Wild|Frozen|Gentle|Neon|Restless|Sudden|Tender|Unwritten|Wooden|Faded|Heavy|Little|Northern|Second
        Southern|Sweet|Thousand\
        """);
    private static final List<String> NOUNS = Words.of("""
        River|Mirror|Summer|Window|Letter|Garden|Engine|Harbor|Lantern|Shadow|Street|Valley|Winter|Morning
        Satellite|Stranger|Thunder|Whisper|Ocean|Signal|Sparrow|Station|Carnival|Compass|Desert|Diamond|Echo
        Feather|Highway|Island|Kingdom|Machine|Mountain|Orchard|Promise|Railway|Telephone|Tide|Waltz|Wolf\
        """);
    private static final List<String> ABROAD = Words.of("""
        Été sans fin|Brød og Sjø|Ånden i Fjorden|Über den Dächern|Señorita Mañana|Łąka o świcie
        Žluťoučký kůň|Gözlerin Işığı|Ночной поезд|Θάλασσα|北京的夜|月亮河|夜に咲く花|한강의 밤|ليلة طويلة|שיר של לילה
        रात की बात|ค่ำคืน|🎵 Loop 🎶|Love ❤️ Song|Cafe\u0301 del Norte|N\u0303andu\u0301|Ελλάδα 2000
        Ég man þig|Coração Vadio|Đêm mưa|星のうた ★\
        """);
    private static final List<String> EDITIONS = Words.of("""
        (Live)|(Album Version)|[Remastered]|(feat. The Choir)|- Radio Edit|/ Reprise|(Instrumental)
        (2009 Digital Remaster)\
        """);

    private Titles() {}

    static String draw(SplitMix64 random) {
        var title = simple(random);
        return random.chance(250) ? title + " " + random.pick(EDITIONS) : title;
    }

    private static String simple(SplitMix64 random) {
        return switch (random.below(12)) {
            case 0, 1 -> random.pick(ABROAD);
            case 2, 3 -> random.pick(NOUNS) + " of the " + random.pick(NOUNS);
            case 4, 5 -> random.pick(NOUNS) + "'s " + random.pick(NOUNS);
            case 6 -> random.pick(ABROAD) + " (" + plain(random) + ")";
            case 7 -> "\"" + random.pick(NOUNS) + "\" & " + random.pick(NOUNS) + " \\ " + random.pick(NOUNS);
            default -> plain(random);
        };
    }

    private static String plain(SplitMix64 random) {
        return random.pick(ADJECTIVES) + " " + random.pick(NOUNS);
    }
}
