package dev.sparkify.test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows statements, and where two scripts part. */
final class Differences {
    private static final int SHOWN = 100;

    private Differences() {}

    /** Shows the first statement in which two different scripts differ. */
    static String first(List<List<String>> expected, List<List<String>> actual) {
        int same = (int) IntStream.range(0, Math.min(expected.size(), actual.size()))
                .takeWhile(i -> expected.get(i).equals(actual.get(i)))
                .count();
        return "at statement " + (same + 1) + " (" + counted(expected.size()) + " expected, " + actual.size()
                + " found)\n" + "Expected\n" + at(expected, same) + "\nbut it was\n" + at(actual, same);
    }

    private static String at(List<List<String>> statements, int place) {
        return place < statements.size() ? lines(List.of(statements.get(place))) : "    (the end)";
    }

    /** Shows the first line in which two different texts differ. */
    static String firstLine(String expected, String actual) {
        var demanded = List.of(expected.split("\n", -1));
        var own = List.of(actual.split("\n", -1));
        int same = (int) IntStream.range(0, Math.min(demanded.size(), own.size()))
                .takeWhile(i -> demanded.get(i).equals(own.get(i)))
                .count();
        return "at line " + (same + 1) + "\nExpected\n" + lineAt(demanded, same) + "\nbut it was\n" + lineAt(own, same);
    }

    private static String lineAt(List<String> lines, int place) {
        return place < lines.size() ? "    " + lines.get(place) : "    (the end)";
    }

    static String counted(int count) {
        return count + (count == 1 ? " statement" : " statements");
    }

    static String lines(List<List<String>> statements) {
        return statements.stream()
                .map(statement -> "    " + SqlTokens.line(statement) + ";")
                .collect(Collectors.joining("\n"));
    }

    static String beginnings(List<List<String>> statements) {
        return IntStream.rangeClosed(1, statements.size())
                .mapToObj(i -> "    " + i + ": " + beginning(SqlTokens.line(statements.get(i - 1))))
                .collect(Collectors.joining("\n"));
    }

    private static String beginning(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …";
    }
}
