package dev.sparkify.parity.standin.copy;

import java.util.List;
import java.util.Locale;

/**
 * Finds the value of each column by its name.
 *
 * @param columns the names, in lower case
 * @param ignoresCase whether a key of other case meets a column, too
 */
record JsonKeys(List<String> columns, boolean ignoresCase) implements Shape {
    @Override
    public Json value(Json document, int column) throws Fault {
        if (!(document instanceof Json.Members members)) {
            throw new Fault(Fault.LINE, "Invalid value: not a JSON object");
        }
        var name = columns.get(column);
        var found = members.all().stream()
                .filter(member -> meets(member.key(), name))
                .map(Json.Member::value)
                .toList();
        if (found.size() > 1) {
            throw new Fault(Fault.LINE, "Duplicate key; which one counts is not documented");
        }
        return found.isEmpty() ? new Json.Null() : found.get(0);
    }

    private boolean meets(String key, String name) {
        return ignoresCase ? key.toLowerCase(Locale.ROOT).equals(name) || key.equalsIgnoreCase(name) : key.equals(name);
    }
}
