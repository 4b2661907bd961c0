package dev.sparkify.sql.internal.evolve;

import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.mapping.Literal;
import dev.sparkify.schema.Column;
import dev.sparkify.schema.Grantee;
import dev.sparkify.sql.statement.Keys;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in plain words what differs, old first. */
record DifferenceText() implements DifferenceVisitor<String> {
    private static final String TO = " → ";

    static String of(Difference difference) {
        return difference.accept(new DifferenceText());
    }

    @Override
    public String tableAdded(Difference.TableAdded difference) {
        int count = difference.wanted().definition().columns().size();
        return "a table of " + count + (count == 1 ? " column" : " columns");
    }

    @Override
    public String tableRemoved(Difference.TableRemoved difference) {
        return "removed with its rows";
    }

    @Override
    public String tableRenamed(Difference.TableRenamed difference) {
        return "renamed from " + difference.from().name();
    }

    @Override
    public String columnRenamed(Difference.ColumnRenamed difference) {
        return "renamed from " + difference.from();
    }

    @Override
    public String columnAdded(Difference.ColumnAdded difference) {
        var column = difference.column();
        return "a column, " + column.type() + (column.nullable() ? "" : " NOT NULL")
                + TablePair.defaultOf(column)
                        .map(value -> ", default " + value(value))
                        .orElse("");
    }

    @Override
    public String columnRemoved(Difference.ColumnRemoved difference) {
        return "removed with its values";
    }

    @Override
    public String typeChanged(Difference.TypeChanged difference) {
        return difference.standing().type() + TO + difference.wanted().type();
    }

    @Override
    public String nullabilityChanged(Difference.NullabilityChanged difference) {
        return nullability(difference.standing()) + TO + nullability(difference.wanted());
    }

    private static String nullability(Column column) {
        return column.nullable() ? "NULL" : "NOT NULL";
    }

    @Override
    public String defaultChanged(Difference.DefaultChanged difference) {
        return "default " + value(difference.standing()) + TO + value(difference.wanted());
    }

    private static String value(Column column) {
        return TablePair.defaultOf(column).map(DifferenceText::value).orElse("none");
    }

    private static String value(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return "'" + text.value() + "'";
        } else if (literal instanceof Literal.Whole whole) {
            return String.valueOf(whole.value());
        } else if (literal instanceof Literal.Exact exact) {
            return exact.value().toPlainString();
        } else if (literal instanceof Literal.Truth truth) {
            return String.valueOf(truth.value());
        } else if (literal instanceof Literal.Day day) {
            return day.value().toString();
        }
        return literal instanceof Literal.Instant instant ? instant.value().toString() : "NULL";
    }

    @Override
    public String encodingChanged(Difference.EncodingChanged difference) {
        return "encoding " + encoding(difference.standing()) + TO + encoding(difference.wanted());
    }

    private static String encoding(Column column) {
        return column.encoding().map(Enum::name).orElse("of the engine's choice");
    }

    @Override
    public String columnCommentChanged(Difference.ColumnCommentChanged difference) {
        return "comment " + quoted(difference.standing().comment()) + TO
                + quoted(difference.wanted().comment());
    }

    @Override
    public String tableCommentChanged(Difference.TableCommentChanged difference) {
        return "comment " + quoted(difference.standing()) + TO + quoted(difference.wanted());
    }

    private static String quoted(Optional<String> text) {
        return text.map(found -> "«" + found + "»").orElse("none");
    }

    @Override
    public String primaryKeyChanged(Difference.PrimaryKeyChanged difference) {
        return "primary key " + key(difference.standing()) + TO + key(difference.wanted());
    }

    private static String key(List<String> columns) {
        return columns.isEmpty() ? "none" : "(" + String.join(", ", columns) + ")";
    }

    @Override
    public String uniqueKeyAdded(Difference.UniqueKeyAdded difference) {
        return "unique key " + key(difference.columns()) + " declared";
    }

    @Override
    public String uniqueKeyRemoved(Difference.UniqueKeyRemoved difference) {
        return "unique key " + key(difference.columns()) + " no more declared";
    }

    @Override
    public String referenceAdded(Difference.ReferenceAdded difference) {
        return "reference " + reference(difference.reference()) + " declared";
    }

    @Override
    public String referenceRemoved(Difference.ReferenceRemoved difference) {
        return "reference " + reference(difference.reference()) + " no more declared";
    }

    private static String reference(Keys.Reference reference) {
        return reference.column() + TO + reference.table().name() + "." + reference.key();
    }

    @Override
    public String distributionChanged(Difference.DistributionChanged difference) {
        return "distribution " + style(difference.standing()) + TO + style(difference.wanted());
    }

    private static String style(Distribution distribution) {
        return distribution instanceof Distribution.Key key
                ? "by " + key.column()
                : distribution.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public String sortKeyChanged(Difference.SortKeyChanged difference) {
        return "sort key " + style(difference.standing()) + TO + style(difference.wanted());
    }

    private static String style(SortKey sortKey) {
        var kind = sortKey.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return sortKey.columns().isEmpty() ? kind : kind + " (" + String.join(", ", sortKey.columns()) + ")";
    }

    @Override
    public String readersChanged(Difference.ReadersChanged difference) {
        return Stream.of(
                        readers(difference.granted(), " may read it"),
                        readers(difference.revoked(), " may no more read it"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String readers(Set<Grantee> readers, String what) {
        return readers.isEmpty()
                ? ""
                : readers.stream().map(DifferenceText::reader).sorted().collect(Collectors.joining(", ")) + what;
    }

    private static String reader(Grantee reader) {
        if (reader instanceof Grantee.Role role) {
            return "role " + role.name();
        } else if (reader instanceof Grantee.User user) {
            return "user " + user.name();
        }
        return reader instanceof Grantee.Group group ? "group " + group.name() : "everyone";
    }
}
