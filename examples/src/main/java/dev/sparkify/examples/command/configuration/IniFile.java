package dev.sparkify.examples.command.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Is what an INI file says, in the dialect of Python's configparser with its defaults: the first {@code =} or {@code :} ends a
 * key, comments have lines of their own, deeper lines go on with a value, {@code %%} is a percent sign, {@code %(key)s} is
 * another value, {@code [DEFAULT]} stands behind every section; https://docs.python.org/3/library/configparser.html. A lone
 * percent sign, which configparser refuses, is one: only a reader without interpolation can have read it.
 *
 * <p>It is read here and not by a library, since those for Java begin a comment at {@code #} or {@code ;} within a value and
 * take backslashes and quotes as signs: a password would come out changed.
 *
 * @param text all of the file
 * @param sections the lines at which sections begin, by name in the order of names
 * @param entries in the order of the file
 * @param problems what cannot be read, with lines; holds no value
 */
record IniFile(String text, Map<String, Integer> sections, List<IniEntry> entries, List<String> problems) {
    /** Stands behind every section. */
    static final String DEFAULT = "DEFAULT";

    IniFile {
        sections = new TreeMap<>(sections);
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** Reads a text; what is wrong with it is among the problems. */
    static IniFile of(String text) {
        return new IniReader(text).read();
    }

    /** Finds a key, whatever its case; one of the defaults where the section is there and does not have it. */
    Optional<IniEntry> find(String section, String key) {
        return named(section, key)
                .or(() -> section(section).isPresent() ? named(DEFAULT, key) : Optional.empty())
                .map(entry -> new Interpolation(this, section, entry).filled());
    }

    /** Finds the line at which a section begins, whatever the case of its name. */
    Optional<Integer> section(String name) {
        return sections.entrySet().stream()
                .filter(section -> section.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Optional<IniEntry> named(String section, String key) {
        return first(entry ->
                entry.section().equalsIgnoreCase(section) && entry.key().equalsIgnoreCase(key));
    }

    private Optional<IniEntry> first(Predicate<IniEntry> condition) {
        return entries.stream().filter(condition).findFirst();
    }
}
