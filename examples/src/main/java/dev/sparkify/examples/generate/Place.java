package dev.sparkify.examples.generate;

/**
 * Is where an artist comes from, its parts spelled in JSON.
 *
 * @param name the location, quoted
 * @param latitude degrees, or {@code null} spelled out
 * @param longitude degrees, or {@code null} spelled out
 */
record Place(String name, String latitude, String longitude) {
    static Place at(String name, String latitude, String longitude) {
        return new Place(JsonSpelling.SONG.quote(name), latitude, longitude);
    }

    static Place somewhere(String name) {
        return at(name, "null", "null");
    }
}
