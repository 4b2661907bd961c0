package dev.sparkify.examples.generate;

import java.util.List;

/** Invents artists: their names, which may be shared, and where they come from. */
final class Artists {
    private static final int SHARES_NAME_EVERY = 25;
    private static final List<String> FIRST = Words.of("""
        The Amber|The Quiet|Les|Los|DJ|Sister|Captain|Doctor|Little|Big|Saint|Electric|The Velvet|The Flying
        Señor|Die|Black|White|Young|Old|Café|Mister\
        """);
    private static final List<String> SECOND = Words.of("""
        Foxes|Cartographers|Meridian|Parade|Static|Avenue|Pilots|Orchestra|Lanterns|Machines|Sparrows
        Kolibri|Bandits|Tigers|Øre|Garçons|Mañana|Zażółć|Straße|Comets|Harbor|Monsoon|Polaroid|Tundra
        Voyagers|Wires|Zebra|Quartet|Trio\
        """);
    private static final List<String> ABROAD = Words.of("""
        Åsa Ødegård|Zoë & Noël|Björn Þórsson|Dvořákovi|Łukasz Żółw|Ночь|Κύμα|中文合唱团|夜猫子|さくら隊|은하수|نجوم الليل
        כוכבים|तारे|ดาว|The 🦊s|🎸 Riot|Rene\u0301e L'Amour|Jose\u0301 N\u0303an\u0303ez|Đỗ Quyên
        İstanbul Üçlüsü|São João|Ünï Cödé\
        """);
    private static final List<Place> PLACES = List.of(
            Place.somewhere(""),
            Place.somewhere(""),
            Place.somewhere("California - LA"),
            Place.somewhere("Gainesville, FL"),
            Place.somewhere("Åre, Sverige"),
            Place.somewhere("東京"),
            Place.at("Memphis, TN", "35.14968", "-90.04892"),
            Place.at("London, England", "51.50632", "-0.12714"),
            Place.at("New York, NY", "40.71455", "-74.00712"),
            Place.at("København", "55.67631", "12.56935"),
            Place.at("São Paulo, Brasil", "-23.56287", "-46.65468"),
            Place.at("Zagreb Croatia", "45.80726", "15.9676"),
            Place.at("北京", "39.90403", "116.40753"),
            Place.at("Kraków/Polska", "50.06045", "19.93243"));

    private final Keys keys;
    private final long seed;

    Artists(Keys keys, long seed) {
        this.keys = keys;
        this.seed = seed;
    }

    Artist artist(int number) {
        var random = SplitMix64.of(seed, SplitMix64.Stream.ARTIST, number);
        return new Artist(keys.artist(number), name(number), random.pick(PLACES));
    }

    private String name(int number) {
        var namesake = number % SHARES_NAME_EVERY == SHARES_NAME_EVERY - 1 ? number - 1 : number;
        return name(SplitMix64.of(seed, SplitMix64.Stream.ARTIST, ~namesake));
    }

    private static String name(SplitMix64 random) {
        return switch (random.below(8)) {
            case 0 -> random.pick(ABROAD);
            case 1 -> random.pick(ABROAD) + " / " + band(random);
            case 2 -> band(random) + " feat. " + band(random);
            case 3 -> random.pick(SECOND) + " & " + random.pick(SECOND);
            case 4 -> random.pick(FIRST) + " \"" + random.pick(SECOND) + "\" " + random.pick(SECOND);
            case 5, 6 -> band(random) + " of " + random.pick(SECOND);
            default -> band(random);
        };
    }

    private static String band(SplitMix64 random) {
        return random.pick(FIRST) + " " + random.pick(SECOND);
    }
}
