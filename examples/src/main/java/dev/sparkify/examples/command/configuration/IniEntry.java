package dev.sparkify.examples.command.configuration;

/**
 * Is a key of an INI file and its value. Tells the value to nobody who prints it: it may be a secret.
 *
 * @param section the name of its section
 * @param key as it is written
 * @param value without blanks around it
 * @param line where the key stands, from 1
 * @param from where the value begins in the text of the file
 * @param to where the value ends in the text of the file
 */
record IniEntry(String section, String key, String value, int line, int from, int to) {
    IniEntry withValue(String other) {
        return new IniEntry(section, key, other, line, from, to);
    }

    /** Names it for people. */
    String label() {
        return "[" + section + "] " + key;
    }

    @Override
    public String toString() {
        return label() + " in line " + line;
    }
}
