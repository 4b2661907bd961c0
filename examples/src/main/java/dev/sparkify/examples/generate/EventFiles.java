package dev.sparkify.examples.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes events, one a line, into a file for each day. They must come in the order of time. */
final class EventFiles implements AutoCloseable {
    private final Path folder;
    private final Tally tally;
    private final EventLine line = new EventLine();
    private long day;
    private @Nullable FragmentWriter open;

    EventFiles(Path directory, Tally tally) {
        this.folder = Folder.LOG_DATA.in(directory);
        this.tally = tally;
    }

    void write(Session session) throws IOException {
        line.write(session, writer(session.time() / Schedule.DAY));
        tally.event(session.page());
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            tally.file(open.size());
            open = null;
        }
    }

    private FragmentWriter writer(long today) throws IOException {
        if (open == null || day != today) {
            close();
            day = today;
            open = new FragmentWriter(
                    Files.newOutputStream(file(LocalDate.ofEpochDay(day)), StandardOpenOption.CREATE_NEW));
        }
        return open;
    }

    private Path file(LocalDate date) throws IOException {
        var iso = date.toString();
        var month = folder.resolve(iso.substring(0, 4)).resolve(iso.substring(5, 7));
        return Files.createDirectories(month).resolve(iso + "-events.json");
    }
}
