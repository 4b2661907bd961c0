package dev.sparkify.sql.redshift.transfer;

import java.math.BigDecimal;
import java.util.List;

/** Is the argument of a parameter; each kind is written in a way of its own. */
public sealed interface Argument {
    /** Is no argument. */
    record None() implements Argument {}

    /**
     * Is a choice that the language has words for.
     *
     * @param words keywords in lower case
     */
    record Choice(String words) implements Argument {}

    /**
     * Is a text.
     *
     * @param value the text
     */
    record Text(String value) implements Argument {}

    /**
     * Is a text in which a backslash stands as it is, such as {@code \N} and {@code \t}.
     *
     * @param value the text, as Redshift reads it
     */
    record Verbatim(String value) implements Argument {}

    /**
     * Is a number.
     *
     * @param value the number
     * @param unit a keyword behind it; empty: none
     */
    record Amount(BigDecimal value, String unit) implements Argument {}

    /**
     * Is a list of columns.
     *
     * @param names the columns
     * @param after keywords behind the list; empty: none
     */
    record Columns(List<String> names, String after) implements Argument {
        /** Takes a copy of the list. */
        public Columns {
            names = List.copyOf(names);
        }
    }
}
