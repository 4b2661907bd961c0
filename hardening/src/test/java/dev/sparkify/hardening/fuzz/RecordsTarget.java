package dev.sparkify.hardening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.error.InputException;
import dev.sparkify.local.internal.json.BadRecordKeeping;
import dev.sparkify.local.internal.json.Batch;
import dev.sparkify.local.internal.json.Field;
import dev.sparkify.local.internal.json.Reading;
import dev.sparkify.local.internal.json.ReadingPlan;
import dev.sparkify.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads records strictly: whatever the bytes are, each record is good or bad or the file is refused, and the size of the
 * pieces in which it is read changes nothing.
 */
final class RecordsTarget implements FuzzTarget {
    private static final List<Field> FIELDS = List.of(
            Field.named("artist", ColumnType.varchar(20)),
            Field.named("sessionid", ColumnType.bigint()),
            Field.named("status", ColumnType.integer()),
            Field.named("length", ColumnType.doublePrecision()),
            Field.named("price", ColumnType.decimal(9, 2)),
            Field.named("paid", ColumnType.bool()),
            Field.named("day", ColumnType.date()),
            Field.named("at", ColumnType.timestamp()),
            Field.at("inner", ColumnType.varchar(5), "$.a.b[1]"));
    private static final Set<Integer> ALL = Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8);
    private static final int ROWS = 16;

    private final Folder folder = new Folder();

    /** Is what comes of a pass: where good and bad records are; of what is wrong with one in two ways, either may be told. */
    private record Seen(List<Long> good, List<List<Object>> bad, long read) {}

    @Override
    public void read(Input input) throws IOException {
        var name = input.oneOf(List.of("f.json", "f.json.gz"));
        var file = Files.write(folder.path().resolve(name), input.rest());
        var whole = seen(file, ReadingPlan.PIECE_BYTES);
        for (int bytes : new int[] {16, 100}) {
            assertThat(seen(file, bytes)).isEqualTo(whole);
        }
    }

    private Optional<Seen> seen(Path file, int pieceBytes) {
        var plan = ReadingPlan.of(FIELDS, List.of(file))
                .inPiecesOf(pieceBytes)
                .spillingTo(folder.path())
                .keeping(BadRecordKeeping.ALL);
        try (var reading = new Reading(plan)) {
            return Optional.of(seen(reading));
        } catch (InputException refused) {
            assertThat(refused).hasMessageContaining(file.toString());
            return Optional.empty();
        }
    }

    private static Seen seen(Reading reading) {
        var good = new ArrayList<Long>();
        var reader = reading.reader(ALL, ROWS);
        for (Batch batch = reader.fill(); batch.size() > 0; batch = reader.fill()) {
            for (int row = 0; row < batch.size(); row++) {
                good.add(batch.offsets()[row]);
            }
        }
        var result = reading.result();
        List<List<Object>> bad = result.badRecords().stream()
                .map(record -> List.<Object>of(record.offset(), record.line()))
                .toList();
        assertThat(result.good()).isEqualTo(good.size());
        assertThat(result.bad()).isGreaterThanOrEqualTo(bad.size());
        return new Seen(good, bad, result.good() + result.bad());
    }

    @Override
    public void close() {
        folder.close();
    }
}
