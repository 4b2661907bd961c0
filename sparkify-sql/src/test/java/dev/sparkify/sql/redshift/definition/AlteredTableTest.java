package dev.sparkify.sql.redshift.definition;

import static dev.sparkify.layout.Encoding.BYTEDICT;
import static dev.sparkify.layout.Encoding.ZSTD;
import static dev.sparkify.sql.redshift.definition.BreakableTables.table;
import static dev.sparkify.sql.redshift.definition.Dependents.RESTRICT;
import static dev.sparkify.sql.redshift.definition.TableConstraint.foreignKey;
import static dev.sparkify.sql.redshift.definition.TableConstraint.primaryKey;
import static dev.sparkify.sql.redshift.definition.TableConstraint.unique;
import static dev.sparkify.type.ColumnType.date;
import static dev.sparkify.type.ColumnType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sparkify.error.InvalidModelException;
import dev.sparkify.layout.Distribution;
import dev.sparkify.layout.SortKey;
import dev.sparkify.sql.redshift.definition.Alteration.Append.Surplus;
import dev.sparkify.sql.redshift.definition.Alteration.Switch;
import dev.sparkify.sql.statement.TableName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change is checked against the table as the changes before it leave it. */
class AlteredTableTest {
    private static TableDraft after(TableDraft table, Function<Alterations, AlterTable> change) {
        var problems = new Problems();
        var done = change.apply(table.build().alter());
        var changed = done.change().accept(new AlteredTable(table, problems));
        problems.refuse("Test");
        return changed;
    }

    private static List<String> problems(ThrowingCallable attempt) {
        return catchThrowableOfType(InvalidModelException.class, attempt).problems();
    }

    @Test
    void columnOfTheOldSortKeyCanBeDropped() {
        var table = table().sorted(SortKey.compound("day")).build().alter();
        var unsorted = table.sorted(SortKey.none());

        assertThat(problems(() -> table.dropColumn("day", RESTRICT)))
                .containsExactly("column day is in the sort key; change that first (Redshift: ALTER TABLE)");
        assertThat(table.after(unsorted).dropColumn("day", RESTRICT).table()).isEqualTo(TableName.of("sales"));
    }

    @Test
    void anotherTypeIsAddedFilledAndRenamed() {
        var table = table().build().alter();
        var added = table.after(table.add(TableColumn.of("day_text", varchar(10))));
        var dropped = added.after(added.dropColumn("day", RESTRICT));
        var renamed = dropped.after(dropped.renameColumn("day_text", "day"));

        assertThat(renamed.widen("day", 20).change()).isInstanceOf(Alteration.Resize.class);
    }

    @Test
    void layoutsAreThoseOfTheChange() {
        var all = Distribution.all();
        var key = SortKey.compound("id");

        assertThat(after(table(), alter -> alter.distributed(all))).isEqualTo(table().distributed(all));
        assertThat(after(table(), alter -> alter.sorted(key))).isEqualTo(table().sorted(key));
        assertThat(after(table(), alter -> alter.laidOut(key, all)))
                .isEqualTo(table().sorted(key).distributed(all));
    }

    @Test
    void columnsAreThoseOfTheChange() {
        var more = TableColumn.of("more", date());

        assertThat(after(table().column(more), alter -> alter.dropColumn("more", RESTRICT)))
                .isEqualTo(table());
        assertThat(after(table(), alter -> alter.add(more))).isEqualTo(table().column(more));
        assertThat(after(
                        table().column(TableColumn.of("c", varchar(9))
                                .encoded(ZSTD)
                                .commented("!")
                                .notNull()),
                        alter -> alter.widen("c", 99)))
                .isEqualTo(table().column(TableColumn.of("c", varchar(99))
                        .encoded(ZSTD)
                        .commented("!")
                        .notNull()));
    }

    @Test
    void encodingsAreThoseOfTheChangeAndUnknownOnceAutomatic() {
        var plain = table().column("c", date());
        var encoded = table().column(TableColumn.of("c", date()).encoded(BYTEDICT));

        assertThat(after(plain.encodeAuto(), alter -> alter.encode("c", BYTEDICT)))
                .isEqualTo(encoded);
        assertThat(after(encoded, Alterations::encodeAuto)).isEqualTo(plain.encodeAuto());
    }

    @Test
    void newNameOfAColumnIsThatOfItsKeys() {
        var self = foreignKey("name").references("sales", "id");
        var draft = table().primaryKey("id")
                .constraint(unique("id", "day"))
                .constraint(self)
                .constraint(foreignKey("id").references("other", "id"))
                .distributed(Distribution.key("id"));

        var changed = after(draft.sorted(SortKey.compound("day", "id")), alter -> alter.renameColumn("id", "number"));

        assertThat(changed.columns()).extracting(TableColumn::name).containsExactly("number", "name", "day");
        assertThat(changed.constraints())
                .containsExactly(
                        primaryKey("number"),
                        unique("number", "day"),
                        foreignKey("name").references("sales", "number"),
                        foreignKey("number").references("other", "id"));
        assertThat(changed.distribution()).contains(Distribution.key("number"));
        assertThat(changed.sortKey()).contains(SortKey.compound("day", "number"));
        assertThat(after(draft.sorted(SortKey.interleaved("id")), alter -> alter.renameColumn("id", "number"))
                        .sortKey())
                .contains(SortKey.interleaved("number"));
    }

    @Test
    void newNameOfTheTableIsThatOfItsReferencesToItself() {
        var draft = table().in("shop")
                .primaryKey("id")
                .constraint(foreignKey("name").references(TableName.of("shop", "sales"), "id"));

        var changed = after(draft, alter -> alter.renamedTo("orders"));

        assertThat(changed.table()).isEqualTo(TableName.of("shop", "orders"));
        assertThat(changed.constraints())
                .containsExactly(primaryKey("id"), foreignKey("name").references(changed.table(), "id"));
        assertThat(draft.build()
                        .alter()
                        .after(draft.build().alter().renamedTo("orders"))
                        .encodeAuto()
                        .table())
                .isEqualTo(changed.table());
    }

    @Test
    void constraintsAreThoseOfTheChange() {
        var one = unique("name").named("one");
        var two = table().constraint(one).constraint(unique("day").named("two"));

        assertThat(after(table(), alter -> alter.add(one))).isEqualTo(table().constraint(one));
        assertThat(after(two, alter -> alter.dropConstraint("two", RESTRICT))).isEqualTo(table().constraint(one));
        assertThat(after(table().primaryKey("id"), alter -> alter.dropConstraint("sales_pkey", RESTRICT)))
                .isEqualTo(table());
        assertThat(after(table().constraint(unique("day", "id")), alter -> alter.dropColumn("day", RESTRICT))
                        .constraints())
                .isEmpty();
    }

    @Test
    void columnsOfADroppedPrimaryKeyStayNotNull() {
        var changed = after(
                table().constraint(primaryKey("name").named("pk"))
                        .constraint(foreignKey("name").references("sales")),
                alter -> alter.dropConstraint("pk", Dependents.CASCADE));

        assertThat(changed.constraints()).isEmpty();
        assertThat(changed.column("name").map(column -> column.column().nullable()))
                .contains(false);
    }

    static Stream<Function<Alterations, AlterTable>> harmless() {
        return Stream.of(
                alter -> alter.ownedBy("ann"),
                alter -> alter.append(TableName.of("other"), Surplus.REFUSED),
                alter -> alter.rowSecurity(Switch.ON),
                alter -> alter.masking(Switch.OFF));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void otherChangesLeaveTheTableAsItIs(Function<Alterations, AlterTable> change) {
        assertThat(after(table(), change)).isEqualTo(table());
    }

    @Test
    void tableOfWhichOnlyTheNameIsKnownStaysUnknown() {
        var name = AlterTable.named("sales");

        var next = name.after(name.dropColumn("a", RESTRICT)).after(name.renamedTo("orders"));

        assertThat(next.dropColumn("b", RESTRICT).table()).isEqualTo(TableName.of("orders"));
    }

    @Test
    void rejectsChangesThatTheTableCannotHaveHad() {
        var table = table().build().alter();
        var unnamed =
                table().primaryKey("id").constraint(unique("name")).build().alter();

        assertThat(problems(() -> table.after(AlterTable.named("other").encodeAuto())))
                .containsExactly(
                        "what is done before changes other; take a change of this table (Redshift: ALTER TABLE)");
        assertThat(problems(() -> table.after(AlterTable.named("sales").dropColumn("zzz", RESTRICT))))
                .containsExactly("no such column zzz (Redshift: ALTER TABLE)");
        assertThat(problems(() -> unnamed.after(unnamed.dropConstraint("c", RESTRICT))))
                .containsExactly(
                        "which constraint c is cannot be told; name each when the table is made (Redshift: ALTER TABLE)");
    }
}
