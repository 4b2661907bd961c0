package dev.sparkify.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.sql.Tokens;
import dev.sparkify.sql.Tokens.Kind;
import dev.sparkify.sql.Tokens.Token;
import dev.sparkify.sql.statement.Keys;
import dev.sparkify.sql.statement.Lifetime;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.SqlExpression;
import dev.sparkify.sql.statement.SqlExpression.Operator;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.sql.statement.TableName;
import dev.sparkify.type.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Proves that a hostile name or text leaves the statement around it as it is; more as in HostileNamesTest. */
class HostileStatementsTest {
    private static final String TAME_TABLE = "tame_table";
    private static final String TAME_COLUMN = "tame_column";
    private static final String TAME_TEXT = "tame text";

    /** Says what stands in a statement. */
    private record Words(String table, String column, String text) {
        TableName name() {
            return new TableName(Optional.of("mart"), table);
        }

        SqlExpression value() {
            return new SqlExpression.Value(new Literal.Text(text));
        }

        SqlExpression condition() {
            return new SqlExpression.Binary(
                    Operator.EQUAL, new SqlExpression.Name(Optional.of(table), column), value());
        }

        Query query() {
            return Query.Select.of(List.of(new Query.Item(value(), column)))
                    .from(new Query.FromTable(TableName.temporary(table), Optional.of(table)))
                    .where(condition());
        }
    }

    @Provide
    Arbitrary<List<String>> strings() {
        return Hostile.lists();
    }

    @Property(tries = Hostile.TRIES, edgeCases = EdgeCasesMode.NONE)
    void staysTheStatementThatItIs(
            @ForAll("strings") List<String> tables,
            @ForAll("strings") List<String> columns,
            @ForAll("strings") List<String> texts) {
        for (int i = 0; i < tables.size(); i++) {
            var words = new Words(permanent(tables.get(i)), columns.get(i).toLowerCase(Locale.ROOT), texts.get(i));
            check(Dialect.redshift(), words, Tokens::ofRedshift);
            check(Dialect.duckDb(), words, Tokens::ofDuckDb);
        }
    }

    /** A sign at the beginning makes a table temporary, and then it is in no schema. */
    private static String permanent(String table) {
        return table.replaceFirst("^#+", "");
    }

    private static void check(Dialect dialect, Words words, Function<String, List<Token>> split) {
        var tame = statements(new Words(TAME_TABLE, TAME_COLUMN, TAME_TEXT));
        var hostile = statements(words);
        for (int i = 0; i < tame.size(); i++) {
            var statement = hostile.get(i);
            var expected = split.apply(dialect.render(tame.get(i)));
            if (isSayable(expected, words)) {
                assertThat(named(split.apply(dialect.render(statement))))
                        .isEqualTo(named(expected.stream()
                                .map(token -> replaced(token, words))
                                .toList()));
            } else {
                assertThatThrownBy(() -> dialect.render(statement))
                        .isInstanceOf(InputException.class)
                        .hasMessageMatching(
                                "(?s)(The name |A name cannot |A text of SQL cannot hold |(Table|Change of) .* has \\d+ problems?:.*\\bname ).*");
            }
        }
    }

    private static boolean isSayable(List<Token> tame, Words words) {
        return (!tame.contains(new Token(Kind.WORD, TAME_TABLE)) || Hostile.isName(words.table()))
                && (!tame.contains(new Token(Kind.WORD, TAME_COLUMN)) || Hostile.isName(words.column()))
                && (!tame.contains(new Token(Kind.TEXT, TAME_TEXT)) || Hostile.isText(words.text()));
    }

    private static Token replaced(Token tame, Words words) {
        return switch (tame.value()) {
            case TAME_TABLE -> new Token(Kind.QUOTED, Tokens.folded(words.table()));
            case TAME_COLUMN -> new Token(Kind.QUOTED, Tokens.folded(words.column()));
            case TAME_TEXT -> new Token(Kind.TEXT, words.text());
            default -> tame;
        };
    }

    /** Makes no difference between a name with quotes and one without, unless it is a word of the language. */
    private static List<Token> named(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.kind() == Kind.QUOTED && !SqlWriterTest.isReserved(token.value())
                        ? new Token(Kind.WORD, token.value())
                        : token)
                .toList();
    }

    private static List<Statement> statements(Words words) {
        var column = Column.of(words.column(), ColumnType.varchar(65_535));
        var keys = new Keys(List.of(words.column()), List.of(), List.of());
        var settings = List.of(new Setting(words.column(), words.value()));
        return Stream.of(
                        new Statement.CreateTable(
                                words.name(),
                                List.of(column.defaultsTo(new Literal.Text(words.text()))),
                                keys,
                                Distribution.key(words.column()),
                                SortKey.compound(words.column()),
                                Lifetime.PERMANENT),
                        new Statement.CreateSchema(words.table()),
                        new Statement.DropSchema(words.table()),
                        new Statement.DropTable(words.name()),
                        new Statement.AddColumn(words.name(), column),
                        new Statement.Comment(words.name(), Optional.empty(), words.text()),
                        new Statement.Comment(words.name(), Optional.of(words.column()), words.text()),
                        new Statement.CreateTemporary(TableName.temporary(words.table()), words.query()),
                        new Statement.Lock(words.name()),
                        new Statement.Insert(words.name(), List.of(words.column()), words.query()),
                        new Statement.InsertRows(
                                words.name(),
                                List.of(words.column()),
                                List.of(List.of(new Literal.Text(words.text())))),
                        new Statement.Update(words.name(), settings, Optional.empty(), Optional.of(words.condition())),
                        new Statement.Delete(words.name(), words.condition()))
                .map(Statement.class::cast)
                .toList();
    }
}
