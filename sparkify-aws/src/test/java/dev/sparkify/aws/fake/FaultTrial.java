package dev.sparkify.aws.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.LaunchedRedshift;
import dev.sparkify.error.SparkifyException;
import dev.sparkify.spi.TeardownReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Is one account with neighbours, in which one warehouse is launched and torn down, by one process after another. */
final class FaultTrial {
    private final Function<AwsAccess, ? extends LaunchedRedshift<?>> warehouse;
    final FakeAws aws;
    private final List<Holding> theirs;
    private final List<String> messages = new ArrayList<>();

    FaultTrial(Function<AwsAccess, ? extends LaunchedRedshift<?>> warehouse) {
        this.warehouse = warehouse;
        this.aws = Neighbours.account();
        this.theirs = aws.everything();
    }

    FakeProcess launched(Fault fault) {
        var process = aws.process(fault);
        warehouse.apply(process.access()).launch();
        return process;
    }

    FakeProcess launched() {
        return launched(Fault.none());
    }

    /** Admits more than is wanted later. */
    FakeProcess wider() {
        var process = aws.process();
        warehouse
                .apply(process.access())
                .admitting("10.7.0.0/16")
                .admitting("2001:db8::/48")
                .launch();
        return process;
    }

    TeardownReport tornDown(Fault fault) {
        return warehouse.apply(aws.process(fault).access()).tearDown();
    }

    int callsOfTeardown() {
        var process = aws.process();
        warehouse.apply(process.access()).tearDown();
        return process.calls().size();
    }

    /** Runs what may fail, and gives what it answered; it may fail only as the library does, or die. */
    <T> Optional<T> attempted(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (SparkifyException failure) {
            messages.add(String.valueOf(failure.getMessage()));
            return Optional.empty();
        } catch (Fault.Died end) {
            return Optional.empty();
        }
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    /** What there is beside the neighbours', whenever made. */
    List<Holding> ours() {
        return without(aws.everything(), theirs).stream().map(Holding::whenever).toList();
    }

    void demandNeighbours() {
        assertThat(without(theirs, aws.everything())).as("touched").isEmpty();
    }

    private static List<Holding> without(List<Holding> some, List<Holding> others) {
        var rest = new ArrayList<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** Tears down without a fault; then nothing may be left. */
    void demandClean() {
        var report = tornDown(Fault.none());
        assertThat(report.remaining()).isEmpty();
        demandGone();
    }

    void demandGone() {
        aws.time().pass(Pace.INTERFACE_GONE);
        demandNeighbours();
        assertThat(ours()).as("left").isEmpty();
    }

    /** Tells which case it is, if it fails. */
    static void named(String name, Runnable trial) {
        try {
            trial.run();
        } catch (Throwable failure) {
            throw new AssertionError(name + ": " + failure.getMessage(), failure);
        }
    }

    static int each(String what, int calls, Consumer<Fault> trial) {
        int cases = 0;
        for (var kind : FaultKind.all()) {
            for (int number = 1; number <= calls; number++) {
                var fault = kind.at().apply(number);
                named(what + " " + kind.name() + " at call " + number, () -> trial.accept(fault));
                cases++;
            }
        }
        return cases;
    }
}
