package dev.sparkify.local.damage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Is a file of which every second event is damaged, and the sound file that must bring the same rows. */
final class DamagedFile {
    private static final int MOST_TEXT = 16_000;

    private final ByteArrayOutputStream damaged = new ByteArrayOutputStream();
    private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<String> met = new ArrayList<>();
    private int line = 1;

    /** Begins with a sound event, which says that the file has lines. */
    DamagedFile() {
        add(Event.number(0));
    }

    /**
     * Is what must be set aside.
     *
     * @param name the kind of damage
     * @param line where it begins
     * @param column the column to blame, or empty
     * @param reason a part of the reason
     * @param text the record
     */
    record Rejected(String name, long line, String column, String reason, String text) {}

    /** Damages the even or the odd events, each in another kind; 2 × kinds rotations damage each event in each kind. */
    static DamagedFile of(List<Event> events, List<Damage> damages, int rotation) {
        var file = new DamagedFile();
        for (int i = 0; i < events.size(); i++) {
            if (i % 2 == rotation % 2) {
                int kind = (i / 2 + rotation / 2) % damages.size();
                file.add(events.get(i), damages.get(kind));
                file.met.add(i + " " + kind);
            } else {
                file.add(events.get(i));
            }
        }
        return file;
    }

    final DamagedFile add(Event event) {
        write(damaged, event.text());
        write(sound, event.text());
        line++;
        return this;
    }

    DamagedFile add(Event event, Damage damage) {
        var text = damage.damaged(event);
        write(damaged, text);
        damage.meaning(event).forEach(meaning -> write(sound, meaning));
        for (var rejection : damage.rejections(event)) {
            rejected.add(new Rejected(
                    damage.name(),
                    line + rejection.lines(),
                    rejection.column(),
                    rejection.reason(),
                    kept(rejection.text())));
        }
        line += (int) text.chars().filter(character -> character == '\n').count() + 1;
        return this;
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(Notation.bytes(text));
        file.write('\n');
    }

    /** Bytes that are no text are shown as such, and the rest is cut. */
    private static String kept(String text) {
        var begin = text.substring(0, Math.min(text.length(), 2 * MOST_TEXT));
        var whole = new String(Notation.bytes(begin), UTF_8)
                .replaceAll("^[ \t\r]+|[ \t\r]+$", "")
                .replace('\0', '\ufffd');
        return whole.substring(0, Math.min(whole.length(), MOST_TEXT));
    }

    byte[] damaged() {
        return damaged.toByteArray();
    }

    byte[] sound() {
        return sound.toByteArray();
    }

    /** Lists what must be set aside, by line. */
    List<Rejected> rejected() {
        return rejected;
    }

    /** Lists which event met which kind. */
    List<String> met() {
        return met;
    }
}
