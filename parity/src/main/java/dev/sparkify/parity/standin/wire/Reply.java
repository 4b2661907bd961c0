package dev.sparkify.parity.standin.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is what the server answered to a statement that the client does not see.
 *
 * @param rows the rows, each value as its text
 * @param tag what the server calls that which it did
 */
public record Reply(List<List<@Nullable String>> rows, String tag) {
    /**
     * Tells how many rows the statement changed or returned.
     *
     * @return the last number of the tag, zero if there is none
     */
    public long count() {
        var last = tag.substring(tag.lastIndexOf(' ') + 1);
        return last.chars().allMatch(Character::isDigit) ? Long.parseLong(last) : 0;
    }
}
