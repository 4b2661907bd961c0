package dev.sparkify;

import dev.sparkify.evolve.ChangePlan;
import dev.sparkify.evolve.Evolution;
import dev.sparkify.export.Export;
import dev.sparkify.export.ExportReport;
import dev.sparkify.load.LoadListener;
import dev.sparkify.load.LoadReport;
import dev.sparkify.load.PastLoad;
import dev.sparkify.load.RejectedRecord;
import dev.sparkify.load.Sources;
import dev.sparkify.load.TimeRange;
import dev.sparkify.personal.Erasure;
import dev.sparkify.personal.ErasureReport;
import dev.sparkify.quality.AuditReport;
import dev.sparkify.schema.StarSchema;
import dev.sparkify.spi.Feature;
import dev.sparkify.spi.Platform;
import dev.sparkify.spi.TeardownReport;
import dev.sparkify.spi.WarehouseHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Is a platform that only notes what it is asked for, and fails where it is told to. */
final class FakePlatform implements Platform<FakePlatform.Handle> {
    private final List<String> calls = new ArrayList<>();
    private String reality = "first";
    private final Map<String, RuntimeException> failures = new HashMap<>();

    /** Lists what was asked for, in order. */
    List<String> calls() {
        return calls;
    }

    FakePlatform failingAt(String call, RuntimeException failure) {
        failures.put(call, failure);
        return this;
    }

    private void call(String name, String detail) {
        calls.add(name + detail);
        var failure = failures.get(name);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Handle provision(StarSchema star) {
        call("provision", " " + star.name());
        return new Handle();
    }

    @Override
    public Handle attach(StarSchema star) {
        call("attach", " " + star.name());
        return new Handle();
    }

    @Override
    public ChangePlan plan(StarSchema star, Evolution evolution) {
        call("plan", " " + star.name());
        return new ChangePlan(reality, "", "", List.of());
    }

    /** Lets what stands be another from now on. */
    void move() {
        reality += "moved";
    }

    @Override
    public Set<Feature> features() {
        return Set.of();
    }

    /** Notes what it is asked for. */
    final class Handle implements WarehouseHandle {
        @Override
        public void createSchema() {
            call("createSchema", "");
        }

        @Override
        public void change(Evolution evolution, ChangePlan plan, LoadListener listener) {
            call("change", "");
        }

        @Override
        public LoadReport load(Sources sources, LoadListener listener) {
            call("load", " " + sources.all().size());
            listener.running("read", 1, 1);
            return new LoadReport(7, List.of(), List.of(), 0, List.of(), List.of());
        }

        @Override
        public LoadReport reload(TimeRange range, Sources sources, LoadListener listener) {
            call("reload", " " + range.from());
            return new LoadReport(8, List.of(), List.of(), 0, List.of(), List.of());
        }

        @Override
        public List<PastLoad> history() {
            call("history", "");
            return List.of();
        }

        @Override
        public List<RejectedRecord> rejects() {
            call("rejects", "");
            return List.of();
        }

        @Override
        public long forgetRejects(Duration age) {
            call("forget rejects", age.toString());
            return 0;
        }

        @Override
        public ErasureReport erase(Erasure erasure) {
            call("erase", erasure.dimension());
            return new ErasureReport(1, erasure.dimension(), erasure.way(), List.of(), List.of());
        }

        @Override
        public AuditReport audit() {
            call("audit", "");
            return new AuditReport(List.of());
        }

        @Override
        public ExportReport export(Export export) {
            call("export", " " + export.table());
            return new ExportReport(List.of(), 0, 9);
        }

        @Override
        public TeardownReport teardown() {
            call("teardown", "");
            return new TeardownReport(List.of("table fact_songplays"), List.of());
        }

        @Override
        public void close() {
            call("close", "");
        }
    }
}
