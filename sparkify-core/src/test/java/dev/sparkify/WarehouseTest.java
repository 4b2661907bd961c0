package dev.sparkify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import dev.sparkify.export.Export;
import dev.sparkify.export.ExportFormat;
import dev.sparkify.export.ExportTarget;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.Location;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.music.SparkifyStar;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.TeardownReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarehouseTest {
    private static final StarSchema STAR = SparkifyStar.schema();
    private static final Sources SOURCES = SparkifyStar.sources("log_data", "song_data");

    private final FakePlatform platform = new FakePlatform();

    @Test
    void goesThroughItsStages() {
        var report =
                Warehouse.provision(platform, STAR).createSchema().load(SOURCES).teardown();

        assertThat(report).isEqualTo(new TeardownReport(List.of("table fact_songplays"), List.of()));
        assertThat(platform.calls()).containsExactly("provision sparkify", "createSchema", "load 2", "teardown");
    }

    @Test
    void asksItsPlatformForAllThatALoadedWarehouseOffers() {
        var ready = Warehouse.provision(platform, STAR).createSchema();

        assertThat(ready.reload(TimeRange.of(LocalDate.of(2018, 11, 30)), SOURCES)
                        .report()
                        .load())
                .isEqualTo(8);
        assertThat(ready.history()).isEmpty();
        assertThat(ready.rejects()).isEmpty();
        assertThat(ready.audit().passed()).isTrue();
        var target = ExportTarget.of(Location.of("plays"), ExportFormat.parquet());
        assertThat(ready.export(Export.of("fact_songplays", target)).rows()).isEqualTo(9);
        assertThat(platform.calls())
                .containsExactly(
                        "provision sparkify",
                        "createSchema",
                        "reload 2018-11-30T00:00",
                        "history",
                        "rejects",
                        "audit",
                        "export fact_songplays");
    }

    @Test
    void loadsAgain() {
        var loaded =
                Warehouse.provision(platform, STAR).createSchema().load(SOURCES).load(SOURCES);

        assertThat(loaded.report().load()).isEqualTo(7);
        assertThat(platform.calls()).containsExactly("provision sparkify", "createSchema", "load 2", "load 2");
    }

    @Test
    void tellsAListenerHowFarTheLoadIs() {
        var heard = new ArrayList<String>();
        var listener = new LoadListener() {
            @Override
            public void running(String title, int number, int count) {
                heard.add(title + " " + number + "/" + count);
            }
        };

        Warehouse.provision(platform, STAR).createSchema().load(SOURCES, listener);

        assertThat(heard).containsExactly("read 1/1");
    }

    @Test
    void entersAWarehouseThatExists() {
        try (var warehouse = Warehouse.attach(platform, STAR)) {
            warehouse.load(SOURCES);
        }

        assertThat(platform.calls()).containsExactly("attach sparkify", "load 2", "close");
    }

    @Test
    void givesTheHandleOfThePlatformAtEachStage() {
        var provisioned = Warehouse.provision(platform, STAR);
        var ready = provisioned.createSchema();

        FakePlatform.Handle handle = ready.load(SOURCES).handle();
        assertThat(provisioned.handle()).isSameAs(handle);
        assertThat(ready.handle()).isSameAs(handle);
    }

    @Test
    void tearsDownAfterUse() {
        long load = Warehouse.use(
                platform, STAR, warehouse -> warehouse.load(SOURCES).report().load());

        assertThat(load).isEqualTo(7);
        assertThat(platform.calls()).containsExactly("provision sparkify", "createSchema", "load 2", "teardown");
    }

    @Test
    void tearsDownWhenTheWorkFails() {
        var failure = new IllegalStateException("out of ideas");

        assertThatThrownBy(() -> Warehouse.use(platform, STAR, warehouse -> {
                    throw failure;
                }))
                .isSameAs(failure)
                .hasNoSuppressedExceptions();
        assertThat(platform.calls()).containsExactly("provision sparkify", "createSchema", "teardown");
    }

    @Test
    void tearsDownWhenTheSchemaCannotBeCreated() {
        var failure = new InputException("Tables are there");
        platform.failingAt("createSchema", failure);

        assertThatThrownBy(() -> Warehouse.use(platform, STAR, warehouse -> 1)).isSameAs(failure);
        assertThat(platform.calls()).containsExactly("provision sparkify", "createSchema", "teardown");
    }

    @Test
    void addsAFailureOfTheTeardownToThatOfTheWork() {
        var failure = new IllegalStateException("out of ideas");
        var second = new InputException("cannot drop");
        platform.failingAt("teardown", second);

        assertThatThrownBy(() -> Warehouse.use(platform, STAR, warehouse -> {
                    throw failure;
                }))
                .isSameAs(failure)
                .hasSuppressedException(second);
    }

    @Test
    void throwsAFailureOfTheTeardownAlone() {
        var failure = new InputException("cannot drop");
        platform.failingAt("teardown", failure);

        assertThatThrownBy(() -> Warehouse.use(platform, STAR, warehouse -> 1)).isSameAs(failure);
    }

    @Test
    void tearsNothingDownThatWasNotProvisioned() {
        var failure = new InputException("no place");
        platform.failingAt("provision", failure);

        assertThatThrownBy(() -> Warehouse.use(platform, STAR, warehouse -> 1)).isSameAs(failure);
        assertThat(platform.calls()).containsExactly("provision sparkify");
    }

    @Test
    void closesWithoutDestroying() {
        Warehouse.provision(platform, STAR).close();

        assertThat(platform.calls()).containsExactly("provision sparkify", "close");
    }

    @Test
    void plansWithoutChangingAnythingAndAppliesWhatWasPlanned() {
        var planned = Warehouse.plan(platform, STAR);

        assertThat(planned.plan().isEmpty()).isTrue();
        assertThat(platform.calls()).containsExactly("plan " + STAR.name());
        planned.apply().close();
        assertThat(platform.calls())
                .containsExactly(
                        "plan " + STAR.name(), "plan " + STAR.name(), "provision " + STAR.name(), "change", "close");
    }

    @Test
    void refusesToApplyWhatWasPlannedForAnotherReality() {
        var planned = Warehouse.plan(platform, STAR);
        platform.move();

        assertThatThrownBy(planned::apply)
                .isInstanceOf(InputException.class)
                .hasMessage("The warehouse of " + STAR.name()
                        + " is not as it was when the plan was made; nothing was changed: plan again");
        assertThat(platform.calls()).doesNotContain("provision " + STAR.name());
    }

    @Test
    void closesWhatCouldNotBeChanged() {
        platform.failingAt("change", new RetryableException("busy", null));

        assertThatThrownBy(Warehouse.plan(platform, STAR)::apply).hasMessage("busy");
        assertThat(platform.calls()).endsWith("change", "close");
    }
}
