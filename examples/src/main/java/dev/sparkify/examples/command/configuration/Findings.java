package dev.sparkify.examples.command.configuration;

import dev.sparkify.error.InputException;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a configuration, and what is odd. Holds no value that may be secret. Used by one thread. */
final class Findings {
    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void problem(IniEntry entry, String message) {
        problem("line " + entry.line() + ": " + entry.label() + " " + message);
    }

    void problem(String message) {
        problems.add(message);
    }

    void warning(IniEntry entry, String message) {
        warnings.add(file + ", line " + entry.line() + ": " + entry.label() + " " + message);
    }

    /** Refuses the configuration if anything is wrong with it. */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new InputException(file + " cannot be used:\n  " + String.join("\n  ", problems));
        }
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
