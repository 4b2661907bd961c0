package dev.sparkify.examples.command.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an INI file line by line, as configparser does. Used once, by one thread. */
final class IniReader {
    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|$)");
    private static final Pattern SECTION = Pattern.compile("^\\[(.+)]");
    private static final Pattern OPTION = Pattern.compile("^(.*?)\\s*[=:]\\s*");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String text;
    private final Map<String, Integer> sections = new LinkedHashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final List<IniEntry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable String section;
    private @Nullable IniEntry open;
    private int indent;

    IniReader(String text) {
        this.text = text;
    }

    IniFile read() {
        int number = 1;
        int from = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        for (var line : LINE.matcher(text).region(from, text.length()).results().toList()) {
            read(line, number++);
        }
        end();
        return new IniFile(text, sections, entries, problems);
    }

    private void read(MatchResult line, int number) {
        var content = line.group(1).strip();
        if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
            return;
        }
        int depth = line.group(1).indexOf(content);
        if (open != null && depth > indent) {
            open = extended(open, content, line.start(1) + depth);
            return;
        }
        end();
        indent = depth;
        begin(content, number, line.start(1) + depth);
    }

    /** Blank lines within a value stay in it, as they do in Python. */
    private IniEntry extended(IniEntry entry, String content, int at) {
        var between = text.substring(entry.to(), at)
                .lines()
                .skip(1)
                .filter(line -> line.isBlank())
                .count();
        var breaks = "\n".repeat((int) Math.max(1, between));
        return new IniEntry(
                entry.section(),
                entry.key(),
                entry.value() + breaks + content,
                entry.line(),
                entry.from(),
                at + content.length());
    }

    private void end() {
        if (open != null) {
            entries.add(open);
            open = null;
        }
    }

    private void begin(String content, int number, int at) {
        var header = SECTION.matcher(content);
        var option = OPTION.matcher(content);
        if (header.find()) {
            enter(header.group(1), number);
        } else if (section == null) {
            problems.add("line " + number + " stands before the first section: begin with a line such as [DWH]");
        } else if (option.find() && !option.group(1).isEmpty()) {
            open(section, option.group(1), content.substring(option.end()), number, at + option.end());
        } else {
            problems.add("line " + number + " in [" + section + "] is neither KEY=value nor a comment");
        }
    }

    private void enter(String name, int number) {
        section = name;
        var before = sections.putIfAbsent(name, number);
        if (before != null && !name.equals(IniFile.DEFAULT)) {
            problems.add("line " + number + " begins [" + name + "] again, after line " + before + ": join them");
        }
    }

    private void open(String in, String key, String value, int number, int at) {
        var before = keys.putIfAbsent("[" + in + "] " + key.toLowerCase(Locale.ROOT), number);
        if (before != null) {
            problems.add("line " + number + " says [" + in + "] " + key + " again, after line " + before
                    + ": keep one of them");
        }
        open = new IniEntry(in, key, value, number, at, at + value.length());
    }
}
