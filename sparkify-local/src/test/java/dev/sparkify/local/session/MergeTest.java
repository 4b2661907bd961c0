package dev.sparkify.local.session;

import static dev.sparkify.local.session.Opened.SOURCE;
import static dev.sparkify.local.session.Opened.TARGET;
import static dev.sparkify.local.session.Opened.cell;
import static dev.sparkify.local.session.Opened.nothing;
import static dev.sparkify.local.session.Opened.row;
import static dev.sparkify.local.session.Opened.sameKey;
import static dev.sparkify.local.session.Opened.source;
import static dev.sparkify.local.session.Opened.text;
import static dev.sparkify.sql.statement.SqlExpression.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.sql.redshift.change.DeleteUsing;
import dev.sparkify.sql.redshift.change.InsertValues;
import dev.sparkify.sql.redshift.change.Merge;
import dev.sparkify.sql.redshift.change.UpdateFrom;
import dev.sparkify.sql.redshift.definition.AlterTable;
import dev.sparkify.sql.redshift.definition.TableColumn;
import dev.sparkify.sql.statement.Query;
import dev.sparkify.sql.statement.Setting;
import dev.sparkify.sql.statement.Statement;
import dev.sparkify.type.ColumnType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final String TWICE = " failed: Found multiple matches to update the same tuple: several rows of the"
            + " source match one row of the target; leave one of each, such as by ROW_NUMBER (Redshift: MERGE)";

    private final Opened opened = new Opened();

    @AfterEach
    void close() {
        opened.close();
    }

    private static Merge upsert() {
        return Merge.into(TARGET)
                .using(source())
                .on("k", "k")
                .whenMatchedUpdate(new Setting("v", column("source", "v")))
                .whenNotMatchedInsert(new Setting("k", column("source", "k")), new Setting("v", column("source", "v")));
    }

    private static Merge removeDuplicates() {
        return Merge.into(TARGET).using(source()).on("k", "k").removeDuplicates();
    }

    @Test
    void updatesWhatMatchesAndInsertsWhatDoesNotAsOftenAsItIsThere() throws SQLException {
        opened.run(row(TARGET, 1, "old").row(cell(nothing()), cell(text("t"))));
        opened.run(row(SOURCE, 1, "new")
                .row(cell(Opened.whole(2)), cell(text("twice")))
                .row(cell(Opened.whole(2)), cell(text("twice")))
                .row(cell(nothing()), cell(text("s"))));

        assertThat(opened.run(upsert())).isEqualTo(4);

        assertThat(opened.rows(TARGET))
                .containsExactly("1, 'new'", "2, 'twice'", "2, 'twice'", "NULL, 's'", "NULL, 't'");
    }

    @Test
    void updatesEveryRowThatOneOfTheSourceMatches() throws SQLException {
        opened.run(row(TARGET, 1, "a").row(cell(Opened.whole(1)), cell(text("b"))));
        opened.run(row(SOURCE, 1, "new"));

        opened.run(upsert());

        assertThat(opened.rows(TARGET)).containsExactly("1, 'new'", "1, 'new'");
    }

    @Test
    void refusesTwoRowsOfTheSourceForOneOfTheTarget() throws SQLException {
        opened.run(row(TARGET, 1, "old"));
        opened.run(row(SOURCE, 1, "a").row(cell(Opened.whole(1)), cell(text("b"))));
        var deletion = Merge.into(TARGET)
                .using(source())
                .on("k", "k")
                .whenMatchedDelete()
                .whenNotMatchedInsert(new Setting("k", column("source", "k")));

        for (var merge : List.of(upsert(), removeDuplicates(), deletion)) {
            assertThatThrownBy(() -> opened.run(merge))
                    .isInstanceOf(InputException.class)
                    .hasMessage("Merge of target" + TWICE);
        }
        assertThat(opened.rows(TARGET)).containsExactly("1, 'old'");
    }

    @Test
    void replacesWhatMatchesWhereDuplicatesAreRemoved() throws SQLException {
        opened.run(row(TARGET, 30, "Tony")
                .row(cell(Opened.whole(30)), cell(text("Daisy")))
                .row(cell(Opened.whole(23)), cell(text("Bill")))
                .row(cell(Opened.whole(23)), cell(text("Nikki")))
                .row(cell(nothing()), cell(text("t"))));
        opened.run(row(SOURCE, 23, "David")
                .row(cell(Opened.whole(22)), cell(text("Clare")))
                .row(cell(nothing()), cell(text("s"))));

        assertThat(opened.run(removeDuplicates())).isEqualTo(3);

        assertThat(opened.rows(TARGET))
                .containsExactly("22, 'Clare'", "23, 'David'", "30, 'Daisy'", "30, 'Tony'", "NULL, 's'", "NULL, 't'");
    }

    @Test
    void demandsAsManyColumnsWhereDuplicatesAreRemoved() {
        opened.run(AlterTable.named(SOURCE).add(TableColumn.of("more", ColumnType.integer())));
        var raw = new Query.FromQuery(new Query.Raw("select * from source"), "s");

        assertThatThrownBy(() -> opened.run(removeDuplicates()))
                .hasMessage(
                        "Merge of target: REMOVE DUPLICATES takes rows as they are, but the source has 3 columns, and"
                                + " the target 2: give both the same columns in the same order (Redshift: MERGE)");
        assertThatThrownBy(() ->
                        opened.run(Merge.into(TARGET).using(raw).on("k", "k").removeDuplicates()))
                .hasMessage(
                        "The columns of a query that is written as it stands are not known: make a temporary table of"
                                + " it first");
    }

    @Test
    void refusesAnUpdateWhoseValueWouldBeArbitrary() throws SQLException {
        opened.run(row(TARGET, 1, "old"));
        opened.run(row(SOURCE, 1, "a"));
        var update = UpdateFrom.table(TARGET)
                .set("v", column("source", "v"))
                .from(source())
                .where(sameKey());
        var plain = new Statement.Update(
                TARGET,
                List.of(new Setting("v", column("source", "v"))),
                Optional.of(source()),
                Optional.of(sameKey()));

        assertThat(opened.run(update)).isOne();
        assertThat(opened.run(plain)).isOne();
        assertThat(opened.rows(TARGET)).containsExactly("1, 'a'");
        opened.run(row(SOURCE, 1, "b"));

        for (var each : List.of(update, plain)) {
            assertThatThrownBy(() -> opened.run(each))
                    .hasMessageEndingWith(
                            " of target failed: several rows that values come from belong to one row of the"
                                    + " table, of which Redshift would take any: leave one of each, such as by ROW_NUMBER"
                                    + " (Redshift: error_on_nondeterministic_update)");
        }
        assertThat(opened.rows(TARGET)).containsExactly("1, 'a'");
    }

    @Test
    void deletesWhatOthersMatch() throws SQLException {
        opened.run(row(TARGET, 1, "a").row(cell(Opened.whole(2)), cell(text("b"))));
        opened.run(row(SOURCE, 1, "a").row(cell(Opened.whole(1)), cell(text("b"))));

        assertThat(opened.run(DeleteUsing.from(TARGET).using(SOURCE).where(sameKey())))
                .isOne();
        assertThat(opened.rows(TARGET)).containsExactly("2, 'b'");
    }

    @Test
    void insertsDefaults() throws SQLException {
        opened.run(InsertValues.into(TARGET, "k", "v").row(cell(Opened.whole(7)), InsertValues.Cell.byDefault()));

        assertThat(opened.rows(TARGET)).containsExactly("7, NULL");
    }
}
