package dev.sparkify.parity.oracle;

import dev.sparkify.mapping.Cast;
import dev.sparkify.mapping.EpochMillis;
import dev.sparkify.mapping.Expression;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.DimensionTable;
import dev.sparkify.schema.StagingTable;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.schema.Validity;
import dev.sparkify.type.Assignability;
import dev.sparkify.type.TypeFamily;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges what the mappings of a star demand of staged records. */
final class Judgement {
    private static final long FIRST_MILLI = -62_135_596_800_000L;
    private static final long LAST_MILLI = 253_402_300_799_999L;

    private final StagingTable staging;
    private final List<Mapped> mappings;

    Judgement(StarSchema star, StagingTable staging) {
        this.staging = staging;
        this.mappings = star.tables().stream()
                .flatMap(table -> Mapped.of(star, table).stream())
                .filter(mapped -> mapped.mapping().staging().equals(staging.name()))
                .toList();
    }

    /** Tells all that is wrong with a record. */
    Set<Reason> of(Row record) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (staging.columns().stream()
                .anyMatch(column ->
                        !column.nullable() && record.value(column.name()).isEmpty())) {
            reasons.add(Reason.NULL);
        }
        mappings.forEach(mapped -> judge(mapped, record, reasons));
        return reasons;
    }

    private static void judge(Mapped mapped, Row record, Set<Reason> reasons) {
        var filter = mapped.mapping().filter();
        if (isOutOfRange(filter.stream(), record)) {
            reasons.add(Reason.OUT_OF_RANGE);
        }
        for (var column : mapped.columns()) {
            if (mapped.assigned(column.name()).isPresent() && isReserved(mapped, column, record)) {
                reasons.add(Reason.RESERVED);
            }
        }
        if (mapped.takes(record)) {
            judgeTaken(mapped, record, reasons);
        }
    }

    private static void judgeTaken(Mapped mapped, Row record, Set<Reason> reasons) {
        if (isOutOfRange(mapped.mapping().expressions(), record)) {
            reasons.add(Reason.OUT_OF_RANGE);
        }
        if (mapped.mapping().expressions().flatMap(Judgement::casts).anyMatch(cast -> isTooLong(cast, record))) {
            reasons.add(Reason.TOO_LONG);
        }
        if (mapped.columns().stream().anyMatch(column -> isMissing(mapped, column, record))) {
            reasons.add(Reason.NULL);
        }
        if (mapped.table() instanceof DimensionTable dimension && dimension.isVersioned()) {
            var time = new Evaluation(record).of(mapped.mapping().asOf().orElseThrow());
            if (time.isEmpty()) {
                reasons.add(Reason.NULL);
            }
            time.filter(found -> ValueOrder.compare(found, Validity.FOREVER) >= 0)
                    .ifPresent(after -> reasons.add(Reason.OUT_OF_RANGE));
        }
    }

    private static boolean isReserved(Mapped mapped, Column column, Row record) {
        var reserved = mapped.table() instanceof DimensionTable dimension
                        && dimension.hasUnknownMember()
                        && dimension.naturalKey().contains(column.name())
                ? Optional.of(Mapped.unknownNatural(dimension))
                : mapped.unknown(column.name());
        return reserved.isPresent() && mapped.bare(column, record).equals(reserved);
    }

    private static boolean isMissing(Mapped mapped, Column column, Row record) {
        return mapped.assigned(column.name()).isPresent()
                && !column.nullable()
                && mapped.unknown(column.name()).isEmpty()
                && mapped.bare(column, record).isEmpty();
    }

    private static boolean isOutOfRange(Stream<Expression> expressions, Row record) {
        return expressions
                .flatMap(Judgement::epochs)
                .flatMap(millis -> new Evaluation(record).of(millis).stream())
                .map(Long.class::cast)
                .anyMatch(millis -> millis < FIRST_MILLI || millis > LAST_MILLI);
    }

    private static Stream<Expression> epochs(Expression expression) {
        var below = expression.operands().stream().flatMap(Judgement::epochs);
        return expression instanceof EpochMillis epoch ? Stream.concat(Stream.of(epoch.millis()), below) : below;
    }

    private static Stream<Cast> casts(Expression expression) {
        var below = expression.operands().stream().flatMap(Judgement::casts);
        return expression instanceof Cast cast ? Stream.concat(Stream.of(cast), below) : below;
    }

    private static boolean isTooLong(Cast cast, Row record) {
        return cast.type().family() == TypeFamily.TEXT
                && new Evaluation(record)
                        .of(cast.value())
                        .filter(value -> value instanceof String text
                                && ValueOrder.bytes(text).length > Assignability.bytes(cast.type()))
                        .isPresent();
    }
}
