package dev.sparkify.sql.catalog;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.dialect.EngineCatalog;
import dev.sparkify.sql.plan.DefaultTexts;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges between what a catalog has of a table and what was noted of it. What is there wins; the note tells what the engine
 * does not keep, and what was left to the engine, so that what it chose is not taken for declared.
 */
final class Judgement {
    private static final String CHOSEN = "AUTO(";

    private final EngineCatalog catalog;
    private final FoundTable found;
    private final Optional<NotedTable> noted;
    private final List<Oddity> oddities = new ArrayList<>();

    Judgement(EngineCatalog catalog, FoundTable found, Optional<NotedTable> noted) {
        this.catalog = catalog;
        this.found = found;
        this.noted = noted;
    }

    StandingTable table() {
        var definition = new Statement.CreateTable(
                found.name(),
                found.columns().stream().flatMap(this::column).toList(),
                keys(),
                distribution(),
                sortKey(),
                Lifetime.PERMANENT);
        return new StandingTable(
                definition,
                text(found.comment()),
                found.readers(),
                found.size().rows(),
                found.size().bytes());
    }

    /** Lists what no model can say, once the table was told. */
    List<Oddity> oddities() {
        return List.copyOf(oddities);
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(told -> !told.isEmpty());
    }

    private void odd(String what) {
        oddities.add(new Oddity(found.name(), what));
    }

    private Stream<Column> column(FoundColumn real) {
        var type = catalog.type(real.type());
        if (type.isEmpty()) {
            odd("the column " + real.name() + " of type " + real.type());
            return Stream.empty();
        }
        var note = noted.map(table -> table.columns().get(real.name()));
        var declared =
                note.map(NotedColumn::type).filter(kept -> catalog.kept(kept).equals(type.orElseThrow()));
        var column = Column.of(real.name(), declared.or(() -> type).orElseThrow());
        column = real.required() ? column.notNull() : column;
        column = text(real.comment()).map(column::commented).orElse(column);
        column = encoding(real, note, declared.isPresent()).map(column::encoded).orElse(column);
        return Stream.of(withDefault(column, real));
    }

    private Column withDefault(Column column, FoundColumn real) {
        if (DefaultTexts.isNone(real.defaultText())) {
            return column;
        }
        var value = DefaultTexts.read(real.defaultText(), catalog.backslash(), column.type());
        if (value.isEmpty()) {
            odd("the default " + real.defaultText() + " of the column " + real.name());
        }
        return value.map(column::defaultsTo).orElse(column);
    }

    private Optional<Encoding> encoding(FoundColumn real, Optional<NotedColumn> note, boolean isAsDeclared) {
        if (!catalog.tellsLayout()) {
            return note.filter(any -> isAsDeclared).flatMap(NotedColumn::encoding);
        }
        boolean isLeftToEngine = noted.isEmpty()
                || note.filter(column -> column.encoding().isEmpty()).isPresent();
        return isLeftToEngine ? Optional.empty() : encoding(real.encoding());
    }

    /** Source: Redshift's page on PG_TABLE_DEF, which shows RAW as none. */
    private static Optional<Encoding> encoding(String text) {
        var name = text.toUpperCase(Locale.ROOT);
        return Stream.of(Encoding.values())
                .filter(encoding -> encoding.name().equals(name.equals("NONE") ? "RAW" : name))
                .findFirst();
    }

    private Keys keys() {
        if (!catalog.tellsLayout()) {
            return noted.map(NotedTable::keys).map(this::remaining).orElse(Keys.none());
        }
        var plain = found.keys().foreign().stream()
                .filter(reference -> isThere(reference.column()))
                .toList();
        found.keys().foreign().stream()
                .filter(reference -> !plain.contains(reference))
                .forEach(reference -> odd("the foreign key (" + reference.column() + ") of several columns"));
        return new Keys(found.keys().primary(), found.keys().unique(), plain);
    }

    /** A key of a column that is gone is gone, too. */
    private Keys remaining(Keys keys) {
        return new Keys(
                keys.primary().stream().allMatch(this::isThere) ? keys.primary() : List.of(),
                keys.unique().stream()
                        .filter(unique -> unique.stream().allMatch(this::isThere))
                        .toList(),
                keys.foreign().stream()
                        .filter(reference -> isThere(reference.column()))
                        .toList());
    }

    private boolean isThere(String column) {
        return found.columns().stream().anyMatch(real -> real.name().equals(column));
    }

    private Distribution distribution() {
        if (!catalog.tellsLayout()) {
            return noted.map(NotedTable::distribution)
                    .filter(style -> !(style instanceof Distribution.Key key) || isThere(key.column()))
                    .orElse(Distribution.auto());
        }
        var key = found.columns().stream().filter(FoundColumn::distributes).findFirst();
        return switch ((int) found.style()) {
            case 0 -> Distribution.even();
            case 1 -> key.map(column -> Distribution.key(column.name())).orElse(Distribution.auto());
            case 8 -> Distribution.all();
            default -> Distribution.auto();
        };
    }

    private SortKey sortKey() {
        var declared = noted.map(NotedTable::sortKey).orElse(SortKey.auto());
        if (!catalog.tellsLayout()) {
            return declared.columns().stream().allMatch(this::isThere) ? declared : SortKey.auto();
        }
        var leading = found.size().leadingSort();
        boolean isLeftToEngine = leading.map(text -> text.startsWith(CHOSEN)).orElse(declared instanceof SortKey.Auto);
        return isLeftToEngine ? SortKey.auto() : realSortKey();
    }

    private SortKey realSortKey() {
        var sorting = found.columns().stream()
                .filter(column -> column.sorts() != 0)
                .sorted(Comparator.comparingLong(column -> Math.abs(column.sorts())))
                .toList();
        var names = sorting.stream().map(FoundColumn::name).toList();
        if (names.isEmpty()) {
            return SortKey.none();
        }
        return sorting.stream().anyMatch(column -> column.sorts() < 0)
                ? new SortKey.Interleaved(names)
                : new SortKey.Compound(names);
    }
}
