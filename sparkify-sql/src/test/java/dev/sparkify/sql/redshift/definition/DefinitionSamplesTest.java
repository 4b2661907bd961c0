package dev.sparkify.sql.redshift.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.Encoding;
import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.dialect.Dialect;
import dev.sparkify.sql.redshift.RedshiftStatement;
import dev.sparkify.type.ColumnType;
import dev.sparkify.type.SimpleType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Writes statements of every form, and tables drawn at random, for a parser that is not ours. With
 * {@code -Dsamples=1000} there are more.
 */
class DefinitionSamplesTest {
    private static final Path FILE = Path.of("target", "samples", "redshift", "definition.sql");
    private static final int TABLES = Integer.getInteger("samples", 100);
    private static final List<String> NAMES =
            List.of("user", "day of week", "größe", "a$b", "\"", "1st", "timestamp", "plain", "Tag", "ends\\");

    private final Random random = new Random(20_260_102);

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private ColumnType type() {
        var types = new ArrayList<ColumnType>(Arrays.asList(SimpleType.values()));
        types.add(ColumnType.decimal(1 + random.nextInt(38), 0));
        types.add(ColumnType.varchar(1 + random.nextInt(65_535)));
        types.add(ColumnType.character(1 + random.nextInt(64)));
        types.add(ColumnType.varbyte(1 + random.nextInt(64)));
        return one(types);
    }

    private TableColumn column(String name) {
        var type = type();
        var column = TableColumn.of(name, type);
        var encodings = Stream.of(Encoding.values())
                .filter(encoding -> encoding.fits(type))
                .toList();
        column = random.nextBoolean() ? column.encoded(one(encodings)) : column;
        return random.nextBoolean() ? column.notNull() : column;
    }

    private CreateTable table(int number) {
        var draft = CreateTable.named(one(NAMES) + number);
        draft = random.nextBoolean() ? draft.in(one(NAMES)) : draft.temporary();
        var names = new ArrayList<>(NAMES.subList(0, 1 + random.nextInt(NAMES.size())));
        for (var name : names) {
            draft = draft.column(column(name));
        }
        var keys = draft.columns().stream()
                .filter(column -> column.type().canDistributeAndSort())
                .map(TableColumn::name)
                .toList();
        draft = draft.primaryKey(one(names));
        return (keys.isEmpty() ? draft : laidOut(draft, keys)).build();
    }

    private TableDraft laidOut(TableDraft draft, List<String> keys) {
        var sorted =
                keys.subList(0, 1 + random.nextInt(Math.min(8, keys.size()))).toArray(String[]::new);
        return draft.distributed(one(List.of(
                        Distribution.key(one(keys)), Distribution.all(), Distribution.even(), Distribution.auto())))
                .sorted(one(List.of(SortKey.compound(sorted), SortKey.interleaved(sorted), SortKey.auto())));
    }

    private List<String> statements() {
        return Stream.<RedshiftStatement>concat(
                        AllDefinitions.list().stream(),
                        IntStream.range(0, TABLES).mapToObj(this::table))
                .map(Dialect.redshift()::render)
                .toList();
    }

    @Test
    void writesStatementsForAParserThatIsNotOurs() throws IOException {
        var statements = statements();
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, statements.stream().collect(Collectors.joining(";\n\n", "", ";\n")));

        assertThat(statements).doesNotHaveDuplicates().allMatch(DefinitionSamplesTest::isOneStatement);
    }

    @Test
    void drawsTheSameTablesEachTime() {
        assertThat(new DefinitionSamplesTest().statements()).isEqualTo(statements());
    }

    /** Quotes and parentheses are closed, and there is no semicolon outside of quotes. */
    private static boolean isOneStatement(String sql) {
        char quote = 0;
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (quote == c) {
                quote = 0;
            } else if (quote == 0) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth < 0 || c == ';') {
                    return false;
                }
            }
        }
        return quote == 0 && depth == 0;
    }
}
