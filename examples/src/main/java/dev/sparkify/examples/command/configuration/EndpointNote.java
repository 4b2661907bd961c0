package dev.sparkify.examples.command.configuration;

import dev.sparkify.error.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/**
 * Notes host and role of a warehouse in its configuration: where they stand already, else at the end of a section. Every other
 * byte stays, so do the permissions; readers see the old file or the new one.
 *
 * @param host of the warehouse
 * @param role its ARN; empty: none is noted
 */
public record EndpointNote(String host, Optional<String> role) {
    /**
     * Writes it down.
     *
     * @param file the configuration; the one that a link leads to
     * @throws InputException if the file cannot be read or written; it is as before
     */
    public void writeTo(Path file) {
        var before = Configuration.text(file);
        var after = note(noteRole(before), Setting.HOST, host);
        if (!after.equals(before)) {
            replace(file, after);
        }
    }

    private String noteRole(String text) {
        return role.map(arn -> note(text, Setting.ROLE_ARN, arn)).orElse(text);
    }

    private static String note(String text, Setting setting, String value) {
        var file = IniFile.of(text);
        if (!file.problems().isEmpty()) {
            throw new InputException("Nothing was noted: " + String.join("; ", file.problems()));
        }
        var places = setting.in(file)
                .sorted((one, other) -> Integer.compare(other.from(), one.from()))
                .toList();
        var noted = new StringBuilder(text);
        places.forEach(place -> noted.replace(place.from(), place.to(), quotedLike(text, place, value)));
        return places.isEmpty() ? added(file, setting, value) : noted.toString();
    }

    private static String quotedLike(String text, IniEntry place, String value) {
        var written = text.substring(place.from(), place.to());
        for (var quote : new String[] {"'", "\""}) {
            if (written.length() > 1 && written.startsWith(quote) && written.endsWith(quote)) {
                return quote + value + quote;
            }
        }
        return value;
    }

    private static String added(IniFile file, Setting setting, String value) {
        var text = file.text();
        var line = setting.key() + "=" + value;
        var newLine = text.contains("\r\n") ? "\r\n" : "\n";
        var last = lastOf(file, setting.section())
                .or(() -> Setting.IDENTIFIER
                        .in(file)
                        .findFirst()
                        .flatMap(identifier -> lastOf(file, identifier.section())));
        if (last.isPresent()) {
            return new StringBuilder(text)
                    .insert(endOfLine(text, last.get().to()), newLine + line)
                    .toString();
        }
        var gap = text.isEmpty() || text.endsWith("\n") ? "" : newLine;
        return text + gap + "[" + setting.section() + "]" + newLine + line + newLine;
    }

    private static Optional<IniEntry> lastOf(IniFile file, String section) {
        return file.entries().stream()
                .filter(entry -> entry.section().equalsIgnoreCase(section))
                .reduce((one, next) -> next);
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private static void replace(Path file, String text) {
        try {
            var target = file.toRealPath();
            var fresh = Files.createTempFile(target.getParent(), ".dwh", ".cfg");
            try {
                Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
                copyPermissions(target, fresh);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException failure) {
            throw new InputException(file + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        var view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }
}
