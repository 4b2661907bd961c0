package dev.sparkify.parity;

import dev.sparkify.aws.AwsAccess;
import dev.sparkify.aws.fake.FakeAws;
import dev.sparkify.aws.fake.VirtualTime;
import dev.sparkify.parity.standin.RedshiftStandIn;
import dev.sparkify.parity.standin.data.StandInDataApi;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Is an account in memory, whose warehouses all are the stand-in. */
public final class StandInAccount implements AutoCloseable {
    private final StandInDataApi data;
    private final ScheduledThreadPoolExecutor scheduler;
    private final AwsAccess access;

    public StandInAccount(FakeAws aws, RedshiftStandIn redshift) {
        data = new StandInDataApi(redshift.dataSource(), Clock.systemUTC());
        scheduler = new Hasty(aws.time());
        access = aws.process().access().with(data).with(redshift.s3()).scheduledBy(scheduler);
    }

    public AwsAccess access() {
        return access;
    }

    @Override
    public void close() {
        data.close();
        scheduler.shutdownNow();
    }

    /** Runs what is due at once, and lets the account believe that the time has passed. */
    private static final class Hasty extends ScheduledThreadPoolExecutor {
        private final VirtualTime time;

        Hasty(VirtualTime time) {
            super(1);
            this.time = time;
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            time.pass(Duration.of(delay, unit.toChronoUnit()));
            return super.schedule(task, 1, TimeUnit.MILLISECONDS);
        }
    }
}
