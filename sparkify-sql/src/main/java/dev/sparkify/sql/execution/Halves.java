package dev.sparkify.sql.execution;

import dev.sparkify.sql.statement.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes statements apart that are lists of what they write down, each part of which means the same by itself. */
final class Halves {
    private Halves() {}

    /** Gives the halves of a statement in order; none if it cannot be taken apart. */
    static List<Statement> of(Statement statement) {
        if (statement instanceof Statement.NoteFiles note) {
            return of(note.files(), part -> new Statement.NoteFiles(note.table(), note.source(), note.load(), part));
        } else if (statement instanceof Statement.NoteUnreadable note) {
            return of(
                    note.told().orElse(List.of()),
                    part -> new Statement.NoteUnreadable(
                            note.table(), note.source(), note.load(), note.highest(), Optional.of(part)));
        } else if (statement instanceof Statement.InsertRows insert) {
            return of(insert.rows(), part -> new Statement.InsertRows(insert.table(), insert.columns(), part));
        }
        return List.of();
    }

    private static <T> List<Statement> of(List<T> items, Function<List<T>, Statement> part) {
        int middle = items.size() / 2;
        return middle == 0
                ? List.of()
                : List.of(part.apply(items.subList(0, middle)), part.apply(items.subList(middle, items.size())));
    }
}
